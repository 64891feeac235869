import ArticleModel
import ReaderCore
import Settings
import Testing
import TextLayout

@testable import ReaderUI

/// What a page looks like, also without colours.
@Suite struct LookTests {
  static let levels: Document = {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Rain", site: "rain.example")) { add in
      add(.paragraph("An opening."))
      for level in 2...6 {
        add(SampleDocuments.heading("Level \(level)", level: level))
        add(.paragraph("Some words."))
      }
    }
    return builder.document
  }()

  /// The signs of each level: what stands on its lines, its column, its look in a theme.
  private func signs(_ theme: Theme) -> [[String]] {
    let reader = ReaderDriver(Self.levels, rows: 60)
    let frame = reader.state.view()
    return (2...6).map { level in
      guard let row = frame.lines.firstIndex(where: { $0.text.contains("Level \(level)") }) else { return [] }
      let line = frame.lines[row]
      let run = line.runs.first { $0.text.contains("Level") }
      let style = run.map { theme.style(of: $0.role) }
      let below = frame.lines[row + 1].trimmedText.filter { $0 != " " }
      let before = line.text.prefix { $0 != "L" }
      return [
        "\(style?.attributes.rawValue ?? 0) \(style?.foreground?.extended ?? 0)", String(below.prefix(1)),
        "\(below.count)",
        before.filter { $0 != " " }.description, "\(before.count)",
      ]
    }
  }

  @Test(arguments: ThemeTable.builtIn) func headingsDifferByMoreThanOneSign(theme: Theme) {
    let signs = signs(theme)
    for first in signs.indices {
      for second in signs.indices where second > first {
        let differing = zip(signs[first], signs[second]).count(where: { $0 != $1 })
        #expect(differing > 1, "\(theme.name): \(signs[first]) and \(signs[second])")
      }
    }
  }

  @Test func aRuleStandsBelowTheTitle() {
    let lines = ReaderDriver(Self.levels, rows: 60).lines
    #expect(lines.contains { $0.hasSuffix(String(repeating: "━", count: 72)) })
  }

  @Test(arguments: ThemeTable.builtIn + [ThemeTable.unsure]) func linksAreUnderlined(theme: Theme) {
    #expect(theme.style(of: .text(.link)).attributes.contains(.underline))
  }

  @Test(arguments: [
    (CalloutType.note, "▌ i Note  "), (.tip, "▌ ✓ Note  "), (.important, "▌ * Note  "), (.warning, "▌ ! Note  "),
    (.caution, "▌ ✗ Note  "),
  ])
  func calloutsHaveASignOfTheirKind(type: CalloutType, line: String) {
    let block = Block(.callout(Callout(label: "Note", "Mind the gauge.", type: type)))
    let lines = BlockLayout(options: LayoutOptions(measure: 60)).lines(of: block)
    #expect(lines.first?.plainText == line + "Mind the gauge.")
    let roles = CalloutType.allCases.map { type in
      let block = Block(.callout(Callout(label: "Note", "Mind the gauge.", type: type)))
      return BlockLayout(options: LayoutOptions(measure: 60)).lines(of: block).first?.runs.first?.role
    }
    #expect(Set(roles).count == 5)
  }

  @Test func definitionsKeepOneLayout() {
    let entries = [
      Definition(term: "Datum", text: "The level."),
      Definition(term: "The hour in which the tide turns at the pier", text: "Slack water."),
    ]
    let lines = BlockLayout(options: LayoutOptions(measure: 60)).lines(of: Block(.definitions(entries))).map(
      \.plainText)
    #expect(lines == ["Datum", "  The level.", "The hour in which the tide turns at the pier", "  Slack water."])
  }

  @Test func codeShowsItsLanguageAndItsParts() {
    let text = "def rain(mm):  # in millimetres\n  return \"wet\" if mm > 0.5 else None"
    let lines = BlockLayout(options: LayoutOptions(measure: 60)).lines(of: Block(.code(Code(text, language: "python"))))
    #expect(lines.first?.plainText == "  python")
    func role(_ words: String) -> TextRole? {
      lines.flatMap(\.runs).first { $0.text.contains(words) }?.role
    }
    #expect(role("# in") == .codeComment && role("\"wet\"") == .codeString && role("0.5") == .codeNumber)
    #expect(role("def") == .codeKeyword && role("rain") == .code)
    #expect(lines.map(\.plainText).dropFirst().joined(separator: "\n").contains(text.split(separator: "\n")[0]))
  }

  @Test func codeTakesWhatTheWindowHas() {
    var options = LayoutOptions(measure: 40)
    options.wideMeasure = 90
    let text = String(repeating: "x", count: 80)
    let lines = BlockLayout(options: options).lines(of: Block(.code(Code(text))))
    #expect(lines.count == 1 && lines.first?.width == 82)
  }

  static let wide = Table(
    header: ["Month"] + (1...12).map { RichText("Station number \($0)") },
    rows: [["January"] + (1...12).map { RichText("measured \($0 * 7)") }], origin: .markup, confidence: 1)

  @Test func wideTablesScrollSidewaysUnderAPinnedColumn() {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Rain")) { $0(.table(Self.wide)) }
    var reader = ReaderDriver(builder.document)
    #expect(
      reader.shows("columns 1 to ") && reader.shows("of 13") && reader.shows("January") && reader.shows("measured 7"))
    reader.type(">")
    #expect(reader.shows("columns 1, 3 to") && reader.shows("January") && !reader.shows("measured 7 "))
    reader.type("<<")
    #expect(reader.footer.contains("the first column"))
    reader.type("30>")
    #expect(reader.shows("measured 84") && reader.shows("January"))
  }

  @Test func recordsSayAboveThatTheyAre() {
    let lines = BlockLayout(options: LayoutOptions(measure: 24)).lines(of: Block(.table(Self.wide)))
    #expect(lines.first?.plainText.contains("13 columns") == true)
  }

  @Test func theCursorStandsOnWhatIsSelected() {
    var reader = LinkSamples.reader()
    reader.type("<Tab>")
    let frame = reader.state.view()
    guard let place = frame.attention else {
      Issue.record("there is no place")
      return
    }
    #expect(frame.cursor == nil)
    let link = reader.state.reading?.focusedLink.map { reader.state.reading?.page.items.words(of: $0) ?? "" } ?? ""
    #expect(frame.lines[place.row].dropping(place.column).text.hasPrefix(link.prefix(4)))
  }
}
