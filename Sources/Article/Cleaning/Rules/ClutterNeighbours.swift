import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// What stands beside lines that are clutter by their wording and goes with them.
///
///     Subscribe to our newsletter                     (newsletter)
///     All that happens at the quay, at breakfast.     ►  newsletter: between two lines of the box
///     Enter your email                                (newsletter)
///     READ ALSO                                       ►  related links, with
///     Mayor finds a second key                        ►  the one title it recommends
///     Previous: A bell for the quay                   ►  navigation: a way on beside a way back
///     Next: The crane moves
///     Save                                            ►  share prompt: a button beside another
///     Facebook                                        (share prompt)
extension Cleaner {
  /// The longest line of a box, and title that is recommended, in words.
  private static let longestOfBox: Int32 = 16
  private static let longestTeaser: Int32 = 16
  private static let longestLead: Int32 = 4

  mutating func judgeNeighbours() {
    for index in fragments.indices.dropFirst(2) where reasons[index] == nil && isButtonOfSignUp(index) {
      reasons[index] = .newsletter
    }
    for index in fragments.indices.dropFirst().dropLast()
    where reasons[index] == nil && fragments[index].form == .text && shapes[index].words <= Self.longestOfBox {
      if reasons[index - 1] == .newsletter, reasons[index + 1] == .newsletter { reasons[index] = .newsletter }
    }
    for index in fragments.indices where reasons[index] == nil && shapes[index].words == 1 && standsByPrompt(index) {
      if ClutterPhrases.isButton(PlainWords(bytes, fragments[index].text)) { reasons[index] = .sharePrompt }
    }
    let turns = fragments.indices.filter { reasons[$0] == nil && ClutterPhrases.turnsPages(lead($0)) }
    for index in turns where turns.contains(index - 1) || turns.contains(index + 1) { reasons[index] = .navigation }
    for index in fragments.indices where reasons[index] == nil || reasons[index] == .relatedLinks {
      guard let end = endOfRecommended(below: index) ?? endOfTight(below: index) else { continue }
      for title in index..<end {
        reasons[title] = .relatedLinks
        endings[title] = false
      }
    }
    for index in fragments.indices.dropLast(2) where recommendsNext(index) {
      reasons[index] = .relatedLinks
      reasons[index + 1] = .relatedLinks
      endings[index] = false
    }
  }

  /// Whether a single word ends a box that asks for an address: right below it, or below one line that says what for.
  private func isButtonOfSignUp(_ index: Int) -> Bool {
    guard shapes[index].words == 1, shapes[index].ending == .word, fragments[index].form == .text,
      fragments[index].blankLinesBefore == 0, index + 1 == fragments.count || fragments[index + 1].blankLinesBefore > 0
    else { return false }
    if reasons[index - 1] == .newsletter { return true }
    return reasons[index - 2] == .newsletter && reasons[index - 1] == nil && fragments[index - 1].blankLinesBefore == 0
      && shapes[index - 1].words <= Self.longestOfBox
  }

  private func standsByPrompt(_ index: Int) -> Bool {
    index > 0 && reasons[index - 1] == .sharePrompt
      || index + 1 < fragments.count && reasons[index + 1] == .sharePrompt
  }

  /// The most titles that one line recommends.
  private static let mostRecommended = 6

  /// Where the titles end that a line recommends which stands right above them, apart from the text around; nil where it recommends none.
  ///
  ///     Leia também:
  ///     Fishermen ask for a crane
  ///     High tide closes the road
  private func endOfRecommended(below index: Int) -> Int? {
    guard fragments[index].form.speaks, shapes[index].words <= Self.longestLead,
      index == 0 || fragments[index].blankLinesBefore > 0
    else { return nil }
    var end = index + 1
    while end < fragments.count, fragments[end].blankLinesBefore == 0, fragments[end].form.speaks,
      shapes[end].words <= Self.longestTeaser, shapes[end].words >= 3, !shapes[end].endsSentence, !shapes[end].isProse,
      shapes[end].colon <= 0, fragments[end].marker == nil
    {
      end += 1
    }
    // Behind the text an author says where there is more of it.
    guard (3...Self.mostRecommended + 1).contains(end - index), end < fragments.count,
      fragments[end].blankLinesBefore > 0, shapes[end].isProse, shapes[end].endsSentence, reasons[end] == nil,
      ClutterPhrases.recommends(PlainWords(bytes, fragments[index].text))
    else { return nil }
    return end
  }

  /// The same in a text without empty lines, where the next heading of the article ends the titles: the last short line above its text.
  private func endOfTight(below index: Int) -> Int? {
    guard !isSpaced, fragments[index].form.speaks, shapes[index].words <= Self.longestLead else { return nil }
    var end = index + 1
    while end < fragments.count, end - index <= Self.mostRecommended + 2,
      reasons[end] == nil || reasons[end] == .relatedLinks, fragments[end].form.speaks,
      (3...Self.longestTeaser).contains(shapes[end].words), !shapes[end].endsSentence, !shapes[end].isProse,
      shapes[end].colon <= 0, fragments[end].marker == nil
    {
      end += 1
    }
    guard (4...Self.mostRecommended + 2).contains(end - index), end < fragments.count, shapes[end].isProse,
      shapes[end].endsSentence, reasons[end] == nil, shapes[end - 1].words <= Self.longestTitle,
      ClutterPhrases.recommends(PlainWords(bytes, fragments[index].text))
    else { return nil }
    return end - 1
  }

  /// Whether a line recommends the one below it, behind which the text goes on, or more clutter follows.
  private func recommendsNext(_ index: Int) -> Bool {
    guard reasons[index] == nil || reasons[index] == .relatedLinks, reasons[index + 1] == nil,
      fragments[index].form.speaks, fragments[index + 1].form == .text, fragments[index + 1].marker == nil
    else { return false }
    let (teaser, next) = (shapes[index + 1], shapes[index + 2])
    guard shapes[index].words <= Self.longestLead, teaser.words <= Self.longestTeaser, !teaser.isProse,
      !teaser.endsSentence || teaser.innerSentenceEnds == 0 && teaser.ending == .question,
      reasons[index + 2] == nil
        ? next.isProse && next.endsSentence || asksAlone(index + 2, teaser) || headsText(below: index + 2)
        : reasons[index + 2] != .relatedLinks
    else { return false }
    return ClutterPhrases.recommends(PlainWords(bytes, fragments[index].text))
  }

  /// Whether a few words with running text below go on with the article: its next heading.
  private func headsText(below index: Int) -> Bool {
    guard index + 1 < fragments.count, isSpaced, reasons[index + 1] == nil else { return false }
    let (title, text) = (shapes[index], shapes[index + 1])
    return title.words <= Self.longestTitle && !title.endsSentence && fragments[index].blankLinesBefore > 0
      && fragments[index + 1].blankLinesBefore > 0 && text.isProse && text.endsSentence
  }

  private static let longestTitle: Int32 = 8

  private func asksAlone(_ index: Int, _ teaser: Shape) -> Bool {
    shapes[index].ending == .question && !teaser.endsSentence
  }
}
