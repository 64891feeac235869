import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Takes the lines out of a page's text that say no more than where else to read.
///
///     The wheel stays where it is.                     x           x
///     Lesen Sie auch: [What the weir hides]            x     ►     –
enum LeadsElsewhere {
  /// The share of a line's letters, of 255, that leads elsewhere: what stands before it is a few words.
  private static let leastLinked: UInt8 = 96
  private static let longest: Int32 = 30

  /// Marks such lines.
  static func drop(from reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, page, shapes, bytes) = (scene.list, scene.page, scene.shapes, scene.bytes)
    dropLists(from: &reasons, list, page, shapes, in: bytes)
    dropBehindArticle(from: &reasons, list, page, shapes)
    dropNamesOfLists(from: &reasons, list, page, shapes)
    for index in reasons.indices
    where reasons[index] == nil && shapes[index].words <= longest && page.fragments[index].linkShare >= leastLinked {
      guard list.fragments[index].form.isLineOrHeading,
        ClutterPhrases.recommends(PlainWords(bytes, lead(of: list.fragments[index], list, in: bytes)))
      else { continue }
      reasons[index] = .relatedLinks
    }
  }

  /// The part of a text, in percent, that stands in what the page marks as its article.
  private static let leastOfArticle = 80

  /// Takes links out behind the one element that the page marks as an article and that holds nearly all that is kept, with the
  /// headings above them, and a second title of the page that is nothing but a link with nothing below it.
  private static func dropBehindArticle(
    from reasons: inout [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence, _ shapes: [Shape]
  ) {
    if let last = reasons.lastIndex(where: { $0 == nil }), list.fragments[last].form == .heading,
      list.fragments[last].group == 1, page.linkShare(of: last) >= linked,
      list.fragments[..<last].contains(where: { $0.form == .heading && $0.group == 1 })
    {
      reasons[last] = .relatedLinks
    }
    let articles = page.elements.filter { $0.tag == .article && $0.end > $0.first }
    guard let article = articles.first, articles.allSatisfy({ $0.first >= article.first && $0.end <= article.end })
    else { return }
    let kept = reasons
    let words = { (range: Range<Int>) in range.reduce(0) { $0 + (kept[$1] == nil ? Int(shapes[$1].words) : 0) } }
    guard words(article.fragments) * 100 >= words(kept.indices) * leastOfArticle else { return }
    for index in Int(article.end)..<max(Int(article.end), reasons.count)
    where reasons[index] == nil && page.linkShare(of: index) >= linked {
      reasons[index] = .relatedLinks
      let title = index - 1
      if title >= Int(article.end), reasons[title] == nil, list.fragments[title].form == .heading {
        reasons[title] = .relatedLinks
      }
    }
  }

  /// The most words of a name of a list, and the most of the list below it.
  private static let longestName: Int32 = 6
  private static let mostOfList: Int32 = 12

  /// Takes a short line out that opens a box of which all the rest is known to lead to other articles.
  private static func dropNamesOfLists(
    from reasons: inout [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence, _ shapes: [Shape]
  ) {
    for box in page.elements where (2...mostOfList).contains(box.end - box.first) {
      let name = Int(box.first)
      guard reasons[name] == nil, page.linkShare(of: name) < 128, shapes[name].words <= longestName,
        !shapes[name].endsSentence,
        list.fragments[name].form.isLineOrHeading,
        ((name + 1)..<Int(box.end)).allSatisfy({ reasons[$0] == .relatedLinks && page.linkShare(of: $0) >= linked })
      else { continue }
      reasons[name] = .relatedLinks
    }
  }

  /// The share of a line's letters, of 255, from which on it is a link.
  private static let linked: UInt8 = 200

  /// Takes the headings out that announce other articles, with the links below them.
  private static func dropLists(
    from reasons: inout [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence, _ shapes: [Shape],
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    for heading in reasons.indices
    where reasons[heading] == nil && list.fragments[heading].form.isLineOrHeading {
      guard ClutterPhrases.announcesOthers(PlainWords(bytes, list.fragments[heading].text)) else { continue }
      var end = heading + 1
      let isTitled = list.fragments[heading].form == .heading
      while end < reasons.count, page.fragments[end].linkShare >= linked,
        !isTitled || list.fragments[end].form != .heading
      {
        end += 1
      }
      guard end > heading + 1, page.kinds.isArticle || isAmidText(heading..<end, reasons, list, shapes) else {
        continue
      }
      for index in heading..<end where reasons[index] == nil { reasons[index] = .relatedLinks }
    }
  }

  /// The fewest words of a text around such lines.
  private static let fewestOfText: Int32 = 8

  /// Whether text is kept before and behind some lines, or a quotation.
  private static func isAmidText(
    _ lines: Range<Int>, _ reasons: [Removal.Reason?], _ list: FragmentList, _ shapes: [Shape]
  ) -> Bool {
    [lines.lowerBound - 1, lines.upperBound].allSatisfy { beside in
      reasons.indices.contains(beside) && reasons[beside] == nil
        && (shapes[beside].words >= fewestOfText || list.fragments[beside].form == .quote)
    }
  }

  /// The words before the first link, or, where the line begins with one, before the sign that parts them from a title.
  private static func lead(
    of fragment: Fragment, _ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    let text = fragment.text
    var at = InlineSpan.first(in: list.spans, from: UInt32(clamping: text.lowerBound))
    var end = text.upperBound
    while at < list.spans.count, Int(list.spans[at].lower) < text.upperBound {
      if list.spans[at].style == .link {
        end = max(text.lowerBound, Int(list.spans[at].lower))
        break
      }
      at += 1
    }
    if PlainWords(bytes, text.lowerBound..<end).count > 0 { return text.lowerBound..<end }
    // "[Related] The weir": the lead stands in brackets.
    if bytes[text.lowerBound] == UInt8(ascii: "["), let end = bytes[text].firstIndex(of: UInt8(ascii: "]")) {
      return text.lowerBound..<end
    }
    let sign = text.first { bytes[$0] == UInt8(ascii: ":") || bytes[$0] == UInt8(ascii: ">") }
    return text.lowerBound..<(sign ?? text.lowerBound)
  }
}
