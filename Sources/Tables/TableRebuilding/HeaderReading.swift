import BoostedTrees
import UTF8Text

/// A header before its columns are known: what is asked of its words and of the names they may make.
///
/// Several numbers of columns are tried, each with a few dozen ways to cut the header, and most of those share their cells:
/// what is known of a cell is worked out once.
package final class HeaderReading {
  let row: TokenRow
  private let scorer: GapScorer
  /// What written English says of each gap.
  let rules: [Float]
  /// Tokens of one word, two at a time.
  let twins: [(earlier: Int, later: Int)]
  /// The gaps at which names meet that come in pairs.
  let meetings: [Int]
  /// What is known of the cells under each word.
  let named: [[Float]?]
  /// How often each word begins and ends a cell of a table, and how often it stands in one with the word before it.
  let begins: [Float]
  let ends: [Float]
  let joins: [Float]

  private var cells: [Int: HeaderCell] = [:]
  private var cuts: [Int: Cuts] = [:]

  /// How likely each gap ends one of so many names, and the ways to cut the header that are worth comparing.
  struct Cuts {
    var scores: [Float]
    var ways: [[Int]]
  }

  package init(_ row: TokenRow, scorer: GapScorer) {
    self.row = row
    self.scorer = scorer
    let words = scorer.model.words
    named = scorer.model.names.ratios(of: row)
    rules = HeaderRules.scores(row)
    twins = row.tokens.indices.flatMap { later in
      (0..<later).filter { row.tokens[$0].word == row.tokens[later].word }.map { ($0, later) }
    }
    meetings = (1..<max(1, row.count)).filter { PairedNames.meet(row, at: $0) }
    let entries = row.tokens.map { words[.word, $0.word] }
    begins = entries.map(\.first)
    ends = entries.map(\.second)
    joins =
      [0.5]
      + row.tokens.indices.dropFirst().map { index in
        let pair = words[.pair, StableHash.pair(row.tokens[index - 1].word, row.tokens[index].word)]
        return pair.count > 0 ? 1 - pair.first : 0.5
      }
  }

  var model: TableModel { scorer.model }

  /// The gaps and ways of a header that names so many columns.
  package func cuts(names: Int) -> (scores: [Float], ways: [[Int]]) {
    if let known = cuts[names] { return (known.scores, known.ways) }
    let scores = scorer.headerScores(row, columns: names)
    let found = Cuts(scores: scores, ways: HeaderCandidates(row: row, scores: scores).ways(columns: names))
    cuts[names] = found
    return (found.scores, found.ways)
  }

  /// The name that some of the tokens make.
  func cell(_ tokens: Range<Int>) -> HeaderCell {
    let key = tokens.lowerBound * (row.count + 1) + tokens.upperBound
    if let known = cells[key] { return known }
    let cell = HeaderCell(row, tokens, model.words)
    cells[key] = cell
    return cell
  }

  /// The names that a way to cut makes.
  func names(_ bounds: [Int]) -> [HeaderCell] { bounds.stretches.map(cell) }
}

/// One cell of a header, as a name.
struct HeaderCell {
  enum Style { case single, title, sentence }
  let tokens: Range<Int>
  let length: Int
  let style: Style
  let beginsLower: Bool
  let beginsWithStop: Bool
  let endsWithStop: Bool
  /// What the ending of its last word says, and whether an earlier word is a plural.
  let lastRank: Float
  let holdsPlural: Bool
  /// How often the whole cell was seen as a header before, in powers of two.
  let wholeCount: Float
  /// How often its first word begins, and its last ends, a header.
  let firstShare: Float
  let lastShare: Float
  /// Whether the cell is a name that columns commonly have, or begins with such a name and goes on.
  let isCommon: Bool
  let hidesName: Bool

  init(_ row: TokenRow, _ range: Range<Int>, _ words: WordTable) {
    tokens = range
    let first = row.tokens[range.lowerBound]
    let last = row.tokens[range.upperBound - 1]
    length = last.end - first.start
    let rest = row.tokens[range].dropFirst().filter { $0.kind != .stopWord && $0.depth == 0 }
    let isLowerRest = rest.contains { $0.kind == .lower }
    style = rest.isEmpty ? .single : isLowerRest ? .sentence : .title
    beginsLower = first.kind == .lower
    beginsWithStop = first.kind == .stopWord
    endsWithStop = last.kind == .stopWord
    lastRank = WordEnding.rank(row, range.upperBound - 1)
    holdsPlural = range.dropLast().contains { WordEnding.rank(row, $0) == 1 }
    wholeCount = words[.headerCell, row.phrase(range)].count
    firstShare = words[.headerWord, first.word].first
    lastShare = words[.headerWord, last.word].second
    isCommon = ColumnNames.contains(row, range)
    hidesName = range.count > 1 && !isCommon && ColumnNames.contains(row, range.lowerBound..<range.lowerBound + 1)
  }
}

extension TokenRow {
  /// A hash of the words from one token up to another.
  package func phrase(_ range: Range<Int>) -> UInt32 {
    range.reduce(UInt32(7)) { StableHash.pair($0, tokens[$1].word) }
  }
}
