import TestSupport
import Testing

@Suite("Notes that kept text refers to")
struct HeldNotesTests {
  private func page(_ notes: String) -> String {
    let text = (1...2).map { "<p>\(MillPage.first)<sup><a href='#n\($0)'>[\($0)]</a></sup> \(MillPage.last)</p>" }
      .joined()
    return Page.printed(
      "<html><head><title>The mill</title></head><body><nav><a href=/1>Part 1</a> <a href=/2>Part 2</a></nav><div><h1>The mill</h1>"
        + "\(text)</div>\(notes)<footer>© The Weir</footer></body></html>")
  }

  @Test("They stay, with the heading above them")
  func kept() {
    let printed = page(
      "<div class=low><h2>Notes</h2><div id=n1><p>[1] Swallows, mostly.</p></div><div id=n2><p>[2] Of oak.</p></div></div>"
    )
    #expect(printed.contains("Swallows, mostly.") && printed.contains("Of oak.") && printed.contains("h2 Notes"))
  }
}
