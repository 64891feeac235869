import Fragments
import Recognizers
import UTF8Text

/// Lines that begin with days, whose number is not that of an item.
///
///     7. Mai: The capstan creaks.      ►   a line, and no item 7
///     9. Mai: It creaks no more.
extension PlainTextReader {
  /// Whether a line begins with a day of a month and a colon, as one beside it does. Names of months that are numbered ("1. January: ice")
  /// rise together with their numbers.
  func isDay(_ index: Int) -> Bool {
    guard let own = day(index) else { return false }
    let beside = [index - 1, index + 1].compactMap { day($0) }
    return !beside.isEmpty && !beside.contains { $0.day - own.day == $0.month - own.month && $0.month != own.month }
  }

  private func day(_ index: Int) -> (day: Int, month: Int)? {
    guard lines.indices.contains(index), lines[index].said == .nothing, isDigit(bytes[lines[index].text.lowerBound]),
      let found = DateFinder.dayOfMonth(in: bytes, lines[index].text), found.end < lines[index].text.upperBound,
      bytes[found.end] == UInt8(ascii: ":")
    else { return nil }
    return (found.day, found.month)
  }
}
