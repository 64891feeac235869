import Fragments

/// Tells the lists of a page from the boxes that pages also make of list elements, and counts items.
struct PageLists {
  /// An item of more runs than this is a box of its own: a card, a teaser.
  private static let mostRuns = 6

  private var runs: [Int32: Int] = [:]
  private var cards: Set<Int32> = []
  private var counted: Set<Int32> = []
  private var numbers: [Int32: Int32] = [:]

  /// Looks at all items of a page.
  init(_ page: RawPage, _ boxes: [PageBox]) {
    for run in page.runs {
      let box = boxes[Int(run.element)]
      guard box.item >= 0 else { continue }
      runs[box.item, default: 0] += 1
      if box.heading > box.item { cards.insert(box.item) }
    }
  }

  /// Whether a `li` is an item of a list.
  func isItem(_ item: Int32) -> Bool { !cards.contains(item) && runs[item, default: 0] <= PageLists.mostRuns }

  /// The marker of the item that begins with a text; nil where the item has begun already.
  ///
  /// What the text has of a marker itself goes where it says the same, and tells that a list without numbers has some.
  mutating func marker(of box: PageBox, _ text: Range<Int>, _ page: RawPage) -> ListMarker? {
    guard counted.insert(box.item).inserted else { return nil }
    let number = box.list >= 0 ? numbers[box.list] ?? page.elements[Int(box.list)].start : 0
    numbers[box.list] = number &+ 1
    return page.utf8.withUnsafeBufferPointer { bytes in
      let own = ListMarker.read(bytes, text) ?? ListMarker.tightNumber(bytes, text, number)
      let isOrdered = box.list >= 0 && page.elements[Int(box.list)].tag == .ol
      if let own, own.kind == .number, isOrdered || own.value == number {
        return ListMarker(kind: .number, value: number, length: own.length)
      }
      let isBullet = !isOrdered && own?.kind == .bullet
      let length = isBullet ? own?.length ?? 0 : 0
      return ListMarker(kind: isOrdered ? .number : .bullet, value: isOrdered ? number : 0x95, length: length)
    }
  }
}
