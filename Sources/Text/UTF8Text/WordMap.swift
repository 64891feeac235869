/// What words mean, of lists that are written as one text each: made with every start, so that no word becomes a string.
@usableFromInline package struct WordMap<Meaning: Sendable>: Sendable {
  @usableFromInline let lists: [(meaning: Meaning, words: String)]
  @usableFromInline let separator: UInt8
  @usableFromInline var meanings: HashTable<Meaning>

  /// - Parameters:
  ///   - lists: The words of each meaning.
  ///   - separator: The one byte between two words.
  @inlinable package init(_ lists: [(meaning: Meaning, words: String)], partedBy separator: UInt8) {
    self.lists = lists
    self.separator = separator
    meanings = HashTable(capacity: lists.reduce(0) { $0 + $1.words.utf8.count } / 6)
    for (meaning, words) in lists {
      var words = words
      words.withUTF8 { add($0, meaning) }
    }
  }

  @inlinable mutating func add(_ words: UnsafeBufferPointer<UInt8>, _ meaning: Meaning) {
    var hash = StableHash64()
    for byte in words {
      if byte == separator {
        meanings[hash.value] = meaning
        hash = StableHash64()
      } else {
        hash.add(byte)
      }
    }
    meanings[hash.value] = meaning
  }

  /// What a word means; nil if it is in no list.
  @inlinable package subscript(word: String) -> Meaning? {
    var word = word
    if let meaning = meanings[word.withUTF8 { StableHash64.of($0) }] { return meaning }
    // A letter and its mark apart are the same word; only the standard library knows it.
    guard word.unicodeScalars.contains(where: { $0.properties.canonicalCombiningClass != .notReordered }) else {
      return nil
    }
    return lists.first { $0.words.words(partedBy: separator).contains(word) }?.meaning
  }
}

/// A set of words.
@usableFromInline package typealias WordSet = WordMap<Void>

extension WordMap<Void> {
  /// The words of a list, a blank between two of them.
  @inlinable package init(_ list: String) { self.init([((), list)], partedBy: UInt8(ascii: " ")) }

  /// Whether a word is in the list.
  @inlinable package func contains(_ word: String) -> Bool { self[word] != nil }
}
