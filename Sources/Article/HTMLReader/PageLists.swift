import Fragments
import UTF8Text

/// Tells the lists of a page from the boxes that pages also make of list elements, and counts items.
struct PageLists {
  /// An item of more runs than this is a box of its own: a card, a teaser.
  private static let mostRuns = 6

  private var runs: [Int32: Int] = [:]
  private var cards: Set<Int32> = []
  private var counted: Set<Int32> = []
  private var numbers: [Int32: Int32] = [:]
  /// Items that say their number in a line of its own.
  private var ordinals: Set<Int32> = []
  /// How many items a list has that counts down.
  private var sizes: [Int32: Int32] = [:]

  private let joined: JoinedLists
  private let glued: GluedNumbers

  /// Looks at all items of a page.
  init(_ page: RawPage, _ boxes: [PageBox]) {
    joined = JoinedLists(page)
    glued = GluedNumbers(page, boxes)
    if page.listForms.contains(where: \.value.isReversed) {
      for (index, element) in page.elements.enumerated() where element.tag == .li {
        sizes[boxes[index].list, default: 0] += 1
      }
    }
    let mayHoldBoxes = !page.callouts.isEmpty || page.elements.contains { $0.tag == .details }
    for run in page.runs {
      let box = boxes[Int(run.element)]
      guard box.item >= 0, !mayHoldBoxes || !PageLists.standsInBox(run.element, within: box.item, page) else {
        continue
      }
      runs[box.item, default: 0] += 1
      if box.heading > box.item, !PageLists.isNumber(page.utf8[run.text]) { cards.insert(box.item) }
    }
  }

  /// Whether an element stands in a fold or a callout within an item: that makes no card of the item.
  private static func standsInBox(_ element: Int32, within item: Int32, _ page: RawPage) -> Bool {
    var outer = element
    while outer > item {
      if page.callouts[outer] != nil || page.elements[Int(outer)].tag == .details { return true }
      outer = page.elements[Int(outer)].parent
    }
    return false
  }

  /// Whether a text is a number of one digit or two, as some pages set above each step, even as its heading.
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool { text.count <= 2 && text.allSatisfy(isDigit) }

  /// The list that an item is shown in, whose outermost list is this one.
  func leader(of list: Int32) -> Int32 { joined.leader(of: list) }

  /// Whether a `li` is an item of a list.
  func isItem(_ item: Int32) -> Bool { !cards.contains(item) && runs[item, default: 0] <= PageLists.mostRuns }

  /// Whether a run is the number of the item that begins with it, and the text of the item follows: pages draw large numbers so.
  ///
  ///     <li><div>2</div><div>Cover its eyes.</div>     ►   2. Cover its eyes.
  mutating func isOrdinal(_ index: Int, _ box: PageBox, _ page: RawPage, _ boxes: [PageBox]) -> Bool {
    guard !counted.contains(box.item), index + 1 < page.runs.count, page.runs[index + 1].kind == .text,
      boxes[Int(page.runs[index + 1].element)].item == box.item, page.runs[index].letters <= 4
    else { return false }
    var digits = page.utf8[page.runs[index].text]
    if digits.last == UInt8(ascii: ".") || digits.last == UInt8(ascii: ")") { digits.removeLast() }
    let form = page.listForms[box.list] ?? ListForm()
    let number = page.itemNumbers[box.item] ?? numbers[box.list] ?? first(of: box.list, form, page)
    guard !digits.isEmpty, digits.allSatisfy(isDigit), Int32(String(decoding: digits, as: UTF8.self)) == number else {
      return false
    }
    ordinals.insert(box.item)
    return true
  }

  /// The marker of the item that begins with a text; nil where the item has begun already.
  ///
  /// What the text has of a marker itself goes where it says the same, and tells that a list without numbers has some.
  mutating func marker(of box: PageBox, _ text: Range<Int>, _ page: RawPage) -> ListMarker? {
    guard counted.insert(box.item).inserted else { return nil }
    let form = page.listForms[box.list] ?? ListForm()
    let number = page.itemNumbers[box.item] ?? numbers[box.list] ?? first(of: box.list, form, page)
    numbers[box.list] = form.isReversed ? number &- 1 : number &+ 1
    var marker = marker(number, of: box, text, page)
    if marker.kind == .number { (marker.style, marker.isReversed) = (form.style, form.isReversed) }
    return marker
  }

  /// The first number of a list; one that counts down to 1 begins with as many as it has items.
  private func first(of list: Int32, _ form: ListForm, _ page: RawPage) -> Int32 {
    guard list >= 0 else { return 0 }
    let start = page.elements[Int(list)].start
    return form.isReversed && start == 1 ? sizes[list] ?? 1 : start
  }

  private func marker(_ number: Int32, of box: PageBox, _ text: Range<Int>, _ page: RawPage) -> ListMarker {
    if ordinals.contains(box.item) { return ListMarker(kind: .number, value: number, length: 0) }
    return page.utf8.withUnsafeBufferPointer { bytes in
      let own = ListMarker.read(bytes, text) ?? ListMarker.tightNumber(bytes, text, number)
      let isOrdered =
        box.list >= 0 && (page.elements[Int(box.list)].tag == .ol || page.numberedLists.contains(box.list))
        && !page.plainItems.contains(box.item)
      if !isOrdered, glued.lists.contains(box.list), let length = GluedNumbers.length(of: number, in: text, page) {
        return ListMarker(kind: .number, value: number, length: length)
      }
      if let own, own.kind == .number, isOrdered || own.value == number {
        return ListMarker(kind: .number, value: number, length: own.length)
      }
      // A plus speaks for something, as a minus below it speaks against it.
      let isBullet = !isOrdered && own?.kind == .bullet && bytes[text.lowerBound] != UInt8(ascii: "+")
      let length = isBullet ? own?.length ?? 0 : 0
      return ListMarker(kind: isOrdered ? .number : .bullet, value: isOrdered ? number : 0x95, length: length)
    }
  }
}
