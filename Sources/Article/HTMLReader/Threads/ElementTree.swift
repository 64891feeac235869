import Fragments
import UTF8Text

/// The elements of a page as a tree.
struct ElementTree {
  let elements: [PageElement]
  let depths: [Int32]
  /// A number for the tag and first names of each element, whatever numbers stand in those: posts are numbered.
  let kinds: [UInt32]
  private let evidence: [FragmentEvidence]
  /// What lies deeper apart belongs to no one post.
  private static let mostSteps = 60

  init(_ page: PageEvidence) {
    elements = page.elements
    evidence = page.fragments
    var depths: [Int32] = []
    depths.reserveCapacity(elements.count)
    for element in elements { depths.append(element.parent >= 0 ? depths[Int(element.parent)] + 1 : 0) }
    self.depths = depths
    kinds = page.elements.map { element in
      page.names(of: element).prefix(Self.mostNames).reduce(StableHash.pair(element.tag.nameNumber, 0)) {
        StableHash.pair($0, $1)
      }
    }
  }

  /// How many names, parts of names among them, tell elements apart.
  private static let mostNames = 5

  func element(of fragment: Int) -> Int { Int(evidence[fragment].element) }

  /// The share of a fragment's letters that are links, 0 to 255.
  func linkShare(of fragment: Int) -> UInt8 { evidence[fragment].linkShare }

  func parent(of element: Int) -> Int? {
    let parent = Int(elements[element].parent)
    return parent >= 0 ? parent : nil
  }

  func fragments(of element: Int) -> Range<Int> {
    let found = elements[element]
    return Int(found.first)..<max(Int(found.first), Int(found.end))
  }

  /// The smallest element around two; nil where that is far from them.
  func shared(_ first: Int, _ second: Int) -> Int? {
    var (first, second) = (first, second)
    for _ in 0..<ElementTree.mostSteps {
      if first == second { return first }
      if depths[first] >= depths[second] {
        guard let parent = parent(of: first) else { return nil }
        first = parent
      } else {
        guard let parent = parent(of: second) else { return nil }
        second = parent
      }
    }
    return nil
  }

  /// A number for an element and the one around it.
  func kind(of element: Int) -> UInt32 {
    let outer = parent(of: element).map { kinds[$0] } ?? 0
    return StableHash.pair(kinds[element], outer)
  }
}

extension Range<Int> {
  /// From the lower beginning to the upper end of two.
  func joined(with other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}
