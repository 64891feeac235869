import ArticleModel
import Fragments
import UTF8Text

/// Links that consist of a sign alone and lead to a place of the page: for readers who want the address of a heading, or their
/// way back from a note. They are no part of the text.
///
///     <h2>Usage <a href="#usage">¶</a></h2>                  ►  Usage
///     <li>The letter is lost.<a href="#ref1">↩</a></li>      ►  The letter is lost.
///     <dt>class Gate(width)<a href="m.html#Gate">[source]</a></dt>   ►  class Gate(width)
extension PageWalk {
  private static let signs: Set<String> = [
    "#", "¶", "§", "🔗", "🔗\u{FE0F}", "⚓", "∞", "↩", "↩\u{FE0E}", "↩\u{FE0F}", "↑", "⤴", "⏎", "^", "⇑", "\u{200B}",
    "↵", "◆", "⬆", "⬆\u{FE0F}",
  ]

  /// Whether the text from a place on is such a sign.
  private func isSign(_ lower: Int) -> Bool {
    guard page.utf8.count - lower <= 8 else { return false }
    return PageWalk.signs.contains(
      String(String(decoding: page.utf8[lower...], as: UTF8.self).filter { $0 != "\u{A0}" }))
  }

  /// Whether a link begins its line and leads to where browsers know the top of every page to be.
  ///
  ///     … all of it.<br><a href="#top">Back to top</a>     ►  … all of it.
  private func leadsToTop(_ address: Int32, _ lower: Int) -> Bool {
    guard page.links[Int(address)].lowercased() == "#top", headings == 0,
      page.utf8.count - lower <= PageWalk.longestReturn
    else { return false }
    return lower == Int(run.lower) || page.utf8[lower - 1] == 0x0A
  }

  /// What links say, behind the head of a class or a function, that lead to its source.
  private static let sources: Set<String> = ["[source]", "[src]", "[view source]", "[source code]", "[docs]"]

  /// Whether the text from a place on is such a link behind a heading or a term.
  private func leadsToSource(_ lower: Int) -> Bool {
    guard lower > Int(run.lower), page.utf8.count - lower <= 16, page.utf8[lower] == UInt8(ascii: "["),
      headings > 0 || page.elements[Int(element)].tag == .dt
    else { return false }
    return PageWalk.sources.contains(String(decoding: page.utf8[lower...], as: UTF8.self).lowercased())
  }

  private static let longestReturn = 60

  /// Takes the text of the link that ends away, if it is such a sign; `start` is where its element began.
  mutating func dropSign(since start: Int) {
    guard let address = styles.innermostLink, address >= 0 else { return }
    let leadsToPlace = page.links[Int(address)].utf8.contains(UInt8(ascii: "#"))
    var lower = max(start, Int(run.lower))
    while lower < page.utf8.count, isSpace(page.utf8[lower]) { lower += 1 }
    let count = page.utf8.count - lower
    guard count > 0, leadsToPlace && (isSign(lower) || leadsToTop(address, lower)) || leadsToSource(lower) else {
      return
    }
    if headings > 0, leadsToPlace { page.permalinked.insert(element) }
    let seam = page.seams.last { $0.text <= lower }
    let source = min(sourcePlace, seam.map { $0.source + lower - $0.text } ?? sourcePlace)
    page.unseen.append(AsideText(utf8: Array(page.utf8[lower...]), source: source..<sourcePlace))
    page.utf8.removeSubrange(lower...)
    while page.spans.last.map({ Int($0.lower) >= lower }) ?? false, let span = page.spans.popLast() {
      // The place stays, before what comes next.
      if span.style == .place { page.settledPlaces = min(page.settledPlaces, Int(span.link)) }
    }
    run.letters -= min(run.letters, UInt32(count))
    run.linked -= min(run.linked, UInt32(count))
    while page.utf8.count > Int(run.lower), isSpace(page.utf8[page.utf8.count - 1]) {
      page.utf8.removeLast()
      needsSpace = true
    }
  }
}
