import UTF8Text

/// Finds dates as people write them, in several languages.
///
///     "Wednesday, August 20, 2025"  ► 2025-08-20
///     "20. August 2025"             ► 2025-08-20
///     "20/08/2025"                  ► 2025-08-20 (08/09/2025 says nothing: day and month could be either)
package enum DateFinder {
  /// A date and where it stands.
  package struct Found: Equatable {
    /// YYYY-MM-DD.
    package var date: String
    /// The bytes of its words.
    package var range: Range<Int>
  }

  /// The first date in a range; nil if there is none. Where days are known to come first, "08/09/2025" is one.
  package static func first(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isDayFirst: Bool = false
  ) -> Found? {
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      let isStart = at == range.lowerBound || !isWordByte(bytes[at - 1]) || endsSign(bytes, range.lowerBound, at)
      if isStart, isDigit(byte) {
        if let found = numeric(bytes, at, range.upperBound, isDayFirst) ?? dayFirst(bytes, at, range.upperBound)
          ?? yearFirst(bytes, at, range.upperBound)
        {
          return found
        }
      } else if isStart, isLetter(byte), let found = monthFirst(bytes, at, range.upperBound) {
        return found
      }
      at += 1
    }
    return nil
  }

  /// Whether a dash, a dot in the middle or a space that does not break ends before a byte: letters beyond ASCII are told from them.
  private static func endsSign(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ at: Int) -> Bool {
    if at - start >= 2, bytes[at - 2] == 0xC2 { return bytes[at - 1] < 0xC0 }
    return at - start >= 3 && bytes[at - 3] == 0xE2 && bytes[at - 2] == 0x80
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }

  // MARK: Forms

  /// 2025-08-20, 2025/08/20, 20.08.2025, 20/08/2025; CJK 2025年8月20日.
  private static func numeric(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, _ isDayFirst: Bool
  ) -> Found? {
    guard let (a, afterA) = number(bytes, at, end), let sign = separator(bytes, afterA, end) else { return nil }
    guard let (b, afterB) = number(bytes, afterA + sign.length, end),
      let second = separator(bytes, afterB, end), second.kind == sign.kind,
      let (c, afterC) = number(bytes, afterB + second.length, end)
    else { return nil }
    // A fourth number makes it a version: 1.2.2025.4.
    if let third = separator(bytes, afterC, end), number(bytes, afterC + third.length, end) != nil { return nil }
    if afterA - at == 4 { return made(year: a, month: b, day: c, at..<afterC) }
    guard afterC - (afterB + second.length) == 4 else { return nil }
    if sign.kind == UInt8(ascii: ".") || a > 12 || isDayFirst && b <= 12 {
      return made(year: c, month: b, day: a, at..<afterC)
    }
    if b > 12 { return made(year: c, month: a, day: b, at..<afterC) }
    return a == b ? made(year: c, month: a, day: b, at..<afterC) : nil
  }

  /// The sign between the numbers of a date: - / . or 年 and 月, 년 and 월, which count as one kind.
  private static func separator(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int
  ) -> (kind: UInt8, length: Int)? {
    guard at < end else { return nil }
    switch bytes[at] {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."): return (bytes[at], 1)
    case 0xE5 where at + 2 < end && bytes[at + 1] == 0xB9 && bytes[at + 2] == 0xB4: return (0, 3)
    case 0xE6 where at + 2 < end && bytes[at + 1] == 0x9C && bytes[at + 2] == 0x88: return (0, 3)
    // "2024년 5월 7일"
    case 0xEB where at + 3 < end && bytes[at + 1] == 0x85 && bytes[at + 2] == 0x84:
      return (0, spaced(bytes, at + 3, end) - at)
    case 0xEC where at + 3 < end && bytes[at + 1] == 0x9B && bytes[at + 2] == 0x94:
      return (0, spaced(bytes, at + 3, end) - at)
    default: return nil
    }
  }

  private static func spaced(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    at < end && bytes[at] == 0x20 ? at + 1 : at
  }

  /// 20 August 2025, 20. August 2025, 20th of August, 2025, 20 de agosto de 2025.
  private static func dayFirst(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Found? {
    guard let (day, afterDay) = number(bytes, at, end), afterDay - at <= 2 else { return nil }
    var next = afterDay
    if next + 1 < end, isLower(bytes[next]), isLower(bytes[next + 1]) { next += 2 }
    next = skipJoiners(bytes, next, end)
    guard let (month, afterMonth) = month(bytes, next, end) else { return nil }
    guard let (year, afterYear) = year(bytes, skipJoiners(bytes, afterMonth, end), end) else { return nil }
    return made(year: year, month: month, day: day, at..<afterYear)
  }

  /// Where a day without its year ends that begins a text: "7. Mai", "7 March"; nil where none does.
  package static func dayOfMonth(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>)
    -> (day: Int, month: Int, end: Int)?
  {
    guard let (day, afterDay) = number(bytes, range.lowerBound, range.upperBound), (1...31).contains(day),
      let (month, end) = month(bytes, skipJoiners(bytes, afterDay, range.upperBound), range.upperBound)
    else { return nil }
    return (day, month, end)
  }

  /// 2025. augusztus 20.
  private static func yearFirst(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Found? {
    guard let (year, afterYear) = year(bytes, at, end), afterYear < end, bytes[afterYear] == UInt8(ascii: "."),
      let (month, afterMonth) = month(bytes, skipJoiners(bytes, afterYear, end), end),
      let (day, afterDay) = number(bytes, skipJoiners(bytes, afterMonth, end), end), day <= 31
    else { return nil }
    return made(year: year, month: month, day: day, at..<afterDay)
  }

  /// August 20, 2025; Aug. 20th 2025.
  private static func monthFirst(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Found? {
    guard let (month, afterMonth) = month(bytes, at, end),
      let (day, afterDay) = number(bytes, skipJoiners(bytes, afterMonth, end), end), day <= 31
    else { return nil }
    var next = afterDay
    if next + 1 < end, isLower(bytes[next]), isLower(bytes[next + 1]) { next += 2 }
    guard let (year, afterYear) = year(bytes, skipJoiners(bytes, behindClock(bytes, next, end), end), end) else {
      return nil
    }
    return made(year: year, month: month, day: day, at..<afterYear)
  }

  /// Behind the time of day that some programs put before the year: "Nov  6 14:02:51 CET 2014".
  private static func behindClock(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    let start = skipJoiners(bytes, at, end)
    guard start + 8 <= end, bytes[start + 2] == UInt8(ascii: ":"), bytes[start + 5] == UInt8(ascii: ":"),
      isDigit(bytes[start]), isDigit(bytes[start + 1]), isDigit(bytes[start + 6]), isDigit(bytes[start + 7])
    else { return at }
    var next = start + 8
    var zone = next
    while zone < end, bytes[zone] == 0x20 { zone += 1 }
    let word = zone
    while zone < end, isUpper(bytes[zone]), zone - word < 5 { zone += 1 }
    if zone - word >= 2 { next = zone }
    return next
  }

  // MARK: Parts

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (Int, Int)? {
    var next = at
    var value = 0
    while next < end, next - at < 4, isDigit(bytes[next]) {
      value = value * 10 + Int(bytes[next] - 0x30)
      next += 1
    }
    guard next > at, next == end || !isDigit(bytes[next]) else { return nil }
    return (value, next)
  }

  private static func year(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (Int, Int)? {
    guard let (value, next) = number(bytes, at, end), next - at == 4, value >= 1600, value <= 2200 else { return nil }
    return (value, next)
  }

  /// Skips spaces, commas, periods and the words "of", "de", "del", "di".
  private static func skipJoiners(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    var next = at
    while next < end {
      if isSpace(bytes[next]) || bytes[next] == UInt8(ascii: ",") || bytes[next] == UInt8(ascii: ".") {
        next += 1
      } else if let word = joiners.first(where: { starts(bytes, next, end, with: $0) }) {
        next += word.utf8CodeUnitCount
      } else {
        break
      }
    }
    return next
  }

  private static let joiners: [StaticString] = ["of ", "de ", "del ", "di "]

  /// The longest name of a month, in bytes.
  private static let longestMonth = 24

  /// Reads the name of a month, whole or cut to three letters or more.
  private static func month(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (Int, Int)? {
    var next = at
    while next < end, isWordByte(bytes[next]), next - at < longestMonth { next += 1 }
    guard next - at >= 3 else { return nil }
    let word = String(decoding: UnsafeBufferPointer(rebasing: bytes[at..<next]), as: UTF8.self).lowercased()
    return CalendarWords.month(word).map { ($0, next) }
  }

  private static func starts(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, with word: StaticString
  ) -> Bool {
    word.withUTF8Buffer { pattern in
      at + pattern.count <= end && pattern.indices.allSatisfy { bytes[at + $0] == pattern[$0] }
    }
  }

  private static func made(year: Int, month: Int, day: Int, _ range: Range<Int>) -> Found? {
    guard year >= 1600, year <= 2200, month >= 1, month <= 12, day >= 1, day <= 31 else { return nil }
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return Found(date: "\(year)-\(padded(month))-\(padded(day))", range: range)
  }
}
