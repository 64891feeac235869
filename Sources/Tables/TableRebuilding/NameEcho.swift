/// Names that are spelt out in one cell and written as one word in the next, as an identifier, a file or an address is.
///
///     Tide Gauge tideGauge Reads the level      Tide Gauge │ tideGauge │ Reads the level
///     Send note MAIL_SEND_NOTE id               Send note │ MAIL_SEND_NOTE │ id
///
/// A cell ends between the name and the word that repeats it, and none within the name.
struct NameEcho {
  /// For each gap what is repeated across it: how many words one word repeats, 0 for none, and the share of its letters.
  private(set) var words: [Float]
  private(set) var shares: [Float]
  /// For each gap 1 if it stands within a name of several words that a word beside it repeats.
  private(set) var isWithin: [Float]

  /// The most words a name has.
  private static let longestName = 6
  /// The fewest letters of a name of one word, and of several: shorter ones are found in any word.
  private static let leastLetters = (one: 4, several: 6)
  /// The most letters of a name.
  private static let mostLetters = 80

  /// The letters and digits of a row in small letters, and where those of each token begin.
  private let letters: [UInt8]
  private let starts: [Int]

  init(_ row: TokenRow) {
    var letters: [UInt8] = []
    var starts: [Int] = []
    letters.reserveCapacity(row.text.count)
    for token in row.tokens {
      starts.append(letters.count)
      for byte in row.text[token.start..<token.end] {
        if let folded = NameEcho.folded(byte) { letters.append(folded) }
      }
    }
    starts.append(letters.count)
    self.letters = letters
    self.starts = starts
    words = [Float](repeating: 0, count: row.count)
    shares = words
    isWithin = words
    for gap in row.tokens.indices.dropFirst() { look(gap) }
  }

  private static func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: byte
    default: nil
    }
  }

  /// Looks for the longest name before the gap in the word after it, and the other way round.
  private mutating func look(_ gap: Int) {
    let count = words.count
    for length in 1...NameEcho.longestName {
      if gap >= length { compare(name: gap - length..<gap, word: gap, at: gap) }
      if gap + length <= count { compare(name: gap..<gap + length, word: gap - 1, at: gap) }
    }
  }

  private mutating func compare(name: Range<Int>, word: Int, at gap: Int) {
    let spelt = letters[starts[name.lowerBound]..<starts[name.upperBound]]
    let whole = letters[starts[word]..<starts[word + 1]]
    let least = name.count == 1 ? NameEcho.leastLetters.one : NameEcho.leastLetters.several
    guard spelt.count <= min(whole.count, NameEcho.mostLetters), spelt.count >= least || spelt == whole, !spelt.isEmpty,
      name.allSatisfy({ starts[$0] < starts[$0 + 1] }), NameEcho.contains(whole, spelt)
    else { return }
    words[gap] = Float(name.count)
    shares[gap] = max(shares[gap], Float(spelt.count) / Float(whole.count))
    for inner in name.dropFirst() { isWithin[inner] = 1 }
  }

  private static func contains(_ whole: ArraySlice<UInt8>, _ part: ArraySlice<UInt8>) -> Bool {
    (whole.startIndex...whole.endIndex - part.count).contains { whole[$0...].starts(with: part) }
  }
}
