import Fragments

/// How deep below others posts stand.
struct PostDepths {
  private let tree: ElementTree
  private let heads: [PostHead]
  private let kinds: [Int]
  private let settled: [Int: Int]
  /// The one post whose element each is; where several stand side by side in one, it is nobody's.
  private let posts: [Int: Int]

  init(_ tree: ElementTree, _ heads: [PostHead], _ kinds: [Int], _ settled: [Int: Int]) {
    self.tree = tree
    self.heads = heads
    self.kinds = kinds
    self.settled = settled
    posts = Dictionary(grouping: settled.keys) { settled[$0] ?? 0 }.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// The deepest level that is told apart.
  private static let deepest = 30

  /// The depth of each post: by what the page says of it, else by how deep its head stands among those of its kind, and below
  /// the post it stands in.
  func all() -> [Int] {
    if let told = indents() { return told }
    var levels: [Int: Set<Int32>] = [:]
    for (index, head) in heads.enumerated() { levels[kinds[index], default: []].insert(depth(head)) }
    let orders = levels.mapValues { $0.sorted() }
    let ranks = heads.indices.map { index in
      min(Self.deepest, orders[kinds[index]]?.firstIndex(of: depth(heads[index])) ?? 0)
    }
    return heads.indices.map { min(Self.deepest, ranks[$0] + owned($0, ranks)) }
  }

  /// How deep the element stands that a head's last words are in.
  private func depth(_ head: PostHead) -> Int32 {
    tree.depths[head.text.isEmpty ? head.element : tree.element(of: head.last)]
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
  private func owned(_ index: Int, _ ranks: [Int]) -> Int {
    guard let own = settled[index] else { return 0 }
    var element = tree.parent(of: own)
    for _ in 0..<40 {
      guard let around = element else { return 0 }
      if let post = posts[around], kinds[post] != kinds[index] { return ranks[post] + 1 }
      element = tree.parent(of: around)
    }
    return 0
  }
}
