import ShelfImporting
import ShelfModel
import Testing

/// What exports bring along that is easily lost.
struct KeptInImportTests {
  private func articles(_ text: String, name: String) throws -> [ImportedArticle] {
    var importer = Importer()
    var articles: [ImportedArticle] = []
    try importer.read(Array(text.utf8), name: name) { piece in
      if case .article(let article) = piece { articles.append(article) }
    }
    return articles
  }

  @Test func aTextOfAnyRecordIsUsed() throws {
    let found = try articles(
      "[{\"url\": \"https://a.example/\", \"content\": \"<p>Rain</p>\"}, {\"url\": \"https://b.example/\", \"content\": \"Rain\"}]",
      name: "a.json")
    #expect(found.map(\.content) == ["<p>Rain</p>", "Rain"] && found.map(\.contentIsText) == [false, true])
  }

  @Test func aNoteNeedsNoQuote() throws {
    let found = try articles(
      """
      [{"url": "https://a.example/", "is_archived": 0, "title": "Per titolo", "annotations": [{"text": "why?", "quote": ""},
        {"text": "", "quote": ""}]}]
      """, name: "a.json")
    #expect(found.first?.highlights.map(\.note) == ["why?"] && found.first?.title == nil)
  }

  @Test func aZeroIsNoDateAndNothingIsArchivedByAMarkOfReading() throws {
    let found = try articles(
      """
      <!DOCTYPE NETSCAPE-Bookmark-file-1>
      <DL><p><DT><A HREF="https://a.example/" ADD_DATE="0" PRIVATE="0" TOREAD="0">A</A>
      """, name: "a.html")
    #expect(found.count == 1 && found[0].added == nil && !found[0].isArchived)
  }

  @Test func plainTextIsAPage() throws {
    var importer = Importer()
    var pages: [ImportedPage] = []
    try importer.read(Array("The pier\n\nThe harbour filled with sand.\n".utf8), name: "pier.txt") { piece in
      if case .page(let page) = piece { pages.append(page) }
    }
    #expect(pages.map(\.name) == ["pier.txt"] && importer.kinds == ["text"])
  }

  /// A table for spreadsheets has an apostrophe before what they would compute.
  @Test func aTableOfHighlightsComesBackAsItWas() throws {
    let found = try articles(
      "Highlight,Title,URL,Note,Article\n'=1+2 is a sum,A,https://a.example/,'-why?,urn:lectern:0123456789abcdef\n'tis,B,,,urn:lectern:0123456789abcdef\n",
      name: "a.csv")
    #expect(found.flatMap(\.highlights).map(\.quote) == ["=1+2 is a sum", "'tis"])
    #expect(found.first?.highlights.first?.note == "-why?" && found.map(\.id) == [nil, "0123456789abcdef"])
  }
}
