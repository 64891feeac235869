import ArticleModel
import Testing
import TextLayout

private func page(_ articles: [Article], width: Int = 40, unicode: Bool = true) -> [String] {
  var lines: [String] = []
  let document = Document(text: SourceText(utf8: []), articles: articles)
  PlainPage(width: width, unicode: unicode).forEachLine(of: document) { lines.append($0) }
  return lines
}

@Suite("Plain page")
struct PlainPageTests {
  private let first = Article(
    masthead: Masthead(title: "Peace terms"),
    blocks: [
      Block(.paragraph("The talks went on.")),
      Block(.heading(Heading(level: 2, "Questions"))),
      Block(.faq([Question("What is it?", answer: "A promise."), Question("For whom?", answer: "For all.")])),
    ])

  @Test("An article, all questions open")
  func article() {
    #expect(
      page([first]) == [
        "Peace terms", "===========", "1\u{A0}min", "", "The talks went on.", "", "", "Questions", "---------",
        "▾ What is it?", "    A promise.",
        "",
        "▾ For whom?", "    For all.",
      ])
  }

  @Test("A title that stands in the text is not said above it, too")
  func titleInTheText() {
    var article = first
    article.blocks.insert(Block(.heading(Heading(level: 1, "Peace terms"))), at: 0)
    #expect(page([article]).prefix(4) == ["Peace terms", "===========", "The talks went on.", ""])
    article.blocks[0] = Block(.heading(Heading(level: 1, "Other terms")))
    #expect(page([article]).prefix(2) == ["Peace terms", "==========="])
  }

  @Test("A rule between articles")
  func divider() {
    let lines = page([first, Article(masthead: Masthead(title: "Second"))], width: 12, unicode: false)
    #expect(lines.suffix(4) == ["------------", "", "Second", "======"])
  }

  @Test("Numbers of links go on behind the article's own notes, and stand behind code")
  func ownNotes() {
    let text = RichText(
      "As shown [2], call run(x) [1].",
      spans: [Span(19..<25, .code), Span(19..<22, .link(url: "https://a.example/"))])
    #expect(
      page([Article(blocks: [Block(.paragraph(text))])]).dropFirst(2) == [
        "As shown [2], call run(x)\u{A0}[3] [1].", "", "[3] https://a.example/",
      ])
  }

  @Test("Links are numbered and stand below")
  func footnotes() {
    let link = { (url: String, range: Range<Int>) in Span(range, .link(url: url)) }
    let article = Article(blocks: [
      Block(.paragraph(RichText("the treaty says", spans: [link("https://a.example/", 4..<10)]))),
      Block(
        .list(
          List(
            ordered: false,
            items: [
              ListItem(RichText("one", spans: [link("https://b.example/", 0..<3)])),
              ListItem(RichText("again", spans: [link("https://a.example/", 0..<5)])),
            ]))),
      Block(.paragraph(RichText("https://c.example", spans: [link("https://c.example", 0..<17)]))),
      Block(.paragraph(RichText("bad", spans: [link("https://d.example/\u{1B}[m\n", 0..<3)]))),
    ])
    #expect(
      page([article]).dropFirst(2) == [
        "the treaty\u{A0}[1] says", "", "• one\u{A0}[2]", "• again\u{A0}[1]", "", "https://c.example", "",
        "bad\u{A0}[3]", "",
        "[1] https://a.example/", "[2] https://b.example/", "[3] https://d.example/[m ",
      ])
  }

  @Test("A link that ends within a letter is numbered after it")
  func linkWithinLetter() {
    let text = RichText("né!", spans: [Span(0..<2, .link(url: "u"))])
    #expect(page([Article(blocks: [Block(.paragraph(text))])])[2] == "né\u{A0}[1]!")
  }

  @Test("No line ends in a space")
  func trailingSpaces() {
    let article = Article(blocks: [
      Block(.code(Code("a  \n\n\tb "))), Block(.list(List(ordered: false, items: [ListItem(""), ListItem("x ")]))),
      Block(.quote(Quote(blocks: [Block(.paragraph("a")), Block(.paragraph("b"))]))),
    ])
    let lines = page([article])
    #expect(lines.contains("•"))
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test("Errors of the receiver end the page")
  func receiverErrors() {
    struct Full: Error {}
    var count = 0
    #expect(throws: Full.self) {
      try PlainPage().forEachLine(of: first) { _ in
        count += 1
        if count == 3 { throw Full() }
      }
    }
    #expect(count == 3)
  }
}
