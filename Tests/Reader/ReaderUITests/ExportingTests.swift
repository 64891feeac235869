import ArticleModel
import ReaderCore
import ReaderFeatures
import Testing

@testable import ReaderUI

/// Articles and sections as files.
@Suite struct ExportingTests {
  @Test func theTitleMakesTheName() {
    var reader = ReaderDriver()
    reader.type("e")
    #expect(reader.footer.contains("write to: The-harbour-that-would-not-stay-deep.md"))
    reader.type("<Enter>")
    #expect(
      export(reader)
        == Export(
          article: SampleDocuments.full.articles[0], format: .markdown, path: "The-harbour-that-would-not-stay-deep.md",
          overwrites: false))
  }

  @Test(arguments: [
    (0, "md", OutputFormat.markdown), (1, "html", .html), (2, "txt", .text), (3, "json", .json),
    (4, "md", .markdown),
  ])
  func tabChangesTheFormat(tabs: Int, ending: String, format: OutputFormat) {
    var reader = ReaderDriver()
    reader.type("e" + String(repeating: "<Tab>", count: tabs) + "<Enter>")
    #expect(export(reader)?.format == format)
    #expect(export(reader)?.path.hasSuffix("deep.\(ending)") == true)
  }

  @Test(arguments: [
    ("a.MD", OutputFormat.markdown), ("~/b.markdown", .markdown), ("x/c.htm", .html), ("d.e.text", .text),
    ("é.json", .json),
  ])
  func theEndingTellsTheFormat(path: String, format: OutputFormat) {
    var reader = ReaderDriver()
    reader.type("e<C-u>\(path)<Enter>")
    #expect(export(reader)?.format == format)
    #expect(export(reader)?.path == path)
  }

  @Test(arguments: ["article", "article.pdf", "folder.md/name", "", "."])
  func anotherEndingIsAskedAboutAgain(path: String) {
    var reader = ReaderDriver(columns: 120)
    reader.type("e<C-u>\(path)<Enter>")
    #expect(export(reader) == nil)
    #expect(reader.footer.contains("write to: \(path)"))
    #expect(reader.footer.contains("end the name in .md, .html, .txt or .json"))
    reader.type("<Esc>")
    #expect(reader.footer.contains("help"))
  }

  @Test func theWholeArticleGoesToThePager() {
    var reader = ReaderDriver()
    reader.type("|")
    #expect(reader.effects.last == .openInPager(SampleDocuments.full.articles[0]))
  }

  @Test func aSectionGoesWithThoseBelowIt() throws {
    var reader = ReaderDriver()
    reader.type("1E<Enter>")
    let export = try #require(self.export(reader))
    let article = SampleDocuments.full.articles[0]
    #expect(export.path == "A-new-channel.md")
    #expect(export.article.blocks == Array(article.blocks[2..<8]))
    #expect(export.article.masthead == article.masthead)
    #expect(export.article.removed.isEmpty)
  }

  @Test func theArticleBeingReadIsTheOneWritten() {
    var reader = ReaderDriver()
    reader.type("]ae<Enter>")
    #expect(export(reader)?.article == SampleDocuments.full.articles[1])
  }

  @Test func nothingIsReplacedUnasked() throws {
    var reader = ReaderDriver()
    reader.type("e<C-u>old.md<Enter>")
    let asked = try #require(export(reader))
    #expect(!asked.overwrites)
    reader.send(.exportExists(asked))
    #expect(reader.footer.contains("Replace old.md?"))
    reader.type("x<Enter>")
    #expect(export(reader) == asked)
    reader.type("y")
    var replacing = asked
    replacing.overwrites = true
    #expect(export(reader) == replacing)
    #expect(reader.footer.contains("help"))
  }

  @Test(arguments: [("n", "write to: old.md"), ("<Esc>", "? help"), ("q", "? help")])
  func whatIsThereMayStay(key: String, footer: String) throws {
    var reader = ReaderDriver()
    reader.type("e<C-u>old.md<Enter>")
    reader.send(.exportExists(try #require(export(reader))))
    let count = reader.effects.count
    reader.send(.pasted("y"))
    reader.type(key)
    #expect(reader.effects.count == count)
    #expect(reader.footer.contains(footer))
  }

  private func export(_ reader: ReaderDriver) -> Export? {
    guard case .export(let export)? = reader.effects.last else { return nil }
    return export
  }
}
