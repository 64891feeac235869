import UTF8Text

/// Tables whose columns are as wide as the rules above, between or below their lines, as reStructuredText and Pandoc write them.
///
///     =====  =====  ======   ►  header: A, B, A or B
///     A      B      A or B      row: False, True, True
///     =====  =====  ======
///     False  True   True
///     =====  =====  ======
///
/// A line without a first cell goes on with the row above it; where blank lines part rows, all lines between them are one.
package struct RuledRows {
  /// A line of bytes that is not blank.
  package struct Line {
    /// The bytes of the trimmed line.
    var text: Range<Int>
    /// The columns before it.
    var indent: Int
    /// Whether a blank line stands above it.
    var isApart: Bool
    /// Whether it is known to be something else.
    var isOther: Bool

    package init(text: Range<Int>, indent: Int, isApart: Bool, isOther: Bool = false) {
      self.text = text
      self.indent = indent
      self.isApart = isApart
      self.isOther = isOther
    }
  }

  /// A table; each cell is the ranges it is made of, one a line.
  package struct Found {
    package var lines: Range<Int>
    package var header: Row?
    package var rows: [Row]
  }

  package struct Row {
    package var cells: [[Range<Int>]]
    package var source: Range<Int>
  }

  let bytes: UnsafeBufferPointer<UInt8>
  /// The lines by their numbers, none of which is asked for before it is needed.
  let line: (Int) -> Line
  let count: Int
  /// The signs that rules are made of.
  let signs: [UInt8]

  package init(
    bytes: UnsafeBufferPointer<UInt8>, count: Int, signs: [UInt8] = [UInt8(ascii: "="), UInt8(ascii: "-")],
    line: @escaping (Int) -> Line
  ) {
    self.bytes = bytes
    self.count = count
    self.signs = signs
    self.line = line
  }

  /// The most lines and columns of such a table.
  private static let mostLines = 1000
  private static let mostColumns = 256
  /// The most rules: above and below the head, below the rows, and one that parts them.
  private static let mostRules = 4
  /// The shortest rule of a column.
  private static let shortestRule = 2
  /// The most lines of a head below a rule of one part.
  private static let mostOfHead = 4

  /// Whether a line may begin one: a rule of several parts, the line above one, or a rule some lines above one.
  package func mayBegin(at index: Int) -> Bool { rule(near: index) != nil }

  /// The table that begins at a line.
  package func table(at index: Int) -> Found? {
    guard let rule = rule(near: index) else { return nil }
    let columns = columns(of: rule)
    guard columns.count >= 2, columns.count <= RuledRows.mostColumns,
      columns.allSatisfy({ $0.count >= RuledRows.shortestRule }),
      let end = isAnyRule(index) ? endOfRuled(from: index) : endOfBlock(from: rule)
    else { return nil }
    let inner = (index..<end).filter { !isAnyRule($0) }
    guard inner.allSatisfy({ keeps($0, columns) }) else { return nil }
    let second = rule > index ? rule : (rule + 1..<end).first(where: isAnyRule) ?? end
    let head = second + 1 < end ? inner.filter { $0 < second } : []
    let body = inner.filter { !head.contains($0) }
    guard !body.isEmpty else { return nil }
    return Found(lines: index..<end, header: head.isEmpty ? nil : joined(head, columns), rows: rows(body, columns))
  }

  // MARK: Lines

  /// The rule that says where the columns are of a table that may begin at a line.
  private func rule(near index: Int) -> Int? {
    if isRule(index) { return index }
    let reach = isAnyRule(index) ? RuledRows.mostOfHead + 1 : 1
    let below = (index + 1)..<max(index + 1, min(count, index + reach + 1))
    return below.prefix { !line($0).isApart }.first(where: isRule)
  }

  private func isRule(_ index: Int) -> Bool { isAnyRule(index) && line(index).text.contains { bytes[$0] == 0x20 } }

  private func isAnyRule(_ index: Int) -> Bool {
    let text = line(index).text
    let first = bytes[text.lowerBound]
    guard signs.contains(first), text.count >= 3 else { return false }
    return text.allSatisfy { bytes[$0] == first || bytes[$0] == 0x20 }
  }

  /// The columns that the parts of a rule take.
  private func columns(of rule: Int) -> [Range<Int>] {
    let line = line(rule)
    var columns: [Range<Int>] = []
    for (offset, at) in line.text.enumerated() where bytes[at] != 0x20 {
      let column = line.indent + offset
      if let last = columns.last, last.upperBound == column {
        columns[columns.count - 1] = last.lowerBound..<column + 1
      } else {
        columns.append(column..<column + 1)
      }
    }
    return columns
  }

  /// The end of a table with rules above and below: the rule behind which a blank line, or nothing, follows.
  private func endOfRuled(from index: Int) -> Int? {
    var rules = 1
    for place in (index + 1)..<max(index + 1, min(count, index + RuledRows.mostLines)) {
      guard !line(place).isOther else { return nil }
      guard isAnyRule(place) else { continue }
      rules += 1
      // Rules one upon the other, and one after the other, are something else that is drawn; no text is read over and over for them.
      if isAnyRule(place - 1) || rules > RuledRows.mostRules { return nil }
      if place + 1 == count || line(place + 1).isApart { return place + 1 }
    }
    return nil
  }

  /// The end of a table that ends where its block does; a further rule may part a sum from its rows.
  private func endOfBlock(from rule: Int) -> Int? {
    var end = rule + 1
    var rules = 1
    while end < count, end - rule < RuledRows.mostLines, case let next = line(end), !next.isApart, !next.isOther {
      if isAnyRule(end) {
        rules += 1
        if isAnyRule(end - 1) || rules > RuledRows.mostRules { return nil }
      }
      end += 1
    }
    return end > rule + 1 ? end : nil
  }

  // MARK: Cells

  /// Calls `body` with the column and offset of each character of a line.
  private func forEachCharacter(_ index: Int, _ body: (Int, Int) -> Void) {
    let line = line(index)
    var column = line.indent
    for at in line.text where bytes[at] & 0xC0 != 0x80 {
      body(column, at)
      column += 1
    }
  }

  /// Whether a line leaves the gaps between the columns empty.
  private func keeps(_ index: Int, _ columns: [Range<Int>]) -> Bool {
    let gaps = zip(columns, columns.dropFirst()).map { $0.upperBound..<$1.lowerBound }
    var keeps = line(index).indent >= columns[0].lowerBound
    var next = 0
    forEachCharacter(index) { column, at in
      while next < gaps.count, gaps[next].upperBound <= column { next += 1 }
      if next < gaps.count, gaps[next].contains(column), !isSpace(bytes[at]) { keeps = false }
    }
    return keeps
  }

  /// The texts of a line in each column.
  private func cells(_ index: Int, _ columns: [Range<Int>]) -> [Range<Int>?] {
    var cells = [Range<Int>?](repeating: nil, count: columns.count)
    var current = 0
    forEachCharacter(index) { column, at in
      while current + 1 < columns.count, column >= columns[current + 1].lowerBound { current += 1 }
      guard !isSpace(bytes[at]) else { return }
      cells[current] = (cells[current]?.lowerBound ?? at)..<(at + sequenceLength(bytes[at]))
    }
    return cells
  }

  /// One row of several lines.
  private func joined(_ range: [Int], _ columns: [Range<Int>]) -> Row {
    var joined = [[Range<Int>]](repeating: [], count: columns.count)
    for line in range {
      for (column, cell) in cells(line, columns).enumerated() { if let cell { joined[column].append(cell) } }
    }
    return Row(
      cells: joined, source: line(range[0]).text.lowerBound..<line(range[range.count - 1]).text.upperBound)
  }

  private func rows(_ body: [Int], _ columns: [Range<Int>]) -> [Row] {
    let areParted = body.dropFirst().contains { line($0).isApart }
    var rows: [[Int]] = []
    for index in body {
      let goesOn = areParted ? !line(index).isApart : cells(index, columns)[0] == nil
      if goesOn, !rows.isEmpty { rows[rows.count - 1].append(index) } else { rows.append([index]) }
    }
    return rows.map { joined($0, columns) }
  }
}
