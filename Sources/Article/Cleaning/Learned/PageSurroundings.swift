import BoostedTrees
import Fragments
import Recognizers
import UTF8Text

/// What stands around each element of a page: the tags and class words of the elements it is in, its depth, and how often
/// elements of its kind are met; worked out from the outside in, once for a page.
struct PageSurroundings {
  private(set) var tags: [UInt32] = []
  private(set) var words: [ClassWords] = []
  private(set) var isHidden: [Bool] = []
  private(set) var depths: [Int32] = []
  /// How many elements stand directly in each.
  private(set) var children: [Int32]
  private let elements: [PageElement]
  /// How many elements there are of each element's kind, and how many of them stand beside it.
  private var ofKind: [Int32] = []
  private var siblings: [Int32] = []
  /// The number of each element's pattern: its kind and that of the element around it.
  private(set) var patterns: [Int32] = []
  /// What stands directly in elements of each pattern.
  private var contents: [Pattern] = []
  private let totalWords: Float

  /// The fragments of one pattern of element and parent.
  private struct Pattern {
    var count: Float = 0
    var words: Float = 0
    var linked: Float = 0
    var long: Float = 0
  }

  /// The elements whose being around matters.
  private static let known: [[Tag]] = [
    [.article], [.main], [.nav], [.aside], [.footer], [.header], [.form], [.figure], [.li], [.table], [.blockquote],
    [.dl], [.details], [.button], [.label], [.address], [.section], [.dialog], [.pre], [.caption, .figcaption],
  ]
  private static let bits = TagTable { tag in
    known.firstIndex { $0.contains(tag) }.map { UInt32(1) << UInt32($0) } ?? 0
  }
  static let tagCount = 20

  init(_ survey: FragmentSurvey, _ page: PageEvidence) {
    elements = page.elements
    totalWords = max(1, survey.words.total)
    children = [Int32](repeating: 0, count: page.elements.count)
    tags.reserveCapacity(page.elements.count)
    words.reserveCapacity(page.elements.count)
    isHidden.reserveCapacity(page.elements.count)
    depths.reserveCapacity(page.elements.count)
    for element in page.elements {
      let outer = Int(element.parent)
      tags.append((outer >= 0 ? tags[outer] : 0) | PageSurroundings.bits[element.tag])
      words.append((outer >= 0 ? words[outer] : []).union(element.words))
      isHidden.append(outer >= 0 && isHidden[outer] || element.isHidden)
      depths.append(outer >= 0 ? depths[outer] + 1 : 0)
      if outer >= 0 { children[outer] += 1 }
    }
    countKinds()
    contents = [Pattern](repeating: Pattern(), count: Int(patterns.max() ?? -1) + 1)
    for index in survey.fragments.indices {
      let pattern = Int(patterns[Int(page.fragments[index].element)])
      let count = Float(survey.shapes[index].words)
      contents[pattern].count += 1
      contents[pattern].words += count
      contents[pattern].linked += count * survey.linkShares[index]
      contents[pattern].long += survey.isLong[index] ? count : 0
    }
  }

  /// How many patterns there are.
  var patternCount: Int { contents.count }

  private mutating func countKinds() {
    var kinds = Numbering(expected: elements.count / 4)
    var besides = Numbering(expected: elements.count / 2)
    var pairs = Numbering(expected: elements.count / 4)
    let ofElement = elements.map { kinds.number(UInt64($0.kind)) }
    let besideElement = elements.map { besides.number(UInt64(UInt32(bitPattern: $0.parent)) << 32 | UInt64($0.kind)) }
    patterns = elements.indices.map { index in
      pairs.number(UInt64(elements[parent(index)].kind) << 32 | UInt64(elements[index].kind))
    }
    ofKind = ofElement.map { kinds.counts[Int($0)] }
    siblings = besideElement.map { besides.counts[Int($0)] }
  }

  /// The element around an element; of the outermost, itself.
  @inline(__always) func parent(_ element: Int) -> Int {
    let outer = Int(elements[element].parent)
    return outer >= 0 ? outer : element
  }

  /// Appends how often the element's kind and those around it are met, and what stands in elements of its pattern.
  func appendRepetition(_ element: Int, _ row: inout FeatureRow) {
    row.append(Float(min(500, ofKind[element])))
    var place = element
    for _ in 0..<4 {
      row.append(Float(min(500, siblings[place])))
      place = parent(place)
    }
    let pattern = contents[Int(patterns[element])]
    row.append(pattern.count)
    row.append(pattern.words / max(1, pattern.count))
    row.append(pattern.words / totalWords)
    row.append(pattern.linked / max(1, pattern.words))
    row.append(pattern.long / max(1, pattern.words))
  }
}
