import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Tells subtitles from the lines around them.
///
///     Ferries run again
///     Timetables are back to normal on all three lines      ►   subtitle
///     12 March 2026
///     The ferries …
extension MastheadReader {
  /// Reads a subtitle: a longer line directly below title or byline, with the text or only signs and space below it.
  func isSubtitle(
    _ index: Int, title: Int, before text: Int, sawMarks: Bool, _ reasons: [Removal.Reason?]
  ) -> Bool {
    let shape = shapes[index]
    let isNamed =
      isStandfirst(index) || sharesHeader(index, with: title, before: text) || isSentenceAboveMark(index, title: title)
    let isCalled = isNamed && fragments[index].form == .heading
    guard shape.words >= (isCalled ? 2 : 5), shape.words <= 45, shape.ending != .colon, shape.ending != .comma,
      fragments[index].form == .text
        || isNamed && (fragments[index].form == .heading || fragments[index].form == .boldLine)
    else { return false }
    if !isNamed, shape.endsSentence, isBesideText(index, text, reasons) { return false }
    guard reasons[index].leavesOpen, fragments[index].marker == nil else { return false }
    guard shape.separators == 0, !shape.hasAddress, shape.ending != .question || index == title + 1 else {
      return false
    }
    if let label = QuestionLabels.standard.label(bytes, fragments[index].text), label.isSure { return false }
    if [index, index + 1].contains(where: isCaption) || isListOfLinks(index) || namesAuthors(index) {
      return false
    }
    if isAmongLabels(index) || isDate(index) || listsNames(index) { return false }
    let words = PlainWords(bytes, fragments[index].text)
    if ClutterPhrases.verdict(on: words) != nil { return false }
    if TitleLikeness.share(words, PlainWords(bytes, fragments[title].text)) > 0.9 { return false }
    if !isNamed, !sawMarks, isParagraph(index, reasons) { return false }
    // A line right above the text is a section's heading unless a byline or date, or its length, says otherwise.
    if sawMarks { return index <= title + 3 }
    return index == title + 1 && (isNamed || shape.words >= 10 || (index + 1 < text && hasMark(index + 1)))
  }

  /// Whether a line of a text is its first paragraph, however short: several sentences, or one that nothing but a heading follows. Where
  /// a site stands around an article, its first lines are mostly a summary.
  private func isParagraph(_ index: Int, _ reasons: [Removal.Reason?]) -> Bool {
    guard !page.isMarkedUp, shapes[index].endsSentence, index + 1 < fragments.count, !hasMark(index + 1),
      reasons.allSatisfy({ $0 == nil })
    else { return false }
    return shapes[index].innerSentenceEnds > 0 || fragments[index + 1].form == .heading
  }

  /// Whether no blank line parts a line of a text from another that stays in the text, above it or below: a verse, a task, an entry of a
  /// list are among their like.
  func isWithinBlock(_ index: Int, title: Int, _ reasons: [Removal.Reason?], _ reading: Reading) -> Bool {
    guard !page.isMarkedUp else { return false }
    let (above, below) = (index - 1, index + 1)
    let isJoined = fragments[index].blankLinesBefore == 0
    if isJoined { return above > title && reading.reasons[above] == nil && reasons[above] == nil }
    return below < fragments.count && fragments[below].blankLinesBefore == 0 && reasons[below] == nil && !hasMark(below)
      && !isDate(below)
  }

  /// Whether the mark-up calls a line the article's standfirst, directly or by what stands around it.
  private func isStandfirst(_ index: Int) -> Bool {
    page.hasElement(around: index, most: 3) { $0.words.contains(.standfirst) }
  }

  /// Whether a heading right below the title is a sentence, and a line of names or days stands right below it.
  private func isSentenceAboveMark(_ index: Int, title: Int) -> Bool {
    index == title + 1 && fragments[index].form == .heading
      && fragments[index].group > fragments[title].group && shapes[index].endsSentence && index + 1 < fragments.count
      && hasMark(index + 1)
  }

  /// Whether a line stands right below the title in the header that both share, and the text outside of it.
  func sharesHeader(_ index: Int, with title: Int, before text: Int) -> Bool {
    guard index == title + 1, !hasMark(index) else { return false }
    switch fragments[index].form {
    case .heading where fragments[index].group > fragments[title].group: break
    case .text, .boldLine: break
    default: return false
    }
    guard
      let header = page.places(around: title, most: 4).first(where: {
        page.elements[$0].tag == .header || page.elements[$0].tag == .hgroup
      })
    else { return false }
    let range = page.elements[header].fragments
    return range.contains(index) && !range.contains(text)
  }

  /// Whether a line of a page is the first of the text's paragraphs, however short: it stands beside them in one element, or opens the
  /// element that holds them.
  private func isBesideText(_ index: Int, _ text: Int, _ reasons: [Removal.Reason?]) -> Bool {
    guard index + 1 < fragments.count, let own = page.element(of: index), own.parent >= 0 else { return false }
    let box = page.elements[Int(own.parent)]
    if Int(box.first) == index, text < Int(box.end) { return true }
    if own.tag == .p, [index + 1, text].contains(where: { isInList($0, beside: Int(own.parent)) }) { return true }
    if isFolded(text, within: Int(own.parent)) { return true }
    return ([text] + (index + 1..<index + 1 + MastheadReader.reachBeside)).contains { other in
      guard other < fragments.count, let element = page.element(of: other) else { return false }
      // Paragraphs with the day and the names are none of the text.
      if other != text, reasons[other] != nil && !shapes[other].isProse || hasMark(other) || isLineOfDates(other) {
        return false
      }
      return element.tag == own.tag && element.parent == own.parent
    }
  }

  /// Whether a text stands in a list, a table or a quotation that begins in a box: what stands there before it is text, too.
  private func isInList(_ text: Int, beside box: Int) -> Bool {
    guard text < fragments.count else { return false }
    let within = Array(page.places(around: text, most: 8))
    guard let end = within.firstIndex(of: box), end > 0 else { return false }
    if within[..<end].contains(where: { page.elements[$0].tag == .table }) { return true }
    switch page.elements[within[end - 1]].tag {
    case .dl, .ul, .ol, .blockquote, .pre: return true
    default: return false
    }
  }

  /// Whether a text stands in a box that is folded beside the line before it: the rest of what that line begins.
  private func isFolded(_ text: Int, within box: Int) -> Bool {
    guard text < fragments.count else { return false }
    let within = Array(page.places(around: text, most: 5))
    guard let end = within.firstIndex(of: box) else { return false }
    return within[..<end].contains { page.elements[$0].isHidden || page.elements[$0].isClosed }
  }

  /// How many fragments below a line may stand between it and the next paragraph: code, a list, a picture.
  private static let reachBeside = 6

  /// Whether a line is a date with a word or two beside it.
  private func isDate(_ index: Int) -> Bool {
    let text = fragments[index].text
    return date(in: text).map { $0.range.count * 2 >= text.count } ?? false
  }

  /// Whether a fragment is a teaser of other pages: three lines or more, or nothing but links.
  private func isListOfLinks(_ index: Int) -> Bool {
    let lines = bytes[fragments[index].text].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    return lines >= 3 || page.linkShare(of: index) >= 230
  }

  /// Whether a line is a word with a list behind its colon: "Present: A. Brill, M. Sund, K. Ayre".
  private func listsNames(_ index: Int) -> Bool {
    let shape = shapes[index]
    return shape.colon > 0 && shape.wordsBeforeColon == 1 && shape.commas >= 2
      && shape.capitalShare > 0.7 && !shape.endsSentence
  }

  /// Whether the mark-up calls a line the byline.
  private func namesAuthors(_ index: Int) -> Bool {
    guard let element = page.element(of: index) else { return false }
    return element.words.contains(.byline) || page.isNamed(element, MastheadReader.authorNames)
  }

  private static let authorNames = NameSet("author authors contributors")

  private func isCaption(_ index: Int) -> Bool {
    guard index < fragments.count else { return false }
    if CaptionSign.isCaption(fragments[index], shapes[index], in: bytes) { return true }
    return page.isCaption(index)
  }
}
