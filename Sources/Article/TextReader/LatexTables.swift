import ArticleModel
import UTF8Text

/// Tables of LaTeX.
extension LatexText {
  /// Rows whose cells are separated by "&", up to "\\".
  mutating func readTable(_ range: Range<Int>) {
    blocks &+= 1
    var isFirst = true
    for index in range {
      let line = text.lines[index].text
      guard line.contains(where: { text.bytes[$0] == UInt8(ascii: "&") }) else {
        text.setAside(index..<index + 1, .metadata)
        continue
      }
      text.say(isFirst ? .headerRow : .row, index, level: Int(blocks))
      isFirst = false
      let end = line.first { text.holds("\\\\", at: $0) } ?? line.upperBound
      text.cut(end..<line.upperBound, .metadata)
      for at in line.lowerBound..<end where text.bytes[at] == UInt8(ascii: "&") && !text.holds("\\&", at: at - 1) {
        text.drop(signs: at..<at + 1, putting: "\t")
      }
      commands.read(line.lowerBound..<end, of: &text)
    }
  }
}
