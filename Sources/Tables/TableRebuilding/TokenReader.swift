import UTF8Text

/// Reads one token: its kind, its punctuation, and the hashes of its word.
struct TokenReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let offset: Int
  private var marks: TokenMarks = []
  /// The token without outer punctuation.
  private var core: Range<Int>

  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    self.bytes = bytes
    self.offset = offset
    core = 0..<bytes.count
  }

  /// The token's description.
  func token() -> Token {
    var reader = self
    reader.readOpening()
    reader.readEnding()
    reader.readInside()
    let shape = TokenShape(UnsafeBufferPointer(rebasing: bytes[reader.core]))
    let word = reader.wordHash(reader.core)
    let kind = shape.kind(isOrdinalPoint: reader.hasPoint, word: word)
    return Token(
      start: offset, end: offset + bytes.count, kind: kind, marks: reader.marks, word: word,
      suffix: reader.suffixHash(reader.core), length: bytes.lazy.filter { $0 & 0xC0 != 0x80 }.count)
  }

  /// Whether the byte after the core is a full stop.
  private var hasPoint: Bool { core.upperBound < bytes.count && bytes[core.upperBound] == UInt8(ascii: ".") }

  private mutating func readOpening() {
    while core.count > 1 {
      let byte = bytes[core.lowerBound]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): marks.insert(.opensQuote)
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): marks.insert(.opensBracket)
      default:
        guard let length = quoteLength(at: core.lowerBound), core.count > length else { return }
        marks.insert(.opensQuote)
        core = core.lowerBound + length..<core.upperBound
        continue
      }
      core = core.lowerBound + 1..<core.upperBound
    }
  }

  /// The length of a typographic quotation mark that begins at `position`, or nil.
  private func quoteLength(at position: Int) -> Int? {
    guard position + 1 < bytes.count else { return nil }
    if bytes[position] == 0xC2, bytes[position + 1] == 0xAB || bytes[position + 1] == 0xBB { return 2 }
    guard position + 2 < bytes.count, bytes[position] == 0xE2, bytes[position + 1] == 0x80 else { return nil }
    return (0x98...0x9F).contains(bytes[position + 2]) ? 3 : nil
  }

  private mutating func readEnding() {
    while core.count > 1 {
      switch bytes[core.upperBound - 1] {
      case UInt8(ascii: ","): marks.insert(.endsInComma)
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        if core.upperBound > 2 { marks.insert(.endsSentence) }
      case UInt8(ascii: ":"), UInt8(ascii: ";"): marks.insert(.endsInColon)
      case UInt8(ascii: "\""), UInt8(ascii: "'"): marks.insert(.closesQuote)
      case UInt8(ascii: "]") where isFootnoteBracket: marks.insert(.footnote)
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): marks.insert(.closesBracket)
      case UInt8(ascii: "*"), UInt8(ascii: "^"): marks.insert(.footnote)
      default:
        guard dropMultibyteEnding() else { return }
        continue
      }
      let dropped = marks.contains(.footnote) ? footnoteLength : 1
      core = core.lowerBound..<max(core.lowerBound + 1, core.upperBound - dropped)
    }
  }

  /// Drops `”`, `’`, `»`, `†`, `‡` or `§` from the end of the core, and says whether there was one.
  private mutating func dropMultibyteEnding() -> Bool {
    if core.count > 3, quoteLength(at: core.upperBound - 3) == 3 {
      marks.insert(.closesQuote)
      core = core.lowerBound..<core.upperBound - 3
      return true
    }
    if core.count > 3, bytes[core.upperBound - 3] == 0xE2, bytes[core.upperBound - 2] == 0x80,
      bytes[core.upperBound - 1] == 0xA0 || bytes[core.upperBound - 1] == 0xA1
    {
      marks.insert(.footnote)
      core = core.lowerBound..<core.upperBound - 3
      return true
    }
    if core.count > 2, bytes[core.upperBound - 2] == 0xC2, [0xBB, 0xA7].contains(bytes[core.upperBound - 1]) {
      marks.insert(bytes[core.upperBound - 1] == 0xBB ? .closesQuote : .footnote)
      core = core.lowerBound..<core.upperBound - 2
      return true
    }
    return false
  }

  /// Whether the core ends in `[1]`, `[a]`, `[12]` with text before it.
  private var isFootnoteBracket: Bool { footnoteLength > 1 }

  private var footnoteLength: Int {
    guard bytes[core.upperBound - 1] == UInt8(ascii: "]") else { return 1 }
    var open = core.upperBound - 2
    while open > core.lowerBound, isDigit(bytes[open]) || isLetter(bytes[open]) { open -= 1 }
    let inside = core.upperBound - 2 - open
    return open > core.lowerBound && bytes[open] == UInt8(ascii: "[") && (1...3).contains(inside) ? inside + 2 : 1
  }

  private mutating func readInside() {
    guard bytes.count > 2 else { return }
    for index in 1..<bytes.count - 1 {
      switch bytes[index] {
      case UInt8(ascii: "/"), UInt8(ascii: "-"): marks.insert(.compound)
      case UInt8(ascii: ","), UInt8(ascii: ";"):
        let next = bytes[index + 1]
        if isLetter(next) || next == UInt8(ascii: "(") { marks.insert(.gluedComma) }
      default: break
      }
    }
  }

  private func wordHash(_ range: Range<Int>) -> UInt32 {
    var hash = StableHash()
    for index in range { hash.add(isDigit(bytes[index]) ? UInt8(ascii: "0") : lowered(bytes[index])) }
    return hash.value
  }

  private func suffixHash(_ range: Range<Int>) -> UInt32 {
    guard range.count >= 5, bytes[range.upperBound - 3..<range.upperBound].allSatisfy(isLetter) else { return 0 }
    return StableHash.of(bytes[range.upperBound - 3..<range.upperBound].lazy.map(lowered))
  }
}
