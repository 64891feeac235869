import UTF8Text

/// Some elements of an array, in order, without a copy of them.
package struct Selection<Element> {
  private let base: [Element]
  private let chosen: [Int32]

  /// Selects the elements of `base` at the indices `chosen`.
  init(_ base: [Element], _ chosen: [Int32]) {
    self.base = base
    self.chosen = chosen
  }

  package subscript(index: Int) -> Element { base[Int(chosen[index])] }

  /// How many are chosen of those before an element of the whole.
  package func count(before element: Int) -> Int { chosen.firstSortedIndex { Int($0) >= element } }

  /// Whether an element of the whole is chosen.
  package func holds(_ element: Int) -> Bool {
    let index = count(before: element)
    return index < chosen.count && Int(chosen[index]) == element
  }

  /// The place of an element in the whole.
  package func place(_ index: Int) -> Int { Int(chosen[index]) }

  subscript(range: Range<Int>) -> [Element] { chosen[range].map { base[Int($0)] } }
}
