import UTF8Text

/// Finds lines that count the parts of a text: one word and a number that goes up, alone above what they head.
///
///     PART I           ►   found: PART I, PART II
///     MEMBERSHIP
///     …
///     PART II
///     BOATS
enum CountedLines {
  private static let fewest = 2
  private static let longest = 40

  /// The lines, in order.
  static func find(in text: TextLines) -> [Int] {
    var series: [String: [(line: Int, number: Int)]] = [:]
    for index in text.lines.indices {
      guard let (word, number) = counted(index, in: text) else { continue }
      series[word, default: []].append((index, number))
    }
    return series.values.filter(goesUp).flatMap { $0.map(\.line) }.sorted()
  }

  /// Whether numbers go up by one from one on, or begin anew, as those of scenes do in each act.
  private static func goesUp(_ lines: [(line: Int, number: Int)]) -> Bool {
    guard lines.count >= fewest, lines[0].number == 1 else { return false }
    return zip(lines, lines.dropFirst()).allSatisfy { $1.number == $0.number + 1 || $1.number == 1 }
  }

  /// The word in plain letters and the number of a line that is nothing else; a number in digits follows capitals alone.
  private static func counted(_ index: Int, in text: TextLines) -> (word: String, number: Int)? {
    let line = text.lines[index]
    guard line.said == .nothing, line.blankLinesBefore > 0 || index == 0, line.text.count <= longest else { return nil }
    // Most lines are told by their last byte, and by how many words they have.
    let last = text.bytes[line.text.upperBound - 1]
    guard isUpper(last) || isDigit(last) || last == UInt8(ascii: ".") || last == UInt8(ascii: ":"),
      text.text(index).count(where: { $0 == 0x20 }) == 1
    else { return nil }
    var words = text.text(index).split(separator: 0x20)
    guard words.count == 2, words[0].count >= 3, words[0].allSatisfy({ isLetter($0) || $0 >= 0x80 }),
      isUpper(words[0].first ?? 0) || words[0].first ?? 0 >= 0xC3
    else { return nil }
    if last == UInt8(ascii: ".") || last == UInt8(ascii: ":") { words[1] = words[1].dropLast() }
    let word = String(decoding: words[0], as: UTF8.self)
    if words[1].allSatisfy(isUpper), let value = RomanNumeral.value(words[1]) { return (word, value) }
    guard (1...3).contains(words[1].count), words[1].allSatisfy(isDigit), !words[0].contains(where: isLower) else {
      return nil
    }
    return (word, words[1].reduce(0) { $0 * 10 + Int($1 - 0x30) })
  }
}
