import ArticleModel
import Testing

@testable import TextLayout

/// Raised, lowered, struck and quoted words as characters.
@Suite struct ShownTextTests {
  private static func shown(_ text: String, _ spans: [Span], language: String? = "en") -> RichText {
    let block = Block(.paragraph(RichText(text, spans: spans)))
    guard case .paragraph(let shown)? = block.shownOtherwise(language: language)?.content else { return "unchanged" }
    return shown
  }

  @Test func raisedAndLoweredWordsBecomeCharacters() {
    #expect(Self.shown("10-6 m", [Span(2..<4, .superscript)]).text == "10⁻⁶ m")
    #expect(Self.shown("CO2", [Span(2..<3, .subscript)]).text == "CO₂")
    #expect(Self.shown("xQQ", [Span(1..<3, .superscript)]).text == "x^{QQ}")
    #expect(Self.shown("end[3]", [Span(3..<6, .superscript)]).text == "end[3]")
    #expect(Self.shown("plain", [Span(0..<5, .strong)]).text == "unchanged")
  }

  @Test func struckAndQuotedWordsHaveMarks() {
    #expect(Self.shown("4.00 4.50", [Span(0..<4, .strike)]).text == "~~4.00~~ 4.50")
    let struck = RichText("4.00 4.50", spans: [Span(0..<4, .strike), Span(2..<4, .link(url: "a"))])
    #expect(Block(.paragraph(struck)).shownOtherwise(language: nil, strikes: true) == nil)
    let line = BlockLayout(options: LayoutOptions()).lines(of: Block(.paragraph(struck)))[0]
    #expect(line.runs.map(\.isStruck) == [true, true, false] && line.runs.map(\.text) == ["4.", "00", " 4.50"])
    #expect(Self.shown("So no it is", [Span(3..<5, .quote)]).text == "So “no” it is")
    #expect(Self.shown("a b c", [Span(0..<5, .quote), Span(2..<3, .quote)], language: "de").text == "„a ‚b‘ c“")
  }

  @Test func otherSpansMoveAlong() {
    let text = Self.shown(
      "x2 and more", [Span(0..<2, .strong), Span(1..<2, .superscript), Span(7..<11, .link(url: "u"))])
    #expect(text.text == "x² and more")
    #expect(text.spans == [Span(0..<3, .strong), Span(8..<12, .link(url: "u"))])
  }

  @Test("Formulas that stand as TeX are shown as a line; others, and other dollars, stay as they are")
  func formulas() {
    func formula(_ tex: String, _ sign: String = "$") -> RichText {
      let text = "about " + sign + tex + sign + " of it"
      return Self.shown(text, [Span(6..<text.utf8.count - 6, .formula(tex: tex))])
    }
    #expect(formula("\\frac{1}{2}").text == "about ½ of it")
    #expect(formula("\\sqrt{a+b} \\le x_i^2", "$$").text == "about √(a+b) ≤ xᵢ² of it")
    #expect(formula("x").spans == [Span(6..<7, .formula(tex: "x"))])
    #expect(Self.shown("a ½ b", [Span(2..<4, .formula(tex: "\\frac{1}{2}"))]).text == "unchanged")
    #expect(Self.shown("at $x$", []).text == "unchanged")
    #expect(Self.shown("\\alpha_1 grows", [Span(0..<8, .formula(tex: nil))]).text == "α₁ grows")
  }

  @Test("Bytes of the text are found again in what is shown, and back")
  func places() {
    let text = RichText(
      "so $x^2$ and 103 m", spans: [Span(3..<8, .formula(tex: "x^2")), Span(15..<16, .superscript)])
    let block = Block(.list(List(ordered: false, items: [ListItem(text), ListItem("then 10 m")])))
    let places = ShownPlaces(of: block, language: nil, strikes: true)
    // "so x² and 10³ m"
    #expect([0, 3, 8, 9].map { places.shown($0) } == [0, 3, 6, 7])
    #expect(places.shown(5) == 3 && places.shown(5, isEnd: true) == 6)
    #expect(places.written(4) == 3 && places.written(4, isEnd: true) == 8 && places.written(6) == 8)
    // The next item lies one byte nearer.
    #expect(places.shown(19) == 18 && places.written(18) == 19 && places.written(22, isEnd: true) == 23)
    #expect(ShownPlaces(of: Block(.paragraph("plain")), language: nil, strikes: true).shown(4) == 4)
  }

  @Test func listsShowTheirMarkers() {
    let list = List(
      ordered: true, start: 9, style: .lowerLetters,
      items: [ListItem("one"), ListItem("two"), ListItem("three", marker: "§ 4"), ListItem("four", isDone: true)])
    let lines = BlockLayout(options: LayoutOptions(measure: 40)).lines(of: Block(.list(list))).map(\.plainText)
    #expect(lines == ["  i. one", "  j. two", " § 4 three", "☑ l. four"])
  }

  @Test("Columns that two rows name are shown with one name each")
  func headOfTwoRows() {
    var table = Table(
      header: ["Quay", "Depth", "", "Berths"],
      rows: [["Quay", "low", "high", ""], ["East", "3", "5", "7"], ["West", "2", "4", "9"]])
    table.headRows = 1
    guard case .table(let shown)? = Block(.table(table)).shownOtherwise(language: nil)?.content else {
      Issue.record("nothing is shown otherwise")
      return
    }
    #expect(shown.header.map(\.text) == ["Quay", "Depth low", "Depth high", "Berths"] && shown.rows.count == 2)
    table.headRows = 3
    #expect(Block(.table(table)).shownOtherwise(language: nil) == nil)
  }
}
