import ArticleModel
import Testing
import TextLayout

@Suite("Styles and places of runs")
struct OriginTests {
  @Test("Spans become roles, across line ends")
  func spans() {
    let text = RichText(
      "plain strong both code link",
      spans: [
        Span(6..<17, .strong), Span(13..<17, .emphasis), Span(18..<22, .code), Span(23..<27, .link(url: "u")),
      ])
    let laid = BlockLayout(options: LayoutOptions(measure: 15)).lines(of: Block(.paragraph(text)))
    #expect(
      laid.map(\.runs) == [
        [TextRun("plain ", .body, width: 6, origin: 0), TextRun("strong", .strong, width: 6, origin: 6)],
        [
          TextRun("both", .strongEmphasis, width: 4, origin: 13), TextRun(" ", .body, width: 1, origin: 17),
          TextRun("code", .code, width: 4, origin: 18), TextRun(" ", .body, width: 1, origin: 22),
          TextRun("link", .link, width: 4, origin: 23, link: "u"),
        ],
      ])
  }

  @Test("Spans that make no sense are borne")
  func badSpans() {
    let spans = [
      Span(-5..<2, .strong), Span(1..<900, .emphasis), Span(3..<3, .code), Span(1..<2, .link(url: "half a letter")),
    ]
    let shown = lines(.paragraph(RichText("é text", spans: spans)))
    #expect(shown == ["é text"])
  }

  @Test("A heading keeps its look around a link")
  func headingLink() {
    let text = RichText("See here", spans: [Span(4..<8, .link(url: "u"))])
    let run = BlockLayout(options: LayoutOptions()).lines(of: Block(.heading(Heading(level: 2, text))))[0].runs[1]
    #expect(run == TextRun("here", .heading, width: 4, origin: 4, link: "u"))
  }

  @Test(
    "A search hit lights its cells on every line it stands on",
    arguments: [
      (0..<4, [[2..<6], []]), (5..<9, [[8..<12], []]), (10..<17, [[13..<16], [2..<5]]), (3..<6, [[5..<6, 8..<9], []]),
      (90..<99, [[], []]),
    ] as [(Range<Int>, [[Range<Int>]])])
  func searchHits(places: Range<Int>, cells: [[Range<Int>]]) {
    let block = Block(.callout(Callout(label: "Note", "Mind the gap")))
    let laid = BlockLayout(options: LayoutOptions(measure: 17)).lines(of: block)
    #expect(laid.map(\.plainText) == ["▌ Note  Mind the", "▌ gap"])
    #expect(laid.map { $0.cells(showing: places) } == cells)
  }

  @Test("A hit in wide characters lights both cells of each")
  func wideHits() {
    let laid = BlockLayout(options: LayoutOptions()).lines(of: Block(.paragraph("a漢字e\u{301}b")))
    #expect(laid[0].cells(showing: 4..<10) == [3..<6])
  }

  /// One block of each kind that holds text.
  private static let blocks: [Block] = [
    Block(.paragraph(RichText("Ein Mädchen — 漢字 👩\u{200D}🚀 e\u{301} and  two spaces\tand a tab"))),
    Block(.list(List(ordered: true, items: [ListItem("One", blocks: [Block(.paragraph("more"))]), ListItem("Two")]))),
    Block(.definitions([Definition(term: "Term", text: "meaning of it"), Definition(term: "Other", text: "")])),
    Block(
      .faq([Question("What?", answer: "This.", blocks: [Block(.paragraph("And that."))]), Question("W?", answer: "")])),
    Block(.callout(Callout(label: "Note", "Mind the gap between them"))),
    Block(.callout(Callout(label: "A label of many words", "Mind the gap"))),
    Block(.quote(Quote(blocks: [Block(.paragraph("Words of his")), Block(.rule)], attribution: "He"))),
    Block(.code(Code("a\tb\n\tc\u{1B}d"))),
    Block(.figure(Figure(alt: "What is seen", caption: "What is said"))),
    Block(.table(Table(header: ["A b", "C"], rows: [["1", "some words"], ["2"]], caption: "Cap"))),
    Block(.table(Table(header: ["A b", "C"], rows: [["", "some words"], ["2", ""]], confidence: 0.3))),
    Block(.table(Table(header: ["A b", "C"], rows: [["12", "incomprehensibility"], ["2", "w"]]))),
  ]

  @Test("A run's bytes stand in the block's text at its origin", arguments: blocks.indices, [10, 17, 40, 72])
  func originsPointAtText(index: Int, measure: Int) {
    let block = OriginTests.blocks[index]
    let text = Array(BlockText(of: block).text.utf8).map { $0 == 0x09 || $0 == 0x0A ? 0x20 : $0 }
    var folds = BlockFolds()
    folds.allOpen = true
    var places = 0
    for line in BlockLayout(options: LayoutOptions(measure: measure)).lines(of: block, folds: folds) {
      for run in line.runs {
        #expect(run.width == CellWidth.of(run.text))
        guard let origin = run.origin else { continue }
        places += 1
        let bytes = Array(run.text.utf8)
        #expect(Array(text[origin..<origin + bytes.count]) == bytes)
      }
    }
    #expect(places > 0)
  }
}
