import UTF8Text

/// One word of a table row with everything later steps ask of it.
package struct Token {
  /// The first byte of the token in the row's text.
  var start: Int
  /// The byte after its last one.
  var end: Int
  package var kind: TokenKind
  var marks: TokenMarks
  /// The word itself: lower case, outer punctuation gone, every digit a zero.
  package var word: UInt32
  /// The last three letters of the word; 0 where it has fewer than five.
  package var suffix: UInt32
  /// Its length in characters, roughly: bytes that begin one.
  var length: Int
  /// How many brackets are open before the token.
  var depth: UInt8 = 0
  /// Whether a quotation is open before the token.
  var isQuoted = false
}

/// A row of a table before its cells are known: its text, cut at white space, but not where a line must not break.
package struct TokenRow {
  /// The UTF-8 text of the row.
  let text: [UInt8]
  /// Its words, in order.
  package let tokens: [Token]

  /// Cuts a line into tokens.
  package init(_ line: String) {
    text = Array(line.utf8)
    var tokens: [Token] = []
    text.withUnsafeBufferPointer { bytes in
      tokens.reserveCapacity(bytes.count / 5 + 2)
      var start = 0
      var hasLoneSign = false
      while start < bytes.count {
        if isSpace(bytes[start]) {
          start += 1
          continue
        }
        var end = start + 1
        while end < bytes.count, !isSpace(bytes[end]) || TokenRow.isHeldTogether(bytes, at: end) { end += 1 }
        tokens.append(TokenReader(UnsafeBufferPointer(rebasing: bytes[start..<end]), at: start).token())
        if end == start + 1, SetApartSigns.mayBe(bytes[start]) { hasLoneSign = true }
        start = end
      }
      if hasLoneSign { tokens = SetApartSigns.joined(tokens, in: bytes) }
      TokenRow.markSmallMonths(&tokens)
      TokenRow.markNesting(&tokens, in: bytes)
    }
    self.tokens = tokens
  }

  /// Whether a no-width no-break space before or behind a space keeps the line from breaking there, as in
  /// `36°34′N ⁄ 118°17′W` where it is written for that: so a cell does not end there either.
  private static func isHeldTogether(_ bytes: UnsafeBufferPointer<UInt8>, at space: Int) -> Bool {
    isByteOrderMark(bytes, at: space - 3) || isByteOrderMark(bytes, at: space + 1)
  }

  /// Takes `may`, `march` and `mar` for months where a number stands beside them.
  private static func markSmallMonths(_ tokens: inout [Token]) {
    for index in tokens.indices where TokenWordLists.doubtfulMonths.contains(tokens[index].word) {
      let isBesideNumber = [index - 1, index + 1].contains {
        tokens.indices.contains($0) && [.integer, .ordinal, .year].contains(tokens[$0].kind)
      }
      if isBesideNumber { tokens[index].kind = .month }
    }
  }

  /// The token that begins at a byte, or nil if none does.
  package func token(beginningAt byte: Int) -> Int? { tokens.firstIndex { $0.start == byte } }

  /// The number of tokens.
  package var count: Int { tokens.count }

  /// The text of the tokens from `first` up to, but not including, `last`.
  func cell(_ first: Int, _ last: Int) -> String {
    first < last ? String(decoding: text[tokens[first].start..<tokens[last - 1].end], as: UTF8.self) : ""
  }

  /// Notes for each token whether it stands inside brackets or quotation marks. A pair that never closes is
  /// damage, and says nothing about the tokens after it.
  private static func markNesting(_ tokens: inout [Token], in bytes: UnsafeBufferPointer<UInt8>) {
    var depth = 0
    var isQuoted = false
    for index in tokens.indices {
      tokens[index].depth = UInt8(min(depth, 9))
      tokens[index].isQuoted = isQuoted
      for position in tokens[index].start..<tokens[index].end {
        switch bytes[position] {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
        case UInt8(ascii: "\""): isQuoted.toggle()
        case 0xE2 where position + 2 < tokens[index].end && bytes[position + 1] == 0x80:
          if bytes[position + 2] == 0x9C { isQuoted = true }
          if bytes[position + 2] == 0x9D { isQuoted = false }
        default: break
        }
      }
    }
    if depth > 0 { for index in tokens.indices { tokens[index].depth = 0 } }
    if isQuoted { for index in tokens.indices { tokens[index].isQuoted = false } }
  }
}
