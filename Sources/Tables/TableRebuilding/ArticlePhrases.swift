/// Which words stand together in an article beside its tables: what its sentences name as one thing is one thing in a cell.
///
///     … new security guarantees are …        Security Guarantee Type
///                                            ► the article has "security guarantee", so no cell ends between the two
///
/// What a word leans on is known, too: one that begins phrases there (behind a sign or a word like `of`) begins cells here.
package struct ArticlePhrases: Sendable {
  private var pairs: [UInt32: Int32] = [:]
  private var words: [UInt32: WordPlaces] = [:]

  /// Words beyond these are not counted, nor what stands behind so many bytes of a line: what an article names it has named by
  /// then.
  private static let mostWords = 20_000
  private static let longestLine = 1 << 16

  /// The phrases of no article.
  package static let none = ArticlePhrases()

  private init() {}

  /// Counts the words of lines.
  ///
  /// - Parameters:
  ///   - lineCount: How many lines the article has.
  ///   - rows: Those among them that may be rows, by index. If there are none, nothing is counted: there is nothing to ask for.
  ///   - line: The first bytes of a line, as UTF-8, no more than asked for; asked for as few lines as will do.
  package init(lineCount: Int, but rows: [Range<Int>], line: (_ index: Int, _ longest: Int) -> [UInt8]) {
    var rows = rows.sorted { $0.lowerBound < $1.lowerBound }[...]
    guard !rows.isEmpty else { return }
    var room = ArticlePhrases.mostWords
    for index in 0..<lineCount {
      while let first = rows.first, first.upperBound <= index { rows.removeFirst() }
      if rows.first?.contains(index) == true { continue }
      room -= count(PhraseWord.words(of: line(index, ArticlePhrases.longestLine)))
      if room <= 0 { return }
    }
  }

  /// Counts words that follow each other, and says how many they are.
  private mutating func count(_ found: [PhraseWord]) -> Int {
    for (index, word) in found.enumerated() {
      let next = index + 1 < found.count ? found[index + 1] : nil
      words[word.key, default: WordPlaces()].count(
        begins: !word.isJoined || found[index - 1].isStop, ends: next.map { !$0.isJoined || $0.isStop } ?? true)
      if let next, let pair = PhraseWord.pair(word, next) { pairs[pair, default: 0] += 1 }
    }
    return found.count
  }

  /// Whether nothing is known.
  var isEmpty: Bool { words.isEmpty }

  /// What is known of the gap before each token of a row but the first; nothing where a sign stands at the gap.
  package func evidence(of row: TokenRow) -> [PhraseEvidence] {
    var evidence = [PhraseEvidence](repeating: PhraseEvidence(), count: max(0, row.count - 1))
    let found = PhraseWord.words(of: row.text)
    var gap = 1
    for index in found.indices.dropFirst() {
      let (before, after) = (found[index - 1], found[index])
      while gap < row.count, row.tokens[gap].start < after.range.lowerBound { gap += 1 }
      guard gap < row.count, row.tokens[gap].start == after.range.lowerBound,
        let pair = PhraseWord.pair(before, after)
      else { continue }
      evidence[gap - 1] = PhraseEvidence(
        together: pairs[pair] ?? 0, before: words[before.key] ?? WordPlaces(), after: words[after.key] ?? WordPlaces())
    }
    return evidence
  }
}

/// How often an article has the two words at a gap one behind the other, and each at all.
package struct PhraseEvidence: Equatable {
  var together: Int32 = 0
  var before = WordPlaces()
  var after = WordPlaces()

  package init(together: Int32 = 0, before: WordPlaces = WordPlaces(), after: WordPlaces = WordPlaces()) {
    self.together = together
    self.before = before
    self.after = after
  }
}

/// How often a word stands in an article, and how often it begins and ends a phrase there: beside it is a sign, a word like `of`,
/// or nothing.
package struct WordPlaces: Equatable {
  var count: Int32 = 0
  var begins: Int32 = 0
  var ends: Int32 = 0

  mutating func count(begins isFirst: Bool, ends isLast: Bool) {
    count += 1
    begins += isFirst ? 1 : 0
    ends += isLast ? 1 : 0
  }
}
