package import ArticleModel
import Settings

/// What the reader has set right in a table, and the table that follows from it.
///
/// As long as one boundary is moved, in one row or in several, the other rows are fitted anew from how they stood when
/// that began: a move that is taken back leaves no trace in them. Rows the reader has set right are never fitted.
package struct TableCorrections {
  package private(set) var table: Table
  /// For each boundary, by the column before it, the rows the reader has set right.
  private var fixed: [Int: Set<Int>] = [:]
  private var run: Run?
  private var undone: [(table: Table, fixed: [Int: Set<Int>], run: Run?)] = []
  /// How many states are kept to go back to.
  private static let kept = 50

  /// A boundary that is being moved, and how the rows stood before.
  private struct Run {
    var boundary: Int
    var before: Table
    /// The words before the boundary in the rows set right.
    var cuts: [Int: Int]
  }

  package init(_ table: Table) { self.table = table }

  /// Whether there is a correction to take back.
  package var canUndo: Bool { !undone.isEmpty }

  /// Moves the boundary behind a column by words in one row; the header moves alone, a body row takes others with it
  /// where the table was rebuilt from text.
  ///
  /// - Returns: how many other rows changed; nil where there is no word to move.
  package mutating func move(_ boundary: Int, row: Int, by words: Int) -> Int? {
    let now = pair(table, row, boundary)
    let cut = now.cut + words
    guard cut >= 0, cut <= now.count else { return nil }
    save()
    if row == Table.headerRow {
      Self.divide(&table, row, boundary, now.text, cut)
      if var run {
        run.before.header = table.header
        self.run = run
      }
      return 0
    }
    if run?.boundary != boundary { begin(boundary) }
    run?.cuts[row] = cut
    fixed[boundary, default: []].insert(row)
    return refit(except: row)
  }

  /// Makes two columns of one: a row's cell is divided after some of its words, the other rows where that fits.
  package mutating func split(_ column: Int, row: Int, afterWords words: Int) {
    save()
    for index in allRows {
      table.change(index, atLeast: column + 1) { $0.insert(RichText(""), at: column + 1) }
    }
    renumber { $0 < column ? $0 : $0 + 1 }
    fixed[column] = nil
    let text = pair(table, row, column).text
    Self.divide(&table, row, column, text, words)
    guard row != Table.headerRow else { return }
    fixed[column] = [row]
    divideHeader(column)
    let example = boundaryRow(table, row, column)
    let fit = BoundaryFit(examples: [example], others: [])
    for other in table.rows.indices where other != row {
      let whole = pair(table, other, column).text
      Self.divide(&table, other, column, whole, fit.cut(of: boundaryRow(table, other, column), isCut: false))
    }
  }

  /// Makes one column of a column and the next.
  package mutating func join(_ column: Int) {
    save()
    for row in allRows {
      table.change(row, atLeast: column + 2) { cells in
        cells[column] = cells[column].joined(with: cells[column + 1])
        cells.remove(at: column + 1)
      }
    }
    fixed[column] = nil
    renumber { $0 <= column ? $0 : $0 - 1 }
  }

  /// Takes the last correction back.
  package mutating func undo() {
    guard let last = undone.popLast() else { return }
    (table, fixed, run) = last
  }

  private var allRows: [Int] { (table.header.isEmpty ? [] : [Table.headerRow]) + Array(table.rows.indices) }

  private mutating func save() {
    undone.append((table, fixed, run))
    if undone.count > Self.kept { undone.removeFirst() }
  }

  private mutating func renumber(_ number: (Int) -> Int) {
    run = nil
    fixed = Dictionary(fixed.map { (number($0.key), $0.value) }, uniquingKeysWith: { $0.union($1) })
  }

  private mutating func begin(_ boundary: Int) {
    let rows = fixed[boundary] ?? []
    let cuts = Dictionary(uniqueKeysWithValues: rows.map { ($0, pair(table, $0, boundary).cut) })
    run = Run(boundary: boundary, before: table, cuts: cuts)
  }

  /// Sets all rows anew from how they stood; answers how many but `row` look different now.
  private mutating func refit(except row: Int) -> Int {
    guard let run else { return 0 }
    let boundary = run.boundary
    let others = table.rows.indices.filter { run.cuts[$0] == nil }
    for (fixedRow, cut) in run.cuts {
      Self.divide(&table, fixedRow, boundary, pair(run.before, fixedRow, boundary).text, cut)
    }
    guard table.origin == .reconstructed else { return 0 }
    let known = others.map { boundaryRow(run.before, $0, boundary) }
    let examples = run.cuts.keys.sorted().map { boundaryRow(table, $0, boundary) }
    let fit = BoundaryFit(examples: examples, others: known)
    var changed = 0
    for (other, row) in zip(others, known) {
      let cut = fit.cut(of: row)
      guard cut != pair(table, other, boundary).cut else { continue }
      Self.divide(&table, other, boundary, pair(run.before, other, boundary).text, cut)
      changed += 1
    }
    return changed
  }

  /// A header of several words is divided in the middle, the larger part first.
  private mutating func divideHeader(_ column: Int) {
    guard !table.header.isEmpty else { return }
    let name = pair(table, Table.headerRow, column)
    Self.divide(&table, Table.headerRow, column, name.text, (name.count + 1) / 2)
  }

  /// The cells on both sides of a boundary as one text, and how many of its words stand before it.
  private func pair(_ table: Table, _ row: Int, _ boundary: Int) -> (text: RichText, cut: Int, count: Int) {
    let left = table.cell(row, boundary)
    let right = table.cell(row, boundary + 1)
    let cut = left.wordRanges.count
    return (left.joined(with: right), cut, cut + right.wordRanges.count)
  }

  private func boundaryRow(_ table: Table, _ row: Int, _ boundary: Int) -> BoundaryFit.Row {
    let left = table.cell(row, boundary).wordShapes
    return BoundaryFit.Row(words: left + table.cell(row, boundary + 1).wordShapes, cut: left.count)
  }

  private static func divide(_ table: inout Table, _ row: Int, _ boundary: Int, _ text: RichText, _ cut: Int) {
    let parts = text.divided(afterWords: cut)
    table.change(row, atLeast: boundary + 2) { cells in
      cells[boundary] = parts.head
      cells[boundary + 1] = parts.tail
    }
  }
}

extension RichText {
  /// The shapes of the words.
  package var wordShapes: [WordShape] {
    let bytes = Array(text.utf8)
    return wordRanges.map { WordShape(bytes[$0]) }
  }
}
