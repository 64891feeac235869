import UTF8Text

/// A few names of elements, by their hashes.
///
/// Passes ask many elements of a page for names that few of them have: most are told by one bit.
package struct NameSet: Sendable {
  private let hashes: HashSet
  /// A bit for the lowest bits of each hash.
  private let bits: UInt64

  private init(_ all: [UInt32]) {
    hashes = HashSet(all.lazy.map { UInt64($0) })
    bits = all.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// The names in a line, in small letters, parted by white space.
  package init(_ words: String) {
    self.init(words.split(whereSeparator: \.isWhitespace).map { StableHash.of($0.utf8) })
  }

  /// Names that elements are given by their property, not by class or id.
  package init(properties words: String) {
    self.init(words.split(whereSeparator: \.isWhitespace).map { StableHash.pair(3, StableHash.of($0.utf8)) })
  }

  /// Whether a name is one of them, by its hash.
  package func contains(_ hash: UInt32) -> Bool {
    bits >> UInt64(hash & 63) & 1 != 0 && hashes.contains(UInt64(hash))
  }
}
