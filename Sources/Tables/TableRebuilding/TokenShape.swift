import UTF8Text

/// The outline of a token stripped of outer punctuation: `1,234.5` is a run of digits, a comma, a run of three
/// digits, a point, a run of digits. Kinds of numbers, dates and names are told by it.
struct TokenShape {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Runs of digits as `0`, runs of letters as `a`, every dash as `-`, a currency sign as `$`, other bytes themselves.
  private var outline: [UInt8] = []
  private var digitRuns: [Range<Int>] = []
  private var uppers = 0
  private var lowers = 0
  private var otherLetters = 0
  /// Whether it is letters of ASCII and nothing else, as most are; nothing is outlined then.
  private let isWord: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var capitals = 0
    let isWord = bytes.allSatisfy { byte in
      capitals += isUpper(byte) ? 1 : 0
      return isLetter(byte)
    }
    self.isWord = isWord
    guard !isWord else {
      uppers = capitals
      lowers = bytes.count - capitals
      return
    }
    var index = 0
    while index < bytes.count { index = readRun(at: index) }
  }

  private mutating func readRun(at start: Int) -> Int {
    let byte = bytes[start]
    if isDigit(byte) {
      var end = start + 1
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      digitRuns.append(start..<end)
      outline.append(UInt8(ascii: "0"))
      return end
    }
    if isLetter(byte) {
      if isUpper(byte) { uppers += 1 } else { lowers += 1 }
      appendLetter()
      return start + 1
    }
    if byte < 0x80 {
      outline.append(byte)
      return start + 1
    }
    return readScalar(at: start)
  }

  private mutating func appendLetter() {
    if outline.last != UInt8(ascii: "a") { outline.append(UInt8(ascii: "a")) }
  }

  /// Reads one character beyond ASCII.
  private mutating func readScalar(at start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    guard let scalar = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.first else { return end }
    switch scalar {
    case "–", "—", "−", "‐", "‑", "‒", "―": outline.append(UInt8(ascii: "-"))
    case "€", "£", "¥", "₹", "₽", "¢", "₩": outline.append(UInt8(ascii: "$"))
    case "≤", "≥", "±", "≈": outline.append(UInt8(ascii: "~"))
    case "×": outline.append(UInt8(ascii: ":"))
    default:
      if scalar.properties.isUppercase {
        uppers += 1
        appendLetter()
      } else if scalar.properties.isAlphabetic {
        if scalar.properties.isLowercase { lowers += 1 } else { otherLetters += 1 }
        appendLetter()
      } else {
        outline.append(0xFF)
      }
    }
    return end
  }

  /// The kind of token of this shape.
  ///
  /// - Parameter isOrdinalPoint: Whether a full stop follows, as in `3.`
  /// - Parameter word: The hash of the token's word.
  func kind(isOrdinalPoint: Bool, word: UInt32) -> TokenKind {
    let classes = TokenWordLists.classes(of: word)
    if !classes.isEmpty, let listed = listedKind(classes, word) { return listed }
    if isWord { return wordKind(classes) }
    if isDashOnly { return .dash }
    if !digitRuns.isEmpty, let number = numberKind(isOrdinalPoint: isOrdinalPoint) { return number }
    if isCode { return .code }
    if isAddress { return .address }
    if !digitRuns.isEmpty { return .alphanumeric }
    return wordKind(classes)
  }

  private func listedKind(_ classes: TokenWordLists.Classes, _ word: UInt32) -> TokenKind? {
    let isCapital = isUpper(bytes[0])
    if classes.contains(.month), isCapital || !TokenWordLists.doubtfulMonths.contains(word) { return .month }
    if classes.contains(.weekday), bytes.count > (isCapital ? 2 : 5) { return .weekday }
    if classes.contains(.verdict), bytes.count > 1 || isCapital { return .verdict }
    return nil
  }

  private var isDashOnly: Bool {
    outline.allSatisfy { [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "*")].contains($0) }
  }

  /// The kind of a token that is a quantity, or nil if its digits are part of a name.
  private func numberKind(isOrdinalPoint: Bool) -> TokenKind? {
    var outline = self.outline[...]
    if outline.last == UInt8(ascii: "%") { return isPlain(outline.dropLast().dropFirstSign()) ? .percent : nil }
    if outline.last == UInt8(ascii: "+"), outline.count > 1 { outline = outline.dropLast() }
    if outline.contains(UInt8(ascii: "$")) { return currencyKind }
    if outline.last == UInt8(ascii: "a") { return letteredKind(outline) }
    if outline.first == UInt8(ascii: "#") { return outline.count == 2 ? .ordinal : nil }
    if let first = outline.first, "+-~<>=".utf8.contains(first) { return isPlain(outline.dropFirst()) ? .signed : nil }
    return plainKind(outline, isOrdinalPoint: isOrdinalPoint)
  }

  private var currencyKind: TokenKind? {
    let letters = uppers + lowers
    return letters <= 4 && (outline.first != UInt8(ascii: "a") || outline.dropFirst().first == UInt8(ascii: "$"))
      ? .currency : nil
  }

  /// `3rd`, `15ms`, `10x`, `9.5h`.
  private func letteredKind(_ outline: ArraySlice<UInt8>) -> TokenKind? {
    guard isPlain(outline.dropLast().dropFirstSign()) else { return nil }
    let letters = bytes[digitRuns[digitRuns.count - 1].upperBound...]
    if letters.count == 2,
      ["st", "nd", "rd", "th"].contains(where: { $0.utf8.elementsEqual(letters.lazy.map(lowered)) })
    {
      return .ordinal
    }
    return letters.count <= 4 ? .measure : nil
  }

  private func isPlain(_ outline: ArraySlice<UInt8>) -> Bool {
    !outline.isEmpty && outline.allSatisfy { "0.,-:".utf8.contains($0) }
  }

  private func plainKind(_ outline: ArraySlice<UInt8>, isOrdinalPoint: Bool) -> TokenKind? {
    let form = String(decoding: outline, as: UTF8.self)
    let digits = digitRuns[0].count
    switch form {
    case "0" where digits <= 3: return isOrdinalPoint ? .ordinal : .integer
    case "0" where digits == 4 && isYear(digitRuns[0]): return .year
    case "0": return .longInteger
    case "0.0", ".0": return .decimal
    case "0-0-0", "0/0/0", "0.0.0": return .date
    case "0:0", "0:0:0", "0:0.0", "0:0:0.0": return .time
    case "0-0", "0.0-0.0", "0.0-0", "0-0.0", "0,0-0,0", "0.0:0.0": return .range
    default: return isGrouped(outline) ? .groupedInteger : nil
    }
  }

  private func isYear(_ run: Range<Int>) -> Bool {
    let value = bytes[run].reduce(0) { $0 * 10 + Int($1 - 48) }
    return (1500..<2100).contains(value)
  }

  /// `1,234` or `12,345,678.9`.
  private func isGrouped(_ outline: ArraySlice<UInt8>) -> Bool {
    let whole = outline.suffix(2).elementsEqual(".0".utf8) ? outline.dropLast(2) : outline
    guard whole.count >= 3, whole.first == UInt8(ascii: "0") else { return false }
    let groups = whole.count / 2
    return whole.enumerated().allSatisfy { $1 == ($0 % 2 == 0 ? UInt8(ascii: "0") : UInt8(ascii: ",")) }
      && digitRuns[1...groups].allSatisfy { $0.count == 3 }
  }

  private var isCode: Bool {
    if outline.first == UInt8(ascii: "`") || outline.contains(UInt8(ascii: "_")) { return true }
    if outline.count > 2, outline[0] == UInt8(ascii: "-"), outline[1] == UInt8(ascii: "-") { return true }
    let form = outline[...]
    return form.containsPair("(", ")") || form.containsPair(":", ":") || form.containsPair("a", "(")
      || form.contains(UInt8(ascii: "=")) || form.contains(UInt8(ascii: "{")) || form.contains(UInt8(ascii: "<"))
  }

  private var isAddress: Bool {
    guard uppers + lowers > 1 else { return false }
    if outline.first == UInt8(ascii: "/") || outline.contains(UInt8(ascii: "@")) { return true }
    if outline.containsPair("/", "/") { return true }
    return lowers > uppers && outline.containsTriple("a", ".", "a")
  }

  private func wordKind(_ classes: TokenWordLists.Classes) -> TokenKind {
    guard uppers + lowers + otherLetters > 0 else { return .symbol }
    let startsUpper = isUpper(bytes[0]) || (bytes[0] >= 0x80 && uppers > 0 && lowers + uppers > 0 && isFirstUpper)
    if classes.contains(.stopWord) { return startsUpper ? .stopWordCapitalised : .stopWord }
    if !startsUpper, classes.contains(.unit) { return .unit }
    if lowers == 0, uppers == 1, otherLetters == 0 { return .initial }
    if outline.contains(UInt8(ascii: ".")), lowers == 0 { return .initial }
    if lowers == 0, uppers >= 2 { return .capitals }
    if startsUpper { return uppers == 1 ? .capitalised : .mixedCapital }
    return uppers == 0 && otherLetters == 0 ? .lower : .other
  }

  private var isFirstUpper: Bool {
    String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first?.properties.isUppercase ?? false
  }
}

extension ArraySlice<UInt8> {
  /// The outline without a leading sign: `~5`, `<10`, `+3`, `-1`.
  fileprivate func dropFirstSign() -> ArraySlice<UInt8> {
    first.map { "+-~<>".utf8.contains($0) } == true ? dropFirst() : self
  }
}

extension Collection where Element == UInt8 {
  fileprivate func containsPair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    zip(self, dropFirst()).contains { $0 == UInt8(ascii: first) && $1 == UInt8(ascii: second) }
  }

  fileprivate func containsTriple(_ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar) -> Bool {
    zip(zip(self, dropFirst()), dropFirst(2)).contains {
      $0.0 == UInt8(ascii: first) && $0.1 == UInt8(ascii: second) && $1 == UInt8(ascii: third)
    }
  }
}
