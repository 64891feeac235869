/// Finds out where the cells of two neighbouring columns part in rows the reader has not touched, from rows the reader
/// has set right.
///
///     set right    Tipping spoon | 80 €            the end of the first column was moved back by a word
///     before       Bucket 12 | €                   after    Bucket | 12 €
///
/// For each word a row could be cut at, it is judged how well the two cells would fit their columns: with which kinds of
/// words the column's cells begin and end, which kinds they are made of, how many words they have, and which words other
/// cells of the column begin and end with. The reader's rows say three quarters of what is known of a column, the other
/// rows as they stand one quarter. A row is cut elsewhere only where that is clearly better than what it had, so that
/// rows that were right stay as they are.
package struct BoundaryFit {
  /// The words of a row across both columns, and how many of them are in the first.
  package struct Row {
    package var words: [WordShape]
    package var cut: Int
  }

  /// What is known of a column's cells.
  private struct Column {
    var first = KindShares()
    var last = KindShares()
    var inside = KindShares()
    var words = 0.0
    var empty = 0.0
    var weight = 0.0

    mutating func learn(_ cell: ArraySlice<WordShape>, weight share: Double) {
      weight += share
      words += share * Double(cell.count)
      guard let first = cell.first, let last = cell.last else {
        empty += share
        return
      }
      self.first.add(first.kind, share)
      self.last.add(last.kind.atEnd, share)
      for word in cell { inside.add(word.kind, share / Double(cell.count)) }
    }

    /// How well a cell fits: 0 to 3, less what it has too many or too few words.
    func fit(_ cell: ArraySlice<WordShape>) -> Double {
      guard weight > 0 else { return 0 }
      let excess = abs(Double(cell.count) - words / weight)
      guard let first = cell.first, let last = cell.last else { return 3 * empty / weight - 0.1 * excess }
      let inner = cell.reduce(0) { $0 + inside[$1.kind] } / Double(cell.count)
      return (self.first[first.kind] + self.last[last.kind.atEnd] + inner) / weight - min(1, 0.1 * excess)
    }
  }

  /// How much better another cut must be than the one a row has.
  private static let inertia = 0.25
  /// Rows longer than this keep what they have: they hold texts, and no shape tells where those part.
  private static let mostWords = 80

  private var left = Column()
  private var right = Column()
  /// How many rows' first cells end with a word, and how many rows' second cells begin with it.
  private var endings: [UInt64: Int] = [:]
  private var beginnings: [UInt64: Int] = [:]

  /// Learns the columns.
  ///
  /// - Parameters:
  ///   - examples: the rows the reader has set right.
  ///   - others: the other rows as they stand; none where they say nothing of the boundary yet.
  package init(examples: [Row], others: [Row]) {
    for row in examples { learn(row, weight: 0.75 / Double(examples.count)) }
    for row in others { learn(row, weight: 0.25 / Double(others.count)) }
  }

  private mutating func learn(_ row: Row, weight: Double) {
    left.learn(row.words[..<row.cut], weight: weight)
    right.learn(row.words[row.cut...], weight: weight)
    guard row.cut > 0, row.cut < row.words.count else { return }
    endings[row.words[row.cut - 1].name, default: 0] += 1
    beginnings[row.words[row.cut].name, default: 0] += 1
  }

  /// Where a row is cut best. `isCut` tells that it has a boundary already, and that it was among the rows learnt from.
  package func cut(of row: Row, isCut: Bool = true) -> Int {
    guard row.words.count <= Self.mostWords else { return row.cut }
    var best = row.cut
    var bestScore = score(row, at: row.cut, known: isCut ? 1 : 0) + (isCut ? Self.inertia : 0)
    for cut in 0...row.words.count where cut != row.cut {
      let score = score(row, at: cut, known: 0)
      if score > bestScore + 1e-9 {
        best = cut
        bestScore = score
      }
    }
    return best
  }

  /// How well both cells fit. `known` is how often the row itself was counted among beginnings and endings.
  private func score(_ row: Row, at cut: Int, known: Int) -> Double {
    var score = left.fit(row.words[..<cut]) + right.fit(row.words[cut...])
    guard cut > 0, cut < row.words.count else { return score }
    score += Self.familiarity((endings[row.words[cut - 1].name] ?? 0) - known)
    score += Self.familiarity((beginnings[row.words[cut].name] ?? 0) - known)
    return score
  }

  /// What it says that other rows have the same word there: up to a half.
  private static func familiarity(_ count: Int) -> Double {
    count > 0 ? 0.5 * Double(count) / Double(count + 1) : 0
  }
}

/// How often each kind of word was seen.
private struct KindShares {
  private var shares = [Double](repeating: 0, count: WordShape.Kind.allCases.count)

  subscript(kind: WordShape.Kind) -> Double { shares[kind.rawValue] }

  mutating func add(_ kind: WordShape.Kind, _ share: Double) { shares[kind.rawValue] += share }
}

extension WordShape.Kind {
  /// At the end of a cell a capital says nothing.
  fileprivate var atEnd: WordShape.Kind { self == .capital ? .small : self }
}
