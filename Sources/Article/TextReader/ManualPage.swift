import ArticleModel
import Fragments
import UTF8Text

/// Reads a manual page: its name is the title, unindented lines are headings, options are kept with their descriptions; the
/// running header and footer are removed.
///
///     GATE(8)            Valley Manual            GATE(8)   ►   title: GATE(8)
///
///     NAME                                                      heading
///            gate - open and close the gate of a mill           paragraph
///            -a     all gates                                   definition: -a – all gates
enum ManualPage {
  /// The least indentation of a section's text below its heading.
  private static let step: Int32 = 3

  static func apply(to text: inout TextLines) {
    guard text.lines.count >= 3, let name = name(in: text.lines[0].text, of: text) else { return }
    readHead(name, &text)
    let foot = text.lines.count - 1
    if text.lines[foot].hasGap, text.lines[foot].indent == 0, foot > 1 { text.setAside(foot..<foot + 1, .metadata) }
    text.width = (1..<foot).filter { !text.lines[$0].hasGap }.map { Int(text.lines[$0].endColumn) }.max()
    readSections(1..<foot, &text)
    text.isWhole = true
  }

  /// The name with its section in a line such as "GATE(8)    Valley Manual    GATE(8)".
  private static func name(in range: Range<Int>, of text: TextLines) -> Range<Int>? {
    let bytes = text.bytes
    guard let end = range.prefix(80).first(where: { isSpace(bytes[$0]) }), case let name = range.lowerBound..<end,
      name.count >= 4, bytes[end - 1] == UInt8(ascii: ")"),
      let open = name.first(where: { bytes[$0] == UInt8(ascii: "(") }), end - open <= 8, open > range.lowerBound,
      isDigit(bytes[open + 1]) || isLetter(bytes[open + 1])
    else { return nil }
    let last = (range.upperBound - name.count)..<range.upperBound
    let isTwice = last.lowerBound > end && bytes[last].elementsEqual(bytes[name])
    return isTwice && text.lines[0].hasGap ? name : nil
  }

  private static func readHead(_ name: Range<Int>, _ text: inout TextLines) {
    let line = text.lines[0].text
    text.say(.title, 0)
    text.lines[0].text = name
    text.setAside(name.upperBound..<line.upperBound, as: .metadata)
  }

  private static func readSections(_ range: Range<Int>, _ text: inout TextLines) {
    var added: [(after: Int, line: Line)] = []
    var code: UInt8 = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let line = text.lines[index]
      let next = index + 1 < range.upperBound ? text.lines[index + 1].indent : 0
      if line.indent == 0 {
        text.say(.heading, index, level: 2)
      } else if line.indent < 6, next >= line.indent + step, line.blankLinesBefore > 0 {
        text.say(.heading, index, level: 3)
      } else if isOption(index, below: next, in: text) {
        if let meaning = readOption(index, &text) { added.append((index, meaning)) }
      } else if isExample(index, in: range, of: text) {
        code &+= 1
        let end = min(text.endOfBlock(index), range.upperBound)
        for line in index..<end { text.say(.code, line, level: Int(code)) }
        index = end
        continue
      }
      index += 1
    }
    guard !added.isEmpty else { return }
    var lines: [Line] = []
    var next = 0
    for (index, line) in text.lines.enumerated() {
      lines.append(line)
      if next < added.count, added[next].after == index {
        lines.append(added[next].line)
        next += 1
      }
    }
    text.lines = lines
  }

  /// A line that begins with a hyphen, with its description indented below it or after a gap.
  private static func isOption(_ index: Int, below next: Int32, in text: TextLines) -> Bool {
    let line = text.lines[index]
    guard line.indent >= step, text.bytes[line.text.lowerBound] == UInt8(ascii: "-"), line.text.count > 1,
      !isSpace(text.bytes[line.text.lowerBound + 1])
    else { return false }
    return line.hasGap || next >= line.indent + step
  }

  /// Makes a term of an option, and its definition of what follows it or is indented below; the text after a gap in the same
  /// line becomes a new line.
  private static func readOption(_ index: Int, _ text: inout TextLines) -> Line? {
    let line = text.lines[index]
    var meaning: Line?
    if line.hasGap, let gap = gap(in: line.text, of: text.bytes) {
      var words = line
      words.text = gap.upperBound..<line.text.upperBound
      words.indent = line.indent + Int32(gap.upperBound - line.text.lowerBound)
      words.blankLinesBefore = 0
      words.said = .meaning
      words.hasGap = false
      meaning = words
      text.lines[index].text = line.text.lowerBound..<gap.lowerBound
    }
    text.say(.term, index)
    var next = index + 1
    var opens = meaning == nil
    while next < text.lines.count, text.lines[next].indent >= line.indent + step,
      text.bytes[text.lines[next].text.lowerBound] != UInt8(ascii: "-")
    {
      text.say(opens || text.lines[next].blankLinesBefore > 0 ? .meaning : .goesOn, next)
      opens = false
      next += 1
    }
    return meaning
  }

  private static func gap(in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard let start = range.dropLast().first(where: { bytes[$0] == 0x20 && bytes[$0 + 1] == 0x20 }) else { return nil }
    let end = (start..<range.upperBound).first { bytes[$0] != 0x20 } ?? range.upperBound
    return start..<end
  }

  /// A block indented deeper than the text before it, without a sentence: a command to type.
  private static func isExample(_ index: Int, in range: Range<Int>, of text: TextLines) -> Bool {
    let line = text.lines[index]
    guard line.said == .nothing, index > range.lowerBound, line.blankLinesBefore > 0,
      line.indent > text.lines[index - 1].indent, text.lines[index - 1].indent > 0,
      ListMarker.read(text.bytes, line.text) == nil
    else { return false }
    let end = min(text.endOfBlock(index), range.upperBound)
    return (index..<end).allSatisfy { !text.endsSentence($0) && text.lines[$0].indent >= line.indent }
  }
}
