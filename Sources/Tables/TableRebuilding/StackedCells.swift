/// Finds tables printed one cell a line, the way many scrapers print them.
///
/// Before, nine lines; after, a header of three cells over two rows:
///
///     Model       Model | Price  | Year
///     Price       Acme  | $1,299 | 2019
///     Year        Bravo | $2,450 | 2021
///     Acme
///     $1,299
///     2019 …
///
/// Nothing but the rhythm of the lines tells such a table from a list or a menu, so the rhythm must be strict: from row
/// to row every column keeps its kind, some column holds quantities, dates or verdicts throughout, and the header none. Where several
/// columns do, one cell in each may say in words that there is nothing to measure: "none", "on request".
struct StackedCells {
  /// The fewest rows under the header, and the most columns.
  private static let leastRows = 3
  private static let mostColumns = 10
  /// The longest cell, in bytes.
  private static let longestCell = 80
  /// Lines above the header, a title or a caption, that may stand in the same stretch.
  private static let mostLinesAbove = 2
  /// Lines below the last row, the title of what follows, that may.
  private static let mostLinesBelow = 1

  /// The tables among the lines, in order.
  func tables(in lines: [TableLine]) -> [RebuiltTable] {
    var tables: [RebuiltTable] = []
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, isCell(lines[end].text), end < start + 2 || isSpaced(end, like: start + 1, lines) {
        end += 1
      }
      if end - start >= 2 * (StackedCells.leastRows + 1), let table = table(in: start..<end, of: lines) {
        tables.append(table)
      }
      start = max(end, start + 1)
    }
    return tables
  }

  /// Whether there are empty lines before both of two lines, or before neither.
  private func isSpaced(_ line: Int, like other: Int, _ lines: [TableLine]) -> Bool {
    (lines[line].blankLinesBefore > 0) == (lines[other].blankLinesBefore > 0)
  }

  private func isCell(_ text: String) -> Bool {
    guard text.utf8.count <= StackedCells.longestCell else { return false }
    let glance = LineGlance(text)
    return glance.mayBeLooseRow && glance.words <= 8
  }

  /// The table in a stretch; of two readings that one line more above parts, the one whose rows begin with names.
  private func table(in whole: Range<Int>, of lines: [TableLine]) -> RebuiltTable? {
    let forms = whole.map { CellForm(lines[$0].text) }
    guard forms.contains(where: { $0.isMarked }) else { return nil }
    var other: RebuiltTable?
    for below in 0...StackedCells.mostLinesBelow {
      for above in 0...StackedCells.mostLinesAbove where above + below < whole.count {
        let stretch = whole.lowerBound + above..<whole.upperBound - below
        let cells = Array(forms.dropFirst(above).dropLast(below))
        guard let columns = columns(of: cells) else { continue }
        let table = table(stretch, columns, of: lines)
        if cells[columns] == .words { return table }
        other = other ?? table
      }
    }
    return other
  }

  private func columns(of cells: [CellForm]) -> Int? {
    (2...StackedCells.mostColumns).first { columns in
      cells.count % columns == 0 && cells.count / columns - 1 >= StackedCells.leastRows
        && (keepsRhythm(cells, columns: columns) || comparesThings(cells, columns: columns))
    }
  }

  /// Whether each row names what its other cells say of the things in the header: "Water, yes, yes, no". Those are of one kind, and in most
  /// rows of one that is told by its form.
  private func comparesThings(_ cells: [CellForm], columns: Int) -> Bool {
    guard columns >= 3, cells.prefix(columns).allSatisfy({ $0 == .words }) else { return false }
    var marked = 0
    let starts = stride(from: columns, to: cells.count, by: columns)
    for start in starts {
      let known = cells[start + 1..<start + columns].filter { $0 != .none }
      guard cells[start] == .words, let first = known.first, known.allSatisfy({ $0 == first }) else { return false }
      if first.isMarked { marked += 1 }
    }
    return marked >= 2 && marked * 3 >= 2 * (cells.count / columns - 1)
  }

  private func table(_ range: Range<Int>, _ columns: Int, of lines: [TableLine]) -> RebuiltTable {
    let texts = lines[range].map(\.text)
    let grid = stride(from: 0, to: texts.count, by: columns).map { Array(texts[$0..<$0 + columns]) }
    let likelihood = min(0.9, 0.8 + 0.02 * Double(grid.count - 1 - StackedCells.leastRows))
    return RebuiltTable(
      lines: range, header: grid[0], rows: Array(grid.dropFirst()), confidence: likelihood, likelihood: likelihood)
  }

  private func keepsRhythm(_ cells: [CellForm], columns: Int) -> Bool {
    guard cells.prefix(columns).allSatisfy({ $0 == .words }) else { return false }
    var marked = 0
    var excepted = 0
    for column in 0..<columns {
      let forms = stride(from: columns + column, to: cells.count, by: columns).map { cells[$0] }
      let known = forms.filter { $0 != .none }
      guard let first = known.first, known.count * 2 > forms.count else { return false }
      if known.allSatisfy({ $0 == first }) {
        if first.isMarked { marked += 1 }
      } else if known.allSatisfy({ $0 == .words || $0 == .verdict }) {
        // "None" among "slight" and "strong" is a word as these are.
        continue
      } else if isMeasuredButOnce(known) {
        excepted += 1
      } else {
        return false
      }
    }
    guard excepted < marked else { return false }
    marked += excepted
    // All columns of quantities would be a list of numbers; one in many columns may be chance.
    return marked > 0 && marked < columns && marked * 5 >= columns
  }
}

extension StackedCells {
  /// Whether all cells of a column but one hold a quantity of one kind, and that one says something in words.
  private func isMeasuredButOnce(_ known: [CellForm]) -> Bool {
    let others = known.filter { $0 != .words && $0 != .verdict }
    return others.count == known.count - 1 && others.count >= 2 && others.allSatisfy { $0 == others[0] }
  }
}

/// What a line looks like as a cell.
private enum CellForm {
  case words, number, money, percent, date, verdict
  /// A dash: a cell without content.
  case none

  var isMarked: Bool { self != .words && self != .none }

  /// Yes and no in other languages than the one whose words tokens know.
  private static let answers: Set<String> = [
    "ja", "nein", "nee", "oui", "non", "sí", "si", "tak", "nie", "sim", "não", "ano", "ne", "nej", "nei", "igen", "nem",
    "kyllä", "ei", "evet", "hayır", "да", "нет", "так", "ні", "ναι", "όχι", "はい", "いいえ", "是", "否", "예", "아니요", "نعم",
    "لا",
  ]

  init(_ text: String) {
    if text.utf8.count <= 15, Self.answers.contains(text.lowercased()) {
      self = .verdict
      return
    }
    let tokens = TokenRow(text).tokens
    guard let first = tokens.first, let last = tokens.last else {
      self = .none
      return
    }
    switch first.kind {
    case .dash where tokens.count == 1: self = .none
    case .verdict where tokens.count == 1: self = .verdict
    case .currency: self = .money
    case .percent: self = .percent
    case .date, .month: self = tokens.count <= 3 ? .date : .words
    case .integer where tokens.count > 1 && tokens[1].kind == .month: self = .date
    case let kind where kind.isNumeric && tokens.count == 2 && last.kind == .currency: self = .money
    // "8 h 10", "3 min 40 s".
    case let kind
    where kind.isNumeric && tokens.count <= 4 && tokens.allSatisfy { $0.kind.isNumeric || $0.kind == .unit }:
      self = .number
    default: self = .words
    }
  }
}
