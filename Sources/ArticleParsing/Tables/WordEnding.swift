/// What the ending of an English word says about its place in a noun phrase.
enum WordEnding {
  case adjective, plural, phraseHead, plain

  private static let adjectiveEndings = ["al", "ive", "ous", "ic", "ary", "able", "ible", "ful", "less", "ian"]
  /// General nouns that names of columns end in.
  private static let heads = Set(
    """
    type name date year number rate size level value score rank status time title result total country region city \
    age position category description notes role price cost speed format range method purpose
    """.utf8.split(whereSeparator: \.isWhiteSpace).map { StableHash.of($0) })

  init(_ word: ArraySlice<UInt8>) {
    if WordEnding.heads.contains(StableHash.of(word.lazy.map(\.lowered))) {
      self = .phraseHead
    } else if word.count > 4, WordEnding.adjectiveEndings.contains(where: { word.hasSuffix($0) }) {
      self = .adjective
    } else if word.count > 3, word.last == UInt8(ascii: "s"),
      !["ss", "us", "is"].contains(where: { word.hasSuffix($0) })
    {
      self = .plural
    } else {
      self = .plain
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ ending: String) -> Bool { suffix(ending.utf8.count).elementsEqual(ending.utf8) }
}
