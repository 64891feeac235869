import UTF8Text

/// What the ending of an English word says about its place in a noun phrase.
enum WordEnding {
  case adjective, plural, phraseHead, plain

  private static let adjectiveEndings = ["al", "ive", "ous", "ic", "ary", "able", "ible", "ful", "less", "ian"]
    .map { Array($0.utf8) }
  private static let singularEndings = ["ss", "us", "is"].map { Array($0.utf8) }

  /// - Parameter word: The bytes of a word, its outer punctuation included.
  init(_ word: ArraySlice<UInt8>) {
    if TokenWordLists.classes(of: StableHash.of(word.lazy.map(lowered))).contains(.phraseHead) {
      self = .phraseHead
    } else if word.count > 4, WordEnding.adjectiveEndings.contains(where: { word.hasSuffix($0) }) {
      self = .adjective
    } else if WordEnding.isPlural(word) {
      self = .plural
    } else {
      self = .plain
    }
  }

  /// Whether a word of small letters ends as English plurals do.
  static func isPlural(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 3 && word.last == UInt8(ascii: "s") && !singularEndings.contains { word.hasSuffix($0) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool {
    last == ending.last && suffix(ending.count).elementsEqual(ending)
  }
}
