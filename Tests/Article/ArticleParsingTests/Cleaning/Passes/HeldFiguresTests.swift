import Testing

@Suite("The pass that keeps pictures between kept text")
struct HeldFiguresTests {
  private let figure = "<figure><a href=/b.jpg><img src=w.jpg alt=''></a><figcaption>The weir.</figcaption></figure>"

  @Test("A picture and its caption stay between kept paragraphs")
  func figures() {
    #expect(
      MillPage.printed(figure) == "p \(MillPage.first)\nfigure - / The weir.\np \(MillPage.last)")
  }

  @Test("An advertisement between a picture and the text does not part them")
  func advertisement() {
    let middle = "<div class=ad>Advertisement</div>\(figure)"
    #expect(
      MillPage.printed(middle) == "p \(MillPage.first)\nfigure - / The weir.\np \(MillPage.last)")
  }

  @Test("The caption below the words of a player stays")
  func player() {
    let film =
      "<figure><lite-video videoid=abc playlabel='The wheel'><a href=/f><span>Play the film</span></a></lite-video><figcaption>It turns.</figcaption></figure>"
    #expect(MillPage.printed(film).contains("figure - / It turns."))
  }

  @Test("A picture with a caption that an article ends with is kept")
  func last() {
    let end = "<p>\(MillPage.last)</p>\(figure)</article><article>"
    #expect(MillPage.printed(end).contains("p \(MillPage.last)\nfigure - / The weir."))
  }

  @Test("A long row of pictures is no part of the text around it")
  func gallery() {
    let gallery = String(repeating: "<div class=related><a href=/more><img src=w.jpg alt='More'></a></div>", count: 14)
    let page = MillPage.printed("<aside><h4>More pictures</h4>\(gallery)</aside>")
    #expect(page.hasPrefix("p \(MillPage.first)") && page.hasSuffix("p \(MillPage.last)"))
  }
}
