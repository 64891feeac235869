import Fragments
import UTF8Text

/// How deep below others posts stand.
struct PostDepths {
  private let tree: ElementTree
  private let heads: [PostHead]
  private let kinds: [Int]
  private let settled: [Int: Int]
  /// The post that each element belongs to; none where several stand side by side in it.
  private let posts: [Int: Int]

  /// Where the heads of each kind begin, in order.
  private let firsts: [Int: [Int]]
  /// The head that begins with a fragment.
  private let headAt: [Int: Int]

  init(_ tree: ElementTree, _ heads: [PostHead], _ kinds: [Int], _ settled: [Int: Int]) {
    self.tree = tree
    self.heads = heads
    self.settled = settled
    posts = Dictionary(grouping: settled.keys) { settled[$0] ?? 0 }.compactMapValues { $0.count == 1 ? $0[0] : nil }
    self.kinds = Self.joined(kinds, posts, tree)
    var firsts: [Int: [Int]] = [:]
    for (index, head) in heads.enumerated() { firsts[self.kinds[index], default: []].append(head.first) }
    self.firsts = firsts.mapValues { $0.sorted() }
    headAt = Dictionary(heads.enumerated().map { ($1.first, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The kinds, with those made one whose posts stand in elements of one name: what is set in has another box around its name.
  private static func joined(_ kinds: [Int], _ posts: [Int: Int], _ tree: ElementTree) -> [Int] {
    var known: [UInt32: Int] = [:]
    var joined: [Int: Int] = [:]
    func root(_ kind: Int) -> Int {
      var kind = kind
      while let next = joined[kind] { kind = next }
      return kind
    }
    for (element, post) in posts.sorted(by: { $0.value < $1.value }) where !tree.elements[element].names.isEmpty {
      let own = root(kinds[post])
      if let other = known[tree.kinds[element]].map(root), other != own { joined[max(own, other)] = min(own, other) }
      known[tree.kinds[element]] = root(own)
    }
    return joined.isEmpty ? kinds : kinds.map(root)
  }

  /// The deepest level that is told apart.
  private static let deepest = 30
  /// How many posts before it one is looked for that a post answers.
  private static let reach = 400

  /// The depth of each post: by what the page says of it, else by how deep its head stands among those of its kind, and below
  /// the post it stands in.
  func all() -> [Int] {
    let told = indents()
    if let told, Set(told).count > 2 { return told }
    let found = nested()
    // Where each post is set in as far as the others, it is so within the one it answers.
    if let told, Set(found).count <= Set(told).count { return told }
    return found
  }

  /// The depths by how deep heads stand among those of their kind, and below the post they stand in.
  private func nested() -> [Int] {
    var levels: [Int: Set<Int32>] = [:]
    for (index, head) in heads.enumerated() { levels[kinds[index], default: []].insert(depth(head)) }
    let orders = levels.mapValues { $0.sorted() }
    var ranks = heads.indices.map { index in
      min(Self.deepest, orders[kinds[index]]?.firstIndex(of: depth(heads[index])) ?? 0)
    }
    let nested = nestedKinds(ranks)
    for index in ranks.indices where !nested.contains(kinds[index]) { ranks[index] = 0 }
    return heads.indices.map { min(Self.deepest, ranks[$0] + owned($0, ranks)) }
  }

  /// How deep the element stands that a head's last words are in.
  private func depth(_ head: PostHead) -> Int32 { tree.depths[element(of: head)] }

  private func element(of head: PostHead) -> Int {
    head.text.isEmpty ? head.element : tree.element(of: head.last)
  }

  /// The depths by how far the page sets each post in; nil where it sets none apart. What is not set in stands outermost among
  /// posts of its kind.
  private func indents() -> [Int]? {
    let kinds = Set(heads.indices.filter { heads[$0].indent != nil }.map { self.kinds[$0] })
    let all = heads.indices.map { heads[$0].indent ?? (kinds.contains(self.kinds[$0]) ? 0 : nil) }
    let order = Set(all.compactMap { $0 }).sorted()
    guard order.count >= 2 else { return nil }
    return all.map { indent in min(Self.deepest, indent.flatMap { order.firstIndex(of: $0) } ?? 0) }
  }

  /// One more than the rank of the post that a post stands in, where that is of another kind; 0 where it stands in none.
  private func owned(_ index: Int, _ ranks: [Int]) -> Int { owner(index).map { ranks[$0] + 1 } ?? 0 }

  /// The post of another kind that a post stands in, or that stands above it in a box that holds no further one of that kind.
  ///
  ///     <div class="answer"><div>It rained. <b>mara</b></div> <ul><li>Not here. <b>piet</b> …     ►   piet answers mara
  private func owner(_ index: Int) -> Int? {
    guard let own = settled[index] else { return nil }
    var element = tree.parent(of: own)
    var isAlone = true
    for _ in 0..<40 {
      guard let around = element else { return nil }
      if let post = posts[around], kinds[post] != kinds[index] { return post }
      if isAlone {
        let others = others(in: tree.fragments(of: around), than: index)
        if others.count == 1, let above = others.first, heads[above].first < heads[index].first,
          (firsts[kinds[above]]?.count ?? 0) > 1
        {
          return above
        }
        isAlone = others.isEmpty
      }
      element = tree.parent(of: around)
    }
    return nil
  }

  /// Up to two heads of other kinds in some fragments.
  private func others(in range: Range<Int>, than index: Int) -> [Int] {
    var found: [Int] = []
    for (kind, starts) in firsts where kind != kinds[index] {
      let first = starts.firstSortedIndex { $0 >= range.lowerBound }
      for start in starts[first...].prefix(2) where start < range.upperBound {
        if let head = headAt[start] { found.append(head) }
      }
      if found.count > 1 { break }
    }
    return found
  }

  // MARK: Whether what stands deeper answers

  /// The kinds of posts of which some stand within others. Where none does, those that stand deeper in the page's mark-up answer
  /// nobody: a box is around them that is around none of the others.
  private func nestedKinds(_ ranks: [Int]) -> Set<Int> {
    var nested: Set<Int> = []
    for (index, head) in heads.enumerated() where ranks[index] > 0 && !nested.contains(kinds[index]) {
      let above = (max(0, index - Self.reach)..<index).last {
        kinds[$0] == kinds[index] && depth(heads[$0]) < depth(head)
      }
      guard let above, answers(head, heads[above]) else { continue }
      nested.insert(kinds[index])
    }
    return nested
  }

  /// Whether a head stands within what an earlier one of its kind heads: in the element that is to the other what one of its own
  /// elements is to it, or set in by lists or quotations.
  ///
  ///     <li class="comment"><b>mara</b> … <ul><li class="comment"><b>piet</b> …      ►   piet answers mara
  ///     <div class="question"><b>mara</b> …</div> <div class="answers"><div class="answer"><b>piet</b> …   ►   no
  private func answers(_ head: PostHead, _ other: PostHead) -> Bool {
    var (own, above) = (element(of: head), element(of: other))
    guard let shared = tree.shared(own, above) else { return false }
    let wrappers = steps(from: own, to: shared)
    let more = max(0, wrappers.count - steps(from: above, to: shared).count)
    if wrappers.suffix(more).contains(where: isSetIn) { return true }
    for _ in 0..<40 {
      guard own != above, tree.elements[own].kind == tree.elements[above].kind else { return false }
      if tree.fragments(of: above).contains(head.last) { return true }
      guard let next = tree.parent(of: own), let outer = tree.parent(of: above) else { return false }
      (own, above) = (next, outer)
    }
    return false
  }

  /// The elements around one up to another.
  private func steps(from element: Int, to outer: Int) -> [Int] {
    var steps: [Int] = []
    var at = element
    while at != outer, let next = tree.parent(of: at) {
      steps.append(at)
      at = next
    }
    return steps
  }

  private func isSetIn(_ element: Int) -> Bool {
    switch tree.elements[element].tag {
    case .ul, .ol, .li, .dl, .dd, .blockquote, .table: true
    default: false
    }
  }
}
