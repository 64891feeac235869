/// Phrases with a tag each, found in a text in time linear in the text's words.
///
/// A phrase is written as ``PlainWords`` writes it. `^` before it: the text must begin with it; `$` after it: the text must end
/// with it; both: the text must be it. Otherwise whole words anywhere match.
@usableFromInline package struct PhraseBook<Tag: Sendable>: Sendable {
  @usableFromInline package let tags: [Tag]
  @usableFromInline package let finder: PhraseFinder

  /// Makes a book of phrases; of two that match at the same word, the first written wins.
  @inlinable package init(_ entries: [(tag: Tag, phrases: [String])]) {
    tags = entries.map(\.tag)
    finder = PhraseFinder(entries.map(\.phrases))
  }

  /// The tag of the first phrase found, from the text's beginning on.
  @inlinable package func match(_ words: PlainWords) -> Tag? {
    finder.match(words).map { tags[$0] }
  }
}

/// The phrases of a book, whatever they stand for: code that knows the tag's type would be made again for each.
///
/// A book is made when the first text is asked about, so a phrase is kept as it is written; only its first word is hashed.
@usableFromInline package struct PhraseFinder: Sendable {
  private struct Phrase: Sendable {
    var firstWord: UInt64
    /// As it is written, with its signs.
    var written: String
    /// The index of the entry it was written in.
    var entry: Int32
    /// The next phrase in the same slot; −1 at the end.
    var next: Int32
  }

  private static let startSign = UInt8(ascii: "^")
  private static let endSign = UInt8(ascii: "$")
  /// How many slots there are for the hashes of first words; a power of two.
  private static let slotCount = 256

  private var phrases: [Phrase] = []
  /// The first phrase of each slot; −1 where there is none. In a slot the phrases stand in the order they are written.
  private var slots = [Int32](repeating: -1, count: slotCount)
  /// One bit for each of 4,096 values of a hash: a word without its bit begins no phrase that may stand anywhere.
  private var mayBegin = [UInt64](repeating: 0, count: 64)
  /// The same for the first word of a text, where any phrase may stand.
  private var mayBeginText = [UInt64](repeating: 0, count: 64)

  @usableFromInline package init(_ entries: [[String]]) {
    phrases.reserveCapacity(entries.reduce(0) { $0 + $1.count })
    // Each goes before those that its slot holds already.
    for entry in entries.indices.reversed() {
      for phrase in entries[entry].reversed() { add(phrase, entry) }
    }
  }

  private mutating func add(_ written: String, _ entry: Int) {
    assert(PhraseFinder.isPlain(written), "“\(written)” is not written as plain words are")
    var written = written
    let (first, atStart) = written.withUTF8 { text in
      let atStart = text.first == PhraseFinder.startSign
      var hash = StableHash64()
      var place = atStart ? 1 : 0
      while place < text.count, text[place] != 0x20, text[place] != PhraseFinder.endSign {
        hash.add(text[place])
        place += 1
      }
      return (hash.value, atStart)
    }
    mayBeginText[Int(first >> 6) & 63] |= 1 << (first & 63)
    if !atStart { mayBegin[Int(first >> 6) & 63] |= 1 << (first & 63) }
    let slot = PhraseFinder.slot(first)
    phrases.append(Phrase(firstWord: first, written: written, entry: Int32(entry), next: slots[slot]))
    slots[slot] = Int32(phrases.count - 1)
  }

  @inline(__always) private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slotCount - 1) }

  /// Whether a phrase, its signs aside, is what ``PlainWords`` make of it.
  private static func isPlain(_ written: String) -> Bool {
    var phrase = written.utf8[...]
    if phrase.first == startSign { phrase = phrase.dropFirst() }
    if phrase.last == endSign { phrase = phrase.dropLast() }
    return !phrase.isEmpty && PlainWords(String(Substring(phrase))).bytes.elementsEqual(phrase)
  }

  /// The index of the entry whose phrase is found first, from the text's beginning on.
  @usableFromInline package func match(_ words: PlainWords) -> Int? {
    guard let first = words.words.first else { return nil }
    if PhraseFinder.holds(mayBeginText, first.hash), let entry = match(words, at: first, isFirst: true) { return entry }
    for word in words.words.dropFirst() where PhraseFinder.holds(mayBegin, word.hash) {
      if let entry = match(words, at: word, isFirst: false) { return entry }
    }
    return nil
  }

  @inline(__always) private static func holds(_ bits: [UInt64], _ hash: UInt64) -> Bool {
    bits[Int(hash >> 6) & 63] & (1 << (hash & 63)) != 0
  }

  /// The entry of the first phrase that stands at a word.
  private func match(_ words: PlainWords, at word: PlainWords.Word, isFirst: Bool) -> Int? {
    var next = slots[PhraseFinder.slot(word.hash)]
    while next >= 0 {
      let index = Int(next)
      if phrases[index].firstWord == word.hash,
        PhraseFinder.stands(phrases[index].written, words, at: word.start, isFirst: isFirst)
      {
        return Int(phrases[index].entry)
      }
      next = phrases[index].next
    }
    return nil
  }

  /// Whether a phrase stands at a word's beginning, the first word's or another's.
  private static func stands(_ written: String, _ words: PlainWords, at start: Int, isFirst: Bool) -> Bool {
    var written = written
    return written.withUTF8 { phrase in
      let atStart = phrase.first == startSign
      let atEnd = phrase.last == endSign
      let phrase = phrase.dropFirst(atStart ? 1 : 0).dropLast(atEnd ? 1 : 0)
      let end = start + phrase.count
      guard isFirst || !atStart, end <= words.bytes.count else { return false }
      guard end == words.bytes.count || (!atEnd && words.bytes[end] == 0x20) else { return false }
      return words.bytes[start..<end].elementsEqual(phrase)
    }
  }
}
