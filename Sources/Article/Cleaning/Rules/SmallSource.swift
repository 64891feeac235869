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
    var texts = fragments.indices.filter(isParagraph)
    while texts.count > 1, isOfFoot(texts[texts.count - 1], below: texts[texts.count - 2]) { texts.removeLast() }
    guard let first = texts.first, let last = texts.last else { return span }
    let whole = min(span.lowerBound, first)..<max(min(span.upperBound, last + 1), last + 1)
    let end = endOfArticle(whole)
    guard end < whole.upperBound else { return whole }
    let above = texts.last { $0 < end }.map { $0 + 1 } ?? end
    return whole.lowerBound..<max(whole.lowerBound, min(end, above))
  }

  /// Whether a short paragraph stands below clutter and other titles, apart from the text, and more clutter follows: what a site says of
  /// itself.
  private func isOfFoot(_ index: Int, below text: Int) -> Bool {
    let between = text + 1..<index
    guard shapes[index].words <= Cleaner.longestOfFoot, between.contains(where: { reasons[$0] != nil }),
      between.count(where: { reasons[$0] == nil }) >= Cleaner.fewestTitles
    else { return false }
    return (index + 1..<min(fragments.count, index + 3)).contains { reasons[$0] != nil }
  }

  private static let longestOfFoot: Int32 = 20
  private static let fewestTitles = 2

  private func isParagraph(_ index: Int) -> Bool {
    reasons[index] == nil && shapes[index].isProse && fragments[index].form == .text
      && (shapes[index].endsSentence || shapes[index].ending == .colon)
  }

  /// The end of what stands between the running text and what ends articles, or the first clutter where nothing does.
  func endAboveFoot(_ end: Int) -> Int {
    let marks = [(end..<fragments.count).first { endings[$0] }, beginOfFoot(from: end)].compactMap { $0 }
    guard let mark = marks.min(), mark - end <= Cleaner.mostBetween else { return end }
    return mark
  }

  /// The first line from `start` on that is clutter by its wording, and no mark of a photographer or of the article's own.
  private func beginOfFoot(from start: Int) -> Int? {
    (start..<fragments.count).first { reasons[$0] != nil && reasons[$0] != .imageCredit && reasons[$0] != .metadata }
  }
}
