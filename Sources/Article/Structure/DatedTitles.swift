import Fragments
import Recognizers
import UTF8Text

/// Finds the names of releases with their dates, set apart above what was changed: two or more of them are headings.
///
///     [2.1.0] - 2021-05-04          ►   heading
///     Added                             …
///     - a lamp
///     2.0.3 (11 February 2021)          heading
enum DatedTitles {
  private static let longest: Int32 = 6
  /// How many such lines are headings.
  private static let confidence: Float = 0.9

  static func apply(to draft: inout Draft) {
    guard draft.hasBlankLines else { return }
    let titles = (0..<draft.count).filter { isRelease($0, in: draft) }
    guard titles.count >= 2, zip(titles, titles.dropFirst()).allSatisfy({ $1 > $0 + 1 }) else { return }
    for title in titles {
      draft.decide(title, .heading)
      draft.confidences[title] = confidence
    }
  }

  /// A line apart that holds a date and a number with periods, and next to nothing else.
  private static func isRelease(_ index: Int, in draft: Draft) -> Bool {
    guard draft.isOpen(index), draft.fragments[index].form == .text, draft.shapes[index].words <= longest,
      draft.isSetApart(index), index + 1 < draft.count,
      let date = DateFinder.first(in: draft.bytes, draft.fragments[index].text)
    else { return false }
    let text = draft.fragments[index].text
    return [text.lowerBound..<date.range.lowerBound, date.range.upperBound..<text.upperBound].contains { part in
      draft.bytes[part].split(whereSeparator: { isSpace($0) }).contains(where: isVersion)
    }
  }

  /// "2.1.0", "[2.1]", "v3.0-rc1"
  private static func isVersion(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let word = word.drop { !isDigit($0) && $0 != UInt8(ascii: ".") }
    guard let first = word.first, isDigit(first),
      let period = word.firstIndex(of: UInt8(ascii: ".")), period + 1 < word.endIndex
    else { return false }
    return word[..<period].allSatisfy(isDigit) && isDigit(word[period + 1])
  }
}
