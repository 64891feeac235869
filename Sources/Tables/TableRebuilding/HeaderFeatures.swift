import UTF8Text

/// What the header model is told about one way to cut a header: how its cells read as names, whether they are written
/// in one style, and how they go with the columns below them.
///
/// `Strengths Weaknesses` over one column of four, or over two? Where two columns are alike, their names are.
package struct HeaderFeatures {
  private let header: HeaderReading
  private let scores: [Float]
  private let columns: [ColumnProfile]

  private var row: TokenRow { header.row }

  /// - Parameters:
  ///   - scores: The log-odds of a name's end before each token but the first.
  ///   - columns: What stands below, in as many columns as are to be named.
  package init(_ header: HeaderReading, scores: [Float], columns: [ColumnProfile]) {
    self.header = header
    self.scores = scores
    self.columns = columns
  }

  /// The number of features of a way to cut.
  package static let count = 53
  /// The features that also tell which number of columns is right: the length of the longest name; how often the names were
  /// seen, whole and by their first and last words; how many are common; columns that are alike and named alike; words that
  /// end cells; what stands under such names; the rules of English.
  package static let telling = [11, 22, 23, 24, 25, 26, 28, 34, 36, 44, 45, 47]

  /// The features of a way to cut, given the best way's sum of log-odds.
  package func features(_ bounds: [Int], best: Float) -> [Float] {
    let cells = header.names(bounds)
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
    bounds.dropFirst().dropLast().reduce(0) { $0 + header.rules[$1 - 1] }
  }

  private func lengths(_ cells: [HeaderCell]) -> [Float] {
    let sizes = cells.map { Float($0.tokens.count) }
    return [
      sizes.max() ?? 0, Float(sizes.filter { $0 == 1 }.count), sizes.first ?? 0, sizes.last ?? 0,
      Float(cells.map(\.length).max() ?? 0),
    ]
  }

  private func endings(_ cells: [HeaderCell]) -> [Float] {
    let last = cells.map(\.lastRank)
    let insidePlurals = cells.filter(\.holdsPlural).count
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
      Float(cells.filter(\.hidesName).count),
    ]
  }

  /// How the words stand in the cells of tables at large: a word that leans on the next one there does so here.
  private func asInCells(_ cells: [HeaderCell]) -> [Float] {
    var lastEnds = Shares()
    var insideEnds = Shares()
    var firstStarts = Shares()
    var pairsInside = Shares()
    for cell in cells {
      firstStarts.add(header.begins[cell.tokens.lowerBound])
      for token in cell.tokens.dropLast() { insideEnds.add(header.ends[token]) }
      lastEnds.add(header.ends[cell.tokens.upperBound - 1])
      for token in cell.tokens.dropFirst() { pairsInside.add(header.joins[token]) }
    }
    return [
      lastEnds.mean, lastEnds.least, insideEnds.mean, insideEnds.most, firstStarts.mean, firstStarts.least,
      pairsInside.mean, pairsInside.least,
    ]
  }

  /// How well the cells of the columns are what stands under such names: the sum, the worst, and how many names are known.
  private func asNames(_ bounds: [Int]) -> [Float] {
    guard columns.count == bounds.count - 1 else { return [0, 0, 0] }
    let known = columns.indices.filter { column in
      header.named[bounds[column]..<bounds[column + 1]].contains { $0 != nil }
    }
    let fits = known.map { columns[$0].fit(NamedColumns.ratios(header.named, bounds[$0]..<bounds[$0 + 1])) }
    return [fits.reduce(0, +), fits.min() ?? 0, Float(known.count)]
  }

  /// Words that the header has several times: how often two of them begin, or end, their names alike, how often not, and how
  /// often both are in one name.
  private func repeats(_ bounds: [Int]) -> [Float] {
    var alike: Float = 0
    var unlike: Float = 0
    var within: Float = 0
    for (earlier, later) in header.twins {
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
    let parted = header.meetings.filter { bounds.contains($0) }.count
    return [Float(parted), Float(header.meetings.count - parted)]
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
      unlike += likeness * (cells[left].lastRank == cells[right].lastRank ? 0 : 1)
    }
    return [own, foreign, numeric, widths, alike, unlike]
  }
}

/// Shares of words, added up; a half where there are none.
private struct Shares {
  private var sum: Float = 0
  private var count: Float = 0
  private(set) var least: Float = 0.5
  private(set) var most: Float = 0.5

  var mean: Float { count > 0 ? sum / count : 0.5 }

  mutating func add(_ share: Float) {
    least = count > 0 ? min(least, share) : share
    most = count > 0 ? max(most, share) : share
    sum += share
    count += 1
  }
}
