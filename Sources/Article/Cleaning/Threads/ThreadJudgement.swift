import ArticleModel
import Fragments
import UTF8Text

/// Judges whether a page is a thread, and keeps its posts whole.
///
/// The posts of a page are told by its mark-up (``FragmentList/posts``); they are the page's text where most of what cleaning
/// keeps stands in them. Under an article they are comments.
struct ThreadJudgement {
  /// The posts that are shown.
  private(set) var posts: [FragmentPost] = []
  /// Whether they are the entries of a live blog, which nobody signs.
  let isLive: Bool
  /// Why each fragment goes; nil for content.
  private(set) var reasons: [Removal.Reason?]

  let list: FragmentList
  let shapes: [Shape]
  /// Which post each fragment is of; -1 for none, and another number for those that are left as they were judged.
  private(set) var owners: [Int]
  private static let leftAlone = -2
  /// Whether there is so little on the page that its cleaning says little.
  private var isShort = true

  /// More words than this no first post has without saying that it is one: it is an article with comments.
  private static let longestOpening = 150
  /// A thread of so many words is short.
  private static let mostShort = 400
  /// The share of what is said in posts of a long thread that cleaning keeps, at least.
  private static let leastKept = 0.4
  /// What stands outside of posts and is kept may have so many of their words.
  private static let mostOutside = 0.5

  /// Judges a page whose cleaning gave these reasons; nil where it is no thread.
  init?(
    _ list: FragmentList, _ shapes: [Shape], in bytes: UnsafeBufferPointer<UInt8>, reasons: [Removal.Reason?]
  ) {
    let page = list.page
    guard list.posts.count >= 2 else { return nil }
    isLive = list.posts.allSatisfy { $0.author == nil || $0.isEntry }
    let isOther = !page.kinds.isDisjoint(with: [.product, .article]) && !page.kinds.contains(.thread)
    guard isLive || !isOther else { return nil }
    self.list = list
    self.shapes = shapes
    self.reasons = reasons
    owners = [Int](repeating: -1, count: list.fragments.count)
    takePosts(list.declared?.title.map { PlainWords($0.text).bytes } ?? [], in: bytes)
    if isLive, isProgramme { return nil }
    if !isLive, let title = list.declared?.title {
      dropTitle(PlainWords(title.text).bytes, in: bytes)
      dropRepeatedTitles(firstHeading(in: bytes) ?? PlainWords(title.text).bytes, in: bytes)
    }
    guard isThread(page.kinds) else { return nil }
    let least = posts.map(\.depth).min() ?? 0
    for index in posts.indices { posts[index].depth -= least }
    decide(in: bytes)
  }

  /// Takes the posts that say something. Of a post that nothing is like, what cleaning keeps counts.
  private mutating func takePosts(_ title: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) {
    let counts = list.posts.reduce(into: [Int: Int]()) { $0[$1.kind, default: 0] += 1 }
    var repeated = RepeatedPosts()
    for post in list.posts {
      var post = post
      if post.isVague, counts[post.kind] == 1 {
        var kept = Set(post.said.filter { reasons[$0] == nil && !isTitle($0) })
        // What opens a thread may be nothing but what it links to.
        if posts.isEmpty, kept.isEmpty, let link = linkedTitle(of: post, title, in: bytes) {
          kept = [link]
          post.isVague = false
        }
        post.rest = (post.rest + post.said.filter { !kept.contains($0) }).sorted()
        post.said = post.said.filter(kept.contains)
        guard post.said.contains(where: { shapes[$0].words > 0 }) else { continue }
      }
      let missed = post.rest.filter { saysSomething($0) && !isQuoted($0) && !isOfAuthor($0) }
      if !isLive, !missed.isEmpty {
        post.said = (post.said + missed).sorted()
        post.rest.removeAll(where: missed.contains)
      }
      if !isLive, repeated.holds(post, list, shapes, in: bytes) {
        for index in post.said + post.rest {
          owners[index] = Self.leftAlone
          reasons[index] = reasons[index] ?? .duplicate
        }
        continue
      }
      for index in post.said + post.rest { owners[index] = posts.count }
      posts.append(post)
    }
  }

  /// Whether the times are those of a programme: what happens then stands in the same item, and nothing is told behind it.
  ///
  ///     <li><span class="time">11:30</span> <span>Boat race</span> <span>All crews</span>     ►   an item
  private var isProgramme: Bool {
    let told = posts.filter { post in
      post.rest.contains { list.fragments[$0].form == .item && reasons[$0] == nil && shapes[$0].words >= 3 }
    }
    return 2 * told.count >= posts.count
  }

  /// Whether a fragment is a paragraph that cleaning keeps.
  private func saysSomething(_ index: Int) -> Bool {
    switch list.fragments[index].form {
    case .text, .paragraph, .item:
      reasons[index] == nil && shapes[index].words >= ThreadJudgement.longestRemark
        && list.page.linkShare(of: index) < 100
    default: false
    }
  }

  /// Whether a fragment stands in what a page shows of an author below every post.
  private func isOfAuthor(_ index: Int) -> Bool {
    list.page.hasElement(around: index, most: 6) { list.page.isNamed($0, ThreadJudgement.namesOfAuthors) }
  }

  private static let namesOfAuthors = NameSet("signature sig profile")

  /// Names, dates and buttons have fewer words.
  private static let longestRemark = 12

  /// The fragment of a post that is the page's title and a link.
  private func linkedTitle(of post: FragmentPost, _ title: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !title.isEmpty else { return nil }
    return post.said.first { index in
      list.page.linkShare(of: index) > 100 && !isTitle(index)
        && PlainWords(bytes, list.fragments[index].text).bytes.starts(with: title)
    }
  }

  /// Whether a fragment is a heading; some pages set the whole question that is asked as one.
  private func isTitle(_ index: Int) -> Bool {
    list.fragments[index].form == .heading && list.fragments[index].text.count <= ThreadJudgement.longestTitle
  }

  /// The longest title, in bytes.
  private static let longestTitle = 160

  /// Takes the page's title out of the post that opens it.
  private mutating func dropTitle(_ title: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = posts.first?.said.first, posts[0].said.count > 1, shapes[first].words >= 2,
      title.starts(with: PlainWords(bytes, list.fragments[first].text).bytes)
    else { return }
    posts[0].said.removeFirst()
    posts[0].rest = (posts[0].rest + [first]).sorted()
    reasons[first] = .duplicateTitle
  }

  /// Takes the page's title out of the posts that answer it and say it again, with a word before it: "Re: Which glue?"
  private mutating func dropRepeatedTitles(_ title: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) {
    guard title.count >= ThreadJudgement.shortestTitle else { return }
    for place in posts.indices where posts[place].said.count > 1 {
      let first = posts[place].said[0]
      let own = PlainWords(bytes, list.fragments[first].text)
      guard list.fragments[first].form == .heading, own.bytes.count - title.count <= 8,
        own.bytes.suffix(title.count).elementsEqual(title)
      else { continue }
      posts[place].said.removeFirst()
      posts[place].rest = (posts[place].rest + [first]).sorted()
      reasons[first] = .duplicateTitle
    }
  }

  private static let shortestTitle = 8

  /// The heading of the first post, if the page's title begins with it.
  private func firstHeading(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard let first = posts.first, let title = list.declared?.title else { return nil }
    let whole = PlainWords(title.text).bytes
    return (first.rest + first.said).sorted().lazy.filter { list.fragments[$0].form == .heading }
      .map { PlainWords(bytes, list.fragments[$0].text).bytes }.first { !$0.isEmpty && whole.starts(with: $0) }
  }

  func words(_ indices: some Sequence<Int>) -> Int { indices.reduce(0) { $0 + Int(shapes[$1].words) } }

  /// Whether the posts are what the page is about. In a short page the trees are not sure of anything: what is kept outside of
  /// posts counts. In a long one most of what is kept has to be said in posts.
  private mutating func isThread(_ kinds: PageKinds) -> Bool {
    guard posts.count >= 2, isLive || posts.count >= 3 || areTwoPosts(kinds) else { return false }
    guard isLive || kinds.contains(.thread) || areCalledPosts() else { return false }
    let inside = words(posts.flatMap(\.said))
    let outside = words(list.fragments.indices.filter { owners[$0] < 0 && reasons[$0] == nil && shapes[$0].isProse })
    // What opens a live page may be as long as its entries; those of a programme are no sentences.
    let isTold = isLive && posts.allSatisfy { $0.said.contains { shapes[$0].endsSentence } }
    let most = isTold ? 1 : ThreadJudgement.mostOutside
    guard inside > 0, Double(outside) <= Double(inside) * most else { return false }
    isShort = inside <= ThreadJudgement.mostShort
    if !isShort, !isLive {
      let kept = words(posts.flatMap(\.said).filter { reasons[$0] == nil })
      guard kept >= outside, Double(kept) >= ThreadJudgement.leastKept * Double(inside) else { return false }
      leaveUnlikely()
    }
    if isShort, !isLive { leaveVague() }
    if isLive || kinds.contains(.thread) { return posts.count >= 2 }
    return posts.count >= 2 && !isArticleWithComments
  }

  /// Whether two posts are of two authors, and alike or dated both: a name in an article is no answer to it.
  private func areTwoPosts(_ kinds: PageKinds) -> Bool {
    guard posts.count == 2, posts[0].author != posts[1].author else { return false }
    return kinds.contains(.thread) || posts[0].kind == posts[1].kind || posts.allSatisfy { $0.date != nil }
  }

  /// Whether one post is unlike all others and longer than what opens a thread: an article with comments. Several long ones that are
  /// alike are answers, and what opens a thread may be long where others say more and cleaning keeps it.
  private var isArticleWithComments: Bool {
    if standsAboveComments { return true }
    let kinds = posts.reduce(into: [Int: Int]()) { $0[$1.kind, default: 0] += 1 }
    let usual = kinds.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let long = posts.filter { $0.kind != usual && kinds[$0.kind] == 1 && words($0.said) > Self.longestOpening }
    guard let article = long.first else { return false }
    let answers = words(posts.filter { $0.kind != article.kind }.flatMap(\.said).filter { reasons[$0] == nil })
    return isShort || long.count > 2 || answers < words(long.flatMap(\.said))
  }

  /// In a long page, posts of a kind of which little is kept are not the thread's: they are remarks, and stay as they were judged.
  private mutating func leaveUnlikely() {
    var kinds: [Int: (kept: Int, all: Int)] = [:]
    for post in posts {
      let kept = words(post.said.filter { reasons[$0] == nil })
      let known = kinds[post.kind] ?? (0, 0)
      kinds[post.kind] = (known.kept + kept, known.all + words(post.said))
    }
    // What stands below posts of others is said to them, however little there is of it.
    let least = posts.map(\.depth).min() ?? 0
    let flat = Set(posts.filter { $0.depth == least || $0.isVague }.map(\.kind))
    let left = kinds.filter { kind, words in
      flat.contains(kind) && Double(words.kept) < ThreadJudgement.leastKept * Double(words.all)
    }
    if !left.isEmpty { leave { left[$0.kind] != nil } }
  }

  /// Leaves some posts as they were judged.
  private mutating func leave(_ isLeftAlone: (FragmentPost) -> Bool) {
    var others: [FragmentPost] = []
    for post in posts {
      let isLeft = isLeftAlone(post)
      for index in post.said + post.rest { owners[index] = isLeft ? ThreadJudgement.leftAlone : others.count }
      if !isLeft { others.append(post) }
    }
    posts = others
  }

  /// Posts of a kind of which nothing is kept and none says a sentence are lines about other threads, where others are said.
  private mutating func leaveVague() {
    let sure = Set(
      posts.filter { post in
        post.said.contains { index in
          reasons[index] == nil
            || !post.isVague && (shapes[index].isProse || post.depth > 0 && shapes[index].endsSentence)
        }
      }.map(\.kind))
    guard posts.count(where: { sure.contains($0.kind) }) >= 2 else { return }
    leave { !sure.contains($0.kind) }
  }

  /// What is said in posts is kept, all else of them goes; of what stands outside of them, running text stays as it was judged,
  /// and above the first post headings do. Of a long page, what is quoted and what is vague stays as it was judged, too.
  private mutating func decide(in bytes: UnsafeBufferPointer<UInt8>) {
    let first = posts.lazy.compactMap { ($0.said + $0.rest).min() }.min() ?? 0
    var said: Set<Int> = []
    for post in posts {
      for index in post.said where isShort || isLive || !post.isVague && mayBeSaid(index) { said.insert(index) }
    }
    if isShort, !isLive { said.subtract(RepeatedPosts.quoted(of: said, list, reasons, in: bytes)) }
    let known = Set(posts.flatMap(\.said))
    var isBelowHeading = false
    for index in reasons.indices {
      let isItem = list.fragments[index].form == .item || list.fragments[index].form == .itemPart
      if reasons[index] == nil, !isItem { isBelowHeading = list.fragments[index].form == .heading }
      if said.contains(index) {
        reasons[index] = nil
      } else if owners[index] == ThreadJudgement.leftAlone || known.contains(index) {
        continue
      } else if owners[index] >= 0 {
        reasons[index] = reasons[index] ?? .metadata
      } else if !isLive, reasons[index] == nil, !shapes[index].isProse, !saysSomething(index),
        // A list below a heading above all posts sums them up.
        !(isItem && isBelowHeading && index < first),
        index >= first || list.fragments[index].form != .heading
      {
        reasons[index] = .siteBoilerplate
      }
    }
  }

  /// Whether cleaning takes a fragment out for nothing that it says, and it is no quotation.
  private func mayBeSaid(_ index: Int) -> Bool {
    switch reasons[index] {
    case nil, .unlikely, .commentForm, .siteBoilerplate, .strayLine: !isQuoted(index)
    default: false
    }
  }

  /// Whether a fragment is what another one said.
  private func isQuoted(_ index: Int) -> Bool { RepeatedPosts.isQuoted(index, list) }
}
