import ArticleModel
import TestSupport
import Testing

@Suite("Pictures of pages")
struct PagePicturesTests {
  private static func urls(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block.content {
      case .figure(let figure): [figure.url].compactMap { $0 }
      case .media(let media): [media.url].compactMap { $0 }
      default: []
      }
    }
  }

  @Test(
    "What is shown between kept text is kept with what is said of it",
    arguments: [
      "<figure><img src='https://a.org/p.jpg' alt=Ice><figcaption>March</figcaption></figure>",
      "<figure><figure><img src='https://a.org/p.jpg'><figcaption>May</figcaption></figure><figcaption>A year</figcaption></figure>",
      "<figure><iframe src='https://a.org/p.jpg'></iframe><figcaption>At work</figcaption></figure>",
      "<div class=image-block><img src='https://a.org/p.jpg'><div class=image-caption><p>The wheel, 1911.</p></div></div>",
      "<figure><a href=/x><div><div>Wheels</div><div>Nine of them</div></div><img src='https://a.org/p.jpg'></a></figure>",
    ])
  func captions(figure: String) {
    let article = Page.document(page(figure)).articles[0]
    #expect(Self.urls(article.blocks) == ["https://a.org/p.jpg"])
  }

  @Test(
    "A picture that is drawn once more to be opened large is one; two pictures of one program are two",
    arguments: [
      ("p.jpg?w=800", "p.jpg", "", ["https://a.org/p.jpg?w=800"]), ("p.jpg", "p.jpg", "Ice", ["https://a.org/p.jpg"]),
      ("i?n=1", "i?n=2", "", ["https://a.org/i?n=1", "https://a.org/i?n=2"]),
      ("p.jpg", "p.jpg", "The ice in May", ["https://a.org/p.jpg", "https://a.org/p.jpg"]),
    ])
  func drawnTwice(first: String, second: String, alt: String, urls: [String]) {
    let pictures =
      "<div><img src='https://a.org/\(first)' alt=Ice><div><img src='https://a.org/\(second)' alt='\(alt)'></div></div>"
    let foot = "<footer><p>All rights reserved. <a href=/terms>Terms</a> <a href=/privacy>Privacy</a></p></footer>"
    #expect(Self.urls(Page.document(page(pictures) + foot).articles[0].blocks) == urls)
  }

  @Test(
    "A picture that a box draws behind itself is one, if the box says what it shows",
    arguments: [
      "<div role=img aria-label='The wheel in the snow' style=\"color: red; background-image: url('https://a.org/p.jpg')\"></div>",
      "<div role=img aria-label=Snow data-bg=https://a.org/p.jpg></div>",
      "<figure><div role=img aria-label=Snow style=background:url(https://a.org/p.jpg)></div><figcaption>May</figcaption></figure>",
    ])
  func drawnBehind(box: String) {
    let blocks = Page.document(page(box)).articles[0].blocks
    #expect(Self.urls(blocks) == ["https://a.org/p.jpg"])
    let shown = Page.print(blocks).filter { $0.hasPrefix("figure") }
    #expect(shown.count == 1 && shown[0].contains("now"))
  }

  @Test(
    "What stands in italics alone below a picture in its paragraph, and all of a caption, are said of the picture",
    arguments: [
      ("<p><img src=https://a.org/p.jpg alt=Ice><br><em>A wet leaf.</em></p>", "figure Ice / A wet leaf."),
      ("<p><img src=https://a.org/p.jpg alt=Ice><br><em>A wet</em> leaf.</p>", "p _A wet_ leaf."),
      (
        "<figure><img src=https://a.org/p.jpg alt=Ice><figcaption><p>A gate.</p><div><p>Taken in May.</p></div></figcaption></figure>",
        "figure Ice / A gate. Taken in May."
      ),
    ])
  func wholeCaptions(figure: String, line: String) {
    #expect(Page.print(Page.document(page(figure)).articles[0].blocks).contains(line))
  }

  @Test("What is dropped says among the removed what it showed, and where it is")
  func dropped() {
    let foot =
      "<footer><img src='https://a.org/logo.png' alt='The weir'><figure><img src='https://a.org/f.png'></figure></footer>"
    let removed = Page.document(page("") + foot).articles[0].removed.map(\.words.text)
    #expect(removed.contains("The weir (https://a.org/logo.png)"))
    #expect(removed.contains("https://a.org/f.png"))
  }

  @Test(
    "The widest picture of a set is taken, and an address may hold commas",
    arguments: [
      ("https://a.org/300.jpg 300w, https://a.org/900.jpg 900w", "https://a.org/900.jpg"),
      ("https://a.org/w_300,q_80/p.jpg 300w, https://a.org/w_900,q_80/p.jpg 900w", "https://a.org/w_900,q_80/p.jpg"),
      ("https://a.org/1.jpg,\n https://a.org/2.jpg 2x", "https://a.org/2.jpg"),
      ("data:image/gif;base64,R0lGODlhAQAB 900w,https://a.org/p.jpg 300w", "https://a.org/p.jpg"),
    ])
  func sets(of set: String, widest: String) {
    let figure = "<figure><img alt=Weir srcset='\(set)'><figcaption>The weir in March</figcaption></figure>"
    #expect(Self.urls(Page.document(page(figure)).articles[0].blocks) == [widest])
  }

  @Test(
    "The address of a picture that is fetched late stands in an attribute of the page's own",
    arguments: [
      "<img src=/blank.gif data-echo='https://a.org/p.jpg' alt=Weir>",
      "<picture><source data-srcset='https://a.org/p.jpg 400w'><img src='data:image/svg+xml,%3Csvg' alt=Weir></picture>",
      "<iframe src='about:blank' data-lazy-src='https://a.org/p.jpg'></iframe>",
      "<img data-flickity-lazyload='https://a.org/p.jpg' alt=Weir>",
      "<img src='data:image/gif;base64,R0lGODlhAQAB' data-lazy='https://a.org/p.jpg' data-image='{\"id\":7}' alt=Weir>",
      "<x-frame><template shadowrootmode=open><div><slot name=i></slot></div></template><img slot=i src='https://a.org/p.jpg' alt=Weir></x-frame>",
    ])
  func late(picture: String) {
    #expect(Self.urls(Page.document(page("<figure>\(picture)</figure>")).articles[0].blocks) == ["https://a.org/p.jpg"])
  }

  @Test("Pictures in cells that lay out a page are shown; in a table of data they are words")
  func cells() {
    let layout = "<table><tr><td><p>One.</p><img src='https://a.org/d.jpg' alt='A dog'><p>Two.</p></td></tr></table>"
    #expect(Page.printed(layout) == "p One.\nfigure A dog / -\np Two.")
    let data =
      "<table><tr><th>Wheel<th>Who<tr><td>Left<td><img src='https://a.org/u.jpg' alt=Una><tr><td>Right<td>Jo</table>"
    #expect(Page.printed(data) == "th Wheel|Who\ntd Left|[Una](https://a.org/u.jpg)\ntd Right|Jo")
    let beside =
      "<table><tr><th>Wheel<th>Who<tr><td>Left<td><img src='https://a.org/u.jpg'>Una<tr><td>Right<td>Jo</table>"
    let article = Page.document(beside).articles[0]
    #expect(Page.print(article.blocks) == ["th Wheel|Who", "td Left|Una", "td Right|Jo"])
    #expect(article.removed.map(\.words.text) == ["https://a.org/u.jpg"])
  }

  @Test("Pictures in rows without words are no table")
  func rows() {
    let row = "<tr><td><img src='https://a.org/1.jpg' alt=One><td><img src='https://a.org/2.jpg' alt=Two>"
    #expect(Page.printed("<table>\(row)\(row)</table>").split(separator: "\n").allSatisfy { $0.hasPrefix("figure") })
  }

  @Test("A drawing says what it shows, and its words are among the removed")
  func drawings() {
    let drawing =
      "<svg role=img><title>Flour of two years</title><g><text x=1>1911 <tspan>sacks</tspan></text></g></svg>"
    let article = Page.document("<p>One.</p>\(drawing)<p>Two.</p>").articles[0]
    #expect(Page.print(article.blocks) == ["p One.", "figure Flour of two years / -", "p Two."])
    #expect(article.removed.map(\.words.text) == ["1911 sacks"])
    let sign = "<p>Send <svg role=img><title>Send a letter</title></svg> it.</p>"
    #expect(Page.printed(sign) == "p Send it.")
  }

  @Test("What is said to those without frames is among the removed")
  func frames() {
    let page = "<p>One.</p><noframes><p>Your browser <b>shows</b> no frames.</p></noframes><p>Two.</p>"
    let article = Page.document(page).articles[0]
    #expect(Page.print(article.blocks) == ["p One.", "p Two."])
    #expect(article.removed.map(\.words.text) == ["Your browser shows no frames."])
  }

  private func page(_ middle: String) -> String {
    let menu = (0..<6).map { "<a href=/\($0)>Part \($0)</a>" }.joined(separator: " ")
    return """
      <nav>\(menu)</nav><article><h1>The mill</h1><p>\(MillPage.first)</p>\(middle)<p>\(MillPage.last)</p></article>
      <footer>© The Weir <a href=/t>Terms</a></footer>
      """
  }
}
