import ArticleModel
import ArticleParsing
import ArticleWriting
import TableRebuilding
import Testing
import TextRepair

/// The examples of the libraries' pages, as another package would write them: nothing but what is public.
@Suite("The libraries' examples")
struct LibraryExamples {
  @Test("ArticleParsing finds the article and its title")
  func parsing() {
    let bytes = Array("<h1>Ferries run again</h1><p>The ferries of the bay run again.</p>".utf8)
    let document = ArticleParser().parse(bytes)
    #expect(document.articles.map { $0.masthead.title?.text } == ["Ferries run again"])
    #expect(document.articles[0].blocks.count == 1)
  }

  @Test("ArticleWriting writes a document in pieces")
  func writing() {
    let document = ArticleParser().parse(Array("# Tides\n\nHigh at noon.".utf8))
    var bytes: [UInt8] = []
    var output = ChunkedOutput { bytes += $0 }
    MarkdownWriter().write(document, to: &output)
    output.flush()
    #expect(String(decoding: bytes, as: UTF8.self).contains("High at noon."))
  }

  @Test("TableRebuilding finds cells again")
  func tables() {
    let lines = ["Gauge Price Weight", "Bucket 12 € 300 g", "Tipping spoon 80 € 1 kg", "Funnel 5 € 90 g"]
    let tables = TableRebuilder().tables(in: lines.map { TableLine(text: $0) })
    #expect(tables.map(\.header) == [["Gauge", "Price", "Weight"]])
    #expect(tables.first?.rows[1] == ["Tipping spoon", "80 €", "1 kg"])
  }

  @Test("TextRepair mends a text and says what it changed")
  func repair() {
    let mended = MendedText("A heavy undertow,mutual support and a calm sea.")
    #expect(mended.text == "A heavy undertow, mutual support and a calm sea.")
    #expect(mended.repairs.map(\.was) == ["undertow,mutual"])
    #expect(MendedText("a,b", as: .code).repairs.isEmpty)
  }
}
