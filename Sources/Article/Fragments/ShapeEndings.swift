import UTF8Text

/// How words end: the signs of sentences, in all scripts.
extension ShapeScan {
  /// The fewest letters of a word whose sentence ends before the number of a note, so that "No.5" is none.
  private static let shortestBeforeNote = 4
  /// So many words before it make it the end of a paragraph, whose last word may be shorter.
  private static let fewestOfParagraph = 8
  /// The most bytes of such numbers: "[12][13]".
  private static let longestNote = 9

  /// Whether a word is the mark of a note and nothing else: "[1]", which ends no sentence and leaves one as it ended.
  func isNoteMark(_ word: Range<Int>) -> Bool {
    word.count >= 3 && word.count <= 5 && bytes[word.lowerBound] == UInt8(ascii: "[")
      && bytes[(word.lowerBound + 1)..<(word.upperBound - 1)].allSatisfy { isDigit($0) }
  }

  /// Whether a word ends its sentence before the number of a note: "wall.1".
  func hasNoteNumber(_ word: Range<Int>) -> Bool { beforeNote(word) < word.upperBound }

  /// Where a word ends without the numbers of notes behind its sentence: that of "wall." in "wall.1" and in "wall.[2][3]".
  func beforeNote(_ word: Range<Int>) -> Int {
    var at = word.upperBound
    var digits = 0
    while at > word.lowerBound, word.upperBound - at <= Self.longestNote {
      let byte = bytes[at - 1]
      guard isDigit(byte) || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") else { break }
      digits += isDigit(byte) ? 1 : 0
      at -= 1
    }
    let least = shape.words >= Self.fewestOfParagraph ? 2 : Self.shortestBeforeNote
    guard digits > 0, at > word.lowerBound + least, ".?!".utf8.contains(bytes[at - 1]) else {
      return word.upperBound
    }
    let letters = bytes[(at - 1 - least)..<(at - 1)]
    return letters.allSatisfy { isLetter($0) || $0 >= 0x80 || $0 == UInt8(ascii: ")") } ? at : word.upperBound
  }

  func ending(_ last: Int, _ word: Range<Int>) -> Shape.Ending {
    switch bytes[last] {
    case UInt8(ascii: "."):
      return last >= word.lowerBound + 2 && bytes[last - 1] == 0x2E && bytes[last - 2] == 0x2E ? .ellipsis : .period
    case UInt8(ascii: "?"): return .question
    case UInt8(ascii: "!"): return .exclamation
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: ";"): return endsGreek(last) ? .question : .semicolon
    case 0x80...0xBF: return wideEnding(last)
    case let byte where isLetter(byte) || isDigit(byte): return .word
    default: return .other
    }
  }

  /// Whether the letter before an offset is Greek, which asks with a semicolon.
  private func endsGreek(_ offset: Int) -> Bool {
    var first = offset - 1
    guard first > base, bytes[first] & 0xC0 == 0x80 else { return false }
    while first > base, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    let value = scalar(bytes, at: first).value
    return (0x370...0x3FF).contains(value) || (0x1F00...0x1FFF).contains(value)
  }

  /// The ending of a text whose last character is not ASCII: …, the signs that end sentences in other scripts, ：，、；.
  private func wideEnding(_ last: Int) -> Shape.Ending {
    switch SentenceEnd.of(characterEndingAt: last, from: base, in: bytes) {
    case .statement: return .period
    case .question: return .question
    case .exclamation: return .exclamation
    case nil: break
    }
    guard last >= base + 2 else { return .word }
    let tail = UInt32(bytes[last - 2]) << 16 | UInt32(bytes[last - 1]) << 8 | UInt32(bytes[last])
    switch tail {
    case 0xE280A6: return .ellipsis
    case 0xEFBC9A: return .colon
    case 0xEFBC8C, 0xE38081, 0xE18DA3: return .comma
    case 0xEFBC9B, 0xE18DA4: return .semicolon
    default: return bytes[last - 2] == 0xE2 ? .other : .word
    }
  }
}
