import UTF8Text

/// Mail that a page sets as code.
extension FragmentList {
  /// Makes the lines of a post that is set as a whole as code lines of mail, with what they quote; code that is named, or whose lines
  /// are no words, stays.
  package mutating func readMail(_ said: [Int], group: Int32) {
    guard said.allSatisfy({ languages[fragments[$0].group] == nil }) else { return }
    let words = said.reduce(0) { sum, index in
      sum + utf8[fragments[index].text].split(separator: 0x20).count { $0.allSatisfy { isLetter($0) || $0 >= 0x80 } }
    }
    guard words >= said.count * 2 || said.count <= 2 else { return }
    for index in said {
      fragments[index].form = .line
      fragments[index].group = 0
      readQuoted(index)
    }
    joinWrapped(said)
  }

  /// Makes a fragment that begins with the sign of quoted lines a quote as deep as it has signs: `>> It rained.`
  package mutating func readQuoted(_ index: Int) {
    var text = fragments[index].text
    guard !text.isEmpty, utf8[text.lowerBound] == UInt8(ascii: ">") else { return }
    var level = 0
    while let first = utf8[text].first, first == UInt8(ascii: ">") || isSpace(first) {
      if first == UInt8(ascii: ">") { level += 1 }
      text = (text.lowerBound + 1)..<text.upperBound
    }
    // ">_>" is a face.
    guard let first = utf8[text].first, first != UInt8(ascii: "_"), first != UInt8(ascii: ".") else { return }
    fragments[index].form = .quote
    fragments[index].group = QuoteDepth.group(level)
    fragments[index].text = text
  }

  /// Mail is wrapped at a column between these; a line ends where the next word would go beyond it, or a little before.
  private static let columns = 45...80
  private static let slack = 8

  /// Says of wrapped lines that they go on with the one before.
  private mutating func joinWrapped(_ said: [Int]) {
    let width = said.map { fragments[$0].text.count }.filter { $0 <= Self.columns.upperBound }.max() ?? 0
    guard Self.columns.contains(width) else { return }
    for (index, next) in zip(said, said.dropFirst()) where next == index + 1 {
      let (line, other) = (fragments[index], fragments[next])
      guard line.form == other.form, line.group == other.group, other.blankLinesBefore == 0,
        other.indent == line.indent,
        case let words = utf8[other.text], let first = words.first, first >= 0x80 || isLetter(first) || isDigit(first),
        case let word = words.prefix(while: { !isSpace($0) }).count, line.text.count <= Self.columns.upperBound,
        line.text.count + 1 + word > width - Self.slack
      else { continue }
      fragments[next].goesOn = true
    }
  }
}
