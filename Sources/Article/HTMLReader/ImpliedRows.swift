import Fragments

/// Rows of tables that a page has no start tag for, as browsers find them.
///
///     <tr><th>Tea<th>Cost</tr>          Tea   | Cost
///     <td>Green<td>3</tr>          ►    Green | 3
///     <td>Black<td>2</tr>               Black | 2
extension PageWalk {
  /// Begins a row before a cell that stands in none, and ends such a row before the next that has a tag.
  mutating func keepRows(before tag: Tag) {
    guard tag == .td || tag == .th else { return endImpliedRow() }
    if impliedRowEnded { endImpliedRow() }
    switch open.last?.tag {
    case .tbody, .thead, .tfoot, .table:
      flush()
      open.append(OpenElement(tag: .tr, outer: element, isImplied: true))
      beginElement(.tr, AttributeReading())
    default: break
    }
    impliedRowEnded = false
  }

  /// Ends the row without a tag that is read, if nothing in it is open.
  mutating func endImpliedRow() {
    guard let row = open.last, row.isImplied, let outer = row.outer else { return }
    open.removeLast()
    flush()
    page.elements[Int(element)].end = Int32(page.runs.count)
    element = outer
  }
}

extension Tag {
  /// Whether it is a part of a table.
  var isOfTables: Bool {
    switch self {
    case .tr, .td, .th, .tbody, .thead, .tfoot, .caption: true
    default: false
    }
  }
}
