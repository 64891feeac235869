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
