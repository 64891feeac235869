import Fragments
import UTF8Text

/// Lists that pages write as definitions: each term is the number of an item.
///
///     <dl><dt>1.</dt><dd>The water is level,</dd><dt>2.</dt><dd>the lamp burns.</dd></dl>
///     ►   1. The water is level,   2. the lamp burns.
extension PageFragments {
  /// Takes a number and what it counts, or more of what the last one counted, as an item; the run to go on with, or nil where the entry
  /// has a name.
  mutating func takeNumbered(_ index: Int, _ entry: Int32) -> Int? {
    let run = page.runs[index]
    guard page.elements[Int(entry)].tag == .dt else {
      guard let place = numberedEntries[entry] else { return nil }
      append(run, .itemPart, group: place.group, indent: place.depth * 4 + 2)
      return index + 1
    }
    guard let marker = entryNumber(run), index + 1 < page.runs.count, page.runs[index + 1].kind == .text,
      case let meaning = boxes[Int(page.runs[index + 1].element)].entry, meaning > entry,
      page.elements[Int(meaning)].tag == .dd, page.elements[Int(meaning)].parent == page.elements[Int(entry)].parent
    else { return nil }
    let place = placeOfEntry(entry)
    numberedEntries[meaning] = place
    append(page.runs[index + 1], .item, group: place.group, indent: place.depth * 4)
    list.fragments[list.fragments.count - 1].marker = marker
    return index + 2
  }

  /// The marker that a term consists of: "1.", "a)", "(iv)".
  func entryNumber(_ run: RawPage.Run) -> ListMarker? {
    guard run.text.count <= 8, let last = page.utf8[run.text].last,
      last == UInt8(ascii: ".") || last == UInt8(ascii: ")")
    else { return nil }
    let marker = ListMarker.alone(page.utf8[run.text])
    return marker?.kind == .bullet ? nil : marker
  }

  /// How far outwards lists are looked for.
  private static let deepestEntry = 200

  /// The outermost list that an entry stands in, and how deep.
  private func placeOfEntry(_ entry: Int32) -> (group: Int32, depth: Int32) {
    var place: (group: Int32, depth: Int32) = (entry, 0)
    for outer in page.elements.places(from: Int(entry), most: PageFragments.deepestEntry) {
      switch page.elements[outer].tag {
      case .dl: place = (Int32(outer), place.depth + 1)
      case .ul, .ol: place.depth += 1
      default: break
      }
    }
    return place
  }
}
