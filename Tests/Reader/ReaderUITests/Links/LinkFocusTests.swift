import ArticleModel
import ReaderCore
import ReaderFeatures
import Testing
import TextLayout

@testable import ReaderUI

/// Tab goes to links, the footer says where they lead, Enter follows them.
@Suite struct LinkFocusTests {
  /// The words that are lit on the screen.
  private func lit(_ reader: ReaderDriver) -> String {
    reader.state.view().lines.flatMap(\.runs).filter { $0.role == .focused }.map(\.text).joined()
  }

  @Test func tabGoesThroughLinksAndOtherThingsInOrder() {
    var reader = LinkSamples.reader(rows: 60)
    var seen: [String] = []
    for _ in 0..<8 {
      reader.type("<Tab>")
      seen.append(lit(reader).trimmed)
    }
    #expect(seen[0...3] == ["the almanac", "told below", "the hold", "the cook"])
    #expect(seen[4].contains("┌") && seen[5] == "Sill")
    #expect(seen[6].hasPrefix("▸ Is there milk?") && seen[7].hasPrefix("▸ Is there sugar?"))
    reader.type("<Tab>")
    #expect(reader.footer.contains("nothing further down opens"))
    for expected in seen.dropLast().reversed() {
      reader.type("<BackTab>")
      #expect(lit(reader).trimmed == expected)
    }
    reader.type("<BackTab>")
    #expect(reader.footer.contains("nothing further up opens"))
  }

  @Test func linksInAnswersAreReachedOnceTheyAreShown() {
    var reader = LinkSamples.reader(rows: 60)
    reader.type("F<Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab>")
    #expect(lit(reader) == "elsewhere")
    #expect(reader.footer.contains("→ https://goats.example/"))
  }

  @Test func theFooterSaysWhereALinkLeadsBeforeItIsFollowed() {
    var reader = LinkSamples.reader()
    let before = reader.effects.count
    for label in [
      "→ https://almanac.example/kettles", "→ #steeping, in: Steeping", "→ https://tea.example/hold.md",
      "→ mailto:cook@tea.example (mailto: is not a page)",
    ] {
      reader.type("<Tab>")
      #expect(reader.footer.contains(label), "\(reader.footer)")
    }
    #expect(reader.effects.count == before)
  }

  @Test func enterFollows() {
    var reader = LinkSamples.reader()
    reader.type("<Tab><Enter>")
    #expect(reader.effects.last == .openLink(LinkAddress(.page("https://almanac.example/kettles"))))
    #expect(
      reader.footer.contains("waiting for https://almanac.example/kettles") && reader.footer.contains("Esc stops"))
    reader.type("<Esc>")
    #expect(reader.effects.last == .stopOpening && reader.footer.contains("stopped"))
  }

  @Test func whatKeysHaveToSayDoesNotHideThatSomethingIsFetched() {
    var reader = LinkSamples.reader(rows: 90)
    reader.type("<Tab><Enter>j")
    #expect(reader.footer.contains("the end") && reader.footer.contains("Esc stops"), "\(reader.footer)")
    reader.type("<Esc>")
    #expect(reader.effects.last == .stopOpening)
    reader.type("j")
    #expect(!reader.footer.contains("stops"))
  }

  @Test func aPlaceOfTheArticleIsGoneToAndComeBackFrom() {
    var reader = LinkSamples.reader(rows: 12)
    reader.type("<Tab><Tab>")
    let before = reader.page
    reader.type("<Enter>")
    #expect(reader.shows("Steeping") && !reader.shows("told below"))
    let there = reader.page
    reader.type("H")
    #expect(reader.page == before)
    reader.type("I")
    #expect(reader.page == there)
    reader.type("<BS>")
    #expect(reader.page == before)
  }

  @Test func aPlaceThatWasRemovedIsShownThere() {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Notes")) { add in
      add(.paragraph(LinkSamples.link("It is so.1", "1", "#n1")))
      add(.paragraph(LinkSamples.link("It is not.2", "2", "#n2")))
    }
    var document = builder.document
    document.articles[0].removed =
      (1...40).map { Removal(.navigation, words: RichText("Menu \($0)"), source: 0..<1) }
      + [Removal(.legal, words: "See the almanac.", source: 0..<1, places: ["n0", "n1"])]
    var reader = LinkSamples.reader(document, rows: 10)
    reader.type("<Tab>")
    #expect(reader.footer.contains("#n1, among what was left out"))
    // The note opens in a box first.
    reader.type("<Enter>")
    #expect(reader.shows("│ See the almanac.") && reader.shows("It is so.1"))
    reader.type("<Enter>")
    #expect(reader.shows("legal: See the almanac."))
    reader.type("<Tab><Enter>")
    #expect(reader.footer.contains("no place called n2"))
  }

  @Test func mailIsShownAndCopiedAndNotOpened() {
    var reader = LinkSamples.reader()
    reader.type("<Tab><Tab><Tab><Tab>")
    let before = reader.effects.count
    reader.type("<Enter>")
    #expect(reader.effects.count == before)
    #expect(reader.footer.contains("mailto:cook@tea.example is not opened"))
    reader.type("yl")
    #expect(reader.effects.last == .copy("mailto:cook@tea.example"))
  }

  @Test func copiedAddressesAreWhole() {
    var reader = LinkSamples.reader()
    reader.type("<Tab><Tab>yl")
    #expect(reader.effects.last == .copy("https://tea.example/sea#steeping"))
    reader.type("<Tab>yl")
    #expect(reader.effects.last == .copy("https://tea.example/hold.md"))
  }

  @Test func aWrappedLinkIsLitOnBothLines() {
    var builder = DocumentBuilder()
    let words = "a link of so many words that it cannot stand on one line of this narrow screen"
    builder.article(Masthead(title: "Wide")) { add in
      add(.paragraph(LinkSamples.link("Here is \(words), and more.", words, "https://a.example/")))
    }
    var reader = LinkSamples.reader(builder.document, columns: 40)
    reader.type("<Tab>")
    let lines = reader.state.view().lines.filter { $0.runs.contains { $0.role == .focused } }
    #expect(lines.count >= 2)
    #expect(lit(reader).filter { $0 != " " } == words.filter { $0 != " " })
  }

  @Test func clicksShowFirstAndFollowThen() throws {
    var reader = LinkSamples.reader()
    let row = try #require(reader.lines.firstIndex { $0.contains("the almanac") })
    let column = try #require(reader.lines[row].utf8Offset(of: "the almanac"))
    let click = Event.mouse(Mouse(.press, at: Frame.Cell(column: column + 2, row: row)))
    reader.send(click)
    #expect(reader.footer.contains("→ https://almanac.example/kettles") && reader.state.reading?.pending == nil)
    reader.send(click)
    #expect(reader.effects.last == .openLink(LinkAddress(.page("https://almanac.example/kettles"))))
  }

  @Test func theBrowserIsAskedForByAKey() {
    var reader = LinkSamples.reader()
    reader.type("o")
    #expect(reader.effects.last == .browse("https://tea.example/sea"))
    reader.type("<Tab>o")
    #expect(reader.effects.last == .browse("https://almanac.example/kettles"))
    reader.type("<Tab><Tab><Tab>o")
    #expect(reader.effects.last == .browse("https://almanac.example/kettles"))
    #expect(reader.footer.contains("is not a web page"))
  }

  /// Nothing is laid out that is not needed: the links of a huge paragraph are found from its styles.
  @Test func tabInAHugeParagraphLaysOutOnlyUpToTheNextLink() {
    let words = String(repeating: "water and salt ", count: 200_000)
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Huge")) { add in
      add(.paragraph(RichText("first " + words, spans: [Span(0..<5, .link(url: "https://a.example/"))])))
      add(.paragraph(LinkSamples.link("And the last one.", "the last", "https://b.example/")))
    }
    var reader = LinkSamples.reader(builder.document)
    reader.type("<Tab>")
    #expect(lit(reader) == "first")
    reader.type("<Tab>")
    #expect(lit(reader) == "the last")
  }
}

extension String {
  var trimmed: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return String(text)
  }

  /// How many cells stand before a text, in a line of ASCII.
  func utf8Offset(of text: String) -> Int? {
    range(of: text).map { distance(from: startIndex, to: $0.lowerBound) }
  }

  /// The first place of a text.
  func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
