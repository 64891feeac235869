import ArticleModel
import ReaderCore
import Testing

@testable import ReaderUI

/// An empty page says why it is empty, and what can be done.
@Suite struct ShellScreenTests {
  static func shell(_ source: String = "<script src=x>", title: RichText? = "Harbour news", url: String? = nil)
    -> Document
  {
    let removed = Removal(.siteBoilerplate, words: "You need to enable JavaScript to run this app.", source: 0..<5)
    return Document(
      text: SourceText(utf8: Array(source.utf8)),
      articles: [Article(masthead: Masthead(title: title, url: url), blocks: [], removed: [removed])])
  }

  @Test func scriptsAreNamed() {
    let reader = ReaderDriver(Self.shell(url: "https://tea.example/"))
    #expect(reader.shows("This page is empty until its scripts have run."))
    #expect(reader.shows("o opens it in the browser; x shows what was left out."))
    #expect(reader.shows("Harbour news"))
  }

  @Test func withoutAnAddressWhatABrowserSavedIsNamed() {
    let reader = ReaderDriver(Self.shell(title: nil))
    #expect(reader.shows("x shows what was left out."))
    #expect(reader.shows("A page that a browser has saved can be read."))
  }

  @Test func aPageWithoutAnArticleSaysSo() {
    let reader = ReaderDriver(Self.shell("<p>", url: "https://tea.example/"))
    #expect(reader.shows("No article was found here."))
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 15)]) func screen(size: (Int, Int)) throws {
    let reader = ReaderDriver(Self.shell(url: "https://tea.example/"), columns: size.0, rows: size.1)
    try Golden.expect(reader.lines, "shell-\(size.0)x\(size.1)")
  }

  @Test func keysGoOnWorking() {
    var reader = ReaderDriver(Self.shell())
    reader.type("jkdu Gg]/shell<Enter>n<Esc>x<Esc>Lq")
    #expect(reader.effects.contains(.quit))
  }

  @Test func itIsSpokenToo() {
    var reader = LinearReader(Self.shell())
    #expect(reader.start().contains("This page is empty until its scripts have run."))
  }

  @Test func articlesAndEmptyFilesSayNothing() {
    #expect(!ReaderDriver().shows("scripts have run") && !ReaderDriver(SampleDocuments.empty).shows("No article"))
  }
}
