import ArticleModel
import TestSupport
import Testing

@Suite("What stands over, beside and above the text of a page")
struct HeldEntriesTests {
  private static func entry(_ version: String, _ date: String, _ text: String) -> String {
    "<section class=entry><div class=meta><span>\(version)</span> <time>\(date)</time></div><h2>\(text)</h2><p>\(text) as it was asked for.</p></section>"
  }

  @Test("The dates of a log of changes stay, the first one's too")
  func logs() {
    let page =
      "<header><a href=/>Loom</a><nav><a href=/a>Docs</a><a href=/b>Buy</a></nav></header><main><h1>Changelog</h1>"
      + Self.entry("3.2", "May 1, 2025", "Patterns can be mirrored")
      + Self.entry("3.1", "March 20, 2025", "The bell is quiet")
      + "</main><footer>Loom</footer>"
    let printed = Page.printed(page)
    #expect(printed.contains("3.2 May 1, 2025") && printed.contains("3.1 March 20, 2025"))
  }

  @Test("A dialog over the page goes where a text stands below it")
  func dialogs() {
    let dialog =
      "<div role=dialog aria-modal=true><p>We and our partners keep what you read on your device, if you let us.</p></div>"
    #expect(!MillPage.printed(dialog).contains("partners"))
  }

  @Test("A box of titles that lead elsewhere goes, whatever it is called; one with a text of its own stays")
  func titles() {
    #expect(
      MillPage.printed(
        "<section><h3>Ostatnio</h3><article><h2><a href=/w>Koło, które śpiewa</a></h2></article></section>")
        == "p \(MillPage.first)\np \(MillPage.last)")
    #expect(
      MillPage.printed("<section><h3>Stones</h3><p>They are of flint, and each weighs a ton.</p></section>").contains(
        "Stones"))
  }

  @Test("The hours of an event are no day of publication")
  func hours() {
    let page = "<h1>Night of the lamps</h1><p>Saturday 16 August 2025, 20:00–01:00</p><p>\(MillPage.first)</p>"
    #expect(Page.printed(page).contains("16 August 2025"))
    #expect(Page.document(page).articles[0].masthead.published == nil)
  }
}
