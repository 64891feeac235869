import UTF8Text

/// Doubts about the encoding that a source says it is in: read so, a text in another encoding has characters that no text has side by
/// side.
///
///     бНАХ (KOI8-R that says it is Windows-1251)     small letters before capitals in every word
///     Ñòàðàÿ (Windows-1251 that says it is Latin)    three letters with accents in a row
///     ﾌﾅﾎ� (EUC-JP that says it is Shift JIS)        bytes that mean nothing, and narrow syllables
enum DeclarationDoubt {
  private static let sampleSize = 32 * 1024
  /// How many odd characters there may be whatever the size of the text.
  private static let fewest = 4
  /// Of so many characters beyond ASCII one may be odd.
  private static let share = 10
  /// How many times better another encoding has to be.
  private static let better = 4

  /// The encoding bytes are in that claim to be in another one.
  static func settled(_ declared: SourceEncoding, _ bytes: UnsafeBufferPointer<UInt8>) -> SourceEncoding {
    let sample = EncodingGuess.sample(of: bytes)
    guard let odd = oddCharacters(of: sample, in: declared), odd.count >= fewest, odd.count * share >= odd.all else {
      return declared
    }
    let guess = EncodingGuess.encoding(of: bytes)
    guard guess != declared, let other = oddCharacters(of: sample, in: guess), other.count * better <= odd.count else {
      return declared
    }
    return guess
  }

  /// How many characters beyond ASCII are odd where they stand, and how many there are; nil for an encoding that nobody knows.
  private static func oddCharacters(
    of sample: UnsafeBufferPointer<UInt8>, in encoding: SourceEncoding
  ) -> (count: Int, all: Int)? {
    let decoded: DecodedText
    switch encoding {
    case .windows1252: decoded = DecodedText(sample, table: .windows1252)
    case .named(let name):
      guard let converted = IconvDecoder.decode(sample, from: name) else { return nil }
      decoded = converted
    default: return nil
    }
    var census = OddCharacters()
    for scalar in String(decoding: decoded.utf8, as: UTF8.self).unicodeScalars { census.take(scalar) }
    return (census.count, census.all)
  }
}

/// Counts characters that are odd beside those before them.
private struct OddCharacters {
  private(set) var count = 0
  private(set) var all = 0
  private var before = Kind(.other)
  private var earlier = Kind(.other)

  /// What a character is, letters by their script.
  private struct Kind {
    enum Script: Int { case other, symbol, narrow, wide, plain, latin, greek, cyrillic, hebrew, arabic, thai }

    var script: Script
    var isCapital = false
    /// Whether it is a letter of an alphabet.
    var isLetter: Bool { script.rawValue >= Script.plain.rawValue }

    init(_ script: Script, isCapital: Bool = false) { (self.script, self.isCapital) = (script, isCapital) }
  }

  mutating func take(_ scalar: Unicode.Scalar) {
    let kind = Self.kind(of: scalar)
    if scalar.value >= 0x80 { all += 1 }
    if isOdd(kind, scalar.value) { count += isTurned(kind) ? Self.weight : 1 }
    (earlier, before) = (before, kind)
  }

  /// A capital behind a small letter stands only once in a word, however wrong all of the word is.
  private static let weight = 8

  /// Whether a small letter and a capital have changed their places: "сТАРАЯ".
  private func isTurned(_ kind: Kind) -> Bool {
    kind.script == before.script && kind.isCapital && !before.isCapital && !earlier.isLetter
  }

  private func isOdd(_ kind: Kind, _ scalar: UInt32) -> Bool {
    if scalar == 0xFFFD || (0x80...0x9F).contains(scalar) || (0xE000...0xF8FF).contains(scalar) { return true }
    switch kind.script {
    case .other, .symbol: return false
    case .narrow: return true
    case .wide: return before.isLetter && before.script != .plain
    default: break
    }
    if before.script == .symbol { return earlier.isLetter }
    if before.script == .wide { return kind.script != .plain }
    guard before.isLetter else { return false }
    if before.script == kind.script {
      guard kind.script != .plain else { return false }
      return kind.isCapital && !before.isCapital || kind.script == .latin && earlier.script == .latin
    }
    let isLatin = kind.script == .plain && before.script == .latin || kind.script == .latin && before.script == .plain
    return !isLatin
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: Kind(.plain)
    case 0..<0xA1, 0xAA, 0xAB, 0xAD, 0xB7, 0xBA, 0xBB: Kind(.other)
    case 0xA1..<0xC0, 0xD7, 0xF7, 0x2020...0x2022, 0x2030, 0x20AC, 0x2122, 0x2500..<0x2600: Kind(.symbol)
    case 0xC0..<0x250, 0x1E00..<0x1F00: Kind(.latin, isCapital: scalar.properties.isUppercase)
    case 0x370..<0x400: Kind(.greek, isCapital: scalar.properties.isUppercase)
    case 0x400..<0x530: Kind(.cyrillic, isCapital: scalar.properties.isUppercase)
    case 0x590..<0x600: Kind(.hebrew)
    case 0x600..<0x700: Kind(.arabic)
    case 0xE00..<0xE80: Kind(.thai)
    case 0x3041..<0x3100, 0x3400..<0xA000, 0xAC00..<0xD7A4: Kind(.wide)
    case 0xFF61..<0xFFA0: Kind(.narrow)
    default: Kind(.other)
    }
  }
}
