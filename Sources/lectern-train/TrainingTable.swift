import TableRebuilding

/// A table whose cells are known, to learn from.
struct TrainingTable {
  /// Tables of one group are never split between training and testing.
  let fold: Int
  /// How much the table counts.
  let weight: Float
  /// Whether the table is a damaged copy of another: its words were counted there.
  let isDamaged: Bool
  /// Whether it is a copy with other columns next to each other: what is learnt from it is what cells look like at their
  /// boundaries, and no more.
  let isRearranged: Bool
  let header: TokenRow
  let rows: [TokenRow]
  /// The tokens at which cells begin, the number of tokens last: for the header and each row.
  let headerBounds: [Int]
  let rowBounds: [[Int]]

  /// The number of columns.
  var columnCount: Int { headerBounds.count - 1 }

  /// Reads tables from lines of cells parted by tabs: `H` (`X` for a damaged copy, `P` for one with its columns in other
  /// places), fold, weight, then the header's cells begins a table; `R`, then cells is a row of it.
  static func read(_ text: String) -> [TrainingTable] {
    var tables: [TrainingTable] = []
    var pending: TrainingTable.Source?
    func finish() {
      if let source = pending { tables.append(TrainingTable(source)) }
    }
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t").map(String.init)
      if fields[0] != "R" {
        finish()
        pending = Source(
          fold: Int(fields[1]) ?? 0, weight: Float(fields[2]) ?? 1, isDamaged: fields[0] == "X",
          isRearranged: fields[0] == "P", header: Array(fields[3...]))
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
    var isDamaged: Bool
    var isRearranged: Bool
    var header: [String]
    var rows: [[String]] = []
  }

  private init(_ source: Source) {
    fold = source.fold
    weight = source.weight
    isDamaged = source.isDamaged
    isRearranged = source.isRearranged
    header = TokenRow(source.header.joined(separator: " "))
    rows = source.rows.map { TokenRow($0.joined(separator: " ")) }
    headerBounds = TrainingTable.bounds(source.header)
    rowBounds = source.rows.map(TrainingTable.bounds)
  }

  /// The same table with its first rows only: short tables are the hard ones.
  func shortened(to count: Int) -> TrainingTable {
    TrainingTable(
      copying: self, rows: Array(rows.prefix(count)), rowBounds: Array(rowBounds.prefix(count)))
  }

  private init(copying table: TrainingTable, rows: [TokenRow], rowBounds: [[Int]]) {
    fold = table.fold
    weight = table.weight
    isDamaged = table.isDamaged
    isRearranged = table.isRearranged
    header = table.header
    headerBounds = table.headerBounds
    self.rows = rows
    self.rowBounds = rowBounds
  }

  static func bounds(_ cells: [String]) -> [Int] {
    var bounds = [0]
    for cell in cells { bounds.append(bounds[bounds.count - 1] + TokenRow(cell).count) }
    return bounds
  }
}
