import ArticleModel
import Fragments
import UTF8Text

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
    guard let first = texts.first.map(beginOfLists), let last = texts.last else { return span }
    let whole = min(span.lowerBound, first)..<max(min(span.upperBound, last + 1), last + 1)
    let end = endOfArticle(whole)
    guard end < whole.upperBound else { return whole }
    let above = texts.last { $0 < end }.map { $0 + 1 } ?? end
    return whole.lowerBound..<max(whole.lowerBound, min(end, above))
  }

  /// The first of the lines between clutter and the first paragraph that are lists rather than a menu: many of some words, most in small
  /// letters.
  private func beginOfLists(above text: Int) -> Int {
    var first = text
    while first > 0, reasons[first - 1] == nil, !shapes[first - 1].isProse { first -= 1 }
    let lines = first..<text
    let said = lines.count { index in
      let shape = shapes[index]
      return shape.words >= Cleaner.fewestOfItem && !shape.endsSentence && shape.colon < 0 && shape.capitalShare < 0.5
        && shape.numberWords == 0
    }
    return first > 0 && said >= Cleaner.fewestItems && said * 3 >= lines.count ? first : text
  }

  private static let fewestOfItem: Int32 = 4
  private static let fewestItems = 4

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

  /// The end of what stands between the running text and what ends articles, or the first clutter below which nothing is said.
  func endAboveFoot(_ end: Int) -> Int {
    let ending = (end..<fragments.count).first { endings[$0] }
    let marks = [ending, beginOfFoot(end..<(ending ?? fragments.count))].compactMap { $0 }
    guard let mark = marks.min(), mark - end <= Cleaner.mostBetween else { return end }
    return mark
  }

  /// The first line that is clutter by its wording, or leads to other things of its kind, with no sentence below it.
  private func beginOfFoot(_ range: Range<Int>) -> Int? {
    let start = range.last(where: saysSomething).map { $0 + 1 } ?? range.lowerBound
    return (start..<range.upperBound).first { index in
      isClutter(index) || leadsToOthers(index) && (index + 1..<fragments.count).contains(where: isClutter)
    }
  }

  /// The mark of a photographer, or the date of a change, is no clutter to end an article.
  private func isClutter(_ index: Int) -> Bool {
    reasons[index] != nil && reasons[index] != .imageCredit && reasons[index] != .metadata
  }

  private func saysSomething(_ index: Int) -> Bool {
    let shape = shapes[index]
    return reasons[index] == nil && fragments[index].form == .text && shape.words >= Cleaner.fewestSaid
      && (shape.ending == .period || shape.ending == .exclamation)
  }

  private static let fewestSaid: Int32 = 4

  /// "Other exhibitions", "Weitere Kurse": two words or three, the first of which says that there are more.
  private func leadsToOthers(_ index: Int) -> Bool {
    (2...3).contains(shapes[index].words) && fragments[index].form == .text && !shapes[index].endsSentence
      && reasons[index] == nil && Cleaner.others.match(PlainWords(bytes, fragments[index].text)) != nil
  }

  private static let others = PhraseBook<Bool>([
    (
      true,
      [
        "^other", "^more", "^similar", "^further", "^andere", "^weitere", "^ähnliche", "^mehr", "^autres", "^plus de",
        "^otros", "^otras", "^más", "^altri", "^altre", "^outros", "^outras", "^mais", "^meer", "^inne", "^więcej",
        "^andra", "^fler", "^andre", "^flere", "^muita", "^muut", "^lisää", "^další", "^ďalšie", "^további", "^alte",
        "^diğer", "^другие", "^ещё", "^інші", "^други", "^lainnya",
      ]
    )
  ])
}
