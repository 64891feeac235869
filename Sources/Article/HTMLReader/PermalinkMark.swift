import Fragments
import UTF8Text

/// The sign behind a heading that links to the heading itself, for readers who want its address.
///
///     <h2>Usage <a href="#usage">¶</a></h2>     ►  Usage
///     <h2>Part #</h2>                           ►  Part #       no link
enum PermalinkMark {
  /// The signs that such links consist of.
  private static let signs = ["#", "¶", "§", "🔗", "🔗\u{FE0F}", "⚓", "∞"].map { Array($0.utf8) }

  /// Where the text of a heading ends: before such a sign where it has one, else with the run.
  static func textEnd(in page: RawPage, _ run: RawPage.Run) -> UInt32 {
    let text = run.text
    for sign in signs where text.count > sign.count {
      let start = text.upperBound - sign.count
      guard page.utf8[start..<text.upperBound].elementsEqual(sign) else { continue }
      var end = start
      while end > text.lowerBound, isSpace(page.utf8[end - 1]) { end -= 1 }
      guard end > text.lowerBound, isPermalink(UInt32(clamping: end), run, page) else { continue }
      return UInt32(clamping: end)
    }
    return run.upper
  }

  /// Whether all of a heading is a link to a place of the page.
  static func isWhole(_ run: RawPage.Run, _ page: RawPage) -> Bool {
    let index = InlineSpan.first(in: page.spans, from: run.lower)
    return page.spans[index...].prefix { $0.lower == run.lower }.contains { span in
      span.style == .link && span.upper >= run.upper && span.link >= 0
        && page.links[Int(span.link)].utf8.first == UInt8(ascii: "#") && page.links[Int(span.link)].utf8.count > 1
    }
  }

  /// Whether the text from `start` to the end of a run is a link to a place.
  private static func isPermalink(_ start: UInt32, _ run: RawPage.Run, _ page: RawPage) -> Bool {
    var index = InlineSpan.first(in: page.spans, from: start)
    while index < page.spans.count, page.spans[index].lower < run.upper {
      let span = page.spans[index]
      if span.style == .link, span.upper >= run.upper, page.links[Int(span.link)].utf8.contains(UInt8(ascii: "#")) {
        return true
      }
      index += 1
    }
    return false
  }
}
