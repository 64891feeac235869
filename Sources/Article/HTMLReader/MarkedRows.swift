import Fragments
import UTF8Text

/// Lists that pages lay out as tables: each row is the sign or the number of an item, and its text.
///
///     <table><tr><td>•</td><td>A bearing cracked.</td></tr></table>          •  A bearing cracked.
///     <table><tr><td>(1)</td><td>Tides are told.</td></tr></table>     ►    (1) Tides are told.
///     <table><tr><td>(2)</td><td>Bars are not.</td></tr></table>            (2) Bars are not.
///
/// Numbers have to follow one another, each in a table of its own: those of one table may be a column like any other.
struct MarkedRows {
  /// Where an item stands: in which list, and how deep.
  struct Place {
    var group: Int32
    var depth: Int32
  }

  /// The markers, by their runs.
  private(set) var markers: [Int: ListMarker] = [:]
  /// Where the text runs of such items stand.
  private(set) var places: [Int: Place] = [:]

  /// The most runs of an item that stand in no table within it: what holds more is a box.
  private static let mostRuns = 6
  /// The fewest letters of an item: a sign may be all that a cell of figures holds.
  private static let fewestLetters: UInt32 = 3

  /// A table all of whose rows begin with a marker.
  private struct Table {
    var element: Int
    var rows: [(run: Int, marker: ListMarker, cell: Int)]
  }

  init(_ page: RawPage) {
    var chains: [[Table]] = []
    for table in MarkedRows.tables(of: page) {
      if let chain = chains.lastIndex(where: { MarkedRows.follows(table, $0[$0.count - 1], page) }) {
        chains[chain].append(table)
      } else {
        chains.append([table])
      }
      // Only the last lists on each level may go on.
      if chains.count > MarkedRows.deepest { take(chains.removeFirst(), page) }
    }
    for chain in chains { take(chain, page) }
    settle(page)
  }

  private static let deepest = 12

  /// The runs of a chain's items, by the cells that hold them; inner tables come behind those around them.
  private var cells: [(cell: Int, group: Int32)] = []

  private mutating func take(_ chain: [Table], _ page: RawPage) {
    guard chain[0].rows[0].marker.kind == .bullet || chain.count >= 2 else { return }
    for table in chain {
      for row in table.rows {
        markers[row.run] = row.marker
        cells.append((row.cell, Int32(chain[0].element)))
      }
    }
  }

  /// Gives each run the place of the innermost item that holds it.
  private mutating func settle(_ page: RawPage) {
    for (cell, group) in cells.sorted(by: { $0.cell < $1.cell }) {
      let element = page.elements[cell]
      let outer = places[Int(element.first)]
      let place = Place(group: outer?.group ?? group, depth: outer.map { $0.depth + 1 } ?? 0)
      for run in Int(element.first)..<Int(element.end) where page.runs[run].kind == .text { places[run] = place }
    }
    for run in markers.keys { places[run] = nil }
  }

  /// The tables of a page whose rows all begin with a marker, in order.
  private static func tables(of page: RawPage) -> [Table] {
    var rows: [Int32: [Int]] = [:]
    var others: Set<Int32> = []
    for (index, element) in page.elements.enumerated() where element.parent >= 0 {
      switch element.tag {
      case .td where element.end > element.first: rows[element.parent, default: []].append(index)
      case .th, .caption: others.insert(element.parent)
      default: break
      }
    }
    var tables: [Int: [Int32]] = [:]
    for row in rows.keys.sorted() where page.elements[Int(row)].tag == .tr && !others.contains(row) {
      if let table = page.elements.table(ofRow: Int(row)) { tables[table, default: []].append(row) }
    }
    return tables.sorted { $0.key < $1.key }.compactMap { table, own in
      let found = own.compactMap { row in Self.row(rows[row] ?? [], page) }
      guard found.count == own.count, let first = found.first, !others.contains(Int32(table)),
        found.count == 1 || first.marker.kind == .bullet,
        found.allSatisfy({ $0.marker.kind == first.marker.kind && $0.marker.value == first.marker.value })
      else { return nil }
      return Table(element: table, rows: found)
    }
  }

  /// What a row of two cells has as its marker; nil for one that is no item.
  private static func row(_ cells: [Int], _ page: RawPage) -> (run: Int, marker: ListMarker, cell: Int)? {
    guard cells.count == 2, case let (sign, text) = (page.elements[cells[0]], page.elements[cells[1]]), sign.count == 1,
      page.runs[Int(sign.first)].kind == .text, Int(text.first) < page.runs.count,
      case let first = page.runs[Int(text.first)], first.kind == .text, first.letters >= fewestLetters,
      let marker = ListMarker.alone(page.utf8[page.runs[Int(sign.first)].text]), holdsText(cells[1], page)
    else { return nil }
    return (Int(sign.first), marker, cells[1])
  }

  /// Whether a cell holds a few texts, besides the tables within it, and no headings.
  private static func holdsText(_ cell: Int, _ page: RawPage) -> Bool {
    var index = cell + 1
    var inner = 0
    while index < page.elements.count, page.elements[index].first < page.elements[cell].end {
      if page.elements[index].tag.headingLevel > 0 || page.elements[index].tag.isPreformatted { return false }
      if page.elements[index].tag == .table {
        inner += page.elements[index].count
        let end = page.elements[index].end
        while index < page.elements.count, page.elements[index].first < end { index += 1 }
      } else {
        index += 1
      }
    }
    return page.elements[cell].count - inner <= mostRuns
  }

  /// Whether a table goes on with the list of another, right behind it.
  private static func follows(_ table: Table, _ other: Table, _ page: RawPage) -> Bool {
    guard page.elements[table.element].first == page.elements[other.element].end,
      let last = other.rows.last?.marker, case let next = table.rows[0].marker, next.kind == last.kind
    else { return false }
    return next.value == (next.kind == .bullet ? last.value : last.value + 1)
  }
}

extension PageFragments {
  /// Takes the marker of a row and the text behind it, or more of that text, as an item; the run to go on with, or nil where a run is
  /// of no such row.
  mutating func takeMarkedRow(_ index: Int) -> Int? {
    if let marker = marked.markers[index], let place = marked.places[index + 1] {
      append(page.runs[index + 1], .item, group: place.group, indent: place.depth * 4)
      list.fragments[list.fragments.count - 1].marker = marker
      return index + 2
    }
    guard let place = marked.places[index], boxes[Int(page.runs[index].element)].item < 0 else { return nil }
    append(page.runs[index], .itemPart, group: place.group, indent: place.depth * 4 + 2)
    return index + 1
  }
}
