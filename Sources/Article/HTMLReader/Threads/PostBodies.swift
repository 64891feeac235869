import Fragments
import UTF8Text

/// Tells what of each post is said in it from its name, its buttons and its signature.
///
/// What is said stands in elements of one kind: the one that each of the posts has once and that holds most of the words.
/// Where there is none, it is what is left without buttons, and without what most posts say alike.
struct PostBodies {
  let list: FragmentList
  let tree: ElementTree
  private let heads: [PostHead]
  private let owners: PostOwners
  /// Elements that hold buttons by their name.
  private let buttons: Set<Int32>
  private let scores: PostScores
  /// The fragments of each post, in order.
  private(set) var fragments: [[Int]]
  private(set) var isHead: Set<Int> = []
  /// The parts of fragments that are said, where the rest names the author.
  private var cuts: [Int: Range<Int>] = [:]
  /// How many words that are no links stand before each fragment.
  private var freeWords = [0]

  init(_ list: FragmentList, _ tree: ElementTree, _ heads: [PostHead], _ owners: PostOwners, _ signs: PostSigns) {
    buttons = signs.buttons
    scores = PostScores(signs.all, owners, of: list)
    self.list = list
    self.tree = tree
    self.heads = heads
    self.owners = owners
    fragments = [[Int]](repeating: [], count: heads.count)
    for index in 0..<owners.count where owners[index] >= 0 { fragments[owners[index]].append(index) }
    for index in 0..<owners.count {
      let text = list.fragments[index].text
      let free =
        owners[index] < 0 || tree.linkShare(of: index) > 200 || isNumber(index)
        ? 0 : PostText.wordCount(text, of: list.utf8)
      freeWords.append(freeWords[index] + free)
    }
    for head in heads {
      for index in head.fragments where head.text.count > 0 {
        if let said = PostText.said(in: list.fragments[index], beside: head.text, of: list) { cuts[index] = said }
        if holds(index, head) { isHead.insert(index) }
      }
    }
  }

  /// Whether a fragment holds words of a head, and not only stands where an element without words begins.
  private func holds(_ index: Int, _ head: PostHead) -> Bool {
    head.fragments.count > 1 || !head.text.isEmpty && list.fragments[index].text.overlaps(head.text)
  }

  /// The posts, in the order of the page; none where they are teasers, each below a title of its own.
  func posts(settled: [Int: Int]) -> [FragmentPost] {
    let kinds = numbers(heads.map(\.kind))
    let isSigned = heads.contains { $0.name != nil && !$0.isClock }
    let bodies = isSigned ? bodyKinds(kinds) : [:]
    let inOrder = bodies.sorted { $0.key < $1.key }.map(\.value)
    let alike = isSigned ? alikeTexts() : []
    var posts: [(post: FragmentPost, first: Int)] = []
    let remarks = isSigned ? self.remarks(kinds, but: bodies, alike) : []
    let depths = PostDepths(tree, heads, kinds, settled).all()
    for (index, head) in heads.enumerated() where !fragments[index].isEmpty {
      let own = fragments[index]
      var said = bodies[kinds[index]].map { inBody(own, $0) } ?? []
      if said.isEmpty { said = inOrder.lazy.map { inBody(own, $0) }.first { !$0.isEmpty } ?? [] }
      let parts = said.isEmpty ? own.filter { cuts[$0] != nil } : []
      let isVague = isSigned && said.isEmpty && parts.isEmpty && !remarks.contains(index)
      if said.isEmpty {
        said = Set(own.filter { isSaid($0, alike) } + parts).sorted()
        // Beside words, a number that stands alone counts votes.
        let words = said.filter { !isNumber($0) }
        if words.contains(where: { !list.fragments[$0].text.isEmpty }) { said = words }
      }
      guard said.contains(where: { !list.fragments[$0].text.isEmpty }) else { continue }
      let shown = Set(said)
      var post = FragmentPost(
        author: head.name, date: head.date, depth: depths[index], said: said,
        rest: own.filter { !shown.contains($0) },
        cuts: parts.reduce(into: [:]) { $0[$1] = cuts[$1] },
        kind: kinds[index], isVague: isVague, isDeclared: head.isDeclared)
      post.score = scores[index]
      post.isEntry = head.isClock
      posts.append((post, own[0]))
    }
    posts.sort { ($0.post.said[0], $0.first) < ($1.post.said[0], $1.first) }
    let all = posts.map(\.post)
    return isSigned && areTeasers(all) ? [] : PostDates.told(all, list, tree)
  }

  private func numbers(_ kinds: [UInt32]) -> [Int] {
    var known: [UInt32: Int] = [:]
    return kinds.map { kind in
      let number = known[kind] ?? known.count
      known[kind] = number
      return number
    }
  }

  // MARK: The element of what is said

  /// What the elements of one kind hold in posts of one kind.
  private struct Body {
    var posts: [Int: Int] = [:]
    var words = 0
    var depth: Int32 = 0
  }

  /// The kind of element that holds what is said, for each kind of post that has one.
  private func bodyKinds(_ kinds: [Int]) -> [Int: UInt32] {
    let ends = endsOfText()
    var found: [Int: [UInt32: Body]] = [:]
    for (index, element) in tree.elements.enumerated() where element.end > element.first && isBox(element.tag) {
      let first = Int(element.first)
      guard first < owners.count, case let post = owners[first], post >= 0, Int(element.end) <= ends[first] else {
        continue
      }
      let words = freeWords[Int(element.end)] - freeWords[first]
      let name = tree.kinds[index]
      var body = found[kinds[post]]?[name] ?? Body()
      body.posts[post, default: 0] += 1
      body.words += words
      body.depth = tree.depths[index]
      found[kinds[post], default: [:]][name] = body
    }
    let counts = kinds.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    let allWords = wordsBesideHeads(kinds)
    var best: [Int: UInt32] = [:]
    for (kind, bodies) in found {
      let count = counts[kind] ?? 0
      guard count >= 2 else { continue }
      let shared = bodies.filter { $0.value.words > 0 && isOnceInMost($0.value, of: count) }
      guard let most = shared.values.map(\.words).max(), most * Self.leastOfBody >= allWords[kind] ?? 0, most > 0 else {
        continue
      }
      // The innermost of those that hold nearly as much: buttons stand around it.
      best[kind] =
        shared.filter { $0.value.words * 10 >= most * 7 }
        .max { ($0.value.depth, $0.value.words, $0.key) < ($1.value.depth, $1.value.words, $1.key) }?.key
    }
    return best
  }

  /// Elements that hold less than this part of the words of posts, one to so many, are not what is said: they count votes.
  private static let leastOfBody = 5

  /// The words of posts of each kind that stand beside their heads and are no links.
  private func wordsBesideHeads(_ kinds: [Int]) -> [Int: Int] {
    var words: [Int: Int] = [:]
    for (post, own) in fragments.enumerated() {
      for index in own where !isHead.contains(index) {
        words[kinds[post], default: 0] += freeWords[index + 1] - freeWords[index]
      }
    }
    return words
  }

  private func isOnceInMost(_ body: Body, of count: Int) -> Bool {
    body.posts.values.count { $0 == 1 } * 10 >= count * 8 && body.posts.values.count { $0 > 1 } * 10 <= count
  }

  private func isBox(_ tag: Tag) -> Bool {
    switch tag {
    case .div, .section, .td, .article, .dd, .custom, .blockquote, .main: true
    default: false
    }
  }

  /// For each fragment, where the fragments of its post end that hold nothing of a head.
  private func endsOfText() -> [Int] {
    var ends = [Int](repeating: 0, count: owners.count)
    var end = owners.count
    for index in (0..<owners.count).reversed() {
      if index + 1 < owners.count, owners[index] != owners[index + 1] || isHead.contains(index + 1) { end = index + 1 }
      ends[index] = isHead.contains(index) ? 0 : end
    }
    return ends
  }

  /// The fragments that stand in an element of a kind.
  private func inBody(_ own: [Int], _ kind: UInt32) -> [Int] {
    own.filter { index in
      guard !isHead.contains(index) else { return false }
      var element = tree.element(of: index)
      for _ in 0..<40 {
        if tree.kinds[element] == kind, isBox(tree.elements[element].tag) { return true }
        guard let outer = tree.parent(of: element) else { return false }
        element = outer
      }
      return false
    }
  }

  // MARK: What is left

  /// Whether a fragment is nothing but a number.
  func isNumber(_ index: Int) -> Bool {
    let text = list.utf8[list.fragments[index].text]
    return !text.isEmpty && text.contains(where: isDigit) && !text.contains { isLetter($0) || $0 >= 0x80 }
      && list.fragments[index].form != .code
  }

  func isSaid(_ index: Int, _ alike: Set<Int>) -> Bool {
    guard !isHead.contains(index), !alike.contains(index) else { return false }
    let fragment = list.fragments[index]
    if fragment.form == .figure || fragment.form == .code { return true }
    let words = PostText.wordCount(fragment.text, of: list.utf8)
    if tree.linkShare(of: index) > 200, words <= 4 { return false }
    return !standsInClutter(index)
  }

  /// Whether the names of the elements around a fragment say that it is a button, a profile or a signature.
  private func standsInClutter(_ index: Int) -> Bool {
    var element = tree.element(of: index)
    for _ in 0..<4 {
      let found = tree.elements[element]
      if found.tag == .button || found.tag == .form && !holdsText(found) || found.tag == .nav
        || buttons.contains(Int32(element))
      {
        return true
      }
      if list.page.isNamed(found, Self.clutter) { return true }
      guard let outer = tree.parent(of: element) else { return false }
      element = outer
    }
    return false
  }

  /// Whether a form asks for nothing and holds a sentence: pages that let posts be changed show each in one.
  private func holdsText(_ form: PageElement) -> Bool {
    guard !form.takesWords else { return false }
    return (Int(form.first)..<Int(form.end)).contains { index in
      list.fragments[index].form != .heading && PostText.endsSentence(list.fragments[index].text, list.utf8)
    }
  }

  private static let clutter = NameSet(
    "signature sig profile buttons actions action toolbar reply vote votes voting share badge badges avatar")

  /// The fragments whose text, numbers aside, stands in more than half of the posts.
  private func alikeTexts() -> Set<Int> {
    var posts: [[UInt8]: (count: Int, last: Int, fragments: [Int])] = [:]
    for (post, own) in fragments.enumerated() {
      for index in own where list.fragments[index].text.count <= 60 && !list.fragments[index].text.isEmpty {
        let key = list.utf8[list.fragments[index].text].filter { !isDigit($0) && !isSpace($0) }
        var entry = posts[key] ?? (0, -1, [])
        if entry.last != post { (entry.count, entry.last) = (entry.count + 1, post) }
        entry.fragments.append(index)
        posts[key] = entry
      }
    }
    let count = fragments.count { !$0.isEmpty }
    return Set(posts.values.filter { $0.count >= 3 && $0.count * 2 > count }.flatMap(\.fragments))
  }
}
