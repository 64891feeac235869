import ArticleModel
import Fragments
import TableRebuilding
import TextRepair
import UTF8Text

/// Tables: rows with marked cells, and rows that were rebuilt.
extension BlockAssembler {
  mutating func appendMarkedTable() {
    let group = draft.fragments[index].group
    var end = index
    var header: [RichText] = []
    var rows: [[RichText]] = []
    while end < limit, draft.roles[end] == .row || draft.roles[end] == .headerRow,
      draft.fragments[end].group == group
    {
      let cells = cells(end)
      if draft.roles[end] == .headerRow, header.isEmpty, rows.isEmpty { header = cells } else { rows.append(cells) }
      end += 1
    }
    // Rows that cleaning has taken out name nothing.
    let heads = header.isEmpty ? 0 : min(texts.list.headRows[group] ?? 0, rows.count - 1)
    if header.isEmpty, !texts.list.rowHeaded.contains(group), TableHeader.isHeader(rows) { header = rows.removeFirst() }
    var table = Table(header: header, rows: rows)
    table.headRows = max(0, heads)
    append(.table(table), index..<end)
  }

  /// The cells of a marked row: the parts of its text between tabs.
  private mutating func cells(_ index: Int) -> [RichText] {
    let fragment = draft.fragments[index]
    var cells: [RichText] = []
    var start = fragment.text.lowerBound
    for at in fragment.text.lowerBound...fragment.text.upperBound
    where at == fragment.text.upperBound || draft.bytes[at] == 0x09 {
      let cell = texts.text(start..<at, of: fragment, .cell)
      let hasLines = draft.bytes[start..<at].contains(0x0B)
      cells.append(hasLines ? RichText(cell.text.replacingTabs(by: "\n"), spans: cell.spans) : cell)
      start = at + 1
    }
    return cells
  }

  mutating func appendRebuiltTable() {
    guard let table = draft.tables[index] else { return appendParagraph() }
    let range = index..<(index + table.lines.count)
    let lines = table.rows.count + (table.header.isEmpty ? 0 : 1)
    // A table of one line a row; where rows take several lines, a cell is looked for from the row's first line on.
    let step = max(1, range.count / max(1, lines))
    func row(_ number: Int) -> [Fragment] {
      let first = min(range.lowerBound + number * step, range.upperBound - 1)
      return draft.fragments[first..<min(first + step, range.upperBound)]
    }
    let header = table.header.isEmpty ? [] : texts.cells(table.header, of: row(0))
    let offset = table.header.isEmpty ? 0 : 1
    let rows = table.rows.enumerated().map { texts.cells($1, of: row($0 + offset)) }
    append(.table(Table(header: header, rows: rows, origin: .reconstructed, confidence: table.confidence)), range)
  }
}

/// Tells whether the first row of a marked table names its columns.
enum TableHeader {
  /// A header has no numbers where the rows below have them, and a name for every column but perhaps the first.
  static func isHeader(_ rows: [[RichText]]) -> Bool {
    guard rows.count >= 2, let first = rows.first else { return false }
    if namesYears(rows) { return true }
    guard first.dropFirst().allSatisfy({ !$0.isEmpty }), !first.contains(where: { startsWithDigit($0) }) else {
      return false
    }
    if rows.dropFirst().contains(where: { row in row.contains { startsWithDigit($0) } }) { return true }
    let head = first.reduce(0) { $0 + $1.text.utf8.count }
    let body = rows.dropFirst().reduce(0) { $0 + $1.reduce(0) { $0 + $1.text.utf8.count } }
    return head * (rows.count - 1) <= body
  }

  /// Whether years that follow one another stand in the first row behind a word or nothing, and other figures below them.
  private static func namesYears(_ rows: [[RichText]]) -> Bool {
    guard let first = rows.first, first.count >= 3, !startsWithDigit(first[0]) else { return false }
    let years = first.dropFirst().map { year($0.text) }
    guard years.allSatisfy({ $0 != nil }), zip(years, years.dropFirst()).allSatisfy({ ($0 ?? 0) < ($1 ?? 0) }) else {
      return false
    }
    return rows.dropFirst().allSatisfy { row in row.dropFirst().contains { year($0.text) == nil } }
  }

  private static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, let year = Int(text), (1500...2199).contains(year) else { return nil }
    return year
  }

  private static func startsWithDigit(_ cell: RichText) -> Bool {
    cell.text.utf8.first(where: { isDigit($0) || isLetter($0) }).map { isDigit($0) } ?? false
  }
}

extension String {
  /// The text with each vertical tab, which stands for a line break in a cell of a page, replaced.
  package func replacingTabs(by sign: Character) -> String { String(map { $0 == "\u{B}" ? sign : $0 }) }
}
