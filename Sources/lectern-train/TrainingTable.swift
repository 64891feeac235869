import TableRebuilding

/// A table whose cells are known, to learn from.
struct TrainingTable {
  /// Tables of one group are never split between training and testing.
  let fold: Int
  /// How much the table counts.
  let weight: Float
  let form: Form
  let header: TokenRow
  let rows: [TokenRow]
  /// The tokens at which cells begin, the number of tokens last: for the header and each row.
  let headerBounds: [Int]
  let rowBounds: [[Int]]

  /// What a table is a copy of, and how it was changed.
  enum Form: String {
    /// No copy.
    case whole = "H"
    /// A copy with damage to its header.
    case damaged = "X"
    /// A copy in another dress: small letters or capitals, punctuation set apart or gone.
    case dressed = "C"
    /// A copy with other columns next to each other: what is learnt from it is what cells look like at their boundaries, and
    /// no more.
    case rearranged = "P"
    /// A copy whose first column has lost its name: the header given has a cell less than the rows.
    case cornered = "K"
  }

  /// The number of columns.
  var columnCount: Int { headerBounds.count - (form == .cornered ? 0 : 1) }

  /// Reads tables from lines of cells parted by tabs: the sign of a ``Form``, fold, weight, then the header's cells begins a
  /// table; `R`, then cells is a row of it. A table with a cell that no word begins with, such as a comma, is left out.
  static func read(_ text: String) -> [TrainingTable] {
    var tables: [TrainingTable] = []
    var pending: TrainingTable.Source?
    func finish() {
      if let source = pending, let table = TrainingTable(source) { tables.append(table) }
    }
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t").map(String.init)
      if fields[0] != "R" {
        finish()
        pending = Source(
          fold: Int(fields[1]) ?? 0, weight: Float(fields[2]) ?? 1, form: Form(rawValue: fields[0]) ?? .whole,
          header: Array(fields[3...]))
      } else {
        pending?.rows.append(Array(fields[1...]))
      }
    }
    finish()
    return tables
  }

  private struct Source {
    var fold: Int
    var weight: Float
    var form: Form
    var header: [String]
    var rows: [[String]] = []
  }

  private init?(_ source: Source) {
    fold = source.fold
    weight = source.weight
    form = source.form
    header = TokenRow(source.header.joined(separator: " "))
    rows = source.rows.map { TokenRow($0.joined(separator: " ")) }
    guard let headerBounds = header.bounds(of: source.header) else { return nil }
    self.headerBounds = headerBounds
    rowBounds = zip(rows, source.rows).compactMap { $0.bounds(of: $1) }
    if rowBounds.count < rows.count { return nil }
  }

  /// The same table with its first rows only: short tables are the hard ones.
  func shortened(to count: Int) -> TrainingTable {
    TrainingTable(
      copying: self, rows: Array(rows.prefix(count)), rowBounds: Array(rowBounds.prefix(count)))
  }

  private init(copying table: TrainingTable, rows: [TokenRow], rowBounds: [[Int]]) {
    fold = table.fold
    weight = table.weight
    form = table.form
    header = table.header
    headerBounds = table.headerBounds
    self.rows = rows
    self.rowBounds = rowBounds
  }
}

extension TokenRow {
  /// The tokens at which the cells begin that a row was joined of, the number of tokens last; nil if one begins within a token.
  func bounds(of cells: [String]) -> [Int]? {
    var bounds: [Int] = []
    var byte = 0
    for cell in cells {
      guard let token = token(beginningAt: byte) else { return nil }
      bounds.append(token)
      byte += cell.utf8.count + 1
    }
    return bounds + [count]
  }
}
