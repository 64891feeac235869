import ArticleModel
import Cleaning
import Fragments
import TestSupport
import Testing

@Suite("The bond that keeps what stands as kept sections do")
struct HeldSectionsTests {
  private static func page(_ main: String) -> String {
    let menu = (0..<6).map { "<a href=/\($0)>Part \($0)</a>" }.joined(separator: " ")
    return "<title>The lock</title><nav>\(menu)</nav><main><h1>The lock</h1>\(main)</main><footer>© The Lock</footer>"
  }

  @Test("Like boxes have all of their headings, be they links")
  func likeBoxes() {
    let posts = [
      ("The gate", "On Sunday the lower gate stopped a hand short, and no lever would move it until it rained."),
      ("The eel", "Nobody had seen one this long since the flood, and the children gave it a name."),
      ("The ice", "The ice took two posts and left the third, which was the rotten one of them all."),
    ].map { "<article class=post><h2><a href=/\($0.0)>\($0.0)</a></h2><p>\($0.1)</p></article>" }
    let printed = Page.printed(Self.page(posts.joined()))
    #expect(["The gate", "The eel", "The ice"].allSatisfy { printed.contains("h2 [\($0)]") })
  }

  @Test("A list of terms is kept as a whole")
  func terms() {
    let terms = "<dl><dt>Arrival</dt><dd>from three in the afternoon</dd><dt>Dogs</dt><dd>in the loft</dd></dl>"
    let printed = MillPage.printed("<h2>Good to know</h2>" + terms)
    #expect(printed.contains("dl Arrival") && printed.contains("dl Dogs"))
  }

  @Test("The last section of a text whose headings lead to themselves is one of them")
  func places() {
    func section(_ name: String, _ text: String) -> String {
      "<section><h2 id=\(name)><a href=#\(name)>\(name)</a></h2><div>\(text)</div></section>"
    }
    let page =
      "<p>\(MillPage.first)</p>" + section("Syntax", "<pre>ring(force)</pre>")
      + section("Examples", "<p>\(MillPage.last)</p>") + section("Errors", "<p>\(MillPage.first)</p>")
      + section("Elsewhere", "<ul><li><a href=/mute>mute()</a></li></ul>")
    let printed = Page.printed("<main><article><h1>The bell</h1>\(page)</article></main>")
    #expect(printed.contains("Elsewhere") && printed.contains("mute()"))
  }

  @Test("The heading of the part that a page shows of a longer text stays below the title")
  func parts() {
    let contents = "<nav><ol><li><a href=/a>Overview</a></li><li>What it costs</li></ol></nav>"
    let printed = Page.printed(
      "<main><h1>Register a small boat</h1>\(contents)<h1>What it costs</h1><p>\(MillPage.first)</p><p>\(MillPage.last)</p></main>"
    )
    #expect(printed.contains("h1 What it costs"))
  }

  @Test("A title alone in a box that is set aside goes")
  func loneTitles() {
    let box = "<aside class=nl><h2>The morning tide, by post</h2><form><input type=email></form></aside>"
    #expect(!Page.printed(Self.page("<p>\(MillPage.first)</p><p>\(MillPage.last)</p>") + box).contains("tide"))
  }
}
