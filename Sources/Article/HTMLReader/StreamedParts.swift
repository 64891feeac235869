import ArticleModel
import Fragments

/// Puts the parts of a page that stand elsewhere where the page has a place for them, as a browser or its script would.
///
/// React sends what takes long last, hidden, and leaves an empty `template` where it belongs. An element with an inside of its own
/// (a shadow root) has slots for what stands in it in the page.
///
///     <p>One.</p><template id="B:1"></template><p>Three.</p>          <p>One.</p>
///     <div hidden id="S:1"><p>Two.</p></div>                     ►    <div><p>Two.</p></div>
///                                                                     <p>Three.</p>
///
///     <x-card><template shadowrootmode="open"><p>One.</p><slot></slot></template><p>Two.</p></x-card>   ►   One. · Two.
struct StreamedParts {
  /// Where something is missing: the element that stands for it, and its place in the source.
  struct Slot {
    var name: String
    var element: Int
    var source: UInt32
  }

  /// The slots, and the elements that hold what belongs there by the same names.
  private(set) var slots: [Slot] = []
  private var parts: [String: [Int]] = [:]
  /// How many elements with an inside of their own were met, and those whose inside is open.
  private var roots = 0
  private var openRoots: [Int] = []
  /// Slots that stand in each other's parts could be filled without end.
  private static let mostRoots = 10_000

  /// The name of a slot or part, behind "B:" or "S:"; nil for any other element.
  private static func name(_ id: UnsafePointer<UInt8>?, _ letter: UInt8) -> String? {
    guard let id, id[0] == letter, id[1] == UInt8(ascii: ":"), id[2] != 0 else { return nil }
    var end = 2
    while end < 16, id[end] != 0 { end += 1 }
    return id[end] == 0 ? String(decoding: UnsafeBufferPointer(start: id + 2, count: end - 2), as: UTF8.self) : nil
  }

  /// The name of the slot that an element is.
  static func slotName(_ id: UnsafePointer<UInt8>?) -> String? { name(id, UInt8(ascii: "B")) }

  /// Notes the slot that an element stands for.
  mutating func noteSlot(_ name: String, element: Int, source: UInt32) {
    slots.append(Slot(name: name, element: element, source: source))
  }

  /// Notes an element if it holds what belongs into a slot.
  mutating func notePart(_ id: UnsafePointer<UInt8>?, element: Int) {
    if let name = StreamedParts.name(id, UInt8(ascii: "S")) { parts[name] = [element] }
  }

  // MARK: Insides of elements

  /// Begins the inside of an element; the number by which what stands in it in the page is known.
  mutating func beginRoot() -> Int? {
    guard roots < StreamedParts.mostRoots else { return nil }
    roots += 1
    openRoots.append(roots)
    return roots
  }

  /// Begins the inside of an element that stands in a line: its words stand where the element does, and go into no slot.
  mutating func beginRootInLine() { openRoots.append(StreamedParts.inLine) }

  private static let inLine = 0

  mutating func endRoot() { _ = openRoots.popLast() }

  /// The name of a slot of the inside that is open; nil where none is.
  func slotName(_ name: String?) -> String? {
    guard let root = openRoots.last, root != StreamedParts.inLine else { return nil }
    return "\(root)/\(name ?? "")"
  }

  /// Notes an element that goes into a slot of what it stands in.
  mutating func notePart(of root: Int, slot: String?, element: Int) {
    parts["\(root)/\(slot ?? "")", default: []].append(element)
  }

  /// Moves the parts of a page into their slots.
  func settle(in page: inout RawPage) {
    guard !slots.isEmpty, !parts.isEmpty else { return }
    var order = Reordering(page)
    for slot in slots {
      for part in parts[slot.name] ?? [] { order.move(part, into: slot) }
    }
    order.apply(to: &page)
  }
}

/// A new order of a page's elements and runs, in which some elements stand elsewhere, with all they hold.
private struct Reordering {
  private let elements: [PageElement]
  private let runCount: Int
  /// Behind the last element in each.
  private var ends: [Int]
  private var slotOfPart: [Int: StreamedParts.Slot] = [:]
  private var partsOfSlot: [Int: [Int]] = [:]
  private var newElements: [Int] = []
  /// The first run of each element, in the new order.
  private var firsts: [Int32]
  /// The old numbers of runs, and the places in the source that those which were moved are given.
  private var newRuns: [(run: Int, source: UInt32?)] = []
  /// Those of them that stand in a slot which is filled.
  private var replaced: Set<Int> = []

  init(_ page: RawPage) {
    elements = page.elements
    runCount = page.runs.count
    firsts = [Int32](repeating: 0, count: elements.count)
    ends = elements.indices.map { $0 + 1 }
    for index in elements.indices.reversed() where elements[index].parent >= 0 {
      let parent = Int(elements[index].parent)
      ends[parent] = max(ends[parent], ends[index])
    }
  }

  mutating func move(_ part: Int, into slot: StreamedParts.Slot) {
    let holdsItsSlot = part <= slot.element && slot.element < ends[part]
    guard !holdsItsSlot, slotOfPart[part] == nil else { return }
    slotOfPart[part] = slot
    partsOfSlot[slot.element, default: []].append(part)
  }

  /// Elements and runs still to be written, and the slot's place in the source if they go into one.
  private struct Stretch {
    var elements: Range<Int>
    var runs: Range<Int>
    var source: UInt32?
    /// The element that goes into a slot, whose inside this is, until it is written.
    var part: Int?

    /// Goes on with another element and run.
    mutating func skip(to element: Int, _ run: Int) {
      elements = min(element, elements.upperBound)..<elements.upperBound
      runs = min(max(run, runs.lowerBound), runs.upperBound)..<runs.upperBound
    }
  }

  /// Writes elements and runs in the new order.
  mutating func apply(to page: inout RawPage) {
    var open = [Stretch(elements: elements.indices, runs: 0..<runCount)]
    while var stretch = open.popLast() {
      if let part = stretch.part {
        write(part)
        stretch.part = nil
      }
      guard let element = stretch.elements.first else {
        write(stretch.runs, stretch.source)
        continue
      }
      let first = min(max(Int(elements[element].first), stretch.runs.lowerBound), stretch.runs.upperBound)
      write(stretch.runs.lowerBound..<first, stretch.source)
      if slotOfPart[element] != nil {
        stretch.skip(to: ends[element], Int(elements[element].end))
        open.append(stretch)
        continue
      }
      if partsOfSlot[element] != nil {
        writeReplaced(element, Int(elements[element].first)..<Int(elements[element].end))
        stretch.skip(to: ends[element], Int(elements[element].end))
      } else {
        write(element)
        stretch.skip(to: element + 1, first)
      }
      open.append(stretch)
      for part in (partsOfSlot[element] ?? []).reversed() {
        let runs = Int(elements[part].first)..<max(Int(elements[part].first), Int(elements[part].end))
        // What goes into a slot of a part goes where the part went.
        let source = stretch.source ?? slotOfPart[part]?.source
        open.append(Stretch(elements: (part + 1)..<ends[part], runs: runs, source: source, part: part))
      }
    }
    // Parts that hold one another's slots would be lost.
    guard newElements.count == elements.count, newRuns.count == runCount else { return }
    renumber(&page)
  }

  /// Writes a slot that is filled, with what would stand there otherwise.
  private mutating func writeReplaced(_ slot: Int, _ runs: Range<Int>) {
    for element in slot..<ends[slot] {
      firsts[element] = Int32(newRuns.count + max(0, Int(elements[element].first) - runs.lowerBound))
      newElements.append(element)
    }
    replaced.formUnion(newRuns.count..<(newRuns.count + runs.count))
    write(runs, nil)
  }

  private mutating func write(_ element: Int) {
    firsts[element] = Int32(newRuns.count)
    newElements.append(element)
  }

  private mutating func write(_ runs: Range<Int>, _ source: UInt32?) {
    for run in runs { newRuns.append((run, source)) }
  }

  /// Gives what was noted of elements and runs their new numbers.
  private func renumberNotes(_ page: inout RawPage, _ numbers: [Int32]) {
    var places = [Int](repeating: runCount, count: runCount + 1)
    for (number, moved) in newRuns.enumerated() { places[moved.run] = number }
    func renumbered<Value>(_ notes: [Int32: Value]) -> [Int32: Value] {
      Dictionary(uniqueKeysWithValues: notes.map { (numbers[Int($0.key)], $0.value) })
    }
    page.languages = renumbered(page.languages)
    page.listForms = renumbered(page.listForms)
    page.itemNumbers = renumbered(page.itemNumbers)
    page.itemLevels = renumbered(page.itemLevels)
    page.plainItems = Set(page.plainItems.map { numbers[Int($0)] })
    page.callouts = renumbered(page.callouts)
    page.listingCells = Set(page.listingCells.map { numbers[Int($0)] })
    page.calledLists = Set(page.calledLists.map { numbers[Int($0)] })
    page.calledItems = Set(page.calledItems.map { numbers[Int($0)] })
    page.unfolded = Set(page.unfolded.map { numbers[Int($0)] })
    page.remarks = Set(page.remarks.map { numbers[Int($0)] })
    page.hiddenByRule = Set(page.hiddenByRule.map { numbers[Int($0)] })
    page.boxes = Dictionary(
      page.boxes.map { (places[min($0.key, runCount)], $0.value) }, uniquingKeysWith: { first, _ in first })
    page.cellPictures = Dictionary(
      page.cellPictures.map { (places[min($0.key, runCount)], $0.value) }, uniquingKeysWith: { first, _ in first })
    for index in page.interludes.indices {
      page.interludes[index].run = places[min(page.interludes[index].run, runCount)]
      page.interludes[index].element = numbers[Int(page.interludes[index].element)]
    }
    let order = page.interludes.indices.sorted { (page.interludes[$0].run, $0) < (page.interludes[$1].run, $1) }
    var newPlaces = [Int](repeating: 0, count: order.count)
    for (place, old) in order.enumerated() { newPlaces[old] = place }
    page.cellPictures = page.cellPictures.mapValues { newPlaces[$0] }
    page.interludes = order.map { page.interludes[$0] }
    page.postSigns.renumber(numbers)
  }

  /// Gives elements and runs their new numbers.
  private func renumber(_ page: inout RawPage) {
    var numbers = [Int32](repeating: -1, count: elements.count)
    for (number, element) in newElements.enumerated() { numbers[element] = Int32(number) }
    var lasts = [Int32](repeating: 0, count: elements.count)
    var figures: [Int: Figure] = [:]
    page.runs = newRuns.enumerated().map { number, moved in
      var run = page.runs[moved.run]
      run.element = numbers[Int(run.element)]
      lasts[Int(run.element)] = Int32(number + 1)
      if let source = moved.source { (run.sourceLower, run.sourceUpper) = (source, source) }
      figures[number] = page.figures[moved.run]
      return run
    }
    page.figures = figures
    page.replacedRuns = replaced
    renumberNotes(&page, numbers)
    page.elements = newElements.map { old in
      var element = elements[old]
      if let slot = slotOfPart[old] {
        element.parent = elements[slot.element].parent
        element.isHidden = false
      }
      if element.parent >= 0 { element.parent = numbers[Int(element.parent)] }
      element.first = firsts[old]
      return element
    }
    for index in page.elements.indices.reversed() {
      page.elements[index].end = max(page.elements[index].first, lasts[index])
      let parent = Int(page.elements[index].parent)
      if parent >= 0 { lasts[parent] = max(lasts[parent], lasts[index]) }
    }
  }
}
