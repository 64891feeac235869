import ArticleModel
import ReaderCore
import Settings
import Testing

@testable import ReaderFeatures
@testable import ReaderUI

@Suite struct HighlightTests {
  private func reader() -> ReaderDriver {
    var reader = ReaderDriver(home: TestShelf(document: SampleDocuments.full))
    reader.type("<Enter>")
    return reader
  }

  private func passages(_ reader: ReaderDriver) -> [PassageMark] {
    reader.effects.compactMap { if case .shelf(.highlight(let passage)) = $0 { passage } else { nil } }
  }

  @Test func aSentenceIsSelectedAndHighlighted() throws {
    var reader = reader()
    reader.type("jjjjvs<Enter>")
    let passage = try #require(passages(reader).last)
    #expect(passage.quote.hasSuffix(".") && passage.colour == .yellow)
    #expect(reader.state.context == .page && reader.footer.contains("highlighted"))
  }

  @Test(arguments: [("1", HighlightColour.yellow), ("2", .green), ("3", .blue), ("4", .pink)])
  func fourColours(key: String, colour: HighlightColour) {
    var reader = reader()
    reader.type("ve" + key)
    #expect(passages(reader).last?.colour == colour)
  }

  @Test func aNoteIsTyped() {
    var reader = reader()
    reader.type("venlike this<Enter>")
    #expect(passages(reader).last?.note == "like this")
    #expect(reader.state.context == .page)
  }

  @Test func theOtherEndMoves() throws {
    var reader = reader()
    reader.type("vwwoy")
    let copied = reader.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }.last
    reader.type("vwwy")
    #expect(
      copied != nil && copied == reader.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }.last)
  }

  /// A sentence with a formula, as Markdown has it.
  private static func formula() -> ReaderDriver {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Ropes")) { add in
      add(
        .paragraph(
          RichText(
            "A sag of $\\frac{1}{2}$ ell is much. So it is.", spans: [Span(9..<22, .formula(tex: "\\frac{1}{2}"))])))
    }
    return ReaderDriver(builder.document)
  }

  @Test("A formula is shown as a line, and kept in a highlight as it is written")
  func formulas() throws {
    var reader = Self.formula()
    #expect(reader.shows("A sag of ½ ell is much.") && !reader.shows("frac"))
    reader.type("/½<Enter>")
    #expect(reader.footer.contains("1 of 1"))
    reader.type("<Esc>vs<Enter>")
    let passage = try #require(passages(reader).last)
    #expect(passage.quote == "A sag of $\\frac{1}{2}$ ell is much.")
    #expect(passage.from.offset == 0 && passage.to.offset == 35)
  }

  @Test("A highlight stands on its words, however the page shows those before them")
  func behindFormula() throws {
    var reader = Self.formula()
    let place =
      PageHighlight.Mark(article: 0, block: 0, offset: 9)..<PageHighlight.Mark(article: 0, block: 0, offset: 26)
    reader.state.reading?.shelf = ShelfStatus(
      id: "a", highlights: [PageHighlight(id: "h", quote: "$\\frac{1}{2}$ ell", colour: .yellow, place: place)])
    let marked = reader.state.view().lines.flatMap(\.runs).filter { $0.highlight == .yellow }.map(\.text).joined()
    #expect(marked == "½ ell")
  }

  /// A paragraph with every style, all of it highlighted.
  private static func styled(_ colour: HighlightColour) -> ReaderDriver {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Rain")) { add in
      let text = RichText(
        "strong slant link plain",
        spans: [Span(0..<6, .strong), Span(7..<12, .emphasis), Span(13..<17, .link(url: "https://gauge.example/"))])
      add(.paragraph(text))
    }
    var reader = ReaderDriver(builder.document)
    let place =
      PageHighlight.Mark(article: 0, block: 0, offset: 0)..<PageHighlight.Mark(article: 0, block: 0, offset: 23)
    reader.state.reading?.shelf = ShelfStatus(
      id: "a", highlights: [PageHighlight(id: "h", quote: "strong slant link plain", colour: colour, place: place)])
    return reader
  }

  /// Bold stays bold, a link a link, and neither looks like the words around it; in every theme a highlight is told from none.
  @Test(arguments: ThemeTable.builtIn, HighlightColour.allCases)
  func aHighlightKeepsWhatLiesUnderIt(theme: Theme, colour: HighlightColour) throws {
    let frame = Self.styled(colour).state.view()
    func style(_ words: String) throws -> (plain: Style, marked: Style) {
      let run = try #require(frame.lines.lazy.flatMap(\.runs).first { $0.text == words && $0.highlight == colour })
      return (theme.style(of: run.role), theme.style(of: run.role, highlighted: run.highlight))
    }
    for (words, attribute) in [("strong", Style.Attributes.bold), ("slant", .italic), ("link", .underline)] {
      let (plain, marked) = try style(words)
      #expect(marked.attributes == plain.attributes.union(.reverse) && marked.attributes.contains(attribute))
    }
    let (plain, marked) = try style("link")
    #expect(marked != plain && marked.background == plain.background)
  }

  @Test(arguments: zip(HighlightColour.allCases, ["y", "g", "b", "p"]))
  func aLetterSaysTheColour(colour: HighlightColour, letter: String) {
    var reader = Self.styled(colour)
    #expect(reader.shows("  \(letter) strong slant link plain"))
    reader.type("V")
    #expect(reader.shows(" › \(letter) strong slant"))
  }

  @Test func theyAreGoneToListedAndTakenAway() {
    var reader = reader()
    reader.type("jjjjvs<Enter>3]vs2g]h")
    #expect(reader.footer.contains("highlight 1 of 2"))
    reader.type("]h")
    #expect(reader.footer.contains("highlight 2 of 2"))
    reader.type("V")
    #expect(reader.header.contains("2 highlights"))
    reader.type("D")
    #expect(reader.header.contains("1 highlight"))
    reader.type("q")
    #expect(reader.state.context == .page)
  }
}
