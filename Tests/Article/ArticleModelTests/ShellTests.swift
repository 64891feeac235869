import ArticleModel
import Testing

/// Pages that say nothing before a browser has run their scripts.
@Suite struct ShellTests {
  private func document(_ source: String, _ said: [String], around: [String] = []) -> Document {
    let article = Article(
      blocks: said.map { Block(.paragraph(RichText($0))) },
      removed: around.map { Removal(.siteBoilerplate, words: RichText($0), source: 0..<1) })
    return Document(text: SourceText(utf8: Array(source.utf8)), articles: [article])
  }

  @Test(arguments: [
    ("<div id=root></div><SCRIPT src=x>", [], Shell.scripts), ("<script>", ["Wird geladen …"], .scripts),
    ("<p>", [], .noArticle), ("<p>", ["Loading"], nil), ("", [], nil), (" \n\t", [], nil),
    ("<script>", ["The gauge on the pier was read every morning for a year."], nil),
    ("<script>", ["Loading", "Please wait"], nil), ("<script>", ["坂の上の修理屋は今日も静かに朝を迎え、客を待っていた。"], nil),
    ("< script>", [], .noArticle), ("<scrip", [], .noArticle),
  ])
  func itIsToldByWhatThereIs(source: String, said: [String], shell: Shell?) {
    #expect(document(source, said).shell == shell)
  }

  @Test func aShortNoteOnAWholePageIsNone() {
    let menu = Array(repeating: "News Sport Weather Culture Business", count: 20)
    #expect(document("<script>", ["Closed today"], around: menu).shell == nil)
  }
}
