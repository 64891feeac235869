import UTF8Text

/// Tables whose columns are as wide as the rules above and below them, as reStructuredText and Pandoc write them.
///
///     =====  =====  ======   ►  header: A, B, A or B
///     A      B      A or B      row: False, True, True
///     =====  =====  ======
///     False  True   True
///     =====  =====  ======
///
/// A line without a first cell goes on with the row above it; where blank lines part rows, all lines between them are one.
struct RuledTable {
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: [Line]

  /// The most lines of such a table.
  private static let mostLines = 1000
  /// The most rules: above and below the head, below the rows, and one that parts them.
  private static let mostRules = 4
  /// The shortest rule of a column.
  private static let shortestRule = 2

  /// The most lines of a head below a rule of one part.
  private static let mostOfHead = 4

  /// Whether a line may begin one: a rule of several parts, the line above one, or a rule some lines above one.
  static func mayBegin(_ index: Int, _ lines: [Line], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    rule(near: index, lines, in: bytes) != nil
  }

  /// The rule that says where the columns are of a table that may begin at a line.
  private static func rule(near index: Int, _ lines: [Line], in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if isRule(lines[index], in: bytes) { return index }
    let reach = isAnyRule(lines[index], in: bytes) ? mostOfHead + 1 : 1
    let below = (index + 1)..<max(index + 1, min(lines.count, index + reach + 1))
    return below.prefix { lines[$0].blankLinesBefore == 0 }.first { isRule(lines[$0], in: bytes) }
  }

  private static func isRule(_ line: Line, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isAnyRule(line, in: bytes) && line.text.contains { bytes[$0] == 0x20 }
  }

  /// The table that begins at a line.
  func scan(at index: Int) -> MarkedTableScan {
    let none = MarkedTableScan(end: index + 1)
    let isTopRuled = isAnyRule(index)
    guard let rule = RuledTable.rule(near: index, lines, in: bytes) else { return none }
    let columns = columns(of: rule)
    guard columns.count >= 2, columns.count <= MarkedTable.mostCells,
      columns.allSatisfy({ $0.count >= RuledTable.shortestRule }),
      let end = isTopRuled ? endOfRuled(from: index) : endOfBlock(from: rule)
    else { return none }
    let inner = (index..<end).filter { !isAnyRule($0) }
    guard inner.allSatisfy({ keeps($0, columns) }) else { return none }
    let second = rule > index ? rule : (rule + 1..<end).first(where: isAnyRule) ?? end
    let head = second + 1 < end ? inner.filter { $0 < second } : []
    let body = inner.filter { !head.contains($0) }
    guard !body.isEmpty else { return none }
    let header = head.isEmpty ? [] : [joined(head, columns)]
    let table = MarkedTable(lines: index..<end, hasHeader: !head.isEmpty, rows: header + rows(body, columns))
    return MarkedTableScan(table: table, end: end)
  }

  // MARK: Lines

  /// The columns that the parts of a rule take.
  private func columns(of rule: Int) -> [Range<Int>] {
    let line = lines[rule]
    var columns: [Range<Int>] = []
    for (offset, at) in line.text.enumerated() where bytes[at] != 0x20 {
      let column = Int(line.indent) + offset
      if let last = columns.last, last.upperBound == column {
        columns[columns.count - 1] = last.lowerBound..<column + 1
      } else {
        columns.append(column..<column + 1)
      }
    }
    return columns
  }

  private func isAnyRule(_ index: Int) -> Bool { RuledTable.isAnyRule(lines[index], in: bytes) }

  private static func isAnyRule(_ line: Line, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = bytes[line.text.lowerBound]
    guard first == UInt8(ascii: "=") || first == UInt8(ascii: "-"), line.text.count >= 3 else { return false }
    return line.text.allSatisfy { bytes[$0] == first || bytes[$0] == 0x20 }
  }

  /// The end of a table with rules above and below: the rule behind which a blank line, or nothing, follows.
  private func endOfRuled(from index: Int) -> Int? {
    var rules = 1
    for line in (index + 1)..<max(index + 1, min(lines.count, index + RuledTable.mostLines)) {
      guard lines[line].said == .nothing else { return nil }
      guard isAnyRule(line) else { continue }
      rules += 1
      // Rules one upon the other, and one after the other, are something else that is drawn; no text is read over and over for them.
      if isAnyRule(line - 1) || rules > RuledTable.mostRules { return nil }
      if line + 1 == lines.count || lines[line + 1].blankLinesBefore > 0 { return line + 1 }
    }
    return nil
  }

  /// The end of a table that ends where its block does; a further rule may part a sum from its rows.
  private func endOfBlock(from rule: Int) -> Int? {
    var end = rule + 1
    var rules = 1
    while end < lines.count, lines[end].blankLinesBefore == 0, lines[end].said == .nothing,
      end - rule < RuledTable.mostLines
    {
      if isAnyRule(end) {
        rules += 1
        if isAnyRule(end - 1) || rules > RuledTable.mostRules { return nil }
      }
      end += 1
    }
    return end > rule + 1 ? end : nil
  }

  // MARK: Cells

  /// Calls `body` with the column and offset of each character of a line.
  private func forEachCharacter(_ line: Int, _ body: (Int, Int) -> Void) {
    var column = Int(lines[line].indent)
    for at in lines[line].text where bytes[at] & 0xC0 != 0x80 {
      body(column, at)
      column += 1
    }
  }

  /// Whether a line leaves the gaps between the columns empty.
  private func keeps(_ line: Int, _ columns: [Range<Int>]) -> Bool {
    let gaps = zip(columns, columns.dropFirst()).map { $0.upperBound..<$1.lowerBound }
    var keeps = Int(lines[line].indent) >= columns[0].lowerBound
    var next = 0
    forEachCharacter(line) { column, at in
      while next < gaps.count, gaps[next].upperBound <= column { next += 1 }
      if next < gaps.count, gaps[next].contains(column), !isSpace(bytes[at]) { keeps = false }
    }
    return keeps
  }

  /// The texts of a line in each column.
  private func cells(_ line: Int, _ columns: [Range<Int>]) -> [Range<Int>?] {
    var cells = [Range<Int>?](repeating: nil, count: columns.count)
    var current = 0
    forEachCharacter(line) { column, at in
      while current + 1 < columns.count, column >= columns[current + 1].lowerBound { current += 1 }
      guard !isSpace(bytes[at]) else { return }
      cells[current] = (cells[current]?.lowerBound ?? at)..<(at + sequenceLength(bytes[at]))
    }
    return cells
  }

  /// One row of several lines.
  private func joined(_ range: [Int], _ columns: [Range<Int>]) -> MarkedTable.Row {
    var joined = [[Range<Int>]](repeating: [], count: columns.count)
    for line in range {
      for (column, cell) in cells(line, columns).enumerated() { if let cell { joined[column].append(cell) } }
    }
    let source = lines[range[0]].text.lowerBound..<lines[range[range.count - 1]].text.upperBound
    return MarkedTable.Row(cells: joined, source: source)
  }

  private func rows(_ body: [Int], _ columns: [Range<Int>]) -> [MarkedTable.Row] {
    let areParted = body.dropFirst().contains { lines[$0].blankLinesBefore > 0 }
    var rows: [[Int]] = []
    for line in body {
      let goesOn = areParted ? lines[line].blankLinesBefore == 0 : cells(line, columns)[0] == nil
      if goesOn, !rows.isEmpty { rows[rows.count - 1].append(line) } else { rows.append([line]) }
    }
    return rows.map { joined($0, columns) }
  }
}
