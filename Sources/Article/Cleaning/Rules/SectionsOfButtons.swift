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
/// ("Share") heads a section where others of its kind do, each other words.
extension Cleaner {
  /// How many lines in words of buttons must stand so for each of them to be a heading.
  private static let fewestHeadings = 3
  /// The longest such line, in words.
  private static let longestHeading: Int32 = 4
  /// The shortest sentence below one, in words.
  private static let fewestSaid: Int32 = 4

  /// The lines that stand so, where they are several.
  func headingsInWordsOfButtons() -> Set<Int> {
    var found: [Int] = []
    var said: Set<UInt32> = []
    for index in fragments.indices where shapes[index].words <= Self.longestHeading && fragments[index].form.speaks {
      guard standsAmidSentences(index) else { continue }
      let words = PlainWords(bytes, fragments[index].text)
      guard let verdict = ClutterPhrases.verdict(on: words), Self.kinds.contains(verdict.reason) else { continue }
      // A button is there more than once.
      guard said.insert(PhraseKeys(words, isCut: false).whole).inserted else { return [] }
      found.append(index)
    }
    return found.count >= Self.fewestHeadings ? Set(found) : []
  }

  /// What buttons of such words are for.
  private static let kinds: [Removal.Reason] = [
    .sharePrompt, .navigation, .legal, .newsletter, .cookieNotice, .metadata,
  ]

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

  private func standsAmidSentences(_ index: Int) -> Bool { index > 0 && headsText(index) }

  private func isSentence(_ index: Int) -> Bool {
    let shape = shapes[index]
    guard reasons[index] == nil, shape.words >= Self.fewestSaid || shape.isProse else { return false }
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
