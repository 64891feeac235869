import Testing

/// What is kept or goes with what stands around it.
@Suite struct HeldTogetherTests {
  private static let first =
    "The mill at the weir grinds again, after eleven years in which nothing but swallows went in and out."
  private static let last = "Two sisters have bought the stones, and the village has given them the wheel for nothing."

  private func printed(_ middle: String, before: String = "") -> String {
    let menu = (0..<6).map { "<a href=/\($0)>Part \($0)</a>" }.joined(separator: " ")
    return Page.printed(
      """
      <html><head><title>The mill</title></head><body><nav>\(menu)</nav>\(before)<article><h1>The mill</h1><p>\(Self.first)</p>
      \(middle)<p>\(Self.last)</p></article><footer>© The Weir <a href=/t>Terms</a></footer></body></html>
      """)
  }

  @Test("A picture and its caption stay between kept paragraphs")
  func figures() {
    let page = printed("<figure><a href=/b.jpg><img src=w.jpg alt=''></a><figcaption>The weir.</figcaption></figure>")
    #expect(page == "p \(Self.first)\nfigure - / The weir.\np \(Self.last)")
  }

  @Test(
    "A sentence set large that stands in the text is there once",
    arguments: [
      "<aside class=pull-quote>Nothing but swallows went in</aside>",
      "<p class=pullquote>“nothing but swallows went in”</p>",
      "<blockquote class=pullquote><p>Nothing but swallows went in</p></blockquote>",
    ])
  func pullQuotes(quote: String) {
    #expect(printed(quote) == "p \(Self.first)\np \(Self.last)")
  }

  @Test("What a page says about its text in columns around it goes")
  func declaredBody() {
    let files = "<table><tr><th>Name<th>Change<tr><td>wheel<td>oiled</table>"
    let page = Page.printed(
      """
      <html><head><title>mill</title></head><body><nav><a href=/a>Code</a> <a href=/b>Issues</a></nav>\(files)
      <article itemprop=text><h1>mill</h1><p>\(Self.first)</p><h2>Use</h2><p>\(Self.last)</p></article>
      <div><h2>About</h2><p>A mill</p><h2>Releases</h2><p>4</p></div></body></html>
      """)
    #expect(page == "p \(Self.first)\nh2 Use\np \(Self.last)")
  }

  @Test("A hidden answer stays below the button that unfolds it")
  func answers() {
    let questions = ["Is there bread?", "May one see the wheel?"].map {
      "<div><h3><button aria-expanded=false>\($0)</button></h3><div hidden><p>On Sundays, until it is sold.</p></div></div>"
    }
    let page = printed("<h2>Frequently asked questions</h2>" + questions.joined())
    #expect(page.contains("? Is there bread? ! On Sundays, until it is sold."))
    #expect(page.contains("? May one see the wheel? ! On Sundays, until it is sold."))
  }
}
