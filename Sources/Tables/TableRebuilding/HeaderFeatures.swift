import UTF8Text

/// What the header model is told about one way to cut a header: how its cells read as names, whether they are written
/// in one style, and how they go with the columns below them.
///
/// `Strengths Weaknesses` over one column of four, or over two? Where two columns are alike, their names are.
package struct HeaderFeatures {
  let words: WordTable
  let row: TokenRow
  let scores: [Float]
  let columns: [ColumnProfile]
  private let rules: [Float]
  /// Tokens of one word, two at a time.
  private let twins: [(earlier: Int, later: Int)]
  /// The gaps at which names meet that come in pairs.
  private let meetings: [Int]
  /// What is known of the cells under each word.
  private let named: [[Float]?]

  package init(model: TableModel, row: TokenRow, scores: [Float], columns: [ColumnProfile]) {
    words = model.words
    named = model.names.ratios(of: row)
    self.row = row
    self.scores = scores
    self.columns = columns
    rules = HeaderRules.scores(row)
    twins = row.tokens.indices.flatMap { later in
      (0..<later).filter { row.tokens[$0].word == row.tokens[later].word }.map { ($0, later) }
    }
    meetings = (1..<max(1, row.count)).filter { PairedNames.meet(row, at: $0) }
  }

  /// The number of features of a way to cut.
  package static let count = 53
  /// The features that also tell which number of columns is right: the length of the longest name; how often the names were
  /// seen, whole and by their first and last words; how many are common; columns that are alike and named alike; words that
  /// end cells; what stands under such names; the rules of English.
  package static let telling = [11, 22, 23, 24, 25, 26, 28, 34, 36, 44, 45, 47]

  /// The features of a way to cut, given the best way's sum of log-odds.
  package func features(_ bounds: [Int], best: Float) -> [Float] {
    let cells = zip(bounds, bounds.dropFirst()).map { HeaderCell(row, $0..<$1, words) }
    let total = sum(bounds)
    let inner = bounds.dropFirst().dropLast()
    let inside = (1..<max(1, row.count)).filter { !inner.contains($0) }.map { scores[$0 - 1] }.max() ?? -9
    let count = Float(max(1, cells.count))
    var values = [best - total, total / count, inner.map { scores[$0 - 1] }.min() ?? 9, inside]
    values += [count, Float(row.count), Float(row.count) - count]
    values += lengths(cells)
    values += endings(cells)
    values += styles(cells)
    values += known(cells)
    values += overBody(cells)
    values += asInCells(cells)
    values += asNames(bounds)
    values.append(ruleSum(bounds))
    values += repeats(bounds)
    values += pairs(bounds)
    return values
  }

  /// The sum of the log-odds of a way's boundaries.
  package func sum(_ bounds: [Int]) -> Float {
    bounds.dropFirst().dropLast().reduce(0) { $0 + scores[$1 - 1] }
  }

  /// The same by the rules of English, in favour of a way.
  func ruleSum(_ bounds: [Int]) -> Float {
    bounds.dropFirst().dropLast().reduce(0) { $0 + rules[$1 - 1] }
  }

  private func lengths(_ cells: [HeaderCell]) -> [Float] {
    let sizes = cells.map { Float($0.tokens.count) }
    return [
      sizes.max() ?? 0, Float(sizes.filter { $0 == 1 }.count), sizes.first ?? 0, sizes.last ?? 0,
      Float(cells.map(\.length).max() ?? 0),
    ]
  }

  private func endings(_ cells: [HeaderCell]) -> [Float] {
    let last = cells.map { WordEnding.rank(row, $0.tokens.upperBound - 1) }
    let insidePlurals = cells.filter { cell in
      cell.tokens.dropLast().contains { WordEnding.rank(row, $0) == 1 }
    }.count
    return [
      Float(last.filter { $0 == 1 }.count), Float(last.filter { $0 == 2 }.count), Float(last.filter { $0 == -1 }.count),
      Float(insidePlurals), Float(cells.filter(\.beginsWithStop).count), Float(cells.filter(\.endsWithStop).count),
    ]
  }

  private func styles(_ cells: [HeaderCell]) -> [Float] {
    let titles = cells.filter { $0.style == .title }.count
    let sentences = cells.filter { $0.style == .sentence }.count
    let lowers = cells.filter(\.beginsLower).count
    return [Float(titles), Float(sentences), Float(min(titles, sentences)), Float(min(lowers, cells.count - lowers))]
  }

  private func known(_ cells: [HeaderCell]) -> [Float] {
    let count = Float(max(1, cells.count))
    return [
      cells.reduce(0) { $0 + min(4, $1.wholeCount) } / count, Float(cells.filter { $0.wholeCount > 0 }.count) / count,
      cells.reduce(0) { $0 + $1.firstShare } / count, cells.reduce(0) { $0 + $1.lastShare } / count,
      cells.map { min($0.firstShare, $0.lastShare) }.min() ?? 0,
      Float(cells.filter(\.isCommon).count), Float(cells.filter(\.isCommon).count) / count,
      Float(cells.filter { $0.tokens.count > 1 && $0.hidesName(row) }.count),
    ]
  }

  /// How the words stand in the cells of tables at large: a word that leans on the next one there does so here.
  private func asInCells(_ cells: [HeaderCell]) -> [Float] {
    var lastEnds: [Float] = []
    var insideEnds: [Float] = []
    var firstStarts: [Float] = []
    var pairsInside: [Float] = []
    for cell in cells {
      for token in cell.tokens {
        let entry = words[.word, row.tokens[token].word]
        if token == cell.tokens.lowerBound { firstStarts.append(entry.first) }
        if token == cell.tokens.upperBound - 1 {
          lastEnds.append(entry.second)
        } else {
          insideEnds.append(entry.second)
        }
        guard token > cell.tokens.lowerBound else { continue }
        let pair = words[.pair, StableHash.pair(row.tokens[token - 1].word, row.tokens[token].word)]
        pairsInside.append(pair.count > 0 ? 1 - pair.first : 0.5)
      }
    }
    func mean(_ values: [Float]) -> Float { values.isEmpty ? 0.5 : values.reduce(0, +) / Float(values.count) }
    return [
      mean(lastEnds), lastEnds.min() ?? 0.5, mean(insideEnds), insideEnds.max() ?? 0.5, mean(firstStarts),
      firstStarts.min() ?? 0.5, mean(pairsInside), pairsInside.min() ?? 0.5,
    ]
  }

  /// How well the cells of the columns are what stands under such names: the sum, the worst, and how many names are known.
  private func asNames(_ bounds: [Int]) -> [Float] {
    guard columns.count == bounds.count - 1 else { return [0, 0, 0] }
    let known = columns.indices.filter { column in
      named[bounds[column]..<bounds[column + 1]].contains { $0 != nil }
    }
    let fits = known.map { columns[$0].fit(NamedColumns.ratios(named, bounds[$0]..<bounds[$0 + 1])) }
    return [fits.reduce(0, +), fits.min() ?? 0, Float(known.count)]
  }

  /// Words that the header has several times: how often two of them begin, or end, their names alike, how often not, and how
  /// often both are in one name.
  private func repeats(_ bounds: [Int]) -> [Float] {
    var alike: Float = 0
    var unlike: Float = 0
    var within: Float = 0
    for (earlier, later) in twins {
      if !bounds.contains(where: { $0 > earlier && $0 <= later }) {
        within += 1
      } else if [0, 1].contains(where: { bounds.contains(earlier + $0) && bounds.contains(later + $0) }) {
        alike += 1
      } else {
        unlike += 1
      }
    }
    return [alike, unlike, within]
  }

  /// How many names that come in pairs are parted, and how many are not.
  private func pairs(_ bounds: [Int]) -> [Float] {
    let parted = meetings.filter { bounds.contains($0) }.count
    return [Float(parted), Float(meetings.count - parted)]
  }

  private func overBody(_ cells: [HeaderCell]) -> [Float] {
    guard columns.count == cells.count else { return [Float](repeating: 0, count: 6) }
    var own: Float = 0
    var foreign: Float = 0
    var numeric: Float = 0
    var widths: Float = 0
    for (index, cell) in cells.enumerated() {
      for token in cell.tokens {
        let word = row.tokens[token].word
        own += columns[index].words.contains(word) ? 1 : 0
        foreign += columns.enumerated().contains { $0 != index && $1.words.contains(word) } ? 1 : 0
      }
      numeric += columns[index].isNumeric ? Float(cell.tokens.count) : 0
      widths += max(0, Float(cell.length) - columns[index].meanLength) / Float(max(1, row.text.count))
    }
    var alike: Float = 0
    var unlike: Float = 0
    for (left, right) in zip(cells.indices, cells.indices.dropFirst()) {
      let likeness = columns[left].likeness(to: columns[right])
      alike += likeness * (cells[left].tokens.count == cells[right].tokens.count ? 1 : 0)
      unlike += likeness * (lastRank(cells[left]) == lastRank(cells[right]) ? 0 : 1)
    }
    return [own, foreign, numeric, widths, alike, unlike]
  }

  private func lastRank(_ cell: HeaderCell) -> Float { WordEnding.rank(row, cell.tokens.upperBound - 1) }
}

/// One cell of a header, as a name.
private struct HeaderCell {
  enum Style { case single, title, sentence }
  let tokens: Range<Int>
  let length: Int
  let style: Style
  let beginsLower: Bool
  let beginsWithStop: Bool
  let endsWithStop: Bool
  /// How often the whole cell was seen as a header before, in powers of two.
  let wholeCount: Float
  /// How often its first word begins, and its last ends, a header.
  let firstShare: Float
  let lastShare: Float
  /// Whether the cell is a name that columns commonly have.
  let isCommon: Bool

  /// Whether the cell begins with such a name, and goes on.
  func hidesName(_ row: TokenRow) -> Bool {
    !isCommon && ColumnNames.contains(row, tokens.lowerBound..<tokens.lowerBound + 1)
  }

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
    wholeCount = words[.headerCell, row.phrase(range)].count
    firstShare = words[.headerWord, first.word].first
    lastShare = words[.headerWord, last.word].second
    isCommon = ColumnNames.contains(row, range)
  }
}

extension TokenRow {
  /// A hash of the words from one token up to another.
  package func phrase(_ range: Range<Int>) -> UInt32 {
    range.reduce(UInt32(7)) { StableHash.pair($0, tokens[$1].word) }
  }
}
