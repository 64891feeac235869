/// The places of the elements around something, the innermost first: it is asked for no more of them than a rule needs, so that no
/// nesting makes it slow.
package struct EnclosingElements: Sequence, IteratorProtocol {
  private let elements: [PageElement]
  private var place: Int
  private var left: Int

  fileprivate init(_ elements: [PageElement], from place: Int, most: Int) {
    self.elements = elements
    self.place = place
    left = most
  }

  /// The place of the next element outwards; nil behind the outermost, and when as many were given as were asked for.
  package mutating func next() -> Int? {
    guard left > 0, place >= 0 else { return nil }
    left -= 1
    defer { place = Int(elements[place].parent) }
    return place
  }
}

extension [PageElement] {
  /// An element and those around it, `most` in all.
  package func places(from element: Int, most: Int) -> EnclosingElements {
    EnclosingElements(self, from: element, most: most)
  }

  /// Whether an element or one around it, of the `most` innermost, is like that.
  package func hasElement(around element: Int, most: Int, where isLike: (PageElement) -> Bool) -> Bool {
    places(from: element, most: most).contains { isLike(self[$0]) }
  }

  /// The elements that hold one and another, each beside the other in the smallest one that holds both; nil where one holds the other,
  /// or where they stand far apart.
  package func branches(to one: Int, _ other: Int) -> (Int, Int)? {
    let ones = [Int](places(from: one, most: 12))
    var last = -1
    for place in places(from: other, most: 12) {
      if let common = ones.firstIndex(of: place) {
        return common > 0 && last >= 0 ? (ones[common - 1], last) : nil
      }
      last = place
    }
    return nil
  }

  /// The table that a row stands in, with a group of rows between the two or not.
  package func table(ofRow row: Int) -> Int? { places(from: row, most: 3).first { self[$0].tag == .table } }

  /// Whether what stands in an element is said of a picture, by the tag or class of the element or of a small one around it.
  package func isCaption(_ element: Int) -> Bool {
    for place in places(from: element, most: 3) {
      guard self[place].count <= 4 else { return false }
      if self[place].tag == .figcaption || self[place].words.contains(.caption) { return true }
    }
    return false
  }
}

extension PageElement {
  /// The fragments in it.
  package var fragments: Range<Int> { Int(first)..<Int(Swift.max(first, end)) }

  /// Whether it has one of some names, of which a page has these.
  package func isNamed(_ known: NameSet, among all: [UInt32]) -> Bool {
    all[Int(names.lowerBound)..<Int(names.upperBound)].contains(where: known.contains)
  }

  /// How many fragments stand in it.
  package var count: Int { fragments.count }
}

extension PageEvidence {
  /// The elements around a fragment, `most` at most; none where no mark-up says anything.
  package func places(around fragment: Int, most: Int) -> EnclosingElements {
    elements.places(from: elementPlace(of: fragment) ?? -1, most: most)
  }

  /// The place of the element a fragment stands in; nil where no mark-up says anything.
  package func elementPlace(of fragment: Int) -> Int? { isMarkedUp ? Int(fragments[fragment].element) : nil }

  /// Whether one of the `most` innermost elements around a fragment is like that.
  package func hasElement(around fragment: Int, most: Int, where isLike: (PageElement) -> Bool) -> Bool {
    places(around: fragment, most: most).contains { isLike(elements[$0]) }
  }

  /// The element a fragment stands in; nil where no mark-up says anything.
  package func element(of fragment: Int) -> PageElement? {
    elementPlace(of: fragment).map { elements[$0] }
  }

  /// Whether what a fragment says is said of a picture, by the mark-up.
  package func isCaption(_ fragment: Int) -> Bool {
    elementPlace(of: fragment).map(elements.isCaption) ?? false
  }

  /// Whether mark-up says that a fragment is running text, and no more: it says less of lines that it breaks.
  package func isText(_ fragment: Int) -> Bool { isMarkedUp && !fragments[fragment].isBrokenLine }

  /// Whether a fragment's class calls it a title, on a page that marks none below the first level.
  package func isCalledTitle(_ fragment: Int) -> Bool { isMarkedUp && fragments[fragment].isCalledTitle }

  /// The share of a fragment's letters that are links, 0 to 255.
  package func linkShare(of fragment: Int) -> UInt8 { isMarkedUp ? fragments[fragment].linkShare : 0 }

  /// The names of an element: the words of its class, its id, and of what it says it is.
  package func names(of element: PageElement) -> ArraySlice<UInt32> {
    names[Int(element.names.lowerBound)..<Int(element.names.upperBound)]
  }

  /// Whether an element has one of some names.
  package func isNamed(_ element: PageElement, _ known: NameSet) -> Bool {
    element.isNamed(known, among: names)
  }
}
