import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Keeps what stands in a page as its other sections do: the headings of like boxes, the prices in them, the heading above kept sections,
/// the rest of a list of terms, boxes of data like one that is kept, and sections whose headings lead to themselves.
///
///     <article><h2>Fog</h2><p>A horn …</p></article>        –  x             x  x
///     <article><h2>Ice</h2><p>It took …</p></article>       x  x      ►      x  x
///     <article><h2>Wind</h2><p>At night …</p></article>     –  x             x  x
enum HeldSections {
  static func keep(in reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, shapes) = (scene.list, scene.shapes)
    keepTerms(&reasons, list, shapes)
    let headings = list.fragments.indices.filter { list.fragments[$0].form == .heading }
    guard headings.count >= 2 else { return }
    for run in runs(of: headings, list) { keepLike(run, &reasons, scene) }
    keepHeadsOfSections(headings, &reasons, list)
    keepPlaces(headings, &reasons, scene)
  }

  // MARK: Terms

  /// The longest list of terms that is decided as a whole, in fragments.
  private static let mostTerms = 80

  /// The terms and meanings of a list of which half of the words are kept.
  private static func keepTerms(_ reasons: inout [Removal.Reason?], _ list: FragmentList, _ shapes: [Shape]) {
    func enclosing(_ index: Int) -> Int? {
      guard list.fragments[index].form == .term || list.fragments[index].form == .meaning else { return nil }
      return list.page.places(around: index, most: 5).first { list.page.elements[$0].tag == .dl }
    }
    var start = 0
    while start < reasons.count {
      var end = start
      let own = enclosing(start)
      while end < reasons.count, own != nil, enclosing(end) == own { end += 1 }
      if end - start >= 4, end - start <= mostTerms {
        let all = (start..<end).reduce(0) { $0 + Int(shapes[$1].words) }
        let kept = (start..<end).reduce(0) { $0 + (reasons[$1] == nil ? Int(shapes[$1].words) : 0) }
        if kept * 2 >= all {
          for index in start..<end where isLost(index, reasons, list) { reasons[index] = nil }
        }
      }
      start = max(end, start + 1)
    }
  }

  /// Whether a fragment went for what stands around it alone, and leads nowhere.
  private static func isLost(_ index: Int, _ reasons: [Removal.Reason?], _ list: FragmentList) -> Bool {
    reasons[index] == .unlikely && list.page.linkShare(of: index) < 128
  }

  // MARK: Like boxes

  /// One of several boxes beside one another that are built alike, each with a heading.
  private struct Box {
    let heading: Int
    let range: Range<Int>
  }

  /// The most fragments of such a box.
  private static let mostOfBox = 40

  /// The runs of like boxes: siblings of one tag, each with one heading, written alike.
  private static func runs(of headings: [Int], _ list: FragmentList) -> [[Box]] {
    let page = list.page
    var runs: [[Box]] = []
    var run: [Box] = []
    var lastBranch = -1
    func close() {
      if run.count >= 2 { runs.append(run) }
      run = []
      lastBranch = -1
    }
    for (one, other) in zip(headings, headings.dropFirst()) {
      let elements = (Int(page.fragments[one].element), Int(page.fragments[other].element))
      guard list.fragments[one].group == list.fragments[other].group,
        page.elements[elements.0].kind == page.elements[elements.1].kind,
        let (left, right) = page.elements.branches(to: elements.0, elements.1), left != elements.0,
        right != elements.1, page.elements[left].tag == page.elements[right].tag,
        page.elements[left].count <= mostOfBox, page.elements[right].count <= mostOfBox
      else {
        close()
        continue
      }
      if lastBranch != left {
        close()
        run.append(Box(heading: one, range: page.elements[left].fragments))
      }
      run.append(Box(heading: other, range: page.elements[right].fragments))
      lastBranch = right
    }
    close()
    return runs
  }

  /// The headings of boxes of each of which some text is kept, where one of the headings is; and boxes of nothing but data, where one
  /// of them is kept.
  private static func keepLike(_ run: [Box], _ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, shapes) = (scene.list, scene.shapes)
    guard run.contains(where: { reasons[$0.heading] == nil }) else { return }
    let before = reasons
    if run.allSatisfy({ box in box.range.contains { $0 > box.heading && isText($0, before, list, shapes) } }) {
      // A heading may have gone because it leads to what its box tells of.
      for box in run where scene.mayTakeBack(reasons[box.heading]) { reasons[box.heading] = nil }
      for index in run.flatMap(\.range) where Belongings.isPrice(index, reasons, list, shapes) { reasons[index] = nil }
    }
    func isData(_ box: Box) -> Bool {
      box.range.count >= 3 && box.range.allSatisfy { $0 == box.heading || isOfData(list.fragments[$0].form) }
    }
    guard run.contains(where: { isData($0) && $0.range.allSatisfy { before[$0] == nil } }) else { return }
    for box in run where isData(box) {
      for index in box.range where isLost(index, reasons, list) { reasons[index] = nil }
    }
  }

  private static func isOfData(_ form: Fragment.Form) -> Bool {
    switch form {
    case .term, .meaning, .row, .headerRow: true
    default: false
    }
  }

  private static let fewestWordsOfText: Int32 = 4

  private static func isText(
    _ index: Int, _ reasons: [Removal.Reason?], _ list: FragmentList, _ shapes: [Shape]
  ) -> Bool {
    reasons[index] == nil && list.fragments[index].form != .heading && shapes[index].words >= fewestWordsOfText
      && list.page.linkShare(of: index) < 128
  }

  // MARK: Headings of sections

  /// The heading of a box in which sections with headings of a lower rank follow that are kept.
  private static func keepHeadsOfSections(
    _ headings: [Int], _ reasons: inout [Removal.Reason?], _ list: FragmentList
  ) {
    let page = list.page
    // What announces questions is decided with them.
    for (heading, next) in zip(headings, headings.dropFirst())
    where isLost(heading, reasons, list) && reasons[next] == nil
      && (heading + 1..<next).allSatisfy({ reasons[$0] == nil && list.fragments[$0].form == .figure })
      && list.fragments[next].group > list.fragments[heading].group && list.fragments[heading].group > 1
      && !FAQTitle.names(list.text(of: list.fragments[heading]))
    {
      for place in page.places(around: heading, most: 6) where page.elements[place].count > 1 {
        let box = page.elements[place]
        guard Int(box.first) == heading, box.words.isDisjoint(with: ClassWords.clutter) else { break }
        let inner = box.fragments.filter {
          list.fragments[$0].form == .heading && list.fragments[$0].group == list.fragments[next].group
        }
        if inner.count >= 2, inner.allSatisfy({ reasons[$0] == nil }) {
          reasons[heading] = nil
          break
        }
      }
    }
  }

  // MARK: Places

  /// How many headings of a text lead to themselves, at least, of which how many are kept.
  private static let fewestPlaces = 3
  private static let mostOfSection = 24

  /// The last sections of a text whose headings all lead to themselves: what to see, what to read next.
  ///
  ///     Syntax ¶ · ring(force)             x           x
  ///     Examples ¶ · ring(0.5)             x     ►     x
  ///     See also ¶ · • mute()              –           x
  private static func keepPlaces(_ headings: [Int], _ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let list = scene.list
    let places = headings.filter { list.page.fragments[$0].leadsToItself }
    let kept = places.filter { reasons[$0] == nil }
    guard places.count >= fewestPlaces, kept.count * 2 >= places.count, let first = kept.first else { return }
    for (place, heading) in places.enumerated() where heading > first {
      guard reasons[heading] == nil || scene.mayTakeBack(reasons[heading]) else { continue }
      let section = section(of: heading, before: place + 1 < places.count ? places[place + 1] : nil, list)
      let isWhole = section.allSatisfy {
        reasons[$0] == nil || scene.mayTakeBack(reasons[$0]) || reasons[$0] == .navigation
      }
      guard isWhole, section.count <= mostOfSection, !section.isEmpty else { continue }
      for index in [heading] + section where scene.mayTakeBack(reasons[index]) { reasons[index] = nil }
    }
  }

  /// What stands below a heading, in the box that it opens; where it opens none, up to the next such heading beside it, or else the
  /// list right below it.
  private static func section(of heading: Int, before other: Int?, _ list: FragmentList) -> Range<Int> {
    let page = list.page
    let next = heading + 1
    for place in page.places(around: heading, most: 4) where page.elements[place].count > 1 {
      let box = page.elements[place]
      guard box.tag != .main, box.tag != .article, box.tag != .body, Int(box.first) == heading,
        box.words.isDisjoint(with: ClassWords.clutter)
      else { break }
      let end = box.fragments.dropFirst().first { list.fragments[$0].form == .heading } ?? box.fragments.upperBound
      return next..<max(next, end)
    }
    let outer = page.elements[Int(page.fragments[heading].element)].parent
    if let other, page.places(around: other, most: 4).contains(Int(outer)),
      !(next..<other).contains(where: { list.fragments[$0].form == .heading })
    {
      return next..<other
    }
    var end = next
    while end < list.fragments.count,
      list.fragments[end].form == .item || list.fragments[end].form == .itemPart,
      list.fragments[end].group == list.fragments[next].group,
      !page.hasElement(around: end, most: 6, where: { $0.tag == .nav || $0.tag == .aside || $0.tag == .footer })
    {
      end += 1
    }
    return next..<end
  }
}
