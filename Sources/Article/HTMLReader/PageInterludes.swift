import ArticleModel
import Fragments

/// Pictures, films and sounds between fragments.
extension PageFragments {
  /// They with the fragments around them; called when the elements know their fragments.
  func interludes(base: String?) -> [FragmentInterlude] {
    page.interludes.map { interlude in
      let box = boxes[Int(interlude.element)]
      let source = Int(interlude.source)
      return FragmentInterlude(
        content: resolved(interlude.content, base: base), fragment: fragment(ofRun: interlude.run),
        around: around(interlude.element), isInItem: box.item >= 0, isInQuote: box.quote >= 0,
        isInFigure: box.figure >= 0, source: source..<source)
    }
  }

  /// The fragments of the innermost element that holds any.
  private func around(_ element: Int32) -> Range<Int> {
    var element = element
    for _ in 0..<40 where element >= 0 {
      let found = page.elements[Int(element)]
      if found.end > found.first { return Int(found.first)..<Int(found.end) }
      element = found.parent
    }
    return 0..<0
  }

  private func resolved(_ content: Block.Content, base: String?) -> Block.Content {
    switch content {
    case .figure(var figure):
      figure.url = figure.url.flatMap { PageMetadata.picture($0, base: base) }
      return .figure(figure)
    case .media(var media):
      media.url = media.url.flatMap { PageMetadata.picture($0, base: base) }
      return .media(media)
    default: return content
    }
  }

  /// What a figure holds that its caption may be of.
  func captioned(_ figure: Int32) -> Captioned {
    guard figure >= 0 else { return .picture }
    var index = Int(figure) + 1
    let end = min(page.elements.count, index + 200)
    while index < end, boxes[index].figure == figure {
      switch page.elements[index].tag {
      case .table: return .table
      case .blockquote: return .quote
      case .pre: return .code
      default: index += 1
      }
    }
    return .picture
  }
}
