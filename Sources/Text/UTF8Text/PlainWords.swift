/// A short text made comparable: words in lower case, joined by single spaces, signs left out but & and '.
///
///     "  Share this —  Post! "   ► share this post
@usableFromInline package struct PlainWords {
  /// A word's place and a number that tells it from other words.
  package struct Word {
    /// Where the word begins in ``PlainWords/bytes``.
    package var start: Int
    /// The FNV-1a hash of its bytes (Fowler, Noll and Vo).
    package var hash: UInt64
  }

  /// The words and the spaces between them.
  package private(set) var bytes: [UInt8] = []
  /// The words, in order.
  package private(set) var words: [Word] = []

  /// Where each word begins in `bytes`.
  package var starts: [Int] { words.map(\.start) }

  /// How many words there are.
  package var count: Int { words.count }

  /// Makes the words of a range of UTF-8 text comparable; costs an allocation or two, so only short texts are asked.
  package init(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let text = UnsafeBufferPointer(rebasing: source[range])
    if PlainWords.hasRareLetters(text) {
      // Capitals beyond Latin-1 are lowered by the standard library, which takes its time.
      self.init(String(decoding: text, as: UTF8.self))
    } else {
      self.init(lowering: text)
    }
  }

  /// Whether there are letters beyond Latin-1.
  private static func hasRareLetters(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      if index + 8 <= text.count, EightBytes(text, at: index).beyondASCII == 0 {
        index += 8
      } else {
        if text[index] >= 0xC4, text[index] != 0xE2 { return true }
        index += 1
      }
    }
    return false
  }

  /// Makes the words of a string comparable.
  package init(_ string: String) {
    var text = string.lowercased()
    self = text.withUTF8 { PlainWords(lowering: $0) }
  }

  /// Lowers ASCII and Latin-1 capitals; others must have been lowered.
  private init(lowering text: UnsafeBufferPointer<UInt8>) {
    var words: [Word] = []
    words.reserveCapacity(text.count / 5 + 1)
    // Nothing gets longer, and the space between two words stands for a sign at least.
    bytes = [UInt8](unsafeUninitializedCapacity: text.count) { buffer, count in
      var writer = WordWriter(buffer)
      PlainWords.lowerPlain.withUnsafeBufferPointer { lowered in
        var index = 0
        while index < text.count {
          if lowered[Int(text[index])] != 0 {
            index = writer.addPlain(text, from: index, lowered, to: &words)
          } else if text[index] >= 0x80 {
            index += writer.addWide(text, at: index, to: &words)
          } else {
            writer.endWord(&words)
            index += 1
          }
        }
      }
      writer.endWord(&words)
      count = writer.count
    }
    self.words = words
  }

  /// What each byte of ASCII is in a word: itself or the lowercase letter; 0 for one that is in none, or beyond ASCII.
  private static let lowerPlain: [UInt8] = (0...0xFF).map { (byte: UInt8) in
    if isLetter(byte) { return byte | 0x20 }
    return isDigit(byte) || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "'") ? byte : 0
  }

  /// The end of the word that begins at `start`.
  package func wordEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x20 { end += 1 }
    return end
  }
}

/// Writes words with a space between two, and hashes each.
private struct WordWriter {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  /// The number of bytes written.
  private(set) var count = 0
  private var hash = StableHash64()
  private var inWord = false

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    self.buffer = buffer
  }

  /// Adds a byte to the word, or begins one with it.
  private mutating func add(_ byte: UInt8, to words: inout [PlainWords.Word]) {
    if !inWord { beginWord(&words) }
    put(byte)
    hash.add(byte)
  }

  /// Adds ASCII up to the next byte that is in no word, or beyond ASCII; gives its place.
  @inline(__always) mutating func addPlain(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ lowered: UnsafeBufferPointer<UInt8>,
    to words: inout [PlainWords.Word]
  ) -> Int {
    if !inWord { beginWord(&words) }
    precondition(count + text.count - start <= buffer.count)
    var index = start
    var place = count
    var hash = hash
    while index < text.count {
      let byte = lowered[Int(text[index])]
      if byte == 0 { break }
      buffer.initializeElement(at: place, to: byte)
      hash.add(byte)
      place += 1
      index += 1
    }
    count = place
    self.hash = hash
    return index
  }

  private mutating func beginWord(_ words: inout [PlainWords.Word]) {
    if count > 0 { put(0x20) }
    words.append(PlainWords.Word(start: count, hash: 0))
    hash = StableHash64()
    inWord = true
  }

  /// Ends the word, if there is one.
  @inline(__always) mutating func endWord(_ words: inout [PlainWords.Word]) {
    guard inWord else { return }
    words[words.count - 1].hash = hash.value
    inWord = false
  }

  /// Adds a character beyond ASCII, or ends the word with it; gives its length.
  mutating func addWide(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, to words: inout [PlainWords.Word]
  ) -> Int {
    let byte = text[index]
    let length = min(sequenceLength(byte), text.count - index)
    if byte == 0xE2, length == 3, text[index + 1] == 0x80, text[index + 2] == 0x99 {
      add(UInt8(ascii: "'"), to: &words)
    } else if byte == 0xE2 || (byte == 0xC2 && length == 2 && text[index + 1] < 0xAA) {
      endWord(&words)
    } else if byte == 0xC3, length == 2, text[index + 1] >= 0x80, text[index + 1] <= 0x9E, text[index + 1] != 0x97 {
      add(byte, to: &words)
      add(text[index + 1] + 0x20, to: &words)
    } else {
      for offset in 0..<length { add(text[index + offset], to: &words) }
    }
    return length
  }

  @inline(__always) private mutating func put(_ byte: UInt8) {
    precondition(count < buffer.count)
    buffer.initializeElement(at: count, to: byte)
    count += 1
  }
}
