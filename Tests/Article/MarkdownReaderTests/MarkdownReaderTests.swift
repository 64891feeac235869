import ArticleModel
import TestSupport
import Testing

struct MarkdownReaderTests {
  static let blockCases = [
    Case(
      "sections", "## One\n\ntext\n\nTwo\n---\n\n###### Six #",
      "heading 2: One\np: text\nheading 2: Two\nheading 6: Six"),
    Case("soft and hard breaks", "a\nb\\\nc  \nd<br>e", "p: a b⏎c⏎d⏎e"),
    Case("entities", "&copy; &#27;[2J &lt;b&gt; &nosuch;", "p: © <b> &nosuch;"),
    Case(
      "nested lists", "- a\n  1. b\n\n     more\n- c",
      "list\n  item: a\n    ordered\n      item: b\n        p: more\n  item: c"),
    Case("first number", "7) a\n8) b", "ordered from 7\n  item: a\n  item: b"),
    Case("tasks", "- [x] done\n- [ ] to do", "list\n  item: [x] done\n  item: [ ] to do"),
    Case("tasks behind drawn boxes", "- ☑ done\n- ☐ to **do**", "list\n  item: [x] done\n  item: [ ] to do"),
    Case("an item of code", "- ```\n  x\n  ```", "list\n  item: \n    code: x"),
    Case("code", "```swift {1}\na\n\n  b\n```\n\n    c", "code: a⏎⏎  b\ncode: c"),
    Case("a table", "| a | b |\n|---|--:|\n| 1 | 2 \\| 3 |\n| 4 |", "header: a | b\nrow: 1 | 2 | 3\nrow: 4 | "),
    Case("a row that is too long", "| a | b |\n|---|--:|\n| 1 | 2 | 3 |", "header: a | b\nrow: 1 | 2 | 3"),
    Case(
      "terms on lines", "Delta\n: Land between arms.\n: A letter.",
      "definition: Delta → Land between arms.\nA letter."),
    Case("pictures in tags", "<div align=center><img src=\"3.png\" alt=three></div>", "figure: three / -"),
    Case("linked pictures in tags", "<a href=x><img src=\"6.png\" alt=six></a> <!-- c -->", "figure: six / -"),
    Case("a table without header", "|  |  |\n|--|--|\n| 1 | 2 |", "row: 1 | 2"),
    Case(
      "figures", "![A heron](h.png)\\\n*In reeds*\n\n![](x.png \"Title\")",
      "figure: A heron / In reeds\nfigure: - / Title"),
    Case("badges", "[![one](a)](b) [![two](c)](d)", "figure: one / one\nfigure: two / two"),
    Case("a picture among words", "See ![the map](m.png) here", "p: See the map here"),
    Case(
      "footnotes", "a[^x] b[^y]\n\n[^y]: Second.\n[^x]: First.",
      "p: a[1] b[2]\nordered\n  item: First.\n  item: Second."),
    Case("struck-out text", "~~old~~ new", "p: old new"),
    Case("quotes", "> a\n>\n> > b\n\n> c\n>\n> — D", "quote\n    p: a\n    quote\n        p: b\nquote by D\n    p: c"),
    Case("callouts", "> **Note:** x\n\n> [!TIP]\n> y", "callout Note: x\ncallout Tip: y"),
    Case("terms", "- **A**: b\n- **C:** d", "definition: A → b\ndefinition: C → d"),
    Case("bold words that are no terms", "- **A** b\n- **C**: d", "list\n  item: A b\n  item: C: d"),
    Case("questions in a list", "- **Who?**\\\n  I.\n- **When?**\\\n  Now.", "faq: Who? → I.\nfaq: When? → Now."),
    Case(
      "an FAQ", "## FAQ\n\n### Who?\n\nI.\n\nYou.\n\n### When?\n\n- Now\n\n## End",
      """
      heading 2: FAQ
      faq: Who? → I.
          p: You.
      faq: When? → 
          list
            item: Now
      heading 2: End
      """),
    Case("HTML within lines", "a <b>b</b> <sub>c</sub> <!-- d --> <img alt=\"e\" src=x>", "p: a b c e"),
    Case(
      "blocks of HTML", "<p align=center><b>Salt</b> is old</p>\n\n<table><tr><th>a<th>b<tr><td>1<td>2</table>",
      "p: Salt is old\nheader: a | b\nrow: 1 | 2"),
    Case("rules", "a\n\n***\n\nb", "p: a\nrule\np: b"),
    Case(
      "what looks like clutter", "Share this article\n\nSubscribe to our newsletter",
      "p: Share this article\np: Subscribe to our newsletter"),
  ]

  @Test(arguments: blockCases) func readsBlocks(_ one: Case) {
    #expect(listing(markdown(one.text).blocks) == one.expected)
  }

  static let styleCases: [(String, [Span])] = [
    ("a *b* **c _d_**", [Span(2..<3, .emphasis), Span(4..<7, .strong), Span(6..<7, .emphasis)]),
    ("`a  b` <code>c</code>", [Span(0..<4, .code), Span(5..<6, .code)]),
    (
      "[a](b \"t\") <https://e.org>",
      [
        Span(0..<1, .link(url: "https://x.org/b")), Span(2..<15, .link(url: "https://e.org")),
      ]
    ),
    (
      "(https://e.org/a_(b)). www.f.org, http://",
      [
        Span(1..<20, .link(url: "https://e.org/a_(b)")), Span(23..<32, .link(url: "http://www.f.org")),
      ]
    ),
    (
      "**https://e.org** `www.e.org`",
      [
        Span(0..<13, .strong), Span(0..<13, .link(url: "https://e.org")), Span(14..<23, .code),
      ]
    ),
    ("[j](javascript:alert) [r][r]\n\n[r]: /r", [Span(2..<3, .link(url: "https://x.org/r"))]),
    (
      "[a](#a-title) [b](#no) [c](#B)\n\n# A *title*!\n\n# B\n\n# B",
      [Span(0..<1, .link(url: "#a-title")), Span(4..<5, .link(url: "#b"))]
    ),
    (
      "[a](#x) <a id=\"x\"></a>*é* <span id='y'></span>b",
      [Span(0..<1, .link(url: "#x")), Span(2..<4, .place(name: "x")), Span(2..<4, .emphasis)]
    ),
    ("<b>a *b</b> c*", [Span(0..<5, .strong), Span(2..<5, .emphasis)]),
  ]

  @Test func headingsAreNamedByTheirWords() {
    let text =
      "[a](#a-title--no-2) [b](#b) [c](#b-1) [d](#%C3%A9t%C3%A9)\n\n## A *title*, & No 2!\n\n## B\n\n## B\n\n## Été\n\n## C"
    let places = markdown(text).blocks.dropFirst().map { block -> String in
      guard case .heading(let heading) = block.content else { return "?" }
      return heading.text.spans.compactMap { span in
        if case .place(let name) = span.style { "\(span.range) \(name)" } else { nil }
      }.joined()
    }
    #expect(places == ["0..<1 a-title--no-2", "0..<1 b", "0..<1 b-1", "0..<2 été", ""])
  }

  @Test(arguments: styleCases) func readsStyles(_ text: String, _ expected: [Span]) {
    guard case .paragraph(let found)? = markdown(text, url: "https://x.org/a").blocks.first?.content else {
      Issue.record("no paragraph")
      return
    }
    #expect(found.spans == expected, "\(found)")
  }

  @Test func everyBlockKnowsItsPlace() {
    let text =
      "---\ntitle: é\n---\n\n# é\n\nöne\ntwo\n\n- a\n\n  bé\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> q\n\n```\nc\n```\n"
    let bytes = Array(text.utf8)
    let places = markdown(text).blocks.map { String(decoding: bytes[$0.source], as: UTF8.self) }
    #expect(
      places.map { $0.trimmingEnd } == [
        "öne\ntwo", "- a\n\n  bé", "| a | b |\n|---|---|\n| 1 | 2 |", "> q", "```\nc\n```",
      ])
  }

  @Test func nothingIsLost() {
    let article = markdown("<!-- a -->\n\n[b]: c\n\n[^d]: e\n\ntext")
    #expect(article.removed.map(\.words.text) == ["<!-- a -->\n\n[b]: c\n\n[^d]: e"])
    #expect(listing(article.blocks) == "p: text")
  }

  @Test func frontMatter() {
    let text = """
      ---
      title: "A \\u00e9: b" # comment
      author:
        - name: Ada Moor
          email: a@b.c
        - 'Tom O''Lee'
      date: 2024-03-02T10:00:00Z
      description: >
        several
        lines
      ---
      # A é: b

      text
      """
    let article = markdown(text)
    #expect(article.masthead.title?.text == "A é: b")
    #expect(article.masthead.authors.map(\.name) == ["Ada Moor", "Tom O'Lee"])
    #expect(article.masthead.published == "2024-03-02")
    #expect(listing(article.blocks) == "p: text")
  }

  @Test(arguments: ["---\nno fields\n---\n\ntext", "---\ntitle: a", "---\n\n---\n\ntext", "---\n- a: b\n---\ntext"])
  func malformedFrontMatterIsText(_ text: String) {
    let article = markdown(text)
    #expect(article.masthead.title == nil)
    #expect(!article.blocks.isEmpty)
  }
}

extension String {
  fileprivate var trimmingEnd: Substring {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
