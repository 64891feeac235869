import ArticleModel
import ArticleParsing
import ArticleWriting
import Testing

/// What is written as Markdown is read as the same article.
struct MarkdownRoundTripTests {
  private static let styled = RichText(
    "A bold, slanted word, some `code` and a link.",
    spans: [
      Span(2..<21, .strong), Span(8..<15, .emphasis), Span(28..<34, .code),
      Span(41..<45, .link(url: "https://example.org/a_b?c=(d)&e=f")),
    ])

  /// One block of every kind that Markdown can tell from others.
  static let contents: [Block.Content] = [
    .heading(Heading(level: 2, "Where things stand # now #")), .paragraph(styled), .paragraph("two\nlines"),
    .paragraph("1. no item * and _no_ [link](a) <b> &amp; | ~~x~~ # `"),
    .list(
      List(
        ordered: true, start: 3,
        items: [
          ListItem("1. first"),
          ListItem(
            styled,
            blocks: [
              Block(.list(List(ordered: false, items: [ListItem("- nested"), ListItem("")]))),
              Block(.paragraph("A second paragraph.")), Block(.code(Code("x\n\n  y", language: "c"))),
            ]),
        ])),
    .list(List(ordered: false, items: [ListItem("done", isDone: true), ListItem("to do", isDone: false)])),
    .definitions([Definition(term: "Term (old)", text: "What it means"), Definition(term: "Empty", text: "")]),
    .faq([
      Question("What is it?", answer: "An answer."),
      Question("And this?", answer: "Two parts:", blocks: [Block(.paragraph("the second"))]),
    ]),
    .table(
      Table(header: ["Name", "Pipe | or"], rows: [[styled, "1,5"], ["two\nlines", "= 4"]], caption: "Table 1")),
    .table(Table(header: [], rows: [["a", "b"], ["c", ""]])),
    .quote(
      Quote(blocks: [Block(.paragraph("Quoted")), Block(.code(Code("let x = \"```\"\n\nnext")))], attribution: "Ada")),
    .quote(Quote(blocks: [Block(.paragraph("Quoted")), Block(.quote(Quote(blocks: [Block(.paragraph("twice"))])))])),
    .code(Code("if a < b {\n  *p = &q;\n}", language: "c")), .code(Code("    indented\n\n\n- x")),
    .callout(Callout(label: "Did You Know?", "A fact & a half.")), .callout(Callout(label: "Note", "Another")),
    .figure(Figure(alt: "A harbour [at night]", caption: "Seen from the bridge", url: "https://example.org/p.jpg")),
    .figure(Figure(alt: "Only alt", url: "p.jpg")), .rule,
  ]

  @Test(arguments: contents.indices) func aBlock(_ index: Int) {
    expectSame([MarkdownRoundTripTests.contents[index]])
  }

  @Test func allTogether() { expectSame(MarkdownRoundTripTests.contents) }

  @Test func masthead() {
    let masthead = Masthead(
      title: "Salt: a \"history\"", subtitle: "Of what it cost",
      authors: [Author(name: "Ada Moor", role: "Editor"), Author(name: "Tom")],
      published: "2024-03-02", modified: "2024-03-04", dateline: "Tern Bay", site: "The Paper",
      url: "https://e.org/salt", description: "What salt cost.", image: "https://e.org/s.png",
      language: "en")
    let read = reread(Article(masthead: masthead, blocks: [Block(.paragraph("Text"))]))
    #expect(read.masthead == masthead)
    #expect(read.blocks.map(\.content) == [.paragraph("Text")])
  }

  @Test func titleAndSubtitleAlone() {
    let masthead = Masthead(title: "Salt", subtitle: "Of what it cost", language: "en")
    let read = reread(Article(masthead: masthead, blocks: [Block(.paragraph("Text"))]))
    #expect(read.masthead == masthead)
    #expect(read.blocks.map(\.content) == [.paragraph("Text")])
  }

  private func reread(_ article: Article) -> Article {
    let written = MarkdownWriter().string(for: Document(text: SourceText(utf8: []), articles: [article]))
    return ArticleParser(options: ParsingOptions(format: .markdown)).parse(Array(written.utf8)).articles[0]
  }

  private func expectSame(_ contents: [Block.Content]) {
    let article = Article(masthead: Masthead(title: "T"), blocks: contents.map { Block($0) })
    let found = reread(article).blocks.map { $0.placeless.content }
    for (index, content) in contents.enumerated() where index < found.count { #expect(found[index] == content) }
    #expect(found.count == contents.count)
  }
}

extension Block {
  /// The block, and those in it, without their places.
  fileprivate var placeless: Block {
    func all(_ blocks: [Block]) -> [Block] { blocks.map(\.placeless) }
    switch content {
    case .list(var list):
      list.items = list.items.map { ListItem($0.text, blocks: all($0.blocks), isDone: $0.isDone) }
      return Block(.list(list))
    case .faq(let entries):
      return Block(.faq(entries.map { Question($0.question, answer: $0.answer, blocks: all($0.blocks)) }))
    case .quote(let quote): return Block(.quote(Quote(blocks: all(quote.blocks), attribution: quote.attribution)))
    default: return Block(content)
    }
  }
}
