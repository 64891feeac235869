import Fragments
import UTF8Text

/// Tables of two columns or more whose first cells a page calls names or labels: none of its rows names the columns.
///
///     <tr><td class=paramname>colour</td><td>One of red, green, white.</td></tr>
enum NamedPairs {
  private static let names = Set(
    "paramname name label key term attribute property field option argument param parameter spec".split(separator: " ")
      .map { StableHash.of($0.utf8) })

  /// Whether the first cells of all rows are called so, and no other cells.
  static func are(_ rows: [PageFragments.Row], _ page: RawPage) -> Bool {
    !rows.isEmpty
      && rows.allSatisfy { row in
        guard row.cells.count > 1, !row.isHeader else { return false }
        return isNamed(row.cells[0], page) && !row.cells.dropFirst().contains { isNamed($0, page) }
      }
  }

  private static func isNamed(_ cell: PageFragments.Cell, _ page: RawPage) -> Bool {
    page.elements[Int(cell.element)].isNamed(names, among: page.names)
  }
}
