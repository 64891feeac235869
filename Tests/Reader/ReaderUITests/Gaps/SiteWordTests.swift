import ArticleModel
import ReaderCore
import TextLayout
import Testing

@testable import ReaderUI

/// The reader's own word on all pages of a site.
@Suite struct SiteWordTests {
  /// A page of a site: two paragraphs, one of them the same on all its pages, and a box left out of each.
  static func page(
    _ number: Int, site: String? = "tea.example", box: String = "Brewed  daily by the Harbour House team"
  )
    -> Document
  {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: RichText("Pot \(number)"))) { add in
      add(.paragraph(RichText("Pot number \(number) stood on the sill for a year.")))
      add(.paragraph("Subscribe to the kettle letter for more of these."))
      add(.paragraph(RichText("It was number \(number) that broke in the end.")))
    }
    var document = builder.document
    let blocks = document.articles[0].blocks
    document.articles[0].masthead.url = site.map { "https://user@\($0.uppercased()):8080/pots/\(number)" }
    document.articles[0].blocks = blocks.map {
      Block($0.content, source: $0.source.lowerBound + 100..<$0.source.upperBound + 100)
    }
    document.articles[0].removed = [
      Removal(.unlikely, words: RichText(box), source: 0..<20, decidedBy: "decoder", likelihood: 0.4)
    ]
    return document
  }

  /// Opens another page in the same program, as a link leads to it.
  private func open(_ document: Document, in reader: inout ReaderDriver, key: String = "other") {
    reader.state.reading?.pending = PendingDocument(address: LinkAddress(.file("other")))
    reader.send(.linkOpened(Arrival(document, name: "other", opening: Opening(key: key))))
  }

  /// Reads the paragraph that is the same on all pages.
  private func goToLetter(_ reader: inout ReaderDriver) {
    reader.state.reading?.top = LinePosition(item: 3, line: 0)
  }

  private func siteEffects(_ reader: ReaderDriver) -> [Effect] {
    reader.effects.filter { if case .keepSite = $0 { true } else { false } }
  }

  @Test func aBoxIsAlwaysLeftOutOnItsSiteAndNowhereElse() throws {
    var reader = ReaderDriver(Self.page(1))
    goToLetter(&reader)
    reader.type("zN")
    #expect(reader.footer.contains("always left out on tea.example; zu takes that back"))
    #expect(reader.shows("taken out by you on this site: 9 words") && !reader.shows("Subscribe"))
    guard case .keepSite(let word, true)? = siteEffects(reader).last else {
      Issue.record("nothing is kept")
      return
    }
    #expect(word.host == "tea.example" && !word.isOfArticle)
    open(Self.page(2), in: &reader)
    #expect(reader.shows("Pot number 2") && reader.shows("number 2 that broke") && !reader.shows("Subscribe"))
    open(Self.page(3, site: "other.example"), in: &reader)
    #expect(reader.shows("Subscribe"))
    open(Self.page(4, site: nil), in: &reader)
    #expect(reader.shows("Subscribe"))
    // Another run knows it from what was kept, also where the page is there before that was read.
    var later = ReaderDriver(Self.page(5))
    #expect(later.shows("Subscribe"))
    later.send(.memory(ReaderMemory(sites: [word])))
    #expect(!later.shows("Subscribe") && later.shows("taken out by you on this site"))
  }

  @Test func aBoxIsAlwaysKeptWhateverItsCaseAndBlanks() {
    var reader = ReaderDriver(Self.page(1))
    reader.type("<Tab>zK")
    #expect(reader.footer.contains("always kept on tea.example") && reader.shows("    Brewed"))
    open(Self.page(2, box: "BREWED daily by the Harbour House team"), in: &reader)
    #expect(reader.shows("    BREWED"))
    open(Self.page(3, box: "Brewed weekly by the Harbour House team"), in: &reader)
    #expect(!reader.shows("    Brewed"))
  }

  @Test(arguments: ["zN", "zu"]) func itIsTakenBack(keys: String) {
    var reader = ReaderDriver(Self.page(1))
    goToLetter(&reader)
    reader.type("zN")
    #expect(reader.shows("taken out by you on this site"))
    reader.type("g<Tab><Tab>" + keys)
    #expect(reader.shows("Subscribe") && reader.footer.contains("your decision is undone, for all of tea.example"))
    guard case .keepSite(_, false)? = siteEffects(reader).last else {
      Issue.record("it is not forgotten")
      return
    }
    open(Self.page(2), in: &reader)
    #expect(reader.shows("Subscribe"))
  }

  @Test func aWordOnOneDocumentCountsMore() {
    var reader = ReaderDriver(Self.page(1))
    reader.state.reading?.opening.key = "one"
    goToLetter(&reader)
    reader.type("zN")
    open(Self.page(2), in: &reader, key: "two")
    reader.type("g<Tab><Tab>zk")
    #expect(reader.shows("Subscribe"))
    guard case .keepPassage(let word, true, "two")? = reader.effects.last else {
      Issue.record("nothing is kept")
      return
    }
    #expect(word.isOfArticle)
    open(Self.page(2), in: &reader)
    #expect(!reader.shows("Subscribe"))
    reader.state.reading?.restore(KeptReading(passages: [word]))
    #expect(reader.shows("Subscribe"))
  }

  @Test func theListSaysSoAndTakesItBack() {
    var reader = ReaderDriver(Self.page(1), columns: 100, rows: 30)
    reader.type("<Tab>zK")
    goToLetter(&reader)
    reader.type("zNgx")
    #expect(reader.shows("put back") && reader.shows("by your own word for tea.example"))
    reader.type("G")
    #expect(reader.shows("taken out by you · by your own word for tea.example"))
    reader.type("u")
    #expect(reader.shows("your decision is undone, for all of tea.example") && !reader.shows("taken out by you"))
    reader.type("u")
    #expect(reader.shows("40 % likely") && !reader.shows("put back"))
    reader.type("u")
    #expect(reader.shows("you have decided nothing about it"))
  }

  @Test func theListLeadsToWhatWasTakenOut() {
    var reader = ReaderDriver(Self.page(1))
    goToLetter(&reader)
    reader.type("zxxG<Enter>")
    #expect(reader.state.context == .page && reader.shows("Subscribe to the kettle"))
  }

  @Test func whatSaysTooLittleOrComesFromNowhereIsNotRemembered() {
    var short = ReaderDriver(Self.page(1, box: "OK 12"))
    short.type("<Tab>zK")
    #expect(short.footer.contains("too short or too long") && siteEffects(short).isEmpty)
    var long = ReaderDriver(Self.page(1, box: String(repeating: "Subscribe to it. ", count: 300)))
    long.type("<Tab>zK")
    #expect(long.footer.contains("too short or too long") && siteEffects(long).isEmpty)
    var nowhere = ReaderDriver(Self.page(1, site: nil))
    nowhere.type("<Tab>zK")
    #expect(nowhere.footer.contains("the site of this page is not known") && siteEffects(nowhere).isEmpty)
    var title = ReaderDriver(Self.page(1))
    title.type("zN")
    #expect(title.footer.contains("the title stays"))
  }

  @Test func severalPassagesAreNotMeantAtOnce() {
    var document = Self.page(1)
    document.articles[0].removed.append(
      Removal(.unlikely, words: "Another box of the page altogether", source: 21..<30))
    var reader = ReaderDriver(document)
    reader.type("<Tab>zK")
    #expect(reader.footer.contains("several passages") && siteEffects(reader).isEmpty)
    reader.type("<Enter><Tab><Tab>zK")
    #expect(reader.shows("    Another box") && !reader.shows("    Brewed"))
  }

  @Test func whyIsFoundOutWhenAsked() {
    var reader = ReaderDriver(Self.page(1), columns: 100, rows: 30)
    reader.type("x")
    #expect(reader.shows("Brewed") && reader.footer.contains("i why"))
    reader.type("i")
    #expect(reader.effects.last == .explain(0..<20) && reader.shows("finding out"))
    reader.send(.explained("of another", source: 3..<4))
    #expect(reader.shows("finding out"))
    reader.send(.explained("removed: unlikely · by decoder · weighed most: box -2.1", source: 0..<20))
    #expect(reader.shows("weighed most: box -2.1"))
    var small = ReaderDriver(Self.page(1), columns: 40, rows: 8)
    small.type("xi")
    small.send(.explained("by decoder", source: 0..<20))
    #expect(small.footer.contains("by decoder"))
  }
}
