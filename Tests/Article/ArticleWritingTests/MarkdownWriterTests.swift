import ArticleModel
import ArticleWriting
import Testing

/// Markdown as an author would write it, and nothing in it that was not mark-up before.
struct MarkdownWriterTests {
  private func markdown(_ content: Block.Content...) -> String {
    MarkdownWriter().string(for: Sample.document(content))
  }

  @Test(arguments: [
    ("plain words, 2 < 3, a - b, R&D, snake_case", "plain words, 2 < 3, a - b, R&D, snake_case"),
    ("# not a heading", "\\# not a heading"), ("#tag", "#tag"),
    ("- not an item", "\\- not an item"), ("-5 degrees", "-5 degrees"), ("+ nor this", "\\+ nor this"),
    ("1. not a number", "1\\. not a number"), ("2025) too", "2025\\) too"), ("3.5 stays", "3.5 stays"),
    ("> no quote", "\\> no quote"), ("---", "\\---"), ("===", "\\==="), ("***", "\\*\\*\\*"),
    ("    no code", "no code"), ("```", "\\`\\`\\`"), ("~~~", "\\~\\~\\~"),
    ("*star* _line_ [a](b) `c`", "\\*star\\* \\_line\\_ \\[a\\](b) \\`c\\`"),
    ("<b>bold</b> <!-- x --> a<b", "\\<b>bold\\</b> \\<!-- x --> a\\<b"),
    ("&amp; &#65; AT&T; x & y;", "\\&amp; \\&#65; AT\\&T; x & y;"),
    ("back\\slash", "back\\\\slash"), ("a | b", "a \\| b"), (":--", "\\:--"),
    ("one\ntwo", "one\\\ntwo"), ("one\n# two", "one\\\n\\# two"), ("end\n", "end"),
    ("a\u{1B}[31mb\u{9B}c\u{202E}d\0", "a\\[31mbcd"),
  ])
  func textStaysText(text: String, written: String) {
    #expect(markdown(.paragraph(RichText(text))) == written + "\n")
  }

  @Test(arguments: [
    (RichText("a bold word", spans: [Span(2..<6, .strong)]), "a **bold** word"),
    (RichText("a bold word", spans: [Span(1..<7, .strong)]), "a **bold** word"),
    (RichText("abc", spans: [Span(1..<2, .emphasis)]), "a*b*c"),
    (RichText("say\"no\"now", spans: [Span(3..<7, .strong)]), "say<strong>\"no\"</strong>now"),
    (RichText("ab", spans: [Span(0..<1, .strong), Span(1..<2, .emphasis)]), "**a**<em>b</em>"),
    (RichText("ab c", spans: [Span(0..<4, .strong), Span(0..<2, .emphasis)]), "***ab* c**"),
    (RichText("ab", spans: [Span(0..<2, .strong), Span(0..<1, .strong)]), "**ab**"),
    (RichText("x*y", spans: [Span(0..<3, .code)]), "`x*y`"),
    (RichText("a`b", spans: [Span(0..<3, .code)]), "``a`b``"),
    (RichText("`a", spans: [Span(0..<2, .code)]), "`` `a ``"),
    (
      RichText("x[y]", spans: [Span(0..<4, .link(url: "https://e.org/a(b) c"))]),
      "[x\\[y\\]](https://e.org/a\\(b\\)%20c)"
    ),
    (RichText("look! here", spans: [Span(5..<10, .link(url: "u"))]), "look\\![ here](u)"),
    (RichText("click", spans: [Span(0..<5, .link(url: "java\tscript:alert(1)"))]), "click"),
    (RichText("é", spans: [Span(1..<9, .strong)]), "**é**"),
  ])
  func spansBecomeMarkup(text: RichText, written: String) {
    #expect(markdown(.paragraph(text)) == written + "\n")
  }

  @Test func headingsEndWithoutClosingMarks() {
    #expect(markdown(.heading(Heading(level: 9, "C #\nis"))) == "###### C # is\n")
    #expect(markdown(.heading(Heading(level: 2, "F#"))) == "## F\\#\n")
  }

  @Test func listsNest() {
    let nested = Block(.list(List(ordered: false, items: [ListItem("deep")])))
    let paragraph = Block(.paragraph("more\nlines"))
    let list = List(
      ordered: true, start: 9, items: [ListItem("a", blocks: [nested]), ListItem("b", blocks: [paragraph])])
    #expect(markdown(.list(list)) == "9. a\n   - deep\n10. b\n\n    more\\\n    lines\n")
  }

  @Test func numbersThatMarkdownDoesNotCountStandBehindBullets() {
    let letters = List(ordered: true, start: 3, style: .lowerLetters, items: [ListItem("x"), ListItem("y")])
    #expect(markdown(.list(letters)) == "- c. x\n- d. y\n")
    let down = List(ordered: true, start: 2, isReversed: true, items: [ListItem("x"), ListItem("y", number: 9)])
    #expect(markdown(.list(down)) == "- 2\\. x\n- 9\\. y\n")
    let tasks = List(ordered: false, items: [ListItem("x", isDone: true), ListItem("y", isDone: false)])
    #expect(markdown(.list(tasks)) == "- [x] x\n- [ ] y\n")
  }

  @Test func raisedStruckAndQuotedWordsAreMarked() {
    let text = RichText(
      "a2 b3 old new so",
      spans: [
        Span(1..<2, .superscript), Span(4..<5, .subscript), Span(6..<9, .strike), Span(14..<16, .quote),
      ])
    #expect(markdown(.paragraph(text)) == "a<sup>2</sup> b<sub>3</sub> ~~old~~ new “so”\n")
  }

  @Test func filmsFoldsAndPostsAreWritten() {
    let below = [Block(.paragraph("p"))]
    #expect(
      markdown(.media(Media(.audio, title: "A song", url: "https://e.org/s")))
        == "<!-- audio -->\n[A song](https://e.org/s)\n")
    #expect(markdown(.fold(Fold("More", blocks: below))) == "<details>\n<summary>More</summary>\n\np\n\n</details>\n")
    #expect(markdown(.fold(Fold("More", blocks: below, isOpen: true))).hasPrefix("<details open>\n"))
    #expect(
      markdown(.post(Post(author: "Ann", depth: 1, blocks: below)))
        == "<!-- post {\"author\": \"Ann\", \"depth\": 1} -->\n\n> **Ann**\n>\n> p\n")
  }

  @Test func listsThatFollowOneAnotherStayApart() {
    let list = Block.Content.list(List(ordered: false, items: [ListItem("a")]))
    #expect(markdown(list, list, list) == "- a\n\n* a\n\n- a\n")
  }

  @Test func questionsKeepTheirAnswers() {
    let faq = Block.Content.faq([
      Question("Why?", answer: "So.", blocks: [Block(.paragraph("More."))]), Question("Q?", answer: ""),
    ])
    #expect(markdown(faq) == "- **Why?**\\\n  So.\n\n  More.\n- **Q?**\n")
  }

  @Test func definitionsAndCalloutsHaveBoldLabels() {
    #expect(markdown(.definitions([Definition(term: "NaCl", text: "salt")])) == "- **NaCl**: salt\n")
    #expect(markdown(.callout(Callout(label: "Note", "a\nb"))) == "> **Note**: a\\\n> b\n")
    #expect(markdown(.callout(Callout(label: "Did You Know?", "a"))) == "> **Did You Know?** a\n")
  }

  @Test func quotesHoldBlocks() {
    let code = Block(.code(Code("a\n\n```", language: "c d`")))
    let quote = Quote(blocks: [Block(.paragraph("p")), code], attribution: "N. N.")
    #expect(markdown(.quote(quote)) == "> p\n>\n> ````cd\n> a\n> \n> ```\n> ````\n>\n> — N. N.\n")
  }

  @Test func tablesArePadded() {
    let expected = """
      *Table 1. Sizes*

      | Name         | Pipe \\| or, comma |
      | ------------ | ----------------- |
      | He said "no" | 1,5               |
      | short        |                   |
      | two<br>lines | = 4               |

      """
    #expect(markdown(.table(Sample.sureTable)) == expected)
  }

  @Test func aTableWithoutHeaderGetsAnEmptyOne() {
    #expect(markdown(.table(Table(header: [], rows: [["a", "b"]]))) == "|     |     |\n| --- | --- |\n| a   | b   |\n")
  }

  @Test func anUnsureTableIsWrittenAsItStood() {
    let table = Table(header: ["A", "B"], rows: [["c", "d e"]], origin: .reconstructed, confidence: 0.79)
    #expect(markdown(.table(table)) == "A B\\\nc d e\n")
  }

  @Test func frontMatterAndMasthead() {
    let masthead = Masthead(
      title: "A: \"B\"", subtitle: "S", authors: [Author(name: "Ann", role: "Editor")], published: "2025-08-20",
      language: "en")
    let document = Sample.document([.paragraph("p")], masthead: masthead)
    let expected = """
      ---
      title: "A: \\"B\\""
      subtitle: "S"
      author:
        - "Ann"
      date: "2025-08-20"
      lang: "en"
      ---

      # A: "B"

      *S*

      Ann, Editor · 2025-08-20

      p

      """
    #expect(MarkdownWriter().string(for: document) == expected)
  }

  @Test func anUntitledSecondArticleIsSetApart() {
    var document = Sample.document([.paragraph("one")])
    document.articles += Sample.document([.paragraph("two")]).articles
    #expect(MarkdownWriter().string(for: document) == "one\n\n***\n\n<!-- article\n-->\n\ntwo\n")
  }
}
