import TestSupport
import Testing

@Suite("The pass that keeps pictures between a title and its text, and above the title in the article's box")
struct LeadPicturesTests {
  private let menu = "<nav><a href=/1>News</a> <a href=/2>Weather</a> <a href=/3>Sport</a></nav>"
  private let figure =
    "<figure><img src=w.jpg alt='The wheel of the mill'><figcaption>It turns to the left.</figcaption></figure>"

  /// The figures of a page whose article begins with some mark-up around its title.
  private func figures(_ opening: String) -> [String] {
    let printed = Page.printed(
      """
      <html><head><title>The mill</title></head><body><div>\(menu)<article>\(opening)<div class=text><p>\(MillPage.first)</p>
      <p>\(MillPage.last)</p></div></article></div><footer>© The Weir <a href=/t>Terms</a></footer></body></html>
      """)
    return printed.split(separator: "\n").map(String.init).filter { $0.hasPrefix("figure") }
  }

  @Test("A picture below the title and the names stays with its caption")
  func below() {
    let opening = "<h1>The mill</h1><p class=byline>By Ada Moor</p>\(figure)"
    #expect(figures(opening) == ["figure The wheel of the mill / It turns to the left."])
  }

  @Test("A picture stays between a subtitle and the names")
  func belowSubtitle() {
    let opening = """
      <header><h1>The mill</h1><p>Nobody had hoped to hear the wheel once more in this life.</p>\(figure)<p class=byline>By Ada Moor</p>
      <p><time datetime=2026-01-02>2 January 2026</time></p></header>
      """
    #expect(figures(opening) == ["figure The wheel of the mill / It turns to the left."])
  }

  @Test("A picture that stands first in the article's box stays above the title")
  func above() {
    #expect(figures("<div><img src=w.jpg alt=Wheel></div><h1>The mill</h1>") == ["figure Wheel / -"])
  }

  @Test("The face beside a name is no part of the article")
  func others() {
    #expect(
      figures("<h1>The mill</h1><div class=author><img src=a.jpg alt='A portrait of Ada Moor'> By Ada Moor</div>") == []
    )
  }
}
