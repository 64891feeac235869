import UTF8Text

/// Reads a screenplay: the name of a speaker is above the speech, and not a heading, while scenes are.
///
///                      INA              ►   paragraph: INA
///             Is this yours? Nobody         paragraph: Is this yours? Nobody has asked for it.
///             has asked for it.
enum Screenplay {
  /// The least indentation of a name.
  private static let name: Int32 = 15
  private static let fewest = 2
  private static let longestName = 6

  static func apply(to text: inout TextLines) {
    guard !text.isWhole else { return }
    let cues = text.lines.indices.filter { isCue($0, in: text) }
    guard cues.count >= fewest, text.lines.contains(where: { isScene($0, in: text) }) else { return }
    for index in text.lines.indices where text.lines[index].said == .nothing { read(index, &text) }
    text.isWhole = true
  }

  /// An indented name in capitals, with less indented speech right below.
  private static func isCue(_ index: Int, in text: TextLines) -> Bool {
    let line = text.lines[index]
    guard line.indent >= name, line.blankLinesBefore > 0, index + 1 < text.lines.count,
      text.lines[index + 1].blankLinesBefore == 0, text.words(index) <= longestName
    else { return false }
    return text.lines[index + 1].indent < line.indent && text.lines[index + 1].indent >= 4 && text.isAllCapitals(index)
  }

  /// "EXT. NORTH QUAY - MORNING"
  private static func isScene(_ line: Line, in text: TextLines) -> Bool {
    let signs: [StaticString] = ["INT.", "EXT.", "INT ", "EXT ", "INT/EXT", "I/E.", "INT./EXT"]
    return signs.contains { text.holds($0, at: line.text.lowerBound) }
  }

  private static func read(_ index: Int, _ text: inout TextLines) {
    let line = text.lines[index]
    let above = index > 0 ? text.lines[index - 1] : nil
    if isScene(line, in: text) {
      text.say(.heading, index, level: 2)
    } else if index < 2, line.indent >= name, text.isAllCapitals(index), !isCue(index, in: text) {
      text.say(.title, index)
    } else if line.blankLinesBefore == 0, let above, above.indent == line.indent, !isRemark(above, in: text),
      !isRemark(line, in: text)
    {
      text.say(.goesOn, index)
    } else {
      text.say(.paragraph, index)
    }
  }

  /// "(to nobody)"
  private static func isRemark(_ line: Line, in text: TextLines) -> Bool {
    line.indent > 0 && text.bytes[line.text.lowerBound] == UInt8(ascii: "(")
  }
}
