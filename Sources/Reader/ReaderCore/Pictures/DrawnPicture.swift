public import TextLayout
import UTF8Text

/// A picture as another program has drawn it: lines of signs and colours.
public enum DrawnPicture {
  /// The most lines of one picture.
  public static let mostLines = 60

  /// The lines of what a program wrote. Of its sequences only those that colour signs are kept, and of its characters those that take one
  /// cell, so that whatever a picture makes a program write does nothing to the terminal.
  public static func lines(_ output: [UInt8], width: Int) -> [PaintedLine] {
    let lines = output.split(separator: 0x0A).prefix(mostLines).map { line($0, width: width) }
    let last = lines.lastIndex { $0.width > 0 }
    return last.map { Array(lines[...$0]) } ?? []
  }

  private static func line(_ bytes: ArraySlice<UInt8>, width: Int) -> PaintedLine {
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var text = String.UnicodeScalarView()
    var painted = String.UnicodeScalarView(reset.unicodeScalars)
    var cells = 0
    var index = 0
    while index < scalars.count, cells < width {
      if scalars[index] == "\u{1B}" {
        let end = endOfSequence(scalars, from: index)
        if isColour(scalars[index..<end]) { painted += scalars[index..<end] }
        index = end
        continue
      }
      if CellWidth.of(String(scalars[index])) == 1, scalars[index] != "\t" {
        text.append(scalars[index])
        painted.append(scalars[index])
        cells += 1
      }
      index += 1
    }
    painted += reset.unicodeScalars
    return PaintedLine(text: String(text), bytes: Array(String(painted).utf8), width: cells)
  }

  private static let reset = "\u{1B}[0m"

  /// Where the sequence ends that begins at an index: behind its final byte (ECMA-48, 5.4), or behind the second of any other.
  private static func endOfSequence(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    guard start + 1 < scalars.count, scalars[start + 1] == "[" else { return min(scalars.count, start + 2) }
    let final = scalars[(start + 2)...].firstIndex { 0x40...0x7E ~= $0.value }
    return final.map { $0 + 1 } ?? scalars.count
  }

  private static func isColour(_ sequence: ArraySlice<Unicode.Scalar>) -> Bool {
    sequence.last == "m" && sequence.count < 64
      && sequence.dropFirst(2).dropLast().allSatisfy { "0"..."9" ~= $0 || $0 == ";" || $0 == ":" }
  }
}
