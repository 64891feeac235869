import Fragments
import UTF8Text

/// Tables that are lists: pages of laws and old pages set the number of each item in a column of its own.
///
///     1. | There shall be a keeper at every weir, who …     ►   1. There shall be a keeper at every weir, who …
///     2. | No swan shall be refused passage …               ►   2. No swan shall be refused passage …
extension PageFragments {
  /// The shortest text of an item on average, in bytes: shorter ones stand in columns to be compared.
  private static let shortestItem = 60
  private static let fewestItems = 2

  /// Takes the rows of such a table as items, and those over both columns as text; false for other tables.
  mutating func takeItems(_ rows: [Row], table: Int32) -> Bool {
    var items = 0
    var bytes = 0
    var sentences = 0
    for row in rows {
      guard !row.isHeader, row.cells.count == 2 else { return false }
      if row.cells[1].runs.isEmpty { continue }
      guard rowNumber(row) != nil || plainNumber(row) == Int32(items + 1) else { return false }
      items += 1
      if let last = row.cells[1].runs.last, page.utf8[page.runs[last].text].last == UInt8(ascii: ".") { sentences += 1 }
      bytes += row.cells[1].runs.reduce(0) { $0 + page.runs[$1].text.count }
    }
    let isListed = sentences == items && rows.allSatisfy { plainNumber($0) != nil }
    guard items >= PageFragments.fewestItems,
      bytes >= items * PageFragments.shortestItem || isListed
    else { return false }
    for row in rows {
      guard let marker = row.cells[1].runs.isEmpty ? nil : itemNumber(row) else {
        for index in row.cells[0].runs { takeText(index) }
        continue
      }
      for (place, index) in row.cells[1].runs.enumerated() {
        append(page.runs[index], place == 0 ? .item : .itemPart, group: table, indent: place == 0 ? 0 : 2)
        if place == 0 { list.fragments[list.fragments.count - 1].marker = marker }
      }
    }
    return true
  }

  private func itemNumber(_ row: Row) -> ListMarker? {
    rowNumber(row) ?? plainNumber(row).map { ListMarker(kind: .number, value: $0, length: 0) }
  }

  /// The number that stands alone in the first cell: "3".
  private func plainNumber(_ row: Row) -> Int32? {
    guard row.cells[0].runs.count == 1, !row.cells[1].runs.isEmpty else { return nil }
    let text = page.utf8[page.runs[row.cells[0].runs[0]].text]
    return text.count <= 3 ? Int32(String(decoding: text, as: UTF8.self)) : nil
  }

  private func rowNumber(_ row: Row) -> ListMarker? {
    guard row.cells[0].runs.count == 1 else { return nil }
    return entryNumber(page.runs[row.cells[0].runs[0]])
  }
}
