/// A short text made comparable: words in lower case, joined by single spaces, signs left out but & and '.
///
///     "  Share this —  Post! "   ► share this post
struct PlainWords {
  /// A word's place and a number that tells it from other words.
  struct Word {
    /// Where the word begins in ``PlainWords/bytes``.
    var start: Int
    /// The FNV-1a hash of its bytes (Fowler, Noll and Vo).
    var hash: UInt64
  }

  /// The words and the spaces between them.
  private(set) var bytes: [UInt8] = []
  /// The words, in order.
  private(set) var words: [Word] = []

  /// Where each word begins in `bytes`.
  var starts: [Int] { words.map(\.start) }

  /// How many words there are.
  var count: Int { words.count }

  /// Makes the words of a range of UTF-8 text comparable; costs an allocation or two, so only short texts are asked.
  init(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let text = UnsafeBufferPointer(rebasing: source[range])
    if text.contains(where: { $0 >= 0xC4 && $0 != 0xE2 }) {
      // Capitals beyond Latin-1 are lowered by the standard library, which takes its time.
      self.init(String(decoding: text, as: UTF8.self))
    } else {
      self.init(lowering: text)
    }
  }

  /// Makes the words of a string comparable.
  init(_ string: String) {
    var text = string.lowercased()
    self = text.withUTF8 { PlainWords(lowering: $0) }
  }

  /// Lowers ASCII and Latin-1 capitals; others must have been lowered.
  private init(lowering text: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(text.count)
    words.reserveCapacity(text.count / 5 + 1)
    var inWord = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        index += 1
        if isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "'") {
          append(isUpper(byte) ? byte | 0x20 : byte, &inWord)
        } else {
          inWord = false
        }
        continue
      }
      let length = min(sequenceLength(byte), text.count - index)
      if byte == 0xE2, length == 3, text[index + 1] == 0x80, text[index + 2] == 0x99 {
        append(UInt8(ascii: "'"), &inWord)
      } else if byte == 0xE2 || (byte == 0xC2 && length == 2 && text[index + 1] < 0xAA) {
        inWord = false
      } else if byte == 0xC3, length == 2, text[index + 1] >= 0x80, text[index + 1] <= 0x9E, text[index + 1] != 0x97 {
        append(byte, &inWord)
        append(text[index + 1] + 0x20, &inWord)
      } else {
        for offset in 0..<length { append(text[index + offset], &inWord) }
      }
      index += length
    }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8, _ inWord: inout Bool) {
    if !inWord {
      if !bytes.isEmpty { bytes.append(0x20) }
      words.append(Word(start: bytes.count, hash: PlainWords.seed))
      inWord = true
    }
    bytes.append(byte)
    words[words.count - 1].hash = (words[words.count - 1].hash ^ UInt64(byte)) &* PlainWords.prime
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// The end of the word that begins at `start`.
  func wordEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x20 { end += 1 }
    return end
  }
}
