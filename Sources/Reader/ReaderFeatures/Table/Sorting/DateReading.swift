import UTF8Text

/// A date in a cell, turned into a number that grows from day to day.
///
///     "2024-08-30"  "30 August 2024"  "Aug. 30, 2024"  "30.8.2024"  "August 2024"  ►  comparable days
package enum DateReading {
  /// The days of a date in a calendar whose months all have 31 days; nil for a cell that is no date. A year alone is a
  /// number and no date.
  ///
  /// - Parameter monthFirst: whether 8/30/2024 puts the month before the day.
  package static func value(_ text: String, monthFirst: Bool = false) -> Double? {
    guard let parts = parts(text) else { return nil }
    let date = parts.month == nil ? numeric(parts.numbers, monthFirst) : written(parts)
    guard let date, (1...12).contains(date.month), (0...31).contains(date.day) else { return nil }
    return Double((date.year * 12 + date.month) * 32 + date.day)
  }

  /// Whether a cell of three numbers proves that the month stands first, or that the day does.
  package static func provesMonthFirst(_ text: String) -> Bool? {
    guard let parts = parts(text), parts.month == nil, parts.numbers.count == 3, parts.numbers[2] > 31 else {
      return nil
    }
    if parts.numbers[0] > 12 { return false }
    return parts.numbers[1] > 12 ? true : nil
  }

  private typealias Parts = (numbers: [Int], month: Int?, monthAt: Int)

  /// The numbers and the name of a month; nil where anything else stands in the cell.
  private static func parts(_ text: String) -> Parts? {
    guard text.utf8.count <= 40 else { return nil }
    // A time behind an ISO date says nothing about the day.
    let words = text.split(whereSeparator: { " ,./-–\u{A0}".contains($0) })
    guard (1...5).contains(words.count) else { return nil }
    var parts: Parts = ([], nil, 0)
    for word in words {
      if let number = day(word) {
        parts.numbers.append(number)
      } else if let month = month(word), parts.month == nil {
        parts.month = month
        parts.monthAt = parts.numbers.count
      } else if !isIgnored(word) {
        return nil
      }
    }
    return parts
  }

  /// "30", "30th", "2024"; "30T10:00Z" of an ISO date and time too.
  private static func day(_ word: Substring) -> Int? {
    let digits = word.utf8.prefix { $0 &- 0x30 < 10 }
    guard !digits.isEmpty, digits.count <= 4, let number = Int(Substring(digits)) else { return nil }
    let rest = word.utf8.dropFirst(digits.count)
    if rest.isEmpty || rest.first == UInt8(ascii: "T") { return number }
    return ["st", "nd", "rd", "th"].contains { rest.elementsEqual($0.utf8) } ? number : nil
  }

  private static func month(_ word: Substring) -> Int? { CalendarWords.month(word.lowercased()) }

  private static func isIgnored(_ word: Substring) -> Bool {
    let name = word.lowercased()
    return ["of", "de"].contains(name) || name.contains(":") || CalendarWords.englishWeekdays.contains(name)
  }

  private static func numeric(_ numbers: [Int], _ monthFirst: Bool) -> (year: Int, month: Int, day: Int)? {
    guard numbers.count == 3 else {
      return numbers.count == 2 && numbers[0] > 999 ? (numbers[0], numbers[1], 0) : nil
    }
    if numbers[0] > 31 { return (numbers[0], numbers[1], numbers[2]) }
    guard numbers[2] > 31 else { return nil }
    return monthFirst ? (numbers[2], numbers[0], numbers[1]) : (numbers[2], numbers[1], numbers[0])
  }

  private static func written(_ parts: Parts) -> (year: Int, month: Int, day: Int)? {
    guard let month = parts.month else { return nil }
    switch parts.numbers.count {
    case 1: return parts.numbers[0] > 31 ? (parts.numbers[0], month, 0) : (0, month, parts.numbers[0])
    case 2:
      let isYearFirst = parts.numbers[0] > 31
      return isYearFirst ? (parts.numbers[0], month, parts.numbers[1]) : (parts.numbers[1], month, parts.numbers[0])
    default: return nil
    }
  }
}
