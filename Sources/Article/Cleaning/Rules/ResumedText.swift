import ArticleModel
import Fragments

/// Finds the rest of an article behind a short list of other articles that stands in its middle.
///
///     The wheel was made of larch.      (text)
///     Related articles                  a mark that ends articles
///     Bridge closed until March         a teaser
///     Next year the shed gets a roof.   ► the text goes on, once
///     © 2024                            (site)
///
/// Lists of articles with their summaries have several texts below the mark, each with a line above it.
struct ResumedText {
  let fragments: [Fragment]
  let shapes: [Shape]
  let reasons: [Removal.Reason?]

  /// The most lines between the mark and the text.
  private static let mostTeasers = 5
  /// The fewest words of the text.
  private static let fewestWords: Int32 = 12

  /// The text behind the mark at `index`; nil where none goes on, or more than one stretch does.
  func range(behind index: Int) -> Range<Int>? {
    guard reasons[index] == .relatedLinks, fragments[index].marker == nil else { return nil }
    var start = index + 1
    while start < fragments.count, !isText(start) {
      guard start - index <= Self.mostTeasers, reasons[start] == nil || reasons[start] == .relatedLinks else {
        return nil
      }
      start += 1
    }
    var end = start
    var words: Int32 = 0
    while end < fragments.count, isText(end) {
      words += shapes[end].words
      end += 1
    }
    guard end > start, words >= Self.fewestWords, start > index + 1,
      !(end..<fragments.count).contains(where: isText)
    else { return nil }
    return (isShortened(start - 1, behind: index) ? start - 1 : start)..<end
  }

  /// Whether the last line above the text is much shorter than two or more teasers: the heading of what follows.
  private func isShortened(_ index: Int, behind mark: Int) -> Bool {
    let teasers = mark + 1..<index
    guard teasers.count >= 2, shapes[index].words <= Self.longestHeading, !shapes[index].endsSentence else {
      return false
    }
    return teasers.allSatisfy { shapes[$0].words > shapes[index].words * 2 - 1 }
  }

  private static let longestHeading: Int32 = 4

  private func isText(_ index: Int) -> Bool {
    reasons[index] == nil && shapes[index].isProse && shapes[index].endsSentence && fragments[index].marker == nil
      && fragments[index].form == .text
  }
}
