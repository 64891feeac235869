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
@usableFromInline package struct PhraseFinder: Sendable {
  private struct Phrase: Sendable {
    var firstWord: UInt64
    var bytes: [UInt8]
    var atStart: Bool
    var atEnd: Bool
    /// The index of the entry it was written in.
    var entry: Int
  }

  /// In order of the first word's hash, so that phrases with the same first word stand together.
  private var phrases: [Phrase] = []
  /// One bit for each of 4,096 values of a hash: a word without its bit begins no phrase that may stand anywhere.
  private var mayBegin = [UInt64](repeating: 0, count: 64)
  /// The same for the first word of a text, where any phrase may stand.
  private var mayBeginText = [UInt64](repeating: 0, count: 64)

  @usableFromInline package init(_ entries: [[String]]) {
    for (entry, written) in entries.enumerated() {
      for phrase in written { add(phrase, entry) }
    }
    // Pairs of numbers are sorted at once; phrases would be counted as they move.
    let order = phrases.indices.map { (phrases[$0].firstWord, $0) }.sorted { $0 < $1 }
    phrases = order.map { phrases[$0.1] }
  }

  private mutating func add(_ written: String, _ entry: Int) {
    var written = written
    let (words, atStart, atEnd) = written.withUTF8 { text in
      let atStart = text.first == UInt8(ascii: "^")
      let atEnd = text.last == UInt8(ascii: "$")
      return (PlainWords(text, (atStart ? 1 : 0)..<(text.count - (atEnd ? 1 : 0))), atStart, atEnd)
    }
    guard let first = words.words.first?.hash else { return }
    mayBeginText[Int(first >> 6) & 63] |= 1 << (first & 63)
    if !atStart { mayBegin[Int(first >> 6) & 63] |= 1 << (first & 63) }
    phrases.append(Phrase(firstWord: first, bytes: words.bytes, atStart: atStart, atEnd: atEnd, entry: entry))
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
    var next = firstPhrase(word.hash)
    while next < phrases.count, phrases[next].firstWord == word.hash {
      if isFirst || !phrases[next].atStart, matches(phrases[next], words, at: word.start) { return phrases[next].entry }
      next += 1
    }
    return nil
  }

  /// The index of the first phrase whose first word has this hash, by binary search.
  private func firstPhrase(_ hash: UInt64) -> Int {
    phrases.firstSortedIndex { $0.firstWord >= hash }
  }

  private func matches(_ phrase: Phrase, _ words: PlainWords, at start: Int) -> Bool {
    let end = start + phrase.bytes.count
    guard end <= words.bytes.count, end == words.bytes.count || (!phrase.atEnd && words.bytes[end] == 0x20) else {
      return false
    }
    return words.bytes[start..<end].elementsEqual(phrase.bytes)
  }
}
