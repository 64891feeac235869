import Cleaning
import Testing

@Suite("The pass that takes out sentences set large beside the text they stand in")
struct PullQuotesTests {
  private static let quotes = [
    "<aside class=pull-quote>Nothing but swallows went in</aside>",
    "<p class=pullquote>“nothing but swallows went in”</p>",
    "<blockquote class=pullquote><p>Nothing but swallows went in</p></blockquote>",
  ]

  @Test("Such a sentence is there once", arguments: quotes)
  func once(quote: String) {
    #expect(MillPage.printed(quote) == "p \(MillPage.first)\np \(MillPage.last)")
  }

  @Test("It is this pass that takes it out, and only where the text has the sentence")
  func alone() {
    let quote = "<blockquote class=pullquote><p>Nobody asked the miller what he thought of it at all</p></blockquote>"
    #expect(MillPage.printed(quote).contains("Nobody asked the miller"))
    #expect(MillPage.printed(Self.quotes[2], without: [.pullQuotes]).contains("> "))
  }
}
