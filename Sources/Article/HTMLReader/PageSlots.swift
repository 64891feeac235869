import Fragments

/// Insides that a page declares for its elements, and the places in them for what stands in these.
extension PageWalk {
  /// Lets an empty element stand where a part of the page is to go, if that is between two boxes.
  mutating func noteSlot(_ attributes: Attributes) {
    var name: String?
    attributes.forEach { if $0 == .id { name = StreamedParts.slotName($1) } }
    if let name, run.letters == 0 { placeSlot(name) }
  }

  /// Begins what a page declares as the inside of the innermost element that is open; that of a word in a sentence parts no line.
  ///
  ///     <p>The <x-term><template shadowrootmode="open"><slot></slot></template>scion</x-term> is cut.</p>
  mutating func beginRoot(_ opened: inout OpenElement) {
    guard let host = open.last else { return }
    if host.outer == nil, host.tag == .custom || host.tag == .span {
      page.streamed.beginRootInLine()
    } else if let root = page.streamed.beginRoot() {
      open[open.count - 1].root = root
    } else {
      return
    }
    opened.part = .root
  }

  /// Lets an empty element stand where what goes into a slot belongs.
  mutating func placeSlot(_ name: String) {
    let outer = beginSlot(name)
    page.elements[Int(element)].end = Int32(page.runs.count)
    element = outer
  }

  /// Begins the element of a slot: what stands in it is shown where nothing goes there. The element around it.
  mutating func beginSlot(_ name: String) -> Int32 {
    flush()
    let outer = element
    beginElement(.other, AttributeReading())
    page.streamed.noteSlot(name, element: Int(element), source: UInt32(clamping: sourcePlace))
    return outer
  }
}
