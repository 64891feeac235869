import ArticleModel
import Testing
import TextLayout

@Suite("Blocks")
struct BlockLayoutTests {
  @Test("Headings, open and folded")
  func headings() {
    let heading = Block.Content.heading(Heading(level: 2, "Direct talks between the two"))
    var folded = BlockFolds()
    folded.sectionFolded = true
    #expect(lines(heading, measure: 20) == ["Direct talks between", "the two", String(repeating: "─", count: 20)])
    #expect(lines(heading, measure: 20, folds: folded) == ["▸ Direct talks", "  between the two", "  section folded"])
    #expect(lines(heading, unicode: false, folds: folded) == ["> Direct talks between the two", "  section folded"])
  }

  @Test("A heading's role tells its level", arguments: [(1, TextRole.heading), (2, .heading), (3, .subheading)])
  func headingRoles(level: Int, role: TextRole) {
    let line = BlockLayout(options: LayoutOptions()).lines(of: Block(.heading(Heading(level: level, "Talks"))))[0]
    #expect(line.runs == [TextRun("Talks", role, width: 5, origin: 0)])
    #expect(line.target == .section)
  }

  private static let list = Block.Content.list(
    List(
      ordered: false,
      items: [
        ListItem(
          "One thing that wraps",
          blocks: [
            Block(
              .list(
                List(
                  ordered: false,
                  items: [
                    ListItem(
                      "Deep", blocks: [Block(.list(List(ordered: false, items: [ListItem("Deeper")])))])
                  ])))
          ]),
        ListItem("Two"),
      ]))

  @Test(
    "Bulleted lists",
    arguments: [
      (72, true, ["• One thing that wraps", "  ◦ Deep", "    ▪ Deeper", "• Two"]),
      (20, true, ["• One thing that", "  wraps", "  ◦ Deep", "    ▪ Deeper", "• Two"]),
      (10, true, ["• One", "  thing", "  that", "  wraps", "  ◦ Deep", "   ▪ Deepe", "     r", "• Two"]),
      (40, false, ["* One thing that wraps", "  - Deep", "    + Deeper", "* Two"]),
    ] as [(Int, Bool, [String])])
  func bullets(measure: Int, unicode: Bool, expected: [String]) {
    #expect(lines(BlockLayoutTests.list, measure: measure, unicode: unicode) == expected)
  }

  @Test("Numbered lists set their numbers to the right")
  func numbers() {
    let list = Block.Content.list(List(ordered: true, start: 9, items: [ListItem("Nine of them"), ListItem("Ten")]))
    #expect(lines(list) == [" 9. Nine of them", "10. Ten"])
    #expect(lines(list, measure: 10) == [" 9. Nine", "    of", "    them", "10. Ten"])
  }

  @Test("A number with no room beside its item stands above it")
  func longNumbers() {
    let list = Block.Content.list(List(ordered: true, start: .max, items: [ListItem("Last"), ListItem("Over")]))
    let shown = lines(list, measure: 24)
    #expect(shown[0] == "9223372036854775807.")
    #expect(shown.allSatisfy { CellWidth.of($0) <= 24 })
    #expect(shown.contains("Over"))
  }

  @Test("Paragraphs below an item are set apart")
  func looseList() {
    let list = Block.Content.list(
      List(ordered: false, items: [ListItem("One", blocks: [Block(.paragraph("More of it"))]), ListItem("Two")]))
    #expect(lines(list) == ["• One", "", "  More of it", "", "• Two"])
  }

  @Test("Definitions")
  func definitions() {
    let entries = Block.Content.definitions([
      Definition(term: "Deterrence", text: "to make an act too dear for him"),
      Definition(term: "A term that takes the most of a line", text: "what it means"),
      Definition(term: "What now?", text: "we see"),
      Definition(term: "Nothing said", text: ""),
    ])
    #expect(
      lines(entries) == [
        "Deterrence", "  to make an act too dear for him", "A term that takes the most of a line",
        "  what it means", "What now?", "  we see", "Nothing said",
      ])
    #expect(lines(entries, measure: 10).prefix(3) == ["Deterrence", "  to make", "  an act"])
  }

  private static let faq = Block.Content.faq([
    Question("What is it?", answer: "A promise to help.", blocks: [Block(.paragraph("No more than that."))]),
    Question("Does it apply to all of them?", answer: "No."),
  ])

  @Test("Questions, closed and open")
  func questions() {
    #expect(lines(Self.faq) == ["2 questions", "▸ What is it?", "▸ Does it apply to all of them?"])
    #expect(
      lines(Self.faq, measure: 40, folds: open(0)) == [
        "2 questions", "▾ What is it?", "    A promise to help.", "", "    No more than that.", "",
        "▸ Does it apply to all of them?",
      ])
    #expect(
      lines(Self.faq, measure: 20, unicode: false, folds: open(1)) == [
        "2 questions", "> What is it?", "v Does it apply to", "  all of them?", "  No.",
      ])
    var all = BlockFolds()
    all.allOpen = true
    #expect(lines(Self.faq, folds: all).filter { $0.hasPrefix("▾") }.count == 2)
    #expect(!lines(Self.faq, folds: all).contains("2 questions"))
  }

  @Test("Each question can be opened from its first line")
  func questionTargets() {
    let laid = BlockLayout(options: LayoutOptions(measure: 20)).lines(of: Block(Self.faq), folds: open(0))
    #expect(laid.compactMap(\.target) == [.question(0), .question(1)])
    #expect(laid.first { $0.target == .question(1) }?.plainText == "▸ Does it apply to")
  }

  @Test("Callouts")
  func callouts() {
    let callout = Block.Content.callout(Callout(label: "Did you know?", "The clause has been invoked once."))
    #expect(lines(callout) == ["▌ Did you know?  The clause has been", "▌ invoked once."])
    #expect(
      lines(callout, measure: 20, unicode: false) == ["| Did you know?", "| The clause has", "| been invoked once."])
    #expect(lines(callout, measure: 10).allSatisfy { $0.hasPrefix("▌ ") })
  }

  @Test("Quotes")
  func quotes() {
    let quote = Block.Content.quote(
      Quote(blocks: [Block(.paragraph("We shall see.")), Block(.paragraph("And more."))], attribution: "A minister"))
    #expect(lines(quote) == ["│ We shall see.", "│", "│ And more.", "│ — A minister"])
    #expect(
      lines(quote, measure: 10, unicode: false) == [
        "> We shall", "> see.", ">", "> And", "> more.", "> -- A", ">    minis", ">    ter",
      ])
  }

  @Test(
    "Code on a screen, from a column on",
    arguments: [
      ("one two three four five", 0, ["  one two three fou›"]), ("one two three four", 0, ["  one two three four"]),
      ("one two three four five\nsix", 6, ["  ‹ three four five", "  ‹"]),
      ("one two three four five six", 4, ["  ‹wo three four fi›"]), ("\tb\n\nc", 2, ["  ‹ b", "   ", "  ‹"]),
      ("ab漁師cd efghijklmnopq", 3, ["  ‹師cd efghijklmno›"]),
    ] as [(String, Int, [String])])
  func codeSideways(text: String, column: Int, expected: [String]) {
    var options = LayoutOptions(measure: 20)
    options.wideMeasure = 20
    var folds = BlockFolds()
    folds.firstCodeColumn = column
    let laid = BlockLayout(options: options).lines(of: Block(.code(Code(text))), folds: folds)
    #expect(laid.map(\.plainText) == expected)
    #expect(laid.map(\.isCut) == expected.map { $0.hasSuffix("›") })
    #expect(laid.allSatisfy { $0.width == CellWidth.of($0.plainText) && $0.width <= 20 })
  }

  @Test(
    "Code",
    arguments: [
      ("let a = 1", ["  let a = 1"]),
      ("if a {\n\tb\n}", ["  if a {", "      b", "  }"]),
      ("a\tb", ["  a   b"]),
      ("  two  spaces", ["    two  spaces"]),
      ("", ["  "]),
      ("a\n\nb", ["  a", "  ", "  b"]),
      ("one two three four five", ["  one two three ", "  ↳ four five"]),
      ("abcdefghijklmnopqrstuvw", ["  abcdefghijklmnopqr", "  ↳ stuvw"]),
      ("a\u{1B}[31mred", ["  a[31mred"]),
    ] as [(String, [String])])
  func code(text: String, expected: [String]) {
    #expect(lines(.code(Code(text)), measure: 20) == expected)
  }

  @Test("Figures")
  func figures() {
    let figure = Block.Content.figure(Figure(alt: "Two men at a table", caption: "The talks in March"))
    #expect(lines(figure) == ["[Figure] Two men at a table", "The talks in March"])
    #expect(lines(figure, measure: 20) == ["[Figure]", "Two men at a table", "The talks in March"])
    #expect(lines(.figure(Figure())) == ["[Figure]"])
    #expect(lines(.figure(Figure(url: "https://a.example/p/low-water.jpg?w=3"))) == ["[Figure] low-water.jpg"])
    #expect(lines(.figure(Figure(url: "https://a.example/p/"))) == ["[Figure]"])
    #expect(lines(.figure(Figure(url: "data:image/gif;base64,AA/BB"))) == ["[Figure]"])
  }

  @Test("Rules", arguments: [(true, "──────────"), (false, "----------")])
  func rules(unicode: Bool, expected: String) {
    #expect(lines(.rule, measure: 10, unicode: unicode) == [expected])
  }

  @Test("However deep the nesting, there is room for text", arguments: [10, 20, 72])
  func deepNesting(measure: Int) {
    var block = Block(.paragraph("The innermost words of all"))
    for level in 0..<60 {
      block =
        level % 3 == 0
        ? Block(.quote(Quote(blocks: [block])))
        : Block(.list(List(ordered: level % 2 == 0, items: [ListItem("Item", blocks: [block])])))
    }
    let shown = lines(block.content, measure: measure)
    #expect(shown.allSatisfy { CellWidth.of($0) <= measure })
    #expect(shown.contains { $0.contains("words") })
  }

  /// Readers make fewer levels, so that a small stack is enough for them.
  @Test("Hundreds of quotes within one another are laid out")
  func veryDeepNesting() {
    var block = Block(.paragraph("The innermost words"))
    for _ in 0..<300 { block = Block(.quote(Quote(blocks: [block]))) }
    #expect(lines(block.content, measure: 20).last?.hasSuffix("words") == true)
  }

  @Test("Blank lines set blocks apart")
  func spacing() {
    let heading = Block(.heading(Heading(level: 2, "H")))
    let subheading = Block(.heading(Heading(level: 3, "H")))
    let paragraph = Block(.paragraph("P"))
    let faq = Block(.faq([Question("Q?", answer: "A.")]))
    let wide = BlockLayout(options: LayoutOptions(measure: 72))
    let narrow = BlockLayout(options: LayoutOptions(measure: 20))
    #expect(wide.blankLinesBefore(paragraph, after: nil) == 1)
    #expect(wide.blankLinesBefore(paragraph, after: paragraph) == 1)
    #expect(wide.blankLinesBefore(heading, after: paragraph) == 2)
    #expect(narrow.blankLinesBefore(heading, after: paragraph) == 1)
    #expect(wide.blankLinesBefore(paragraph, after: heading) == 0)
    #expect(wide.blankLinesBefore(paragraph, after: subheading) == 0)
    #expect(wide.blankLinesBefore(faq, after: heading) == 0)
    #expect(wide.blankLinesBefore(Block(.paragraph("")), after: paragraph) == 0)
  }
}
