import ArticleModel
import Fragments

/// Where the article of a source of a few lines begins and ends. Pages that trees can learn from have more lines, and so much around their
/// text that it is told by where the running text is; here each paragraph that is no clutter by its wording is the article's.
///
///     Jobs                       (above)
///     The tidal clock is wound …   the first paragraph
///     Your tasks                   lists that lost their bullets, hours, who to ask
///     Wind the clock
///     Similar jobs               (what ends articles, and all behind it)
///     Lock keeper
extension Cleaner {
  /// The most lines of such a source.
  static let mostOfSmall = 64
  /// The most lines between the last paragraph and what ends the article.
  private static let mostBetween = 40

  var isSmall: Bool { fragments.count < Cleaner.mostOfSmall }

  /// The stretch from the first paragraph to the last above what ends articles, around what was found to be running text.
  func spanOfSmall(_ span: Range<Int>) -> Range<Int> {
    let texts = fragments.indices.filter(isParagraph)
    guard let first = texts.first, let last = texts.last else { return span }
    let whole = min(span.lowerBound, first)..<max(span.upperBound, last + 1)
    let end = endOfArticle(whole)
    let above = texts.last { $0 < end }.map { $0 + 1 } ?? end
    return whole.lowerBound..<max(whole.lowerBound, end < whole.upperBound ? min(end, above) : above)
  }

  private func isParagraph(_ index: Int) -> Bool {
    reasons[index] == nil && shapes[index].isProse && fragments[index].form == .text
      && (shapes[index].endsSentence || shapes[index].ending == .colon)
  }

  /// The end of what stands between the running text and what ends articles, or the first clutter where nothing does.
  func endAboveFoot(_ end: Int) -> Int {
    guard let mark = (end..<fragments.count).first(where: { endings[$0] }) ?? beginOfFoot(from: end),
      mark - end <= Cleaner.mostBetween
    else { return end }
    return mark
  }

  /// The first line from `start` on that is clutter by its wording, if more of it is below, or nothing else.
  private func beginOfFoot(from start: Int) -> Int? {
    (start..<fragments.count).first { index in
      guard reasons[index] != nil, reasons[index] != .imageCredit else { return false }
      let known = (index..<fragments.count).count { reasons[$0] != nil }
      return known * 2 >= fragments.count - index
    }
  }
}
