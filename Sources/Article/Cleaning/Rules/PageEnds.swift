import Fragments
import Recognizers
import UTF8Text

/// Lines of a page that end its article.
extension PageCleaner {
  /// Whether a line says so, or a heading that announces what follows articles: "Comments", "Related articles".
  func endsArticle(_ index: Int, _ endings: [Bool]) -> Bool {
    if endings[index] { return true }
    guard fragments[index].form == .heading, shapes[index].words <= 8 else { return false }
    return !headsText(index)
      && ClutterPhrases.verdict(on: PlainWords(bytes, fragments[index].text))?.endsArticle ?? false
  }

  /// Whether a paragraph of the text stands right below a heading, in the same element: comments and links stand in lists and boxes.
  private func headsText(_ heading: Int) -> Bool {
    let next = heading + 1
    guard next < fragments.count, fragments[next].form == .text, shapes[next].words >= Self.fewestOfText,
      shapes[next].endsSentence, page.fragments[next].linkShare == 0
    else { return false }
    let (own, below) = (
      page.elements[Int(page.fragments[heading].element)], page.elements[Int(page.fragments[next].element)]
    )
    return below.tag == .p && own.parent == below.parent
  }

  private static let fewestOfText: Int32 = 12
}
