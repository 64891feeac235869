/// A table whose cells are marked in the source by pipes, tabs, box drawing or columns of spaces.
struct MarkedTable {
  /// The lines of the source it takes.
  var lines: Range<Int>
  /// Whether the first row is certainly a header, since a rule is below it.
  var hasHeader: Bool
  /// The rows; each cell is the ranges of source bytes it is made of, joined by a space.
  var rows: [Row]

  /// A row of cells.
  struct Row {
    /// The cells from left to right; an empty cell has no ranges.
    var cells: [[Range<Int>]]
    /// The bytes of the source the row was made from.
    var source: Range<Int>
  }
}

extension MarkedTable {
  /// A line with more cells than this is not a row; hostile input must not produce millions of cells.
  static let mostCells = 256
}

/// The outcome of searching for a table at a line.
struct MarkedTableScan {
  /// The table, if there is one.
  var table: MarkedTable?
  /// The line after the last one examined; if there is no table, none of this kind begins before it.
  var end: Int
}

/// Finds the table that begins at a line, trying each way of marking cells; each line is examined once for each.
struct MarkedTableFinder {
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: [Line]
  private let ruled: RuledTable
  private var pipesFrom = 0
  private var tabsFrom = 0
  private var columnsFrom = 0
  private var ruledFrom = 0
  private var leadersFrom = 0
  private var valuesFrom = 0

  init(bytes: UnsafeBufferPointer<UInt8>, lines: [Line]) {
    self.bytes = bytes
    self.lines = lines
    ruled = RuledTable(bytes: bytes, lines: lines)
  }

  /// The table that begins at line `index`; nil if none does. Calls come in order of `index`.
  mutating func table(at index: Int) -> MarkedTable? {
    let line = lines[index]
    if index >= pipesFrom, line.hasUpright || isRuledLine(line) {
      let scan = PipeTable(bytes: bytes, lines: lines).scan(at: index)
      if let table = scan.table { return table }
      pipesFrom = scan.end
    }
    if index >= tabsFrom, line.hasTab {
      let scan = TabTable(bytes: bytes, lines: lines).scan(at: index)
      if let table = scan.table { return table }
      tabsFrom = scan.end
    }
    if index >= ruledFrom, ruled.mayBegin(at: index) {
      let scan = ruled.scan(at: index)
      if let table = scan.table { return table }
      ruledFrom = scan.end
    }
    if index >= leadersFrom, LeaderTable.mayLead(line, in: bytes) {
      let scan = LeaderTable(bytes: bytes, lines: lines).scan(at: index)
      if let table = scan.table { return table }
      leadersFrom = scan.end
    }
    if index >= valuesFrom, opensBlock(index), isFollowed(index, by: 2), ValueTable.mayHoldValues(line, in: bytes) {
      let scan = ValueTable(bytes: bytes, lines: lines).scan(at: index)
      if let table = scan.table { return table }
      valuesFrom = scan.end
    }
    if index >= columnsFrom, line.hasGap || nextHasGap(index) {
      let scan = AlignedTable(bytes: bytes, lines: lines).scan(at: index)
      if let table = scan.table { return table }
      columnsFrom = scan.end
    }
    return nil
  }

  /// Whether a line is the first of a block, or stands below one that announces it.
  private func opensBlock(_ index: Int) -> Bool {
    index == 0 || lines[index].blankLinesBefore > 0
      || bytes[lines[index - 1].text.upperBound - 1] == UInt8(ascii: ":")
  }

  /// Whether so many lines follow a line without a blank one between.
  private func isFollowed(_ index: Int, by count: Int) -> Bool {
    index + count < lines.count && lines[index + 1...index + count].allSatisfy { $0.blankLinesBefore == 0 }
  }

  private func nextHasGap(_ index: Int) -> Bool {
    index + 2 < lines.count && lines[index + 1].hasGap && lines[index + 2].hasGap
      && lines[index + 1].blankLinesBefore == 0 && lines[index].text.count < 60
  }

  private func isRuledLine(_ line: Line) -> Bool {
    TableSign.isRule(bytes, line.text) && TableSign.isCorner(bytes, line.text.lowerBound)
  }
}

/// The signs tables are drawn with.
enum TableSign {
  /// Whether one of │ ┃ ║ begins at `at`; their ASCII counterpart is handled separately.
  static func isBoxPipe(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard bytes[at] == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x94 || bytes[at + 1] == 0x95 else { return false }
    switch (bytes[at + 1], bytes[at + 2]) {
    case (0x94, 0x82), (0x94, 0x83), (0x95, 0x91): return true
    default: return false
    }
  }

  /// Whether a box drawing sign or a plus begins at `at`.
  static func isCorner(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    bytes[at] == UInt8(ascii: "+")
      || (bytes[at] == 0xE2 && at + 1 < bytes.count && (bytes[at + 1] == 0x94 || bytes[at + 1] == 0x95))
  }

  /// Whether a line is drawn of at least three dashes, equals signs, plus signs, pipes, colons or box drawing.
  static func isRule(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    var drawn = 0
    while at < range.upperBound {
      switch bytes[at] {
      case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_"):
        drawn += 1
        at += 1
      case UInt8(ascii: "+"), UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09: at += 1
      case 0xE2 where at + 2 < range.upperBound && (bytes[at + 1] == 0x94 || bytes[at + 1] == 0x95):
        if !isBoxPipe(bytes, at) { drawn += 1 }
        at += 3
      default: return false
      }
    }
    return drawn >= 3
  }
}
