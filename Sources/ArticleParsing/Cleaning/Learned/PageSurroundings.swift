/// What stands around each element of a page: the tags and class words of the elements it is in, its depth, and how often
/// elements of its kind are met; worked out from the outside in, once for a page.
struct PageSurroundings {
  private(set) var tags: [UInt32] = []
  private(set) var words: [ClassWords] = []
  private(set) var isHidden: [Bool] = []
  private(set) var depths: [Int32] = []
  private let elements: [PageElement]
  /// How many elements there are of each kind, and how many of each kind stand beside each other.
  private var ofKind: [UInt32: Int32] = [:]
  private var siblings: [UInt64: Int32] = [:]
  /// What stands directly in elements of a kind whose parents are of a kind.
  private var patterns: [UInt64: Pattern] = [:]
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
  private static let bits: [Tag: UInt32] = Dictionary(
    uniqueKeysWithValues: known.enumerated().flatMap { bit, tags in tags.map { ($0, 1 << UInt32(bit)) } })
  static let tagCount = 20

  init(_ survey: FragmentSurvey, _ page: PageEvidence) {
    elements = page.elements
    totalWords = max(1, survey.words.total)
    for element in page.elements {
      let outer = Int(element.parent)
      tags.append((outer >= 0 ? tags[outer] : 0) | (PageSurroundings.bits[element.tag] ?? 0))
      words.append((outer >= 0 ? words[outer] : []).union(element.words))
      isHidden.append(outer >= 0 && isHidden[outer] || element.isHidden)
      depths.append(outer >= 0 ? depths[outer] + 1 : 0)
      ofKind[element.kind, default: 0] += 1
      siblings[siblingKey(element), default: 0] += 1
    }
    for index in survey.fragments.indices {
      let element = Int(page.fragments[index].element)
      let count = Float(survey.shapes[index].words)
      var pattern = patterns[patternKey(element)] ?? Pattern()
      pattern.count += 1
      pattern.words += count
      pattern.linked += count * survey.linkShares[index]
      pattern.long += survey.isLong[index] ? count : 0
      patterns[patternKey(element)] = pattern
    }
  }

  /// The element around an element; of the outermost, itself.
  @inline(__always) func parent(_ element: Int) -> Int {
    let outer = Int(elements[element].parent)
    return outer >= 0 ? outer : element
  }

  private func siblingKey(_ element: PageElement) -> UInt64 {
    UInt64(UInt32(bitPattern: element.parent)) << 32 | UInt64(element.kind)
  }

  private func patternKey(_ element: Int) -> UInt64 {
    UInt64(elements[parent(element)].kind) << 32 | UInt64(elements[element].kind)
  }

  /// Appends how often the element's kind and those around it are met, and what stands in elements of its pattern.
  func appendRepetition(_ element: Int, _ row: inout [Float]) {
    row.append(Float(min(500, ofKind[elements[element].kind] ?? 0)))
    var place = element
    for _ in 0..<4 {
      row.append(Float(min(500, siblings[siblingKey(elements[place])] ?? 0)))
      place = parent(place)
    }
    let pattern = patterns[patternKey(element)] ?? Pattern()
    row.append(pattern.count)
    row.append(pattern.words / max(1, pattern.count))
    row.append(pattern.words / totalWords)
    row.append(pattern.linked / max(1, pattern.words))
    row.append(pattern.long / max(1, pattern.words))
  }
}
