import UTF8Text

/// A word as phrases are counted by: whatever its capitals, in the singular, without `'s`.
///
///     NATO’s “Security Guarantees”        nato · security · guarantee, the last two joined
struct PhraseWord {
  /// A hash of the word in small letters and the singular.
  let key: UInt32
  let range: Range<Int>
  /// Whether it is a word like `of`, which parts phrases.
  let isStop: Bool
  /// Whether it follows a word with nothing but white space between them.
  let isJoined: Bool
  let isNumber: Bool

  /// The words of a text, in order.
  static func words(of text: [UInt8]) -> [PhraseWord] {
    text.withUnsafeBufferPointer { words(in: $0) }
  }

  private static func words(in text: UnsafeBufferPointer<UInt8>) -> [PhraseWord] {
    var words: [PhraseWord] = []
    var index = 0
    var isJoined = false
    while index < text.count {
      guard isPart(text, at: index) else {
        if !isSpace(text[index]) { isJoined = false }
        index += sequenceLength(text[index])
        continue
      }
      let start = index
      while index < text.count, isPart(text, at: index) || isHyphen(text, at: index) { index += 1 }
      words.append(PhraseWord(text, start..<index, isJoined: isJoined))
      index = endOfGenitive(text, from: index)
      isJoined = true
    }
    return words
  }

  /// The key of two words that stand together, or nil; numbers in a row are no phrase.
  static func pair(_ first: PhraseWord, _ second: PhraseWord) -> UInt32? {
    guard second.isJoined, !(first.isNumber && second.isNumber) else { return nil }
    return StableHash.pair(first.key, second.key)
  }

  private init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isJoined: Bool) {
    var hash = StableHash()
    let word = text[range]
    let ending = PhraseWord.plural(word)
    for byte in word.dropLast(ending.dropped) { hash.add(lowered(byte)) }
    if ending.isY { hash.add(UInt8(ascii: "y")) }
    key = hash.value
    isStop = TokenWordLists.classes(of: key).contains(.stopWord)
    self.range = range
    self.isJoined = isJoined
    isNumber = word.allSatisfy(isDigit)
  }

  /// How many bytes the ending of an English plural has, and whether a `y` stands in its place.
  private static func plural(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> (dropped: Int, isY: Bool) {
    guard let end = word.last, lowered(end) == UInt8(ascii: "s") else { return (0, false) }
    let last = word.suffix(4).map(lowered)
    guard WordEnding.isPlural(last[...]) else { return (0, false) }
    return word.count > 4 && last[1...].elementsEqual("ies".utf8) ? (3, true) : (1, false)
  }

  /// Whether a byte belongs to a letter of any script or to a digit: not to a sign of U+0080 to U+00BF, U+2000 to U+207F or
  /// U+3000 to U+303F. The bytes behind the first of such a sign are never asked for.
  private static func isPart(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let byte = text[index]
    guard byte >= 0x80 else { return isLetter(byte) || isDigit(byte) }
    guard index + 1 < text.count else { return true }
    return !(byte == 0xC2 || byte == 0xE2 && text[index + 1] & 0xFE == 0x80 || byte == 0xE3 && text[index + 1] == 0x80)
  }

  private static func isHyphen(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    text[index] == UInt8(ascii: "-") && index + 1 < text.count && isPart(text, at: index + 1)
  }

  /// The end of `'s` or `’s`, if it stands there.
  private static func endOfGenitive(_ text: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    for genitive in [StaticString("'s"), "’s"] {
      let end = index + genitive.utf8CodeUnitCount
      let isThere = end <= text.count && genitive.withUTF8Buffer { text[index..<end].elementsEqual($0) }
      if isThere, end == text.count || !isPart(text, at: end) { return end }
    }
    return index
  }
}
