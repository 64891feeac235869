import Testing

@Suite("The pass that keeps pictures between kept text")
struct HeldFiguresTests {
  private let figure = "<figure><a href=/b.jpg><img src=w.jpg alt=''></a><figcaption>The weir.</figcaption></figure>"

  @Test("A picture and its caption stay between kept paragraphs")
  func figures() {
    #expect(
      MillPage.printed(figure) == "p \(MillPage.first)\nfigure - / The weir.\np \(MillPage.last)")
  }

  @Test("A long row of pictures is no part of the text around it")
  func gallery() {
    let gallery = String(repeating: "<div class=related><a href=/more><img src=w.jpg alt='More'></a></div>", count: 14)
    let page = MillPage.printed("<aside><h4>More pictures</h4>\(gallery)</aside>")
    #expect(page.hasPrefix("p \(MillPage.first)") && page.hasSuffix("p \(MillPage.last)"))
  }
}
