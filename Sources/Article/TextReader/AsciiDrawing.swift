import Fragments
import UTF8Text

/// Keeps drawings of signs as they are: the fields of a packet, boxes that are not tables, trees of files.
///
///      0 1 2 3 4 5 6 7       ►   code, three lines
///     +-+-+-+-+-+-+-+-+
///     | Kind  | Count |
enum AsciiDrawing {
  /// The fewest branches of a tree.
  private static let fewestBranches = 2
  /// The longest name above a tree, in words.
  private static let longestRoot = 3

  static func apply(to text: inout TextLines) {
    var block: UInt8 = 0
    var (index, framesFrom) = (0, 0)
    while index < text.lines.count {
      guard let sign = sign(text.lines[index], in: text), sign != .frame || index >= framesFrom else {
        index += 1
        continue
      }
      let (lines, isDrawing) = drawing(sign, at: index, in: text)
      guard let drawing = isDrawing ? lines : nil else {
        // The other frames of a table are not looked at again.
        if sign == .frame { framesFrom = lines.upperBound }
        index += 1
        continue
      }
      block &+= 1
      for line in drawing where text.lines[line].said == .nothing { text.say(.code, line, level: Int(block)) }
      index = drawing.upperBound
    }
  }

  private enum Sign { case ruler, frame, branch }

  /// What a line may be part of; most lines have none of the signs.
  private static func sign(_ line: Line, in text: TextLines) -> Sign? {
    guard line.said == .nothing,
      line.hasUpright || isPlus(line, in: text) || text.holds("`--", at: line.text.lowerBound)
    else { return nil }
    if isRuler(line, in: text) { return .ruler }
    if branch(line, in: text) != nil { return .branch }
    return TableSign.isRule(text.bytes, line.text) ? .frame : nil
  }

  private static func isPlus(_ line: Line, in text: TextLines) -> Bool {
    text.bytes[line.text.lowerBound] == UInt8(ascii: "+")
  }

  /// The lines that a line with a sign is part of, and whether they are a drawing.
  private static func drawing(_ sign: Sign, at index: Int, in text: TextLines) -> (lines: Range<Int>, isDrawing: Bool) {
    if sign == .branch {
      let tree = tree(at: index, in: text)
      return (tree ?? index..<index + 1, tree != nil)
    }
    var (start, end) = (index, index + 1)
    while start > 0, text.lines[start].blankLinesBefore == 0, isDrawn(start - 1, in: text) { start -= 1 }
    while end < text.lines.count, text.lines[end].blankLinesBefore == 0, isDrawn(end, in: text) { end += 1 }
    return (start..<end, sign == .ruler || hasFrames(start..<end, in: text))
  }

  /// Whether a line may be of a drawing: it has signs of one, or is set in as its words are. In a text without empty lines prose follows.
  private static func isDrawn(_ index: Int, in text: TextLines) -> Bool {
    let line = text.lines[index]
    return line.said == .nothing
      && (line.indent > 0 || line.hasUpright || TableSign.isRule(text.bytes, line.text)
        || isConnection(line.text, in: text) || isPlus(line, in: text)
        || line.text.allSatisfy { isDigit(text.bytes[$0]) || isSpace(text.bytes[$0]) })
  }

  /// "+-+-+-+-+": at least four cells of a single sign, which no table has.
  private static func isRuler(_ line: Line, in text: TextLines) -> Bool {
    guard isPlus(line, in: text), line.text.count >= 9 else { return false }
    return text.holds("+-+-+-+-+", at: line.text.lowerBound)
  }

  // MARK: Boxes

  /// Whether boxes stand beside one another with room between them, or one below another with nothing but a line or an arrow between.
  private static func hasFrames(_ block: Range<Int>, in text: TextLines) -> Bool {
    guard block.count >= 3 else { return false }
    let rules = block.count { TableSign.isRule(text.bytes, text.lines[$0].text) }
    guard rules >= 2 else { return false }
    return block.contains { isParted(text.lines[$0].text, in: text) }
      || rules >= 4 && block.dropFirst().dropLast().contains { isConnection(text.lines[$0].text, in: text) }
  }

  /// "+---+     +---+", "┐     ┌": a corner ends a box, and another begins behind blanks, in a line that is drawn.
  private static func isParted(_ range: Range<Int>, in text: TextLines) -> Bool {
    guard TableSign.isRule(text.bytes, range), TableSign.isCorner(text.bytes, range.lowerBound) else { return false }
    var at = range.lowerBound
    while let gap = (at..<range.upperBound).first(where: { text.bytes[$0] == 0x20 }) {
      let end = (gap..<range.upperBound).first { text.bytes[$0] != 0x20 } ?? range.upperBound
      if end - gap >= 2, endsBox(gap, in: text), TableSign.isCorner(text.bytes, end) { return true }
      at = end
    }
    return false
  }

  private static func endsBox(_ end: Int, in text: TextLines) -> Bool {
    text.bytes[end - 1] == UInt8(ascii: "+") || end >= 3 && TableSign.isCorner(text.bytes, end - 3)
  }

  /// A line that is nothing but a vertical or an arrow.
  private static func isConnection(_ range: Range<Int>, in text: TextLines) -> Bool {
    if range.count == 1 { return "|vV^".utf8.contains(text.bytes[range.lowerBound]) }
    return range.count == 3 && ["│", "▼", "▲", "↓", "↑", "┃"].contains { text.holds($0, at: range.lowerBound) }
  }

  // MARK: Trees

  /// Where the name behind a branch begins: "├── Holm", "|   `-- low.txt".
  private static func branch(_ line: Line, in text: TextLines) -> Int? {
    var at = line.text.lowerBound
    while at < line.text.upperBound {
      if let sign = branches.first(where: { text.holds($0, at: at) }) {
        var end = at + sign.utf8CodeUnitCount
        while end < line.text.upperBound, text.holds("─", at: end) { end += 3 }
        while end < line.text.upperBound, text.bytes[end] == UInt8(ascii: "-") { end += 1 }
        return end + 1 < line.text.upperBound && isSpace(text.bytes[end]) ? end + 1 : nil
      }
      if text.bytes[at] == UInt8(ascii: "|") || isSpace(text.bytes[at]) {
        at += 1
      } else if TableSign.isBoxPipe(text.bytes, at) {
        at += 3
      } else if text.holds("\u{A0}", at: at) {
        at += 2
      } else {
        return nil
      }
    }
    return nil
  }

  private static let branches: [StaticString] = ["├─", "└─", "|--", "`--", "+--", "\\--"]

  /// The lines of a tree from its first branch on, with the name right above it.
  private static func tree(at index: Int, in text: TextLines) -> Range<Int>? {
    var end = index
    var branches = 0
    while end < text.lines.count, text.lines[end].said == .nothing,
      end == index || text.lines[end].blankLinesBefore == 0,
      branch(text.lines[end], in: text) != nil || text.lines[end].hasUpright && isUpright(end, in: text)
    {
      if let name = branch(text.lines[end], in: text) {
        // A row of a table goes on with bars.
        if text.bytes[name..<text.lines[end].text.upperBound].contains(UInt8(ascii: "|")) { break }
        branches += 1
      }
      end += 1
    }
    guard branches >= fewestBranches else { return nil }
    let hasRoot =
      index > 0 && text.lines[index].blankLinesBefore == 0 && text.lines[index - 1].said == .nothing
      && text.words(index - 1) <= longestRoot && !text.endsSentence(index - 1)
    return (hasRoot ? index - 1 : index)..<end
  }

  /// Whether a line begins with a vertical, which leads past it to a branch further down.
  private static func isUpright(_ index: Int, in text: TextLines) -> Bool {
    let start = text.lines[index].text.lowerBound
    return text.bytes[start] == UInt8(ascii: "|") || TableSign.isBoxPipe(text.bytes, start)
  }
}
