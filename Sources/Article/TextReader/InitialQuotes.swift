import ArticleModel
import UTF8Text

/// Reads quotations whose lines begin with the initials of whom they quote, or in mails with a bar or a colon.
///
///     DR> Does turpentine     | Does turpentine     ►   quote: Does turpentine hurt the wood?
///     DR> hurt the wood?      | hurt the wood?
enum InitialQuotes {
  private static let fewest = 2
  private static let longest = 4

  static func read(_ text: inout TextLines, isMail: Bool) {
    var quoted: [Int: Int] = [:]
    for index in text.lines.indices {
      if let end = endOfInitials(index, in: text) ?? (isMail ? endOfBar(index, in: text) : nil) { quoted[index] = end }
    }
    guard quoted.count >= fewest, isMail || areOfNames(quoted, in: text) else { return }
    for index in quoted.keys.sorted() {
      guard let end = quoted[index] else { continue }
      let line = text.lines[index]
      let words = (end..<line.text.upperBound).trimmed(in: text.bytes)
      guard !words.isEmpty else {
        text.setAside(index..<index + 1, .metadata)
        continue
      }
      let goesOn = quoted[index - 1] != nil && line.blankLinesBefore == 0 && text.lines[index - 1].said != .gone
      text.setAside(line.text.lowerBound..<end, as: .metadata)
      text.say(goesOn ? .goesOn : .quote, index, level: 1)
      text.lines[index].text = words
    }
  }

  /// Whether the initials are those of somebody the text names: a program asks for its next line with letters and the same sign.
  private static func areOfNames(_ quoted: [Int: Int], in text: TextLines) -> Bool {
    let initials = Set(
      quoted.map { index, end in text.bytes[text.lines[index].text.lowerBound..<end - 1].map { $0 & 0xDF } })
    guard initials.count <= mostNames, initials.allSatisfy({ $0.count > 1 }) else { return false }
    var first: [UInt8] = []
    var named: Set<[UInt8]> = []
    for word in text.bytes.split(whereSeparator: { isSpace($0) || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ".") })
    {
      guard let letter = word.first(where: { $0 != UInt8(ascii: "(") }), isUpper(letter), word.count > 1 else {
        first = []
        continue
      }
      first = first.suffix(longest - 1) + [letter]
      for count in 2...longest where first.count >= count { named.insert(first.suffix(count).map { $0 }) }
    }
    return initials.contains { named.contains($0) }
  }

  /// The most people somebody answers at once.
  private static let mostNames = 12

  /// "| Does turpentine": no row of a table, which ends with a bar, too.
  private static func endOfBar(_ index: Int, in text: TextLines) -> Int? {
    let range = text.lines[index].text
    let sign = text.bytes[range.lowerBound]
    guard text.lines[index].said == .nothing, sign == UInt8(ascii: "|") || sign == UInt8(ascii: ":"), range.count > 3,
      text.bytes[range.lowerBound + 1] == 0x20, !text.bytes[range].dropFirst().contains(UInt8(ascii: "|"))
    else { return nil }
    return range.lowerBound + 1
  }

  /// Where the sign behind the initials ends: "DR> ".
  private static func endOfInitials(_ index: Int, in text: TextLines) -> Int? {
    let line = text.lines[index]
    guard isUpper(text.bytes[line.text.lowerBound]), line.said == .nothing, line.text.count > 2, line.indent <= 2,
      let sign = line.text.prefix(longest + 1).first(where: { text.bytes[$0] == UInt8(ascii: ">") }),
      sign > line.text.lowerBound,
      (line.text.lowerBound..<sign).allSatisfy({ isLetter(text.bytes[$0]) }),
      sign + 1 == line.text.upperBound || text.bytes[sign + 1] == 0x20
    else { return nil }
    return sign + 1
  }
}
