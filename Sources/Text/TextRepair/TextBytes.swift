import UTF8Text

/// The bytes of a text as the mendings look at them: scalars, words and tokens around an offset.
struct TextBytes {
  /// Words and tokens longer than this are not prose; nothing is looked for beyond.
  static let reach = 80

  let bytes: UnsafeBufferPointer<UInt8>
  private let base: UnsafePointer<UInt8>

  /// Makes a view of well-formed UTF-8 that outlives it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    base = bytes.baseAddress ?? UnsafePointer(bitPattern: 1)!
  }

  var count: Int { bytes.count }

  /// The byte at an offset; 0 outside the text.
  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  /// The scalar at an offset and its length; nil at the end.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset >= 0, offset < bytes.count else { return nil }
    let (value, length) = UTF8Scalar.decode(base, offset, bytes.count)
    guard length > 0, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  /// The scalar before an offset and its length; nil at the beginning.
  func scalar(before offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset > 0, offset <= bytes.count else { return nil }
    var start = offset - 1
    while start > 0, start > offset - 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  /// Reads a range of the text.
  func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// Whether a capital occurs in a part of the text.
  func hasCapitals(in range: Range<Int>) -> Bool {
    let range = range.clamped(to: 0..<count)
    var offset = range.lowerBound
    while offset < range.upperBound, let (scalar, length) = scalar(at: offset) {
      if scalar.isCapital { return true }
      offset += length
    }
    return false
  }

  /// A run of cased letters, with the apostrophes and hyphens inside it, that begins at `start`.
  func word(from start: Int) -> TextWord {
    var end = start
    var word = TextWord(range: start..<start)
    while end - start < Self.reach, let (scalar, length) = scalar(at: end) {
      if scalar.isCasedLetter {
        word.add(scalar)
      } else if !scalar.isInsideWords || !(self.scalar(at: end + length)?.scalar.isCasedLetter ?? false) || end == start
      {
        break
      } else {
        word.endPart()
      }
      end += length
    }
    word.range = start..<end
    return word
  }

  /// A run of cased letters, with the apostrophes and hyphens inside it, that ends at `end`.
  func word(to end: Int) -> TextWord {
    var start = end
    while end - start < Self.reach, let (scalar, length) = scalar(before: start) {
      let isLetter = scalar.isCasedLetter
      let isInside = scalar.isInsideWords && start < end
      if !isLetter, !isInside || !(self.scalar(before: start - length)?.scalar.isCasedLetter ?? false) { break }
      start -= length
    }
    var found = word(from: start)
    found.range = start..<end
    return found
  }

  /// What stands around an offset between white space; nil if that is too long to be a few words.
  func token(around offset: Int) -> Range<Int>? {
    var start = offset
    while start > 0, !Self.isSpace(bytes[start - 1]) {
      start -= 1
      if offset - start > Self.reach { return nil }
    }
    var end = offset
    while end < bytes.count, !Self.isSpace(bytes[end]) {
      end += 1
      if end - offset > Self.reach { return nil }
    }
    return start..<end
  }

  /// Whether a byte is white space of ASCII.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte >= 0x09 && byte <= 0x0D
  }
}

/// A word and the shape of its letters.
struct TextWord {
  var range: Range<Int>
  private(set) var letters = 0
  private(set) var capitals = 0
  private(set) var startsWithCapital = false
  /// Whether a capital follows a lowercase letter, as in "iPhone" and in names of code.
  private(set) var hasInnerCapital = false
  private var lastWasSmall = false

  init(range: Range<Int>) {
    self.range = range
  }

  /// Whether all its letters are small.
  var isSmall: Bool { letters > 0 && capitals == 0 }
  /// Whether it is a capital followed by lowercase letters.
  var isCapitalized: Bool { startsWithCapital && capitals == 1 && letters > 1 }
  /// Whether it is written in capitals alone.
  var isAllCapitals: Bool { letters > 1 && capitals == letters }

  fileprivate mutating func add(_ scalar: Unicode.Scalar) {
    let isCapital = scalar.isCapital
    if isCapital {
      capitals += 1
      if letters == 0 { startsWithCapital = true }
      if lastWasSmall { hasInnerCapital = true }
    }
    lastWasSmall = !isCapital
    letters += 1
  }

  /// A hyphen or an apostrophe: what follows may begin with a capital again.
  fileprivate mutating func endPart() {
    lastWasSmall = false
  }
}

extension Unicode.Scalar {
  /// Whether this is a letter of a script that has capitals.
  var isCasedLetter: Bool {
    if value < 0x80 { return value | 0x20 >= 0x61 && value | 0x20 <= 0x7A }
    return properties.isLowercase || properties.isUppercase
  }

  /// Whether this is a capital.
  var isCapital: Bool {
    value < 0x80 ? value >= 0x41 && value <= 0x5A : properties.isUppercase
  }

  /// Whether this is a lowercase letter.
  var isSmall: Bool {
    value < 0x80 ? value >= 0x61 && value <= 0x7A : properties.isLowercase
  }

  /// Whether this is a digit of ASCII.
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// Whether words go on across it: apostrophes and hyphens.
  fileprivate var isInsideWords: Bool {
    value == 0x27 || value == 0x2D || value == 0x2019 || value == 0x2010 || value == 0x2011
  }
}
