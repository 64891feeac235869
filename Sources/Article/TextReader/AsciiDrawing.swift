import Fragments
import UTF8Text

/// Keeps drawings in ASCII as they are: the fields of a packet, boxes that are not tables.
///
///      0 1 2 3 4 5 6 7       ►   code, three lines
///     +-+-+-+-+-+-+-+-+
///     | Kind  | Count |
enum AsciiDrawing {
  static func apply(to text: inout TextLines) {
    var block: UInt8 = 0
    var index = 0
    while index < text.lines.count {
      guard isRuler(text.lines[index], in: text) else {
        index += 1
        continue
      }
      var start = index
      while start > 0, text.lines[start].blankLinesBefore == 0, text.lines[start - 1].said == .nothing { start -= 1 }
      let end = text.endOfBlock(index)
      block &+= 1
      for line in start..<end where text.lines[line].said == .nothing { text.say(.code, line, level: Int(block)) }
      index = end
    }
  }

  /// "+-+-+-+-+": at least four cells of a single sign, which no table has.
  private static func isRuler(_ line: Line, in text: TextLines) -> Bool {
    guard line.said == .nothing, text.bytes[line.text.lowerBound] == UInt8(ascii: "+"), line.text.count >= 9 else {
      return false
    }
    return text.holds("+-+-+-+-+", at: line.text.lowerBound)
  }
}
