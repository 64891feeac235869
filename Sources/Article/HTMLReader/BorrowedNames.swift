import Fragments

/// Names of clutter that boxes of the text bear by chance: the box around a block of code is called after the buttons in it, that of
/// a callout after the place beside the text where it could stand.
///
///     <div class="code-toolbar"><pre>open(3)</pre><div class="toolbar">Copy</div></div>   ►   the inner box alone is a toolbar
///     <aside class="docs-aside" aria-label="Note"><p>Not while it turns.</p></aside>       ►   no sidebar
enum BorrowedNames {
  /// Names of what stands around a text; whoever lets code be shared or discusses it means that.
  private static let ofPlaces: ClassWords = [
    .navigation, .breadcrumb, .footer, .sidebar, .popup, .metadata, .advertisement, .byline, .credit,
  ]

  /// How many boxes around code are looked at, how many more runs than the code they may hold, and how much of other text beside
  /// short code: its language, its file, buttons.
  private static let mostAround = 4
  private static let mostRuns = 12
  private static let mostLetters = 40

  /// Takes such names from the boxes of a page.
  static func drop(in page: inout RawPage) {
    for index in page.elements.indices where page.elements[index].tag.isPreformatted { dropAround(index, in: &page) }
    if page.typedCallouts.values.contains(true) { dropWithinCallouts(of: &page) }
  }

  /// Takes them from boxes of which a block of code is the main part.
  private static func dropAround(_ code: Int, in page: inout RawPage) {
    let own = runs(of: code, page)
    guard !own.isEmpty else { return }
    let letters = Self.letters(of: own, page)
    // Its own list, so that the elements are not copied when one of them changes.
    for place in [Int](page.elements.places(from: code, most: mostAround + 1)) {
      let box = page.elements[place]
      switch box.tag {
      case .div, .figure, .section, .custom, .other: break
      default: if place == code { break } else { return }
      }
      let all = runs(of: place, page)
      guard all.count <= own.count + mostRuns, Self.letters(of: all, page) - letters <= max(letters, mostLetters) else {
        return
      }
      if !box.words.isDisjoint(with: ofPlaces) { page.elements[place].words.subtract(ofPlaces) }
    }
  }

  private static func runs(of element: Int, _ page: RawPage) -> Range<Int> {
    let end = min(Int(page.elements[element].end), page.runs.count)
    return min(Int(page.elements[element].first), end)..<end
  }

  private static func letters(of runs: Range<Int>, _ page: RawPage) -> Int {
    runs.reduce(0) { $0 + Int(page.runs[$1].letters) }
  }

  /// Takes the name of a place beside the text from callouts whose kind is known, and from their parts.
  private static func dropWithinCallouts(of page: inout RawPage) {
    var isInside = [Bool](repeating: false, count: page.elements.count)
    for index in page.elements.indices {
      let parent = Int(page.elements[index].parent)
      isInside[index] = page.typedCallouts[Int32(index)] ?? (parent >= 0 && isInside[parent])
      if isInside[index] { page.elements[index].words.subtract(.sidebar) }
    }
  }
}
