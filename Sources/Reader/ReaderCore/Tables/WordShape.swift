import UTF8Text

/// What a word of a cell looks like: all that is asked of it when a boundary is looked for.
package struct WordShape: Equatable {
  /// Kinds of words. Cells of one column tend to begin and end with the same ones.
  package enum Kind: Int, CaseIterable {
    case capital, small, number, amount, mixed, sign
  }

  package let kind: Kind
  /// The word in small letters, without the marks around it: a number that is the same for the same word.
  package let name: UInt64

  /// Reads a word, given as bytes of UTF-8.
  package init(_ word: some Collection<UInt8>) {
    var letters = 0
    var digits = 0
    var signs = 0
    var first: UInt8?
    var hash = StableHash64()
    for byte in word {
      let isDigit = byte &- 0x30 < 10
      let isLetter = (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3
      if isDigit { digits += 1 }
      if isLetter { letters += 1 }
      if !isDigit, byte < 0x80, !isLetter, !".,:;()'\"".utf8.contains(byte) { signs += 1 }
      if isDigit || isLetter || byte >= 0x80 {
        if first == nil { first = byte }
        hash.add(lowered(byte))
      }
    }
    name = hash.value
    if digits > 0 {
      kind = letters > 0 ? .mixed : signs > 0 ? .amount : .number
    } else if letters > 0 {
      kind = (first ?? 0) &- 0x41 < 26 || (first ?? 0) >= 0xC3 ? .capital : .small
    } else {
      kind = .sign
    }
  }
}
