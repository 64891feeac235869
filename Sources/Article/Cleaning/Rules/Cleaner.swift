import ArticleModel
package import Fragments
import Recognizers
import UTF8Text

/// Tells clutter from content: gives every fragment that is no part of an article the reason why.
///
///     Home » News » A title       ►   breadcrumb
///     A title                         –
///     Share this                      share prompt
///     The council met …               –
///     You may also like               related links
///
/// Nothing is taken out here; a label is a judgement that later steps and the reader can see.
package struct Cleaner {
  let bytes: UnsafeBufferPointer<UInt8>
  let fragments: [Fragment]
  let shapes: [Shape]
  var reasons: [Removal.Reason?]
  /// Whether a reason is a guess by nothing but the place.
  private var isGuess: [Bool]
  var endings: [Bool]
  /// The runs of lines of data of a text.
  private var dataRows: [Range<Int>] = []
  /// The lines in words of buttons that head sections.
  var headings: Set<Int> = []
  /// The short lines that are there more than once, where they were asked for.
  var repeatedLines: Set<UInt32>?
  /// Whether empty lines set paragraphs apart.
  let isSpaced: Bool
  /// Whether so much is clutter by its wording that the source must be a page with a site around it.
  private var isPage = false

  /// The longest fragment, in words, whose wording is looked at.
  private static let longestWording = 45
  /// How many short lines in a row make a menu, whatever they say.
  private static let fewestMenuLines = 60
  /// How many fragments must be clutter by their wording for the source to be a whole page.
  private static let fewestMarks = 4

  /// What the rules say of each fragment of a source.
  package static func verdicts(
    _ list: FragmentList, _ shapes: [Shape], in bytes: UnsafeBufferPointer<UInt8>
  ) -> RuleVerdicts {
    // What says what clutter is differs: in a page the boxes around a fragment, in a text its place among the lines.
    list.page.isMarkedUp
      ? verdicts(list.fragments, shapes, page: list.page, in: bytes) : verdicts(list.fragments, shapes, in: bytes)
  }

  /// What the rules say of each fragment of a text without mark-up.
  static func verdicts(
    _ fragments: [Fragment], _ shapes: [Shape], in bytes: UnsafeBufferPointer<UInt8>
  ) -> RuleVerdicts {
    var cleaner = Cleaner(bytes: bytes, fragments: fragments, shapes: shapes)
    cleaner.judgeWording()
    cleaner.spareHeadings()
    cleaner.judgeOpinions()
    cleaner.judgeSignUps()
    cleaner.judgeNeighbours()
    cleaner.judgeSmall()
    cleaner.dataRows = DataRows.runs(fragments, shapes, in: bytes)
    cleaner.spareDataRows()
    let wording = cleaner.reasons
    cleaner.judgeRepetition()
    cleaner.judgePlace()
    var verdicts = RuleVerdicts(
      wording: wording, endings: cleaner.endings, reasons: cleaner.reasons, isGuess: cleaner.isGuess)
    verdicts.lookForSiteOfText()
    return verdicts
  }

  /// What the rules say of each fragment of a page, by its mark-up first and then by its wording.
  static func verdicts(
    _ fragments: [Fragment], _ shapes: [Shape], page: PageEvidence, in bytes: UnsafeBufferPointer<UInt8>
  ) -> RuleVerdicts {
    var cleaner = Cleaner(bytes: bytes, fragments: fragments, shapes: shapes)
    cleaner.judgeWording()
    cleaner.judgeSignUps()
    var boxes = PageCleaner(bytes: bytes, fragments: fragments, shapes: shapes, page: page)
    boxes.judgeBoxes()
    let byBoxes = boxes.reasons
    boxes.judgeContainer(wording: cleaner.reasons, endings: cleaner.endings)
    var verdicts = RuleVerdicts(
      wording: cleaner.reasons, endings: cleaner.endings, reasons: boxes.reasons, isGuess: boxes.isGuess,
      boxes: byBoxes)
    verdicts.lookForSite(of: page, shapes)
    return verdicts
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, fragments: [Fragment], shapes: [Shape]) {
    self.bytes = bytes
    self.fragments = fragments
    self.shapes = shapes
    isGuess = [Bool](repeating: false, count: fragments.count)
    isSpaced = fragments.reduce(0) { $0 + ($1.blankLinesBefore > 0 ? 1 : 0) } * 4 >= fragments.count
    reasons = [Removal.Reason?](repeating: nil, count: fragments.count)
    endings = [Bool](repeating: false, count: fragments.count)
  }

  /// Labels fragments by what they say, each by itself.
  private mutating func judgeWording() {
    for index in fragments.indices where fragments[index].form.speaks && shapes[index].words <= Cleaner.longestWording {
      if Breadcrumb.isBreadcrumb(fragments[index], shapes[index], isInside: isInside(index), in: bytes) {
        reasons[index] = .breadcrumb
        continue
      }
      if CopyrightLine.holds(fragments[index].text, in: bytes) {
        reasons[index] = .legal
        endings[index] = true
        continue
      }
      let words = PlainWords(bytes, fragments[index].text)
      if let verdict = ClutterPhrases.verdict(on: words) {
        if index == 0, opensLegalText(verdict.reason) { continue }
        if verdict.mayHead, headsText(index), !isRepeated(words) { continue }
        reasons[index] = verdict.reason
        // "Read also: the bridge is closed" stands between two paragraphs; only a heading of its own ends an article.
        endings[index] = verdict.endsArticle && ClutterPhrases.verdict(onLead: lead(index)) == nil
      } else {
        let reason = ClutterPhrases.verdict(onLead: lead(index)) ?? ClutterPhrases.verdict(onButtons: words)
        // More words are what the picture shows.
        reasons[index] = reason == .imageCredit && shapes[index].words > Cleaner.longestCredit ? nil : reason
      }
    }
  }

  /// Labels what only the rules judge. The trees of longer sources were not told such things when they learnt.
  private mutating func judgeSmall() {
    guard isSmall else { return }
    judgeTopics()
    judgeRowsOfNames()
    judgeRepeatedButtons()
    judgeLeftovers()
    for index in fragments.indices where reasons[index] == nil && isOwner(index) {
      reasons[index] = .legal
      endings[index] = true
    }
  }

  /// "© Wharf School": nothing else begins so and has hardly another word.
  private func isOwner(_ index: Int) -> Bool {
    let text = fragments[index].text
    return text.count >= 4 && bytes[text.lowerBound] == 0xC2 && bytes[text.lowerBound + 1] == 0xA9
      && shapes[index].words <= 5 && shapes[index].numberWords == 0
  }

  /// Labels lines of a text that ask what the reader thinks of the page; in a page what stands with them goes, too.
  private mutating func judgeOpinions() {
    for index in fragments.indices where reasons[index] == nil && fragments[index].form.speaks {
      guard shapes[index].words <= Cleaner.longestQuestion,
        shapes[index].ending == .question || shapes[index].questionEnd > 0,
        ClutterPhrases.asksForOpinion(PlainWords(bytes, fragments[index].text))
      else { continue }
      reasons[index] = .siteBoilerplate
    }
  }

  /// The longest such line, in words.
  private static let longestQuestion: Int32 = 14

  /// Whether a line is one of three or more that stand together, and not the first, where empty lines set others apart.
  private func isInside(_ index: Int) -> Bool {
    guard isSpaced, index > 0, fragments[index].blankLinesBefore == 0 else { return false }
    func follows(_ other: Int) -> Bool { other < fragments.count && fragments[other].blankLinesBefore == 0 }
    return follows(index - 1) || follows(index + 1)
  }

  /// The words before a fragment's colon, if they are few: "Read also: …".
  func lead(_ index: Int) -> PlainWords? {
    let shape = shapes[index]
    let text = fragments[index].text
    guard shape.words <= 40 else { return nil }
    if shape.colon > 0, shape.wordsBeforeColon <= 4 {
      return PlainWords(bytes, text.lowerBound..<(text.lowerBound + Int(shape.colon)))
    }
    guard let colon = wideColon(text) else { return nil }
    return PlainWords(bytes, text.lowerBound..<colon)
  }

  /// Where a colon as Chinese and Japanese have it stands near the beginning of a text.
  private func wideColon(_ text: Range<Int>) -> Int? {
    guard bytes[text.lowerBound] >= 0xE3 else { return nil }
    return text.dropLast(2).prefix(Cleaner.longestWideLead).first {
      bytes[$0] == 0xEF && bytes[$0 + 1] == 0xBC && bytes[$0 + 2] == 0x9A
    }
  }

  /// The longest line that says who took a picture, in words.
  private static let longestCredit = 6
  /// The longest lead before such a colon, in bytes.
  private static let longestWideLead = 42

  /// Labels the lines of a form that asks for an address, whose wording alone would not tell.
  private mutating func judgeSignUps() {
    for index in fragments.indices where reasons[index] == .newsletter {
      for line in SignUpBox.pitch(above: index, fragments, shapes, in: bytes) where reasons[line] == nil {
        reasons[line] = .newsletter
      }
    }
  }

  /// Takes labels off lines of data where few of a run have one: a row that sounds like clutter is a row.
  private mutating func spareDataRows() {
    for run in dataRows where run.reduce(0, { $0 + (reasons[$1] == nil ? 0 : 1) }) * 2 < run.count {
      for index in run {
        reasons[index] = nil
        endings[index] = false
      }
    }
  }

  /// Labels paragraphs that the source holds twice, but not those that the author says twice.
  private mutating func judgeRepetition() {
    for index in RepeatedText(fragments, in: bytes).paragraphs(reasons, shapes) { reasons[index] = .duplicate }
  }

  /// Labels what stands before and behind the article, where the source shows that it is a whole page.
  private mutating func judgePlace() {
    // Who took a picture is said within articles, too.
    var span = ArticleSpan.find(fragments, shapes) { reasons[$0] != nil && reasons[$0] != .imageCredit }
    guard !span.isEmpty else { return }
    if isSmall { span = spanOfSmall(span) }
    span = beginAboveClutter(span.lowerBound)..<endBehindClutter(span.upperBound)
    span = span.lowerBound..<endOfArticle(span)
    span = span.lowerBound..<endBehindTeasers(span.upperBound)
    while span.upperBound < fragments.count, isClosingSentence(span.upperBound) {
      span = span.lowerBound..<(span.upperBound + 1)
    }
    span = span.lowerBound..<endOfClosingBox(from: span.upperBound)
    span = span.lowerBound..<endOfSections(from: span.upperBound)
    if isSmall { span = span.lowerBound..<endAboveFoot(span.upperBound) }
    isPage = reasons.reduce(0) { $0 + ($1 == nil ? 0 : 1) } >= Cleaner.fewestMarks
    let above = 0..<firstFigure(above: span.lowerBound)
    if isNoise(above) { guess(above, .navigation) }
    guess(menuAboveTitle(before: span.lowerBound), .navigation)
    if isNoise(span.upperBound..<fragments.count) {
      guess(span.upperBound..<fragments.count, .siteBoilerplate)
    }
  }

  /// The end of the text that goes on behind a list of other articles right behind the end; the list is taken out.
  private mutating func endBehindTeasers(_ end: Int) -> Int {
    guard let mark = (end..<min(fragments.count, end + 2)).first(where: { endings[$0] }),
      let text = ResumedText(fragments: fragments, shapes: shapes, reasons: reasons).range(behind: mark)
    else { return end }
    for index in end..<text.lowerBound where reasons[index] == nil { reasons[index] = .relatedLinks }
    return text.upperBound
  }

  func proseWords(_ index: Int) -> Int { shapes[index].isProse ? Int(shapes[index].words) : 0 }

  /// Whether fragments at an end of the source are a site's and not the author's: some are by their wording, or there
  /// are many short lines.
  private func isNoise(_ range: Range<Int>) -> Bool {
    let known = range.reduce(0) { $0 + (reasons[$1] == nil ? 0 : 1) }
    if isMenu(range) || isTeasers(range) { return true }
    return known * 8 >= range.count && known >= 2 || (isPage && known * 20 >= range.count)
      || (isPage && range.count >= 25)
  }

  /// Whether a range is a menu by its look alone: many fragments, nearly all of a few words, that are no data.
  private func isMenu(_ range: Range<Int>) -> Bool {
    guard range.count >= Cleaner.fewestMenuLines else { return false }
    func isShort(_ index: Int) -> Bool { shapes[index].words <= 4 && !shapes[index].endsSentence }
    var lines = range.count
    var short = range.reduce(0) { $0 + (isShort($1) ? 1 : 0) }
    for run in dataRows {
      let inside = run.clamped(to: range)
      lines -= inside.count
      short -= inside.reduce(0) { $0 + (isShort($1) ? 1 : 0) }
    }
    return lines >= Cleaner.fewestMenuLines && short * 10 >= lines * 9
  }

  private mutating func guess(_ range: Range<Int>, _ reason: Removal.Reason) {
    for index in range where reasons[index] == nil { isGuess[index] = true }
    label(range, reason)
  }

  private mutating func label(_ range: Range<Int>, _ reason: Removal.Reason) {
    for index in range where reasons[index] == nil { reasons[index] = reason }
  }
}

extension Fragment.Form {
  /// Whether the wording of such a fragment tells what it is. Headings of plain text are no clutter, since authors mark them.
  var speaks: Bool {
    switch self {
    case .text, .boldLine, .item, .itemPart: true
    default: false
    }
  }
}
