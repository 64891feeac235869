import UTF8Text

/// What a glance at the bytes of a line tells: enough to turn prose away before any word is looked at.
struct LineGlance {
  /// The longest line that can be a row, in bytes.
  static let longestRow = 700

  /// The number of words, and of words that begin with a small letter.
  private(set) var words = 0
  private(set) var lowerWords = 0
  /// The number of words of up to three letters, small ones: prose cannot do without.
  private(set) var shortWords = 0
  /// The number of digits.
  private(set) var digits = 0
  /// Whether the line begins with a small letter.
  private(set) var startsLower = false
  /// Whether it ends as a sentence does.
  private(set) var endsSentence = false
  /// Whether it ends as a line of a program does.
  private(set) var endsLikeCode = false
  /// Whether it begins with a bullet.
  private(set) var isMarkedItem = false
  /// Whether it is too long for a row.
  private(set) var isLong = false

  init(_ text: String) {
    isLong = text.utf8.count > LineGlance.longestRow
    guard !isLong else { return }
    var text = text
    text.withUTF8 { read($0) }
  }

  /// Whether the line, standing between other such lines without an empty line between, may be a row.
  var mayBeTightRow: Bool { !isLong && !isMarkedItem && words > 0 }

  /// Whether the line, parted from others by empty lines, may be a row: paragraphs are not.
  var mayBeLooseRow: Bool { mayBeTightRow && !endsSentence && words <= 32 && !endsLikeCode }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first, let last = bytes.last else { return }
    startsLower = isLower(first)
    endsSentence = last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
    endsLikeCode =
      last == UInt8(ascii: ";") || last == UInt8(ascii: "{") || last == UInt8(ascii: "}")
      || last == UInt8(ascii: "\\") || bytes.suffix(2).elementsEqual("):".utf8)
    isMarkedItem = LineGlance.isBullet(bytes)
    var length = 0
    var isSmall = false
    for byte in bytes {
      if byte > 32 {
        if length == 0 {
          words += 1
          isSmall = isLower(byte)
          if isSmall { lowerWords += 1 }
        }
        if isDigit(byte) { digits += 1 }
        length += 1
      } else {
        if isSmall, length <= 3, length > 0 { shortWords += 1 }
        length = 0
      }
    }
  }

  private static func isBullet(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 3 else { return false }
    if bytes[1] == 32, [UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(bytes[0]) { return true }
    guard bytes[0] == 0xE2, bytes[3] == 32 else { return false }
    return (bytes[1] == 0x80 && bytes[2] == 0xA2) || bytes[1] == 0x96 || bytes[1] == 0x97
  }
}
