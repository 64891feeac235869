import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Tells clutter from content by a page's mark-up: what stands in menus, forms and boxes beside the article, in containers of
/// links, and outside of the smallest container that holds most of the long paragraphs.
///
///     <nav>Home News</nav>                   ►   navigation
///     <article><p>The council met …</p>          –
///       <div class="share">Tweet</div>           share prompt
///     </article>
///     <aside>You may also like …</aside>         related links
struct PageCleaner {
  let bytes: UnsafeBufferPointer<UInt8>
  let fragments: [Fragment]
  let shapes: [Shape]
  let page: PageEvidence
  private(set) var reasons: [Removal.Reason?]
  /// Whether a reason is a guess by nothing but the place.
  private(set) var isGuess: [Bool]
  private let sums: PageSums
  private var meaninglessWords: ClassWords = []
  private var meaninglessTags: Set<Tag> = []
  private var hidingCounts = true

  /// An element with more than this share of the long paragraphs' words is no box beside the article, whatever its name says.
  private static let mostOfText = 0.4

  init(bytes: UnsafeBufferPointer<UInt8>, fragments: [Fragment], shapes: [Shape], page: PageEvidence) {
    self.bytes = bytes
    self.fragments = fragments
    self.shapes = shapes
    self.page = page
    reasons = [Removal.Reason?](repeating: nil, count: fragments.count)
    isGuess = [Bool](repeating: false, count: fragments.count)
    sums = PageSums(fragments, shapes, page.fragments)
  }

  /// Labels what stands in boxes beside the article.
  mutating func judgeBoxes() {
    let verdicts = elementVerdicts()
    for index in fragments.indices { reasons[index] = verdicts[Int(page.fragments[index].element)] }
  }

  /// Labels what stands outside of the article's container.
  mutating func judgeContainer(wording: [Removal.Reason?], endings: [Bool]) {
    for index in fragments.indices where reasons[index] == nil { reasons[index] = wording[index] }
    judgeRepetition()
    judgeMenuCells()
    let long = sums.weights(where: { reasons[$0] == nil })
    guard let container = container(long) else { return }
    for index in fragments.indices where reasons[index] == nil && !container.contains(index) {
      reasons[index] = index < container.lowerBound ? .navigation : .siteBoilerplate
      isGuess[index] = true
    }
    judgeLinkBoxes(in: container)
    judgeEnd(of: container, endings, long)
  }

  /// Labels what stands behind a line that ends articles, once most of the text has been read.
  private mutating func judgeEnd(of container: Range<Int>, _ endings: [Bool], _ long: [Double]) {
    let total = long[container.upperBound] - long[container.lowerBound]
    let end = container.first { index in
      endsArticle(index, endings) && (long[index] - long[container.lowerBound]) * 10 >= total * 6
    }
    guard let end else { return }
    for index in end..<container.upperBound where reasons[index] == nil { reasons[index] = .relatedLinks }
  }

  // MARK: Boxes

  /// The reason each element gives for what is in it, the outermost first.
  private mutating func elementVerdicts() -> [Removal.Reason?] {
    findMeaninglessMarks()
    var verdicts: [Removal.Reason?] = []
    verdicts.reserveCapacity(page.elements.count)
    var isInArticle: [Bool] = []
    for element in page.elements {
      let outer = element.parent >= 0 ? verdicts[Int(element.parent)] : nil
      let inside = element.parent >= 0 && isInArticle[Int(element.parent)]
      isInArticle.append(inside || element.tag == .article || element.tag == .main)
      verdicts.append(outer ?? verdict(on: element, isInArticle: inside))
    }
    return verdicts
  }

  private func verdict(on element: PageElement, isInArticle: Bool) -> Removal.Reason? {
    let range = Int(element.first)..<Int(element.end)
    guard !range.isEmpty else { return nil }
    if sums.longWords(in: range) > PageCleaner.mostOfText * sums.allLongWords, sums.allLongWords > 0 { return nil }
    if element.isHidden, !element.isMute, hidingCounts, element.words.isDisjoint(with: .accordion) {
      return .siteBoilerplate
    }
    if meaninglessTags.contains(element.tag) { return byWords(element, range) }
    switch element.tag {
    case .nav: return .navigation
    case .footer where fragments[range.lowerBound].form == .attribution: return nil
    case .footer: return isInArticle && sums.linkShare(in: range) < 0.3 ? byWords(element, range) : .siteBoilerplate
    case .header: if !isInArticle, !holdsTitle(range), !headsSection(element, range) { return .navigation }
    case .aside where isQuote(range) || element.words.contains(.notes): return nil
    case .aside: if sums.linkShare(in: range) > 0.25 || !isInArticle { return .relatedLinks }
    case .form: if element.takesWords, sums.longWords(in: range) == 0 { return .commentForm }
    case .dialog: return .siteBoilerplate
    case .button: if element.words.isDisjoint(with: .accordion), !isQuestion(range) { return .navigation }
    default: break
    }
    return byWords(element, range)
  }

  private func byWords(_ element: PageElement, _ range: Range<Int>) -> Removal.Reason? {
    var words = element.words.intersection(.clutter).subtracting(meaninglessWords)
    // "teaser-text" and the like name the lines below the title, which lead to no other page.
    if element.words.contains(.standfirst), sums.linkShare(in: range) < 0.3 { words.subtract(.related) }
    if words.isEmpty || element.words.contains(.content) || holdsTitle(range) || element.tag == .body { return nil }
    for (mark, reason) in PageCleaner.reasonsOfWords where words.contains(mark) { return reason }
    return nil
  }

  private static let reasonsOfWords: [(ClassWords, Removal.Reason)] = [
    (.breadcrumb, .breadcrumb), (.share, .sharePrompt), (.related, .relatedLinks), (.newsletter, .newsletter),
    (.cookie, .cookieNotice), (.comment, .commentForm), (.advertisement, .advertisement), (.byline, .byline),
    (.metadata, .metadata), (.credit, .imageCredit), (.navigation, .navigation), (.footer, .siteBoilerplate),
    (.sidebar, .siteBoilerplate), (.popup, .siteBoilerplate), (.hidden, .siteBoilerplate),
  ]

  /// Finds the marks that most of the page's text bears: a forum's posts are "comments", a shop puts all in a form.
  private mutating func findMeaninglessMarks() {
    let most = 0.5 * sums.allLongWords
    guard most > 0 else {
      // A page of short paragraphs, most of them hidden until a script has run.
      hidingCounts = freeWords(in: { $0.isHidden && !$0.isMute && $0.tag != .noscript }) <= 0.5 * sums.allFreeWords
      return
    }
    for (mark, _) in PageCleaner.reasonsOfWords {
      // Under an article there may be more comments than article.
      let limit = mark == .comment ? 0.85 * sums.allLongWords : most
      if longWords(in: { $0.words.contains(mark) }) > limit { meaninglessWords.formUnion(mark) }
    }
    for tag in [Tag.nav, .footer, .header, .aside, .form, .dialog, .button]
    where longWords(in: { $0.tag == tag }) > most {
      meaninglessTags.insert(tag)
    }
    hidingCounts = longWords(in: { $0.isHidden }) <= most
  }

  /// Words of the long paragraphs in the outermost elements that pass.
  private func longWords(in passes: (PageElement) -> Bool) -> Double {
    var sum = 0.0
    var end: Int32 = 0
    for element in page.elements where element.first >= end && element.end > element.first && passes(element) {
      sum += sums.longWords(in: Int(element.first)..<Int(element.end))
      end = element.end
    }
    return sum
  }

  /// Words that are no links in the outermost elements that pass.
  private func freeWords(in passes: (PageElement) -> Bool) -> Double {
    var sum = 0.0
    var end: Int32 = 0
    for element in page.elements where element.first >= end && element.end > element.first && passes(element) {
      sum += sums.freeWords(in: Int(element.first)..<Int(element.end))
      end = element.end
    }
    return sum
  }

  private func holdsTitle(_ range: Range<Int>) -> Bool {
    range.contains { fragments[$0].form == .heading && fragments[$0].group == 1 }
  }

  /// Whether a header holds the heading of the section it stands in: a chapter of a book, say.
  private func headsSection(_ header: PageElement, _ range: Range<Int>) -> Bool {
    guard header.parent >= 0, range.contains(where: { fragments[$0].form == .heading }) else { return false }
    let section = page.elements[Int(header.parent)]
    return section.tag == .section
      && sums.longWords(in: Int(section.first)..<Int(section.end)) > PageCleaner.mostOfText * sums.allLongWords
  }

  /// Whether at least half of the words are quoted: forums set a quoted post in an aside, with the name of who wrote it.
  private func isQuote(_ range: Range<Int>) -> Bool {
    let quoted = range.reduce(0) { $0 + (fragments[$1].form == .quote ? Double(shapes[$1].words) : 0) }
    return quoted > 0 && quoted * 2 >= sums.words(in: range)
  }

  private func isQuestion(_ range: Range<Int>) -> Bool {
    range.count == 1 && shapes[range.lowerBound].ending == .question
  }

  /// Labels paragraphs that the page holds twice, where both are content.
  private mutating func judgeRepetition() {
    for index in RepeatedText(fragments, in: bytes).paragraphs(reasons, shapes) { reasons[index] = .duplicate }
  }

  // MARK: The container

  /// The fragments of the smallest element that holds most of the long paragraphs; nil where there are too few of them to say.
  private func container(_ long: [Double]) -> Range<Int>? {
    let total = long[long.count - 1]
    guard total >= 40 else { return nil }
    var best: Range<Int>?
    for element in page.elements {
      let range = Int(element.first)..<Int(element.end)
      // A paragraph is never the place of a whole article, however long it is beside others.
      guard !range.isEmpty, element.tag != .p || range.count > 1,
        (long[range.upperBound] - long[range.lowerBound]) * 10 >= total * 7
      else { continue }
      if best == nil || range.count <= best!.count { best = range }
    }
    return best
  }

  // MARK: Boxes of links

  /// The fewest links of a menu, each on its line, and the most words of one.
  private static let fewestOfMenu = 3
  private static let mostWordsOfLink = 4

  /// Labels cells of tables that lay out a page which hold links alone, one below the other.
  private mutating func judgeMenuCells() {
    for index in fragments.indices where reasons[index] == nil && fragments[index].form == .text {
      guard page.fragments[index].linkShare >= 240, page.elements[Int(page.fragments[index].element)].tag == .td else {
        continue
      }
      let lines = bytes[fragments[index].text].split(separator: 0x0A).count
      guard lines >= Self.fewestOfMenu, Int(shapes[index].words) <= lines * Self.mostWordsOfLink else { continue }
      reasons[index] = .navigation
    }
  }

  /// Labels elements within the article that hold next to nothing but links, and headings with nothing left below.
  private mutating func judgeLinkBoxes(in container: Range<Int>) {
    var linked: [Int] = []
    for (index, element) in page.elements.enumerated() {
      let range = Int(element.first)..<Int(element.end)
      guard range.count >= 2, range.count < container.count, container.contains(range.lowerBound) else { continue }
      guard element.tag != .table, element.tag != .tbody else { continue }
      if sums.linkShare(in: range) > 0.6, sums.words(in: range) < 0.3 * sums.words(in: container) {
        linked.append(index)
      }
    }
    let before = reasons
    for index in linked {
      for at in Int(page.elements[index].first)..<Int(page.elements[index].end) where reasons[at] == nil {
        reasons[at] = .relatedLinks
      }
    }
    let kept = reasons.indices.reduce(0.0) { $0 + (reasons[$1] == nil ? Double(shapes[$1].words) : 0) }
    let had = before.indices.reduce(0.0) { $0 + (before[$1] == nil ? Double(shapes[$1].words) : 0) }
    if kept < 0.5 * had { reasons = before }
  }
}
