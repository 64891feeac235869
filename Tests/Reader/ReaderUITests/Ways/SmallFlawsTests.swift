import ArticleModel
import ReaderCore
import ReaderFeatures
import Settings
import Testing

@testable import ReaderUI

/// Small things that readers stumbled over, each held by a test.
@Suite struct SmallFlawsTests {
  @Test func escapeInATableTakesTheFilterAwayFirst() {
    var reader = ReaderDriver(columns: 120)
    reader.type("2<Tab><Enter>/echo<Enter><Esc>")
    #expect(reader.state.context == .table && reader.shows("Lead line"))
    reader.type("<Esc>")
    #expect(reader.state.context == .page)
  }

  @Test(arguments: ["/", ":", "a", "e", "?", "x"])
  func theScreenIsDrawnAnewWhateverIsOnTop(keys: String) {
    var reader = ReaderDriver()
    reader.type(keys + "<C-l>")
    #expect(reader.effects.last { !$0.isTimer } == .redraw)
  }

  @Test func whatIsTypedTakesThePlaceOfAProposedName() {
    var reader = ReaderDriver()
    reader.type("eo.md")
    #expect(reader.footer.contains("write to: o.md"))
    reader.type("<Esc>e<BS>x")
    #expect(reader.footer.contains("deep.mx"))
    reader.type("<Esc>2<Tab><Enter>wt.csv")
    #expect(reader.footer.contains(" t.csv"))
  }

  @Test(
    "The words of a filter are typed with a cursor",
    arguments: [("t", "titles: "), ("x", "left out: "), ("L", "links: "), ("2<Tab><Enter>", "/"), (":", ":")])
  func filtersHaveACursor(opening: String, label: String) {
    var reader = ReaderDriver(columns: 60)
    reader.type(opening + (opening == ":" ? "" : "/"))
    reader.type("ab<Left><Left>x")
    let cursor = reader.state.view().cursor
    #expect(reader.footer.hasPrefix(" " + label + "xab") && cursor?.column == label.count + 2)
    reader.type("<Del><End>c")
    #expect(reader.footer.hasPrefix(" " + label + "xbc"))
  }

  @Test("A picture that is called like the article keeps that name where nothing else says what it is")
  func titledPictures() {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Quays")) { add in
      add(.figure(Figure(alt: "Quays", url: "https://pictures.example/")))
      add(.figure(Figure(alt: "Quays", url: "https://pictures.example/steps.jpg")))
    }
    let reader = ReaderDriver(builder.document)
    #expect(reader.shows("[Figure] Quays") && reader.shows("[Figure] steps.jpg"))
  }

  @Test func onASmallScreenTheSearchIsSaidBeforeWhereOneIs() {
    var reader = ReaderDriver(columns: 20, rows: 6)
    reader.type("/harbour<Enter>")
    #expect(reader.footer.contains("/harbour 1 of"))
  }

  @Test func aNoteStandsInAWholeBox() {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Quays")) { add in
      add(.paragraph(RichText("The quay was built in spring.1", spans: [Span(29..<30, .link(url: "#n1"))])))
      add(.paragraph(RichText("The spring of 1871.", spans: [Span(0..<0, .place(name: "n1"))])))
    }
    var reader = ReaderDriver(builder.document)
    reader.type("<Tab><Enter>")
    let lines = reader.lines
    let top = lines.firstIndex { $0.contains("┌──") } ?? 0
    #expect(lines[top + 1].contains("│ The spring of 1871.") && lines[top + 2].contains("└──"))
  }

  @Test func helpExplainsDigits() {
    var reader = ReaderDriver(rows: 120)
    reader.type("?")
    #expect(reader.shows("1 to 9") && reader.shows("to the section of that number"))
  }

  @Test func helpOfTheListOffersOnlyWhatWorksThere() {
    var reader = ReaderDriver(browsing: [LibraryEntry(path: "a.txt")], columns: 100, rows: 120)
    reader.type("?")
    #expect(reader.shows("read it") && !reader.shows("what was left out") && !reader.shows("what was repaired"))
  }

  @Test func theOutlineShowsOneNumber() {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Three ways")) { add in
      for title in ["1. Personal", "Others", "2. Shared"] {
        add(SampleDocuments.heading(title))
        add(.paragraph("Words."))
      }
    }
    let reader = ReaderDriver(builder.document, columns: 120, rows: 30)
    #expect(!reader.shows("1   1. Personal") && !reader.shows("1 1. Personal"))
    #expect(reader.lines.contains { $0.contains(" 2 Others") })
    #expect(!reader.lines.contains { $0.contains("3 2. Shared") })
  }

  @Test func howManyQuestionsStandsBehindTheWholeTitle() {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Ferries")) { add in
      add(SampleDocuments.heading("Frequently Asked Questions about the Ferry Line"))
      let questions = ["Does it run in winter?", "Who owns it?"]
      add(.faq(questions.map { Question(RichText($0), answer: "It does, and the town.") }))
    }
    let reader = ReaderDriver(builder.document, columns: 100, rows: 30)
    #expect(reader.lines.contains { $0.contains("Frequently Asked ") && !$0.contains("(2)") })
    #expect(reader.lines.contains { $0.contains("… (2) ") })
  }

  @Test func whatWasMerelyOpenedIsNotRead() {
    var reader = ReaderDriver(SampleDocuments.long(60))
    reader.state.reading?.opening.key = "long"
    #expect(reader.state.note?.share == 0)
    reader.type("j")
    #expect((reader.state.note?.share ?? 0) > 0)
    var short = ReaderDriver(SampleDocuments.long(2))
    short.state.reading?.opening.key = "short"
    #expect(short.state.note?.share == 1)
  }

  @Test func aFilterSaysHowManyOfHowMany() {
    let entries = (1...30).map { LibraryEntry(path: "f\($0).txt", title: "Title \($0)") }
    var reader = ReaderDriver(browsing: entries)
    reader.type("/title 2<Enter>")
    #expect(reader.header.contains("11 of 30 articles"))
  }

  @Test func timeGivenToOneKeyDoesNotEndTheNext() throws {
    var reader = ReaderDriver(SampleDocuments.long(30))
    reader.type("3")
    let number = try #require(reader.timer)
    reader.type("j]")
    let prefix = try #require(reader.timer)
    reader.send(.timer(id: number.id))
    reader.send(.timer(id: prefix.id))
    #expect(reader.shows("]a next-article"))
  }

  @Test(arguments: [40, 80, 160]) func allThatMayFollowAKeyIsShown(columns: Int) throws {
    var reader = ReaderDriver(SampleDocuments.long(30), columns: columns)
    reader.type("z")
    let timer = try #require(reader.timer)
    reader.send(.timer(id: timer.id))
    for words in ["za toggle-fold", "zM close-all-folds", "zX show-left-out", "zu take-back-word"] {
      #expect(reader.shows(words), "\(words)")
    }
    reader.type("a")
    #expect(!reader.shows("close-all-folds"))
  }

  @Test func hintsHideNoWord() {
    var reader = LinkSamples.reader()
    let words = reader.lines.joined(separator: " ").split(separator: " ").filter { $0.count > 3 }
    reader.type("f")
    let text = reader.lines.dropLast().joined(separator: " ")
    let lost = words.filter { !text.contains($0) && !reader.footer.contains($0) }
    #expect(lost.count <= 2, "\(lost)")
  }

  @Test func aSmallLetterFollowsAndACapitalSelects() {
    var reader = LinkSamples.reader()
    reader.type("fA")
    #expect(reader.state.reading?.focusedLink != nil && reader.state.context == .page)
    let before = reader.effects.count
    reader.type("<Esc>fa")
    #expect(
      reader.effects.count > before || reader.footer.contains("screen")
        || reader.state.reading?.history.isEmpty == false)
  }

  @Test(arguments: [
    (0, 0, "waiting for"), (300, 0, "300 bytes"), (12_000, 0, "12 kB"), (12_000, 2_500_000, "of 2.5 MB"),
  ])
  func aSlowPageSaysWhatItWaitsFor(received: Int, expected: Int, words: String) {
    let pending = PendingDocument(
      address: LinkAddress(.page("https://slow.example/")), received: received, expected: expected)
    #expect(pending.label.contains(words))
  }

  @Test func aDoubtfulTableOffersToBeShownAsOne() {
    let reader = ReaderDriver(TableSamples.guess)
    #expect(reader.shows("sure · Enter shows it as one"))
  }

  @Test func oneScreenCountsMinutesOnce() {
    var reader = ReaderDriver(SampleDocuments.long(200))
    #expect(reader.lines.count { $0.contains(" min") || $0.contains("\u{A0}min") } == 1)
    reader.type("<Space>")
    #expect(reader.lines.count(where: { $0.contains("min") }) == 1 && reader.footer.contains("min left"))
  }

  @Test func minutesAreThoseOfTheArticleThatIsRead() {
    let words = RichText(String(repeating: "word ", count: 250))
    var builder = DocumentBuilder()
    for title in ["Rain", "Snow"] {
      builder.article(Masthead(title: RichText(title))) { add in for _ in 0..<8 { add(.paragraph(words)) } }
    }
    var reader = ReaderDriver(builder.document)
    #expect(reader.shows("\u{A0}min"))
    reader.type("<Space>")
    #expect(reader.footer.contains("7 min left in this article"), "\(reader.footer)")
    reader.type("]a<Space>")
    #expect(reader.footer.contains("7 min left in this article"), "\(reader.footer)")
  }

  @Test func theSelectedPictureSaysWhereItIs() {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Rain")) { add in
      add(.figure(Figure(alt: "The pier", url: "https://tidings.example/pier.jpg")))
      add(.figure(Figure(url: "low-water.png")))
    }
    var reader = ReaderDriver(builder.document)
    #expect(reader.shows("[Figure] low-water.png"))
    reader.type("<Tab>")
    #expect(reader.footer.contains("→ https://tidings.example/pier.jpg"))
    reader.type("yl")
    #expect(reader.effects.last == .copy("https://tidings.example/pier.jpg"))
  }

  @Test func whatWasSaidGoesWhenItHoldsNoMore() {
    var reader = ReaderDriver()
    reader.send(.notice("fetching the picture…"))
    #expect(reader.footer.contains("fetching the picture…"))
    reader.send(.notice(nil))
    #expect(!reader.footer.contains("fetching"))
  }

  @Test(arguments: [40, 80, 99]) func theOutlineHidesThePageWhole(columns: Int) {
    var reader = ReaderDriver(SampleDocuments.long(40), columns: columns)
    reader.type("t")
    #expect(reader.shows("Section 1") && !reader.page.contains { $0.contains("else") || $0.contains("│") })
  }

  @Test func wideProgramsAreScrolledSideways() {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Rain")) { add in
      let words = (1...30).map { "gauge\($0)" }.joined(separator: " ")
      add(.code(Code("let names = \(words)\nend()")))
    }
    var reader = ReaderDriver(builder.document)
    #expect(reader.page.contains { $0.hasSuffix("›") } && reader.shows("end()"))
    #expect(!reader.page.contains { $0.contains("↳") || $0.contains("gauge20") })
    reader.type(">>>")
    #expect(reader.page.contains { $0.contains("‹") && $0.contains("gauge12") } && !reader.shows("let names"))
    reader.type("/gauge29<Enter>")
    #expect(reader.shows("gauge29"))
    reader.type("<<<<<<<<<<<<")
    #expect(reader.shows("let names"))
    reader.type("<")
    #expect(reader.footer.contains("these lines begin here"))
  }

  @Test func theLastSectionIsCurrentAtTheEnd() {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Rain")) { add in
      add(SampleDocuments.heading("Gauges"))
      for number in 1...40 { add(.paragraph(RichText("Paragraph \(number)."))) }
      add(SampleDocuments.heading("Afterword"))
      add(.paragraph("Thanks."))
    }
    var reader = ReaderDriver(builder.document)
    reader.type("G")
    #expect(reader.footer.contains("Afterword"))
    reader.type("kkkkkkkkkkkkkkkkkkkkkk")
    #expect(reader.footer.contains("Gauges"))
  }

  @Test func aHundredColumnsHaveRoomForSeventyTwoCells() {
    let geometry = Geometry(size: ScreenSize(columns: 100, rows: 30), outlineShown: true, preferredMeasure: 72)
    #expect(geometry.measure == 72 && geometry.paneWidth >= 18)
    let wide = Geometry(size: ScreenSize(columns: 100, rows: 30), outlineShown: true, preferredMeasure: 90)
    #expect(wide.measure == 90 && wide.paneWidth == 0)
  }
}
