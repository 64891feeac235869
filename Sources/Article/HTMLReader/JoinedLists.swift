import Fragments
import TextDecoding

/// Lists that one program wrote as several: an element for each item, or for each item and level.
///
///     <ol start=1><li>Warm up</ol><ol start=2><li>Basses alone</ol>            ►   1. Warm up  2. Basses alone
///     <ul><li>tea at eleven</ul><ul><li>soup at one</ul>                       ►   tea at eleven · soup at one
///     <ul class=lst-kix_a-0><li>rope</ul><ul class=lst-kix_a-1><li>spare</ul>  ►   rope (spare)
struct JoinedLists {
  /// The list that each goes on with.
  private var leaders: [Int32: Int32] = [:]

  init(_ page: RawPage) {
    var counts: [Int32: Int32] = [:]
    for element in page.elements where element.tag == .li { counts[element.parent, default: 0] += 1 }
    var last: [Int32: Int32] = [:]
    for (index, element) in page.elements.enumerated() where element.tag == .ul || element.tag == .ol {
      let list = Int32(index)
      defer { last[element.parent] = list }
      guard let before = last[element.parent], Self.follows(list, before, counts, page) else { continue }
      leaders[list] = leaders[before] ?? before
    }
  }

  /// The list that an item is shown in, whose outermost list is this one.
  func leader(of list: Int32) -> Int32 { leaders[list] ?? list }

  /// Whether a list goes on with the one before it, with nothing between them.
  private static func follows(_ list: Int32, _ before: Int32, _ counts: [Int32: Int32], _ page: RawPage) -> Bool {
    let (one, other) = (page.elements[Int(before)], page.elements[Int(list)])
    guard one.tag == other.tag, one.end == other.first, one.end > one.first, other.end > other.first else {
      return false
    }
    if let name = page.editorLists[list] { return name == page.editorLists[before] }
    let items = (counts[before, default: 0], counts[list, default: 0])
    if other.tag == .ol, page.listForms[before]?.style != page.listForms[list]?.style { return false }
    if other.tag == .ol { return other.start > 1 && other.start == one.start + items.0 }
    return one.kind == other.kind && (items.0 == 1 || items.1 == 1)
  }
}

extension PageWalk {
  /// Notes of a list which one an editor calls it, and on which level of that: "lst-kix_a1b2-1".
  mutating func noteEditorList(_ reading: borrowing AttributeReading) {
    guard reading.signs.contains(.exportedList), let classes = reading.namings.classes else { return }
    for name in PageText.line(classes).split(separator: " ") where name.hasPrefix("lst-kix_") {
      let parts = name.split(separator: "-")
      guard parts.count >= 3, let level = Int32(parts[parts.count - 1]), (0...8).contains(level) else { continue }
      page.editorLists[element] = String(name.dropLast(parts[parts.count - 1].utf8.count))
      page.editorLevels[element] = level
    }
  }
}
