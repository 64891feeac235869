import ArticleModel
internal import CCmarkGFM
import Fragments
import UTF8Text

/// Finds the pictures of a paragraph that holds nothing else, but perhaps the caption of one.
///
///     ![A heron](heron.jpg)\        ►   figure: A heron, caption: In the reeds
///     *In the reeds*
enum MarkdownFigures {
  /// The pictures; nil if the paragraph holds other words.
  static func figures(in paragraph: MarkdownNode, base: String?) -> [Figure]? {
    if let figure = embedded(paragraph, base: base) { return [figure] }
    var figures: [Figure] = []
    var isBroken = false
    var skipped: OpaquePointer?
    for node in paragraph.children {
      if let last = skipped {
        if node.pointer == last { skipped = nil }
        if node.type == CMARK_NODE_TEXT { continue }
      }
      switch node.type {
      case CMARK_NODE_IMAGE: figures.append(figure(node, base: base))
      case CMARK_NODE_LINK:
        guard let figure = linked(node, base: base) else { return nil }
        figures.append(figure)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: isBroken = true
      case CMARK_NODE_TEXT:
        guard node.literal.allSatisfy({ isSpace($0) }) || attributes(from: node) != nil else { return nil }
        if let last = attributes(from: node) { skipped = last.pointer }
      case CMARK_NODE_EMPH:
        guard figures.count == 1, isBroken, node.next == nil, figures[0].caption == nil else { return nil }
        let caption = MarkdownInlines.text(in: node, base: base)
        if !caption.isEmpty { figures[0].caption = caption }
      default: return nil
      }
    }
    return figures.isEmpty ? nil : figures
  }

  /// The picture that a program for notes puts in the place of a paragraph: "![[oven.png|300]]", "![[oven.png|The oven]]".
  private static func embedded(_ paragraph: MarkdownNode, base: String?) -> Figure? {
    var bytes: [UInt8] = []
    for node in paragraph.children {
      guard node.type == CMARK_NODE_TEXT, bytes.count < longestEmbedded else { return nil }
      bytes += node.literal
    }
    guard bytes.starts(with: "![[".utf8), bytes.suffix(2).elementsEqual("]]".utf8) else { return nil }
    let inner = String(decoding: bytes.dropFirst(3).dropLast(2), as: UTF8.self)
    let parts = inner.split(separator: "|", omittingEmptySubsequences: false)
    guard let file = parts.first, !inner.contains("["), !inner.contains("]"),
      endings.contains(where: file.lowercased().hasSuffix)
    else { return nil }
    // A number is how wide it is shown.
    let words = parts.dropFirst().last.map(String.init) ?? ""
    let isSize = words.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "x") }
    return Figure(alt: isSize ? nil : words, url: ResolvedAddress.link(String(file), base: base))
  }

  private static let longestEmbedded = 400
  private static let endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".bmp"]

  /// The last of the pieces of text that are together the attributes of the picture before them.
  private static func attributes(from first: MarkdownNode) -> MarkdownNode? {
    var bytes: [UInt8] = []
    var node: MarkdownNode? = first
    while let piece = node, piece.type == CMARK_NODE_TEXT {
      bytes += piece.literal
      if MarkdownAttributes.areAttributes(bytes) { return piece }
      node = piece.next
    }
    return nil
  }

  /// Whether a paragraph holds nothing but pictures in tags of HTML, perhaps with links around them.
  static func areInTags(_ paragraph: MarkdownNode) -> Bool {
    var hasPicture = false
    for node in paragraph.children {
      switch node.type {
      case CMARK_NODE_HTML_INLINE:
        let tag = node.literal
        if tag.starts(with: "<img".utf8) {
          hasPicture = true
        } else if !["<a ", "</a", "<!--", "<picture", "</picture", "<source", "<br"].contains(where: {
          tag.starts(with: $0.utf8)
        }) {
          return false
        }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: break
      case CMARK_NODE_TEXT: if !node.literal.allSatisfy({ isSpace($0) }) { return false }
      default: return false
      }
    }
    return hasPicture
  }

  /// A picture that is a link, and nothing beside it. Where the link leads elsewhere than to the picture, the words below it lead there.
  private static func linked(_ link: MarkdownNode, base: String?) -> Figure? {
    guard let only = link.first, only.next == nil, only.type == CMARK_NODE_IMAGE else { return nil }
    var figure = figure(only, base: base)
    guard let target = ResolvedAddress.target(link.url, base: base), target != figure.url else { return figure }
    let words = figure.caption?.text ?? figure.alt ?? target
    figure.caption = RichText(words, spans: [Span(0..<words.utf8.count, .link(url: target))])
    return figure
  }

  private static func figure(_ node: MarkdownNode, base: String?) -> Figure {
    let alt = MarkdownInlines.text(in: node, base: nil).text
    let title = node.title
    let url = ResolvedAddress.link(node.url, base: base)
    return Figure(alt: alt.isEmpty ? nil : alt, caption: title.isEmpty ? nil : RichText(title), url: url)
  }
}
