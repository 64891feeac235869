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

  /// The marker of the item a run begins; nil where the item has begun already.
  mutating func marker(of box: PageBox, _ page: RawPage) -> ListMarker? {
    guard counted.insert(box.item).inserted else { return nil }
    guard box.list >= 0, page.elements[Int(box.list)].tag == .ol else {
      return ListMarker(kind: .bullet, value: 0x95, length: 0)
    }
    let number = numbers[box.list] ?? page.elements[Int(box.list)].start
    numbers[box.list] = number &+ 1
    return ListMarker(kind: .number, value: number, length: 0)
  }
}
