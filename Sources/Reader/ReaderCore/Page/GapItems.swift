package import ArticleModel
import UTF8Text

/// A place between two blocks of an article where something was left out.
package struct Gap: Sendable, Hashable {
  /// Where it stands.
  package enum Position: Sendable { case above, within, below }

  /// How many blocks of the article stand before it.
  package let block: Int
  /// What was left out, by its index in ``Article/removed``, in the order of the source.
  package let removals: [Int]
  package let position: Position
  /// How many comments they are: 0 where nothing tells one from the next, nil where they are no comments.
  package var comments: Int?
  /// At how many places below the same was left out again, and whether this is one of those: see ``RepeatedGaps``.
  package var repetitions = 0
  package var repeatsAnother = false
  /// Whether nothing was left out but what the form of the page says: see ``SaidByForm``.
  package var isSaidByForm = false
}

extension Gap {
  /// The gaps of an article, in order.
  ///
  /// A passage stands behind the last block that begins before it; what was taken out of the midst of a block stands behind that.
  package static func gaps(of article: Article) -> [Gap] {
    let shown = article.removed.indices.filter { !article.removed[$0].words.isEmpty }
    guard !shown.isEmpty else { return [] }
    let starts = article.blocks.startsInOrder
    let places = shown.map { (removal: $0, start: article.removed[$0].source.lowerBound) }
      .sorted { ($0.start, $0.removal) < ($1.start, $1.removal) }
    var gaps: [Gap] = []
    var block = 0
    var removals: [Int] = []
    func close() {
      guard !removals.isEmpty else { return }
      let position: Position = block == 0 ? .above : block == starts.count ? .below : .within
      for (stretch, comments) in article.stretches(of: removals) {
        gaps.append(Gap(block: block, removals: stretch, position: position, comments: comments))
      }
      removals = []
    }
    for place in places {
      if block < starts.count, starts[block] <= place.start {
        close()
        while block < starts.count, starts[block] <= place.start { block += 1 }
      }
      removals.append(place.removal)
    }
    close()
    return SaidByForm(article).noted(RepeatedGaps.noted(gaps, of: article))
  }
}

extension Article {
  /// What was left out at a place, in its order: the comments apart from what stands above and below them.
  fileprivate func stretches(of removals: [Int]) -> [(removals: [Int], comments: Int?)] {
    let parts = removals.indices.filter { removed[removals[$0]].comment != nil }
    let comments = parts.isEmpty ? remarks(among: removals) : parts
    guard var first = comments.first, var last = comments.last else { return [(removals, nil)] }
    // The heading of the comments and the form below them go with them.
    while first > 0, removed[removals[first - 1]].isAboutComments { first -= 1 }
    while last + 1 < removals.count, removed[removals[last + 1]].isAboutComments { last += 1 }
    let count = Set(comments.compactMap { removed[removals[$0]].comment?.number }).count
    let above = Array(removals[..<first])
    let below = Array(removals[(last + 1)...])
    return (above.isEmpty ? [] : [(above, nil)]) + [(Array(removals[first...last]), count)]
      + (below.isEmpty ? [] : [(below, nil)])
  }

  /// How many bytes a passage has that says something, and no name, date or button.
  private static let shortestRemark = 60

  /// Comments whose page does not tell where one ends: several passages in a row that the page calls comments, of which one
  /// says something.
  private func remarks(among removals: [Int]) -> [Int] {
    var run: [Int] = []
    for index in removals.indices {
      if removed[removals[index]].reason == .commentForm {
        run.append(index)
      } else if isDiscussion(run, of: removals) {
        break
      } else {
        run = []
      }
    }
    return isDiscussion(run, of: removals) ? run : []
  }

  private func isDiscussion(_ run: [Int], of removals: [Int]) -> Bool {
    run.count >= 3 && run.contains { removed[removals[$0]].words.utf8Count >= Article.shortestRemark }
  }
}

extension Removal {
  fileprivate var isAboutComments: Bool { reason == .commentForm || reason == .commentPrompt }
}

extension [Block] {
  /// Where blocks begin, none before the one above it: a block may be made of what stands elsewhere in the source.
  fileprivate var startsInOrder: [Int] {
    var latest = 0
    return map { block in
      latest = Swift.max(latest, block.source.lowerBound)
      return latest
    }
  }
}

/// What was left out at a gap, each passage looked up as it is asked for: of a long source there may be a hundred thousand at
/// one place, and every key asks for some.
package struct GapRemovals: RandomAccessCollection, Sendable {
  private let removed: [Removal]
  private let places: [Int]

  /// None.
  init() { (removed, places) = ([], []) }

  init(of gap: Gap, among removed: [Removal]) { (self.removed, places) = (removed, gap.removals) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { places.count }
  package subscript(passage: Int) -> Removal { removed[places[passage]] }
}

/// The row of an article's items: its masthead, its blocks, and the gaps between them.
struct ArticleRow: Sendable {
  let gaps: [Gap]
  let blockCount: Int

  init(_ article: Article) {
    gaps = Gap.gaps(of: article)
    blockCount = article.blocks.count
  }

  var count: Int { 1 + blockCount + gaps.count }

  /// What stands at a place of the row.
  func kind(at place: Int) -> PageItems.Kind {
    guard place > 0 else { return .masthead }
    let gap = gaps.indices.firstSorted { self.place(ofGap: $0) >= place }
    if gap < gaps.count, self.place(ofGap: gap) == place { return .gap(gap) }
    return .block(place - 1 - gap)
  }

  /// Where a gap stands in the row.
  func place(ofGap gap: Int) -> Int { 1 + gaps[gap].block + gap }

  /// Where a block stands in the row. Of the number behind the last block: the gap there, if there is one.
  func place(ofBlock block: Int) -> Int {
    let isEnd = block >= blockCount
    return 1 + block + gaps.firstSortedIndex { isEnd ? $0.block >= block : $0.block > block }
  }
}

extension Range<Int> {
  /// The first index that passes, where all behind it pass too; the upper bound where none does.
  fileprivate func firstSorted(_ passes: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = (low + high) / 2
      if passes(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension PageItems {
  /// The gap that an item is; nil for what is of the article.
  package func gap(_ item: Int) -> Gap? {
    guard case .gap(let gap) = kind(of: item) else { return nil }
    return rows[article(of: item)].gaps[gap]
  }

  /// What was left out at a gap.
  package func removals(of item: Int) -> GapRemovals {
    guard let gap = gap(item) else { return GapRemovals() }
    return GapRemovals(of: gap, among: articles[article(of: item)].removed)
  }

  /// The item that stands where something was left out, and which of its passages that is.
  package func place(ofRemoval removal: Int, article: Int) -> (item: Int, passage: Int)? {
    let row = rows[article]
    guard let gap = row.gaps.firstIndex(where: { $0.removals.contains(removal) }),
      let passage = row.gaps[gap].removals.firstIndex(of: removal)
    else { return nil }
    return (masthead(of: article) + row.place(ofGap: gap), passage)
  }

  /// Where a passage of a gap begins among the gap's texts.
  package func offset(ofPassage passage: Int, in item: Int) -> Int {
    removals(of: item).prefix(passage).reduce(0) { $0 + $1.words.utf8Count + 1 }
  }

  /// The passage of a gap that holds an offset of its texts.
  package func passage(at offset: Int, in item: Int) -> Int? {
    var start = 0
    for (passage, removal) in removals(of: item).enumerated() {
      start += removal.words.utf8Count + 1
      if offset < start { return passage }
    }
    return nil
  }
}
