import TextDecoding
import UTF8Text

/// The three lines behind percent signs that Pandoc reads as title, authors and date; the title and the names may go on in lines set in.
///
///     % Firing an Oven              ►   title: Firing an Oven    author: Nell Ashby, Tom Lee    date: 9 April 2024
///     % Nell Ashby; Tom Lee
///     % 9 April 2024
struct PercentHead {
  private(set) var fields: [String: [String]] = [:]
  /// Where the text below begins.
  private(set) var end = 0

  private static let reach = 2048
  private static let names = ["title", "author", "date"]

  /// Nil where such lines are not alone above an empty line.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var lines: [[String]] = []
    var start = 0
    while start < min(bytes.count, Self.reach) {
      let lineEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = start..<lineEnd
      let words = bytes[line].drop { $0 == UInt8(ascii: "%") || isSpace($0) }
      if bytes[line].first == UInt8(ascii: "%") {
        guard lines.count < Self.names.count, line.count == 1 || isSpace(bytes[start + 1]) else { return nil }
        lines.append([PageText.line(String(decoding: words, as: UTF8.self))])
      } else if words.isEmpty {
        break
      } else {
        guard !lines.isEmpty, bytes[line].first == 0x20 else { return nil }
        lines[lines.count - 1].append(PageText.line(String(decoding: words, as: UTF8.self)))
      }
      start = min(lineEnd + 1, bytes.count)
    }
    for (name, values) in zip(Self.names, lines) {
      let values = name == "author" ? values.flatMap(Self.names(in:)) : [values.joined(separator: " ")]
      fields[name] = values.filter { !$0.isEmpty }
    }
    guard fields.values.contains(where: { !$0.isEmpty }) else { return nil }
    end = start
  }

  private static func names(in line: String) -> [String] {
    line.split(separator: ";").map { PageText.line(String($0)) }
  }
}
