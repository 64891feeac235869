import Fragments
import UTF8Text

/// Finds what several write on a page, by what all such pages share: like elements, each with a name and a date.
///
///     <li><b class="author">mara</b> <time>May 3</time> <p>It rained.</p>
///       <ul><li><b class="author">piet</b> <time>May 4</time> <p>Not here.</p></ul>
///     ►   mara, May 3: It rained. · piet, May 4, below it: Not here.
///
/// A post reaches as far as an element does that holds no other head. Where heads and texts stand side by side, it reaches from
/// one head to the next; where answers stand within what they answer, it is what is left without them.
struct ThreadFinder {
  let list: FragmentList
  let tree: ElementTree
  private var heads: [PostHead]
  /// The first fragment of each head, for counting.
  private var firsts: [Int] = []
  private var owners: PostOwners
  /// The element whose fragments are a post's, once it is known.
  private var settled: [Int: Int] = [:]

  /// A page of more fragments is no page that people write on.
  private static let mostFragments = 20_000
  private static let fewestHeads = 2
  /// The most fragments a head has.
  static let mostOfHead = 12
  /// Fewer times of the day are no live blog.
  private static let fewestClocks = 3

  /// The posts of a page; none where fewer than two name their author.
  static func posts(in list: FragmentList, _ signs: PostSigns) -> [FragmentPost] {
    guard list.fragments.count <= mostFragments else { return [] }
    let tree = ElementTree(list.page)
    let finder = PostHeads(list, tree)
    let posts = posts(in: list, tree, finder.all(signs.all), signs)
    if posts.count >= fewestHeads { return posts }
    let plain = self.posts(in: list, tree, PlainHeads(list, tree).all(), signs)
    if plain.count >= fewestHeads { return plain }
    let clocks = finder.clocks(signs.all)
    return clocks.count >= fewestClocks ? Self.posts(in: list, tree, clocks, signs) : []
  }

  private static func posts(
    in list: FragmentList, _ tree: ElementTree, _ heads: [PostHead], _ signs: PostSigns
  ) -> [FragmentPost] {
    guard heads.count >= fewestHeads else { return [] }
    var finder = ThreadFinder(list, tree, heads)
    finder.settleAll()
    return PostBodies(list, tree, finder.heads, finder.owners, signs).posts(settled: finder.settled)
  }

  private init(_ list: FragmentList, _ tree: ElementTree, _ heads: [PostHead]) {
    self.list = list
    self.tree = tree
    self.heads = heads
    owners = PostOwners(count: list.fragments.count)
  }

  /// Gives posts to sure heads first: a bare name within one is somebody who is spoken of.
  private mutating func settleAll() {
    let all = heads
    heads = merged(all.filter(\.isSure))
    settle(Array(heads.indices))
    let known = Set(heads.flatMap(\.fragments))
    let others = all.filter { head in !head.isSure && owners[head.first] < 0 && !known.contains(head.first) }
    guard !others.isEmpty else { return }
    let start = heads.count
    heads += merged(others)
    settle(Array(start..<heads.count))
  }

  /// Whether nothing is said in some fragments: each is a word or two.
  func isBare(_ range: Range<Int>, but heads: [Int]) -> Bool {
    guard range.count <= 24 else { return false }
    return range.allSatisfy { heads.contains($0) || isSmall($0) }
  }

  private func isSmall(_ index: Int) -> Bool {
    let text = list.fragments[index].text
    if tree.linkShare(of: index) > 200 { return true }
    let most = list.utf8[text].contains(where: isDigit) ? 6 : 3
    return PostText.wordCount(text, of: list.utf8) <= most && !PostText.endsSentence(text, list.utf8)
  }

  // MARK: How far posts reach

  private mutating func settle(_ indices: [Int]) {
    firsts = heads.map(\.first).sorted()
    var bare: [Int: [Int]] = [:]
    for index in indices {
      let (element, around) = reach(of: heads[index])
      if let element, !isBare(tree.fragments(of: element), but: heads[index].fragments) || saysItself(index) {
        take(element, for: index)
      } else if let around {
        bare[around, default: []].append(index)
      }
    }
    // What stands deepest is settled first, so that what it answers is left without it.
    for around in bare.keys.sorted(by: { (tree.depths[$1], $0) < (tree.depths[$0], $1) }) {
      let group = bare[around]!
      if group.count > 1 {
        takeSideBySide(group, in: around)
      } else if !isPage(around) {
        let head = heads[group[0]]
        let whole = opening(around, of: head)
        settled[group[0]] = whole
        owners.takeAround(head.first..<(head.last + 1), in: tree.fragments(of: whole), for: group[0])
      }
    }
  }

  /// The element around a head and the page's title in which something is said: pages set both above what opens a thread.
  private func opening(_ around: Int, of head: PostHead) -> Int {
    var element = around
    for _ in 0..<8 {
      let range = tree.fragments(of: element)
      let titles = range.filter { list.fragments[$0].form == .heading && list.fragments[$0].group == 1 }
      guard !titles.isEmpty, isBare(range, but: head.fragments + titles), let outer = tree.parent(of: element),
        !isPage(outer), headCount(in: outer) == 1
      else { break }
      element = outer
    }
    return element
  }

  private func saysItself(_ index: Int) -> Bool { saysItself(heads[index]) }

  /// Whether something is said beside a head, in its own fragments.
  func saysItself(_ head: PostHead) -> Bool {
    head.fragments.contains { PostText.said(in: list.fragments[$0], beside: head.text, of: list) != nil }
  }

  /// The largest element that holds a head and no other one, and the one around it.
  private func reach(of head: PostHead) -> (element: Int?, around: Int?) {
    var element = head.element
    if headCount(in: element) > 1 { return (nil, element) }
    for _ in 0..<64 {
      guard let outer = tree.parent(of: element), !isPage(outer) else { return (element, tree.parent(of: element)) }
      if headCount(in: outer) > 1 || holdsTitle(outer, but: element) { return (element, outer) }
      element = outer
    }
    return (element, tree.parent(of: element))
  }

  private func isPage(_ element: Int) -> Bool {
    switch tree.elements[element].tag {
    case .body, .html, .main: true
    default: tree.parent(of: element) == nil
    }
  }

  /// Whether the page's title stands in an element beside a smaller one.
  private func holdsTitle(_ element: Int, but inner: Int) -> Bool {
    let range = tree.fragments(of: element)
    let own = tree.fragments(of: inner)
    guard range.count - own.count <= 40 else { return false }
    return range.contains { index in
      !own.contains(index) && list.fragments[index].form == .heading && list.fragments[index].group == 1
    }
  }

  private func headCount(in element: Int) -> Int {
    count(of: firsts, in: tree.fragments(of: element))
  }

  private mutating func take(_ element: Int, for head: Int) {
    settled[head] = element
    owners.take(tree.fragments(of: element), for: head)
  }

  /// Heads and texts side by side: each post reaches to the next head, or where the first text stands above all heads, from the
  /// one before.
  private mutating func takeSideBySide(_ group: [Int], in around: Int) {
    let range = tree.fragments(of: around)
    let starts = group.map { top(of: heads[$0], below: around).lowerBound }
    let ends = group.map { top(of: heads[$0], below: around).upperBound }
    let above = range.lowerBound..<max(range.lowerBound, starts[0])
    let below = min(ends[ends.count - 1], range.upperBound)..<range.upperBound
    let signBelow = isBare(below, but: []) && !isBare(above, but: []) && above.count <= 200
    for (place, head) in group.enumerated() {
      settled[head] = around
      if signBelow {
        let start = place > 0 ? ends[place - 1] : range.lowerBound
        owners.take(min(start, ends[place])..<ends[place], for: head)
      } else {
        let end = place + 1 < group.count ? starts[place + 1] : endOfLast(from: ends[place], in: range)
        owners.take(min(starts[place], end)..<end, for: head)
      }
    }
  }

  /// Where the last of them ends: a heading begins something else.
  private func endOfLast(from start: Int, in range: Range<Int>) -> Int {
    guard start < range.upperBound else { return range.upperBound }
    return list.fragments[start..<range.upperBound].firstIndex { $0.form == .heading } ?? range.upperBound
  }

  /// The fragments of the element that stands directly in another one and holds a head.
  private func top(of head: PostHead, below around: Int) -> Range<Int> {
    var element = head.element
    var range = head.first..<(head.last + 1)
    for _ in 0..<64 where element != around {
      if headCount(in: element) > 1 { break }
      range = range.joined(with: tree.fragments(of: element))
      guard let outer = tree.parent(of: element) else { break }
      element = outer
    }
    return range
  }
}

/// Which post each fragment is of.
struct PostOwners {
  private var owners: [Int32]
  /// For each fragment, one from which on the next without an owner is found.
  private var next: [Int32]

  init(count: Int) {
    owners = [Int32](repeating: -1, count: count)
    next = (0...Int32(count)).map { $0 }
  }

  /// The post of a fragment; -1 for none.
  subscript(fragment: Int) -> Int { Int(owners[fragment]) }

  var count: Int { owners.count }

  /// Gives a post the fragments that no post has claimed.
  mutating func take(_ range: Range<Int>, for post: Int) {
    var index = free(from: range.lowerBound)
    while index < range.upperBound {
      owners[index] = Int32(post)
      next[index] = Int32(index + 1)
      index = free(from: index + 1)
    }
  }

  /// Gives a post a stretch, and what stands around it without an owner, within a range.
  mutating func takeAround(_ stretch: Range<Int>, in range: Range<Int>, for post: Int) {
    var lower = stretch.lowerBound
    while lower > range.lowerBound, owners[lower - 1] < 0 { lower -= 1 }
    var upper = min(max(stretch.upperBound, lower), owners.count)
    while upper < range.upperBound, owners[upper] < 0 { upper += 1 }
    take(lower..<upper, for: post)
  }

  private mutating func free(from start: Int) -> Int {
    var end = Int32(start)
    while next[Int(end)] != end { end = next[Int(end)] }
    var at = start
    while next[at] != Int32(at) { (at, next[at]) = (Int(next[at]), end) }
    return Int(end)
  }
}
