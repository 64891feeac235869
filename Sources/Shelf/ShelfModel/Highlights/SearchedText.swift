/// A text made ready for looking for many highlights in it: a book has thousands.
package struct SearchedText: Sendable {
  let plain: PlainLetters
  /// The words of the plain form, and the number of each, the same for the same letters.
  private(set) var words: [Range<Int>] = []
  private(set) var keys: [Int] = []
  private(set) var numbers: [[UInt8]: Int] = [:]

  package init(_ text: ReadingText) {
    plain = PlainLetters(text.utf8)
    words = SearchedText.words(plain.bytes)
    keys.reserveCapacity(words.count)
    for range in words {
      let word = SearchedText.folded(plain.bytes[range])
      let number = numbers[word] ?? numbers.count
      numbers[word] = number
      keys.append(number)
    }
  }

  static func words(_ bytes: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      let isWord = byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      if isWord, start == nil { start = index }
      if !isWord, let begun = start {
        words.append(begun..<index)
        start = nil
      }
    }
    if let start { words.append(start..<bytes.count) }
    return words
  }

  static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
    word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
