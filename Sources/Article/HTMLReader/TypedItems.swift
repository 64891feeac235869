import Fragments
import UTF8Text

/// Paragraphs of a page that are the items of a list, which somebody typed with its signs.
///
///     <p>• a coat</p>     ►   item  a coat
///     <p>• a lamp</p>         item  a lamp
///
/// Of bullets two make a list, of numbers three that follow one another. A line with a dash is as often what somebody says.
struct TypedItems {
  /// The markers of such paragraphs, by their runs.
  private(set) var markers: [Int: ListMarker] = [:]

  /// The fewest numbers in a row that count, and the longest paragraph, in bytes, that is an item of them.
  private static let fewestNumbers = 3
  private static let longestNumbered = 400

  init(_ page: RawPage) {
    var row: [(run: Int, marker: ListMarker)] = []
    for (index, run) in page.runs.enumerated() {
      guard run.kind == .text, run.breaks == 0, let marker = TypedItems.marker(of: run, in: page) else {
        take(&row)
        continue
      }
      if let last = row.last, !TypedItems.follows(marker, last.marker) || !TypedItems.areLike(last.run, index, page) {
        take(&row)
      }
      row.append((index, marker))
    }
    take(&row)
  }

  private mutating func take(_ row: inout [(run: Int, marker: ListMarker)]) {
    defer { row.removeAll(keepingCapacity: true) }
    guard row.count >= 2, row[0].marker.kind == .bullet || row.count >= TypedItems.fewestNumbers else { return }
    for (run, marker) in row { markers[run] = marker }
  }

  private static func marker(of run: RawPage.Run, in page: RawPage) -> ListMarker? {
    guard run.text.count > 3, let first = page.utf8[run.text].first, first >= 0x80 || isDigit(first) || first == 0x28
    else {
      return nil
    }
    let marker = page.utf8.withUnsafeBufferPointer { ListMarker.read($0, run.text) }
    guard let marker, Int(marker.length) < run.text.count else { return nil }
    switch marker.kind {
    case .bullet: return isDash(page.utf8[run.text]) ? nil : marker
    case .number: return run.text.count <= longestNumbered ? marker : nil
    default: return nil
    }
  }

  /// Whether a text begins with a dash: – — ―.
  private static func isDash(_ text: ArraySlice<UInt8>) -> Bool {
    text.prefix(2).elementsEqual([0xE2, 0x80]) && (0x92...0x95).contains(text[text.startIndex + 2])
  }

  private static func follows(_ marker: ListMarker, _ other: ListMarker) -> Bool {
    guard marker.kind == other.kind else { return false }
    return marker.kind == .bullet ? marker.value == other.value : marker.value == other.value + 1
  }

  /// Whether two runs stand beside one another in elements of one kind, of which each holds no more.
  private static func areLike(_ run: Int, _ other: Int, _ page: RawPage) -> Bool {
    let (first, second) = (page.elements[Int(page.runs[run].element)], page.elements[Int(page.runs[other].element)])
    return first.tag == second.tag && first.parent == second.parent && first.count == 1 && second.count == 1
  }
}
