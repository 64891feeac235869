/// A text in the form in which quotes are searched: runs of white space as one space, characters that programs exchange for each other
/// as one. Each byte knows where it was.
struct PlainLetters {
  private(set) var bytes: [UInt8] = []
  private(set) var offsets: [Int] = []

  /// Makes the plain form of a text, trimmed.
  init(_ text: [UInt8]) {
    bytes.reserveCapacity(text.count)
    offsets.reserveCapacity(text.count + 1)
    var index = 0
    var isSpaced = true
    while index < text.count {
      let (plain, length) = PlainLetters.sign(text, at: index)
      if plain == 0x20 {
        if !isSpaced { add(0x20, index) }
        isSpaced = true
      } else if let plain {
        add(plain, index)
        isSpaced = false
      } else if length > 0, plain == nil, !PlainLetters.isInvisible(text, at: index) {
        for byte in index..<min(index + length, text.count) { add(text[byte], byte) }
        isSpaced = false
      }
      index += max(1, length)
    }
    if bytes.last == 0x20 {
      bytes.removeLast()
      offsets.removeLast()
    }
    offsets.append(text.count)
  }

  private mutating func add(_ byte: UInt8, _ offset: Int) {
    bytes.append(byte)
    offsets.append(offset)
  }

  /// The range of the text that a range of these bytes stands for.
  func source(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return offsets[range.lowerBound]..<offsets[range.lowerBound] }
    // Up to the end of the last character, not the beginning of the next, since there may be white space between.
    let last = offsets[range.upperBound - 1]
    let next = offsets[range.upperBound]
    return offsets[range.lowerBound]..<(last + min(next - last, PlainLetters.width(lastOf: bytes, range.upperBound)))
  }

  private static func width(lastOf bytes: [UInt8], _ end: Int) -> Int {
    switch bytes[end - 1] {
    case 0x22, 0x27, 0x2D: 3
    default: 1
    }
  }

  /// What a character is replaced by, and its length in bytes; nil if it stays.
  private static func sign(_ text: [UInt8], at index: Int) -> (UInt8?, Int) {
    let byte = text[index]
    if byte <= 0x20 { return (0x20, 1) }
    if byte < 0x80 { return (byte, 1) }
    if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 { return (0x20, 2) }
    if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 {
      switch text[index + 2] {
      case 0x80...0x8A, 0xA8, 0xA9, 0xAF: return (0x20, 3)
      case 0x90...0x95: return (0x2D, 3)
      case 0x98...0x9B: return (0x27, 3)
      case 0x9C...0x9F: return (0x22, 3)
      default: return (nil, 3)
      }
    }
    return (nil, byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1)
  }

  /// Soft hyphens, and spaces and joiners without width.
  private static func isInvisible(_ text: [UInt8], at index: Int) -> Bool {
    if text[index] == 0xC2 { return index + 1 < text.count && text[index + 1] == 0xAD }
    return text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80
      && (0x8B...0x8D).contains(text[index + 2])
  }
}
