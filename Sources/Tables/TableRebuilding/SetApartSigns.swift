import UTF8Text

/// Puts punctuation that stands apart back to the words it belongs to: no cell begins with a comma or ends in an opening
/// bracket, and `2 , 100` is one number.
///
///     latency ( ms ) 2 , 100 yes          latency · ( ms ) · 2 , 100 · yes
///
/// Texts that were cut into words for a machine are written so. The text of the cells stays as it is.
enum SetApartSigns {
  /// Whether a byte that is a word alone may belong to a neighbour.
  @inline(__always) static func mayBe(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "%"): true
    default: isOpening(byte) || isClosing(byte)
    }
  }

  @inline(__always) private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
  }

  @inline(__always) private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }

  /// The tokens of a row, with such signs as parts of their neighbours.
  static func joined(_ tokens: [Token], in bytes: UnsafeBufferPointer<UInt8>) -> [Token] {
    let joins = joins(tokens.map { UnsafeBufferPointer(rebasing: bytes[$0.start..<$0.end]) })
    var result: [Token] = []
    result.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      var end = index + 1
      while end < tokens.count, joins[end] { end += 1 }
      result.append(end == index + 1 ? tokens[index] : joined(tokens[index..<end], in: bytes))
      index = end
    }
    return result
  }

  /// One token of several, read as if nothing stood between them.
  private static func joined(_ tokens: ArraySlice<Token>, in bytes: UnsafeBufferPointer<UInt8>) -> Token {
    var text: [UInt8] = []
    for token in tokens { text += bytes[token.start..<token.end] }
    var token = text.withUnsafeBufferPointer { TokenReader($0, at: 0).token() }
    token.start = tokens[tokens.startIndex].start
    token.end = tokens[tokens.endIndex - 1].end
    return token
  }

  /// For each word whether it belongs to the one before it.
  private static func joins(_ words: [UnsafeBufferPointer<UInt8>]) -> [Bool] {
    var joins = [Bool](repeating: false, count: words.count)
    var opened = 0
    var closing = words.reduce(0) { $0 + ($1.contains(where: isClosing) ? 1 : 0) }
    for (index, word) in words.enumerated() {
      if word.contains(where: isClosing) { closing -= 1 }
      defer { opened += word.reduce(0) { $0 + (isOpening($1) ? 1 : isClosing($1) ? -1 : 0) } }
      guard index > 0 else { continue }
      let before = words[index - 1]
      let belongsToNext = before.count == 1 && isOpening(before[0]) && (closing > 0 || word.contains(where: isClosing))
      joins[index] =
        belongsToNext || belongs(word, to: before, isJoined: joins[index - 1], isOpen: opened > 0)
        || endsNumber(index, words)
    }
    return joins
  }

  /// Whether a word is a sign that belongs to the word before it.
  ///
  /// - Parameters:
  ///   - isJoined: Whether that is itself joined to the one before.
  ///   - isOpen: Whether a bracket is open.
  private static func belongs(
    _ word: UnsafeBufferPointer<UInt8>, to before: UnsafeBufferPointer<UInt8>, isJoined: Bool, isOpen: Bool
  ) -> Bool {
    guard word.count == 1, let last = before.last else { return false }
    switch word[0] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): return before.count > 1 || !mayBe(last) || isJoined
    case UInt8(ascii: "."): return before.count > 1 && (isLetter(last) || isClosing(last))
    case UInt8(ascii: "%"): return isDigit(last)
    default: return isOpen && isClosing(word[0])
    }
  }

  /// Whether a word is the three digits behind a comma in a number, or stands behind the colon of a ratio or a time.
  private static func endsNumber(_ index: Int, _ words: [UnsafeBufferPointer<UInt8>]) -> Bool {
    guard index > 1, words[index - 1].count == 1 else { return false }
    let (first, last) = (words[index - 2], words[index])
    guard let lead = first.last, isDigit(lead) else { return false }
    let digits = last.prefix(while: isDigit).count
    switch words[index - 1][0] {
    case UInt8(ascii: ","): return digits == 3 && first.count <= 3 && first.allSatisfy(isDigit)
    case UInt8(ascii: ":"): return digits > 0 && digits == last.count
    default: return false
    }
  }
}
