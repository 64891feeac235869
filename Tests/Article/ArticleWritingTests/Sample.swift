import ArticleModel

/// Documents built by hand.
enum Sample {
  /// A document of one article.
  static func document(
    _ blocks: [Block.Content] = [], masthead: Masthead = Masthead(), removed: [Removal] = [], repairs: [Repair] = [],
    text: SourceText = SourceText(utf8: [])
  ) -> Document {
    let article = Article(
      masthead: masthead, blocks: blocks.map { Block($0, source: 0..<4) }, removed: removed, repairs: repairs)
    return Document(text: text, articles: [article])
  }

  /// One block of every kind, nested ones and styled text among them.
  static let everyKind: [Block.Content] = [
    .heading(Heading(level: 2, "Where things stand # now #")),
    .paragraph(
      RichText(
        "A bold, slanted word, some `code` and a link.",
        spans: [
          Span(2..<21, .strong), Span(8..<15, .emphasis), Span(28..<34, .code),
          Span(41..<45, .link(url: "https://example.org/a_b?c=(d)&e=f g")),
        ])),
    .list(
      List(
        ordered: true, start: 3,
        items: [
          ListItem("1. first"),
          ListItem(
            "second",
            blocks: [
              Block(.list(List(ordered: false, items: [ListItem("- nested"), ListItem("")]))),
              Block(.paragraph("A second paragraph.")),
            ]),
        ])),
    .definitions([Definition(term: "Term (old)", text: "What it means"), Definition(term: "Empty", text: "")]),
    .faq([
      Question("What is it?", answer: "An answer."),
      Question("And this?", answer: "Two parts:", blocks: [Block(.paragraph("the second"))]),
    ]),
    .table(sureTable),
    .table(Table(header: ["A", "B"], rows: [["left half", "right half"]], origin: .reconstructed, confidence: 0.4)),
    .quote(
      Quote(
        blocks: [Block(.paragraph("Quoted words")), Block(.code(Code("let x = \"```\"\n\nnext")))],
        attribution: "Somebody Else")),
    .code(Code("if a < b {\n  *p = &q;\n}", language: "c")),
    .callout(Callout(label: "Did You Know?", "A fact & a half.")),
    .callout(Callout(label: "Note", "Another")),
    .figure(Figure(alt: "A harbour [at night]", caption: "Seen from the bridge", url: "https://example.org/p.jpg")),
    .figure(Figure(alt: "Only words")),
    .rule,
  ]

  /// A table with what is hard to write: pipes, quotation marks, commas, line breaks, short rows.
  static let sureTable = Table(
    header: ["Name", "Pipe | or, comma"],
    rows: [["He said \"no\"", "1,5"], ["short"], ["two\nlines", "= 4"]], caption: "Table 1. Sizes")
}
