import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Finds the title of an article with little above its text: a line that looks like one.
///
///     Home » News » Ferries run again        (breadcrumb, ends with the title)
///     Ferries run again                      ► the title: short, said twice, byline below
///     by Ada Moor, Staff Writer
struct TitleRules {
  let bytes: UnsafeBufferPointer<UInt8>
  let fragments: [Fragment]
  let shapes: [Shape]
  let reasons: [Removal.Reason?]

  init(_ finder: TitleFinder) {
    bytes = finder.bytes
    fragments = finder.fragments
    shapes = finder.shapes
    reasons = finder.reasons
  }

  /// How many fragments above the text are examined.
  private static let reach = 60
  /// The least score of a title.
  private static let leastScore = 1.5

  /// The title of the article whose running text begins at `text`; nil if no line looks like one.
  func title(above text: Int, from start: Int = 0) -> Int? {
    guard start < text else { return nil }
    let candidates = max(start, text - TitleRules.reach)..<text
    guard !candidates.isEmpty else { return nil }
    let repeated = repeatedLines(candidates)
    let first = words(start)
    let holder = copyrightHolder()
    let surroundings = TitleSurroundings(self, candidates, at: text)
    var best: (index: Int, score: Double)?
    var isBelowClutter = (start..<candidates.lowerBound).allSatisfy(isKnownClutter)
    for index in candidates {
      let own = words(index)
      let isSites = holder.map { own.bytes.starts(with: $0) && own.bytes.count > $0.count } ?? false
      let isTopic = isTopic(index, before: text)
      let isRow = reasons[index] == .siteBoilerplate && ClutterPhrases.isRowOfNames(own, isFirst: index == 0)
      defer { isBelowClutter = isBelowClutter && (isSites || isTopic || isRow || isKnownClutter(index)) }
      guard !isSites, !isRow, mayBeTitle(index), !surroundings.isPath(index) else { continue }
      let opens = index == start && opensSource(index, at: text)
      var score = looks(index) - (opens ? 0 : Double(text - index) * 0.08)
      if repeated.contains(own.bytes) { score += 2 }
      if index != start, TitleLikeness.share(own, first) >= 0.5 { score += 3 }
      if hasBylineBelow(index, before: text) { score += isAboveLonger(index, before: text) ? 0.5 : 1.5 }
      if isTopic || index != start && isSiteBehindTitle(own, first, candidates) { score -= 3 }
      if isNameBelowTitle(index) { score -= 3 }
      if index > start, isLongerThanTitle(above: index) { score -= 1 }
      if let holder, own.bytes == holder, index < text - 1 { score -= 1.5 }
      if isBelowClutter { score += index == start && isBanner(index) ? 0.75 : 1.5 }
      if hasPromptBelow(index, before: text) { score += 0.75 }
      if index == start, opensText(index, at: text) { score += 0.5 }
      if opens { score += 1.5 }
      if isFirstOfSeries(index) { score -= 4 }
      if !isBelowClutter, standsBelowMenu(index, from: start, at: text) { score += 1.5 }
      score += surroundings.score(index)
      if namesQuestions(index, own) { score += 3 }
      if score > best?.score ?? TitleRules.leastScore { best = (index, score) }
    }
    return best?.index
  }

  /// Whether the first line of a source stands right above a menu: it may say what the site offers today.
  private func isBanner(_ index: Int) -> Bool {
    index + 1 < fragments.count && isKnownClutter(index + 1)
      && (reasons[index + 1] == .navigation || reasons[index + 1] == .newsletter)
  }

  /// Whether a line is the name of an FAQ, and questions follow: the title of a page that holds nothing else.
  private func namesQuestions(_ index: Int, _ words: PlainWords) -> Bool {
    guard words.count <= 6, FAQTitle.phrases.match(words) != nil else { return false }
    let below = index + 1..<min(fragments.count, index + 1 + TitleRules.questionReach)
    return below.count { shapes[$0].ending == .question } >= 2
  }

  private static let questionReach = 10

  /// The name in the copyright line at the end, in plain words: a longer line that begins with it belongs to the site.
  private func copyrightHolder() -> [UInt8]? {
    guard let line = fragments.indices.suffix(6).last(where: { beginsWithCopyright(fragments[$0].text) })
    else { return nil }
    let text = fragments[line].text
    let end = text.first { bytes[$0] == UInt8(ascii: ".") || bytes[$0] == UInt8(ascii: ",") } ?? text.upperBound
    let words = PlainWords(bytes, text.lowerBound..<end).bytes.split(separator: 0x20)
      .drop { $0.allSatisfy { isDigit($0) } || $0.elementsEqual("copyright".utf8) || $0.elementsEqual("c".utf8) }
    guard words.count >= 2, words.count <= 5 else { return nil }
    return Array(words.joined(separator: [0x20]))
  }

  /// Whether a line is a question or answer after its letter: "Q1: What does it grind?"
  private func isLettered(_ index: Int) -> Bool {
    let text = fragments[index].text
    guard text.count > 4, bytes[text.lowerBound] == UInt8(ascii: "Q") || bytes[text.lowerBound] == UInt8(ascii: "A")
    else {
      return false
    }
    let sign = text.dropFirst().first { !isDigit(bytes[$0]) } ?? text.lowerBound
    return bytes[sign] == UInt8(ascii: ":") && sign - text.lowerBound <= 3
  }

  private func beginsWithCopyright(_ text: Range<Int>) -> Bool {
    text.count > 4 && bytes[text.lowerBound] == 0xC2 && bytes[text.lowerBound + 1] == 0xA9
  }

  /// Whether a line begins with a number that a line below continues: the first of several sections.
  private func isFirstOfSeries(_ index: Int) -> Bool {
    guard let marker = fragments[index].marker, marker.kind == .number, marker.value == 1 else { return false }
    return fragments[(index + 1)...].prefix(TitleRules.likeReach).contains {
      $0.marker?.kind == .number && $0.marker?.value == 2 && $0.indent == fragments[index].indent
    }
  }

  /// Whether a line of three words or more is alone above the text, after a blank line.
  private func opensText(_ index: Int, at text: Int) -> Bool {
    text == index + 1 && text < fragments.count && nameWords(index) >= 3 && fragments[text].blankLinesBefore > 0
  }

  /// Whether a source begins with a short line that stands apart and heads all of it: no other line is like it (were it the name of a
  /// first section, there would be more), or what follows is no text yet.
  private func opensSource(_ index: Int, at text: Int) -> Bool {
    let next = index + 1
    guard next + 1 < fragments.count, fragments[next].blankLinesBefore > 0 || isSignedAboveVerses(index),
      isShortName(index), !isBanner(index)
    else { return false }
    if text > next { return !(isShortName(next) && isShortName(next + 1) && fragments[next + 1].blankLinesBefore > 0) }
    return !(next + 1..<min(fragments.count, next + TitleRules.likeReach)).contains { other in
      isShortName(other) && fragments[other].blankLinesBefore > 0 && fragments[other].marker == nil
    }
  }

  /// How many fragments below the text's beginning are compared.
  private static let likeReach = 400

  /// Whether a line is a few words that end no sentence.
  private func isShortName(_ index: Int) -> Bool {
    guard fragments[index].form == .text || fragments[index].form == .heading, shapes[index].words <= 6 else {
      return false
    }
    // A version or a day heads an entry.
    if shapes[index].opening == .digit, namesRelease(index) { return false }
    switch shapes[index].ending {
    case .period, .colon, .comma, .semicolon, .ellipsis: return false
    default: return true
    }
  }

  /// Whether a line stands right above the text, apart from it and from a menu of shorter lines.
  private func standsBelowMenu(_ index: Int, from start: Int, at text: Int) -> Bool {
    guard index > start, text > index, (index + 1..<text).allSatisfy(isKnownClutter), text < fragments.count,
      shapes[index].words >= 3,
      fragments[text].blankLinesBefore > 0, fragments[index].blankLinesBefore > 0
    else { return false }
    return (start..<index).allSatisfy {
      shapes[$0].words <= 2 || isKnownClutter($0) || text == index + 1 && reasons[$0] != nil
    }
  }

  func mayBeTitle(_ index: Int) -> Bool {
    let shape = shapes[index]
    guard fragments[index].form == .text || fragments[index].form == .heading else { return false }
    guard reasons[index].leavesOpen else { return false }
    guard shape.numberWords * 3 <= shape.words || isVersion(index),
      !TitleFinder.headsRows(index, fragments, shapes) || isSigned(index)
        || Byline.isByline(bytes, fragments[index + 2].text)
    else { return false }
    if namesItems(index) || fragments[index].isInBrackets(of: bytes) { return false }
    return shape.words >= 1 && shape.words <= 30 && shape.separators == 0 && !shape.hasAddress
      && fragments[index].marker?.kind != .bullet && !isKnownClutter(index)
      && !Byline.isByline(bytes, fragments[index].text) && !isLettered(index)
  }

  /// Whether its wording, and not only its position, says that it belongs to the site.
  func isKnownClutter(_ index: Int) -> Bool {
    if !reasons[index].leavesOpen { return true }
    return reasons[index] != nil && ClutterPhrases.verdict(on: words(index)) != nil
  }

  /// How much a line by itself looks like a title.
  func looks(_ index: Int) -> Double {
    let shape = shapes[index]
    var score = 0.0
    if fragments[index].form == .heading, fragments[index].group == 1 { score += 3 }
    let words = nameWords(index)
    if words >= 4, words <= 20 { score += 1 } else if words < 2 { score -= 1 }
    switch shape.ending {
    case .period, .colon, .comma, .semicolon, .ellipsis: score -= 2
    default: break
    }
    if shape.innerSentenceEnds > 1 { score -= 1 }
    if shape.opening == .lower { score -= 1 }
    if DateFinder.first(in: bytes, fragments[index].text) != nil, shape.words <= 5 { score -= 3 }
    // "Kirjoittaja: Aino Sepperi": a field and its value.
    if shape.colon > 0, shape.wordsBeforeColon == 1, shape.words <= 4, index > 0, isMark(index + 1),
      shapes[index - 1].words <= 20, reasons[index - 1].leavesOpen, !isMark(index - 1)
    {
      score -= 1.5
    }
    return score
  }

  /// The lines that occur twice above the text, or end a breadcrumb.
  private func repeatedLines(_ range: Range<Int>) -> Set<[UInt8]> {
    var seen: Set<[UInt8]> = []
    var repeated: Set<[UInt8]> = []
    for index in range where shapes[index].words <= 40 {
      if reasons[index] == .breadcrumb {
        repeated.insert(lastPart(of: fragments[index].text))
      } else if !seen.insert(words(index).bytes).inserted {
        repeated.insert(words(index).bytes)
      }
    }
    return repeated
  }

  /// The words of a breadcrumb after its last separator: » › > → or |.
  private func lastPart(of text: Range<Int>) -> [UInt8] {
    var at = text.upperBound - 1
    while at > text.lowerBound, !isSeparator(at) { at -= 1 }
    return PlainWords(bytes, at..<text.upperBound).bytes
  }

  private func isSeparator(_ at: Int) -> Bool {
    switch bytes[at] {
    case UInt8(ascii: ">"), UInt8(ascii: "|"): true
    case 0xBB: bytes[at - 1] == 0xC2
    case 0xBA: at >= 2 && bytes[at - 1] == 0x80 && bytes[at - 2] == 0xE2
    case 0x92: at >= 2 && bytes[at - 1] == 0x86 && bytes[at - 2] == 0xE2
    default: false
    }
  }

  private func hasBylineBelow(_ index: Int, before text: Int) -> Bool {
    var below = index + 1
    while below < min(index + 5, text) {
      let range = fragments[below].text
      if Byline.isByline(bytes, range) { return true }
      if shapes[below].words <= 12, DateFinder.first(in: bytes, range) != nil { return true }
      below += 1
    }
    return false
  }

  /// Whether a single word stands above a line of more that is nearer to who wrote the article.
  private func isAboveLonger(_ index: Int, before text: Int) -> Bool {
    guard shapes[index].words == 1 else { return false }
    for below in index + 1..<min(index + 5, text) {
      if isMark(below) { return false }
      if shapes[below].words >= 2, mayBeTitle(below) { return true }
    }
    return false
  }

  /// Whether a word or two stand above a longer line that a byline or date follows at once: the topic above the title.
  private func isTopic(_ index: Int, before text: Int) -> Bool {
    guard index + 2 < text else { return false }
    if shapes[index].words == 3, shapes[index + 1].words >= 3, !isMark(index + 1), isMark(index + 2) {
      return mayBeTitle(index + 1) && fragments[index].form == .text && !isMark(index)
    }
    guard shapes[index].words <= 2, (4...20).contains(shapes[index + 1].words), mayBeTitle(index + 1),
      !shapes[index + 1].endsSentence || shapes[index + 1].ending == .question, shapes[index + 1].ending != .comma,
      fragments[index].form == .text
    else { return false }
    // A mark or two may stand between the title and who wrote it: "4.0 Excellent".
    for below in index + 2..<min(text, index + 5) {
      if isMark(below) { return true }
      guard shapes[below].words <= 3 else { return false }
    }
    return false
  }

  /// Whether a line says who wrote an article, or when.
  func isMark(_ index: Int) -> Bool {
    guard index < fragments.count else { return false }
    let range = fragments[index].text
    return Byline.isByline(bytes, range) || shapes[index].words <= 12 && DateFinder.first(in: bytes, range) != nil
  }

  /// Whether a prompt to share stands right below a line, as sites have it below titles.
  private func hasPromptBelow(_ index: Int, before text: Int) -> Bool {
    index + 1 < text && reasons[index + 1] == .sharePrompt && reasons[index] != .sharePrompt
  }

  func words(_ index: Int) -> PlainWords { PlainWords(bytes, fragments[index].text) }
}
