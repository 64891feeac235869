import Fragments
import UTF8Text

/// Reads the log of a program: most lines begin with a day and a time to the second, and all of them stay lines.
///
///     2025-03-04 09:12:15 WARN berth 7 has no boat     ►   lines
///     Mar  4 09:15:44 quay kernel: new device found
enum ProgramLog {
  private static let fewest = 3
  /// How much of a line is searched for the time, in bytes.
  private static let reach = 48
  /// The fewest figures of a day without the name of its month.
  private static let fewestFigures = 6

  static func apply(to text: inout TextLines) {
    guard !text.isWhole, text.lines.prefix(2 * fewest).contains(where: { isEntry($0, in: text) }) else { return }
    let entries = text.lines.indices.filter { isEntry(text.lines[$0], in: text) }
    guard entries.count >= fewest, entries.count * 2 >= text.lines.count else { return }
    for index in entries[0]..<text.lines.count where text.lines[index].said == .nothing { text.say(.kept, index) }
    text.isWhole = true
    text.isUntitled = entries[0] == 0
  }

  private static func isEntry(_ line: Line, in text: TextLines) -> Bool {
    guard line.said == .nothing, let clock = clock(line.text, in: text) else { return false }
    let day = text.bytes[line.text.lowerBound..<clock.lowerBound]
    guard clock.upperBound < line.text.upperBound, isSpace(text.bytes[clock.upperBound]) else { return false }
    if day.count(where: isDigit) >= fewestFigures { return true }
    return day.contains(where: isDigit)
      && day.split { !isLetter($0) }.contains { word in
        CalendarWords.month(String(decoding: word, as: UTF8.self).lowercased()) != nil
      }
  }

  /// The time of a line with what belongs to it: "09:12:15", "09:12:15,201", "09:12:15 +0100]".
  private static func clock(_ range: Range<Int>, in text: TextLines) -> Range<Int>? {
    let limit = min(range.upperBound, range.lowerBound + reach)
    guard let colon = (range.lowerBound..<limit).first(where: { isClock(at: $0, limit, in: text) }) else { return nil }
    let figures = text.bytes[range.lowerBound..<colon].reversed().prefix(while: isDigit).count
    guard figures > 0 else { return nil }
    var end = colon + 6
    while end < range.upperBound, isOfClock(text.bytes[end]) { end += 1 }
    return colon - figures..<end
  }

  /// Whether minutes and seconds follow: ":12:15".
  private static func isClock(at colon: Int, _ limit: Int, in text: TextLines) -> Bool {
    guard colon + 6 <= limit, text.bytes[colon] == UInt8(ascii: ":"), text.bytes[colon + 3] == UInt8(ascii: ":") else {
      return false
    }
    return [1, 2, 4, 5].allSatisfy { isDigit(text.bytes[colon + $0]) }
  }

  private static func isOfClock(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "Z"),
      UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: ")"):
      true
    default: isDigit(byte)
    }
  }
}
