import Fragments
import UTF8Text

/// Tables of two columns or more whose first cells a page calls names or labels: none of its rows names the columns.
///
///     <tr><td class=paramname>colour</td><td>One of red, green, white.</td></tr>
enum NamedPairs {
  private static let names = NameSet(
    "paramname name label key term attribute property field option argument param parameter spec")

  private static let values = NameSet("value values val data desc description")

  /// Whether the first cells of all rows are called so, and the others nothing or values: in a table whose columns have names of their
  /// own, the first row may name them.
  static func are(_ rows: [PageFragments.Row], _ page: RawPage) -> Bool {
    !rows.isEmpty
      && rows.allSatisfy { row in
        guard row.cells.count > 1, !row.isHeader else { return false }
        return page.elements[Int(row.cells[0].element)].isNamed(names, among: page.names)
          && row.cells.dropFirst().allSatisfy { cell in
            let other = page.elements[Int(cell.element)]
            return other.names.isEmpty || other.isNamed(values, among: page.names)
          }
      }
  }
}
