import UTF8Text

/// Dates as programs write them: "Sat May  3 10:12:44 CEST 2025", the year behind the time of the day.
enum ClockDate {
  private static let months: Set<String> = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let days: Set<String> = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// Where the first such date in a text stands.
  static func first(in range: Range<Int>, of utf8: [UInt8]) -> Range<Int>? {
    guard range.count <= 400 else { return nil }
    let words = utf8[range].split(whereSeparator: { isSpace($0) || $0 == UInt8(ascii: ",") })
    let texts = words.map { String(decoding: $0, as: UTF8.self) }
    for index in texts.indices.dropLast(3) where months.contains(texts[index]) {
      guard let day = Int(texts[index + 1]), (1...31).contains(day), isTime(texts[index + 2]) else { continue }
      let year = isYear(texts[index + 3]) ? index + 3 : index + 4
      guard year < texts.count, isYear(texts[year]) else { continue }
      let start = index > 0 && days.contains(texts[index - 1]) ? index - 1 : index
      return words[start].startIndex..<words[year].endIndex
    }
    return nil
  }

  /// The day of such a date for machines: "2025-05-03".
  static func day(_ text: String) -> String? {
    let words = text.split(separator: " ").map(String.init)
    guard let month = words.firstIndex(where: months.contains), month + 1 < words.count, let year = words.last,
      isYear(year)
    else { return nil }
    return PostMoment.day("\(words[month]) \(words[month + 1]), \(year)")
  }

  private static func isTime(_ text: String) -> Bool {
    let parts = text.split(separator: ":")
    return parts.count >= 2 && parts.allSatisfy { $0.utf8.count <= 2 && $0.utf8.allSatisfy(isDigit) }
  }

  private static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy(isDigit)
  }
}
