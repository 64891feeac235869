import Fragments
import Recognizers
import UTF8Text

/// Lines that say when an article was published and changed.
extension MastheadReader {
  /// Whether a line has the day of publication and that of a change: "Published 12 March 2025, 6:00, changed 14 March 2025".
  func isLineOfDates(_ index: Int) -> Bool {
    let text = fragments[index].text
    guard shapes[index].words <= 24, let first = date(in: text) else { return false }
    let before = PlainWords(bytes, text.lowerBound..<first.range.lowerBound)
    guard before.count <= 3,
      let second = date(in: first.range.upperBound..<text.upperBound)
    else { return false }
    // The ends of a time are no days of a page, and a sentence that goes on behind both says something else of them: "Ada Moor (* 4 May
    // 1921; † 3 June 2001) was a baker."
    guard second.range.lowerBound - first.range.upperBound > MastheadReader.widestDash else { return false }
    return !shapes[index].endsSentence
      || PlainWords(bytes, second.range.upperBound..<text.upperBound).count <= MastheadReader.mostBehindDates
  }

  /// The day in a line that a word before it calls the day of publication: papers tell when they came in and were accepted, too.
  ///
  ///     Received: 4 February 2022 | Accepted: 9 May 2022 | Published online: 2 June 2022   ►   2 June 2022
  func dayOfPublication(in text: Range<Int>) -> DateFinder.Found? {
    var start = text.lowerBound
    for _ in 0..<MastheadReader.mostDays {
      guard let found = date(in: start..<text.upperBound) else { return nil }
      if MastheadReader.tellsFirstDay(PlainWords(bytes, start..<found.range.lowerBound)) { return found }
      start = max(found.range.upperBound, start + 1)
    }
    return nil
  }

  /// More days no line tells of a page.
  static let mostDays = 6

  /// The most words behind the second day in a line that ends a sentence: the hour.
  private static let mostBehindDates = 2

  /// The most bytes between two days that are the ends of a time.
  static let widestDash = 6
}
