package import ArticleModel
package import Fragments
import Recognizers
import UTF8Text

/// Finds where a source holds more than one article.
///
///     … is being discussed.                              first article
///     Share your thoughts in the comments!               (clutter)
///     Harbor towns reach agreement on flood cover        ► a second article: its title is nearly the first one's
///     What was agreed
///     Today the councils …
///
/// Scrapers that join pages, and sites that print two versions of a story, leave such sources. An article of another title is
/// told by the lines below it: who wrote it and when, set as below the first title.
package struct ArticleSplitter {
  package let bytes: UnsafeBufferPointer<UInt8>
  package let fragments: [Fragment]
  package let shapes: [Shape]
  package let reasons: [Removal.Reason?]

  package init(bytes: UnsafeBufferPointer<UInt8>, fragments: [Fragment], shapes: [Shape], reasons: [Removal.Reason?]) {
    self.bytes = bytes
    self.fragments = fragments
    self.shapes = shapes
    self.reasons = reasons
  }

  /// How alike two titles must be: the share of words in common.
  private static let leastLikeness = 0.5
  /// The fewest words of running text in an article.
  private static let leastWords = 100
  /// The fewest of one that is signed and dated as the first is.
  private static let leastSignedWords = 40
  /// How many fragments before a title are searched for the end of the previous article.
  private static let endingReach = 4

  /// The titles of the articles after the first, whose title is `first`.
  package func furtherTitles(after first: Int) -> [Int] {
    var titles: [Int] = []
    let likeness = PlainWords(bytes, fragments[first].text)
    let isSigned = isSignedAndDated(below: first)
    guard likeness.starts.count >= 4 || isSigned else { return [] }
    var read = 0
    for index in (first + 1)..<max(first + 1, fragments.count) {
      if shapes[index].isProse, reasons[index] == nil { read += Int(shapes[index].words) }
      guard read >= Self.leastSignedWords, mayBeTitle(index) else { continue }
      let isNext =
        isSigned && isSignedAndDated(below: index)
        ? hasArticleBelow(index, words: Self.leastSignedWords)
        : read >= Self.leastWords && isAlike(index, likeness) && hasArticleBelow(index, words: Self.leastWords)
      guard isNext else { continue }
      titles.append(index)
      read = 0
    }
    return titles
  }

  private func isAlike(_ index: Int, _ title: PlainWords) -> Bool {
    guard title.starts.count >= 4, followsAnEnding(index) else { return false }
    return TitleLikeness.share(PlainWords(bytes, fragments[index].text), title) >= Self.leastLikeness
  }

  /// Whether a byline and a date stand on short lines right below a title, in any order.
  private func isSignedAndDated(below title: Int) -> Bool {
    var (isSigned, isDated) = (false, false)
    for index in title + 1..<min(title + 3, fragments.count) {
      let text = fragments[index].text
      guard shapes[index].words <= Self.longestSignature else { return false }
      if Byline.isByline(bytes, text) { isSigned = true }
      if DateFinder.first(in: bytes, text) != nil { isDated = true }
      if isSigned, isDated { return true }
    }
    return false
  }

  /// The longest line that says who wrote an article, or when, in words.
  private static let longestSignature: Int32 = 12

  private func mayBeTitle(_ index: Int) -> Bool {
    let shape = shapes[index]
    return shape.words >= 4 && shape.words <= 30 && shape.separators == 0 && !shape.isProse && shape.ending != .colon
      && fragments[index].marker == nil && (fragments[index].form == .text || fragments[index].form == .heading)
      && (reasons[index] == nil || reasons[index] == .duplicateTitle)
  }

  /// Whether clutter is shortly before it, and no two paragraphs right above, or a byline shortly after it.
  /// A section's heading has neither.
  private func followsAnEnding(_ index: Int) -> Bool {
    let isBelowText = index >= 2 && (index - 2..<index).allSatisfy { reasons[$0] == nil && shapes[$0].isProse }
    let above = max(0, index - ArticleSplitter.endingReach)..<index
    if !isBelowText, above.contains(where: { reasons[$0] != nil }) { return true }
    return (index + 1..<min(index + 3, fragments.count)).contains { Byline.isByline(bytes, fragments[$0].text) }
  }

  private func hasArticleBelow(_ index: Int, words fewest: Int) -> Bool {
    var words = 0
    for below in (index + 1)..<max(index + 1, fragments.count) where reasons[below] == nil && shapes[below].isProse {
      words += Int(shapes[below].words)
      if words >= fewest { return true }
    }
    return false
  }
}
