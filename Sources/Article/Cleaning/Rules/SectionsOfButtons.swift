import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// The headings of sections that say what buttons say, which stay.
///
///     The list is kept by Mrs Oakes.       a sentence
///     Privacy                          ►   heading, since it stands between two
///     Nobody outside may see the list.     a sentence
///
/// In a row of buttons, and between a name and the text, the same words are clutter. What is a button in the midst of a text as well
/// ("Share") heads a section where others of its kind do, each other words, and in a text that nothing else shows to be a page.
extension Cleaner {
  /// How many lines in words of buttons must stand so for each of them to be a heading, and how many where nothing else is clutter.
  private static let fewestHeadings = 3
  private static let fewestOfClean = 2
  /// The longest such line, in words.
  private static let longestHeading: Int32 = 4
  /// The shortest sentence below one, in words and, where no spaces part them, in bytes.
  private static let fewestSaid: Int32 = 4
  private static let fewestBytes = 24

  /// Takes the labels off headings, where they are several, or nothing else is labelled.
  mutating func spareHeadings() {
    let labelled = fragments.indices.filter { reasons[$0] != nil }
    guard !labelled.isEmpty else { return }
    let found = labelled.filter { shapes[$0].words <= Self.longestHeading && headsSection($0) }
    // A button is there more than once.
    guard Set(found.map { PhraseKeys(of: fragments[$0], in: bytes).whole }).count == found.count else { return }
    let plain = found.filter { isOfButtons($0) && headsText($0) && $0 > 0 }
    if plain.count >= Self.fewestHeadings { headings.formUnion(plain) }
    if found.count == labelled.count, let first = found.first {
      let isSaid = isOfButtons(first) || reasons[first] == .relatedLinks && shapes[first + 1].innerSentenceEnds > 0
      if found.count >= Self.fewestOfClean || isSaid { headings.formUnion(found) }
    }
    for index in headings {
      reasons[index] = nil
      endings[index] = false
    }
  }

  /// Whether a label is one that buttons get.
  private func isOfButtons(_ index: Int) -> Bool {
    switch reasons[index] {
    case .sharePrompt, .navigation, .legal, .newsletter, .cookieNotice, .metadata: true
    default: false
    }
  }

  /// Whether a line heads a text, or stands alone between empty lines above a sentence.
  private func headsSection(_ index: Int) -> Bool {
    guard index + 1 < fragments.count, isSentence(index + 1) else { return false }
    if index == 0 || isSentence(index - 1) { return true }
    return isSpaced && reasons[index - 1] == nil && fragments[index].blankLinesBefore > 0
      && fragments[index + 1].blankLinesBefore > 0
  }

  /// Whether a line stands right above a sentence, and below another or at the top: "Contact support" in a handbook.
  func headsText(_ index: Int) -> Bool {
    index + 1 < fragments.count && isSentence(index + 1) && (index == 0 || isSentence(index - 1))
  }

  /// Whether the first line of a source is the name of a legal text, and no link to one: more than another link follows.
  func opensLegalText(_ reason: Removal.Reason) -> Bool {
    guard reason == .legal || reason == .cookieNotice, fragments.count > 2, shapes[0].words <= Self.longestName,
      !shapes[0].endsSentence
    else { return false }
    let words = PlainWords(bytes, fragments[1].text)
    let verdict = ClutterPhrases.verdict(on: words)
    return (verdict == nil || verdict?.reason == .metadata)
      && (shapes[1].words >= Self.fewestSaid || fragments[1].marker?.kind == .number)
  }

  private static let longestName: Int32 = 10

  /// Whether a short line is there more than once, as buttons are and headings are not.
  mutating func isRepeated(_ words: PlainWords) -> Bool {
    let repeated = repeatedLines ?? linesThatRecur()
    repeatedLines = repeated
    return repeated.contains(PhraseKeys(words, isCut: false).whole)
  }

  private func linesThatRecur() -> Set<UInt32> {
    var seen: Set<UInt32> = []
    var found: Set<UInt32> = []
    for index in fragments.indices where shapes[index].words <= Self.longestHeading {
      let whole = PhraseKeys(PlainWords(bytes, fragments[index].text), isCut: false).whole
      if !seen.insert(whole).inserted { found.insert(whole) }
    }
    return found
  }

  private func isSentence(_ index: Int) -> Bool {
    let shape = shapes[index]
    guard reasons[index] == nil,
      shape.words >= Self.fewestSaid || shape.isCaseless && fragments[index].text.count >= Self.fewestBytes
    else { return false }
    let ends = shape.ending == .period || shape.isProse && shape.endsSentence
    return ends && ClutterPhrases.verdict(on: PlainWords(bytes, fragments[index].text)) == nil
  }

  /// The end of the sections that follow with such headings right behind the running text.
  func endOfSections(from start: Int) -> Int {
    var end = start
    while end + 1 < fragments.count, headings.contains(end), reasons[end + 1] == nil {
      end += 1
      while end < fragments.count, isSentence(end) { end += 1 }
    }
    return end
  }
}
