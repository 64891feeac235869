import UTF8Text

/// Tells the # before remarks in code, and before what is typed as root, from the # that marks a title.
///
///     # clone the shelf              a remark: it begins with a small letter, and nothing is marked by ##
///     fetch shelf.example/all
enum NumberSigns {
  /// Whether the lines of a text that begin with # are no titles: one in three or more begins with a small letter, none is marked deeper,
  /// and the text does not begin with one.
  static func areRemarks(_ lines: [Line], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var (marked, small) = (0, 0)
    for (index, line) in lines.enumerated() where bytes[line.text.lowerBound] == UInt8(ascii: "#") {
      guard let level = DrawnLine.headingLevel(bytes, line.text) else { continue }
      if level > 1 || index == 0 { return false }
      marked += 1
      let words = bytes[line.text].dropFirst().drop(while: isSpace)
      if let first = words.first, isLower(first) { small += 1 }
    }
    return small > 0 && small * 3 >= marked
  }

  /// The end of the remark that a line is, with the lines right below it that no sentence begins or ends in; nil where it is none.
  static func endOfRemark(at index: Int, in lines: [Line], _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes[lines[index].text.lowerBound] == UInt8(ascii: "#"),
      DrawnLine.headingLevel(bytes, lines[index].text) != nil
    else { return nil }
    var end = index + 1
    while end < lines.count, lines[end].blankLinesBefore == 0, lines[end].said == .nothing {
      let first = bytes[lines[end].text.lowerBound]
      guard isLower(first) || first < 0x80 && !isLetter(first) && !isDigit(first),
        first == UInt8(ascii: "#") || !SentenceEnd.closes(lines[end].text, in: bytes)
      else { break }
      end += 1
    }
    return end
  }
}
