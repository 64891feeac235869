import ArticleModel
import ReaderCore
import ReaderFeatures
import Testing

@testable import ReaderUI

/// From article to article and back.
@Suite struct TrailTests {
  private static func arrival(
    _ document: Document, at url: String, key: String = "other", kept: KeptReading = KeptReading()
  ) -> Event {
    .linkOpened(
      Arrival(document, name: "other", opening: Opening(key: key, kept: kept, origin: .page(url))))
  }

  private static let kettles = "https://almanac.example/kettles"

  /// A reader who has scrolled a little and followed the first link.
  private func followed(rows: Int = 12) -> (reader: ReaderDriver, before: [String]) {
    var reader = LinkSamples.reader(rows: rows)
    reader.type("jj<Tab>")
    let before = reader.page
    reader.type("<Enter>")
    reader.send(Self.arrival(LinkSamples.other(), at: Self.kettles))
    return (reader, before)
  }

  @Test func backAndForwardRestoreTheExactPlace() {
    var (reader, before) = followed()
    #expect(reader.header.contains("Kettles"))
    reader.type("jjjj")
    let there = reader.page
    reader.type("H")
    #expect(reader.header.contains("Tea at sea") && reader.page == before)
    #expect(reader.footer.contains("→ \(Self.kettles)"), "the link is still selected: \(reader.footer)")
    reader.type("I")
    #expect(reader.header.contains("Kettles") && reader.page == there)
    reader.type("I")
    #expect(reader.footer.contains("nothing to go forward to"))
    reader.type("HH")
    #expect(reader.footer.contains("nothing to go back to"))
  }

  @Test func jumpsAreGoneBackThroughFirstAndBPassesThem() {
    var (reader, before) = followed()
    reader.type("]")
    #expect(reader.footer.contains("Lids"))
    reader.type("H")
    #expect(reader.header.contains("Kettles") && !reader.footer.contains("Lids"))
    reader.type("I")
    #expect(reader.footer.contains("Lids"))
    reader.type("B")
    #expect(reader.header.contains("Tea at sea") && reader.page == before)
    reader.type("B")
    #expect(reader.footer.contains("no link led here"))
  }

  @Test func theScreenMayChangeInBetween() {
    var (reader, _) = followed()
    reader.resize(60, 30)
    reader.type(":set theme sepia<Enter>:measure 40<Enter>")
    reader.type("H")
    #expect(reader.header.contains("Tea at sea") && reader.state.reading?.preferredMeasure == 40)
    #expect(reader.shows("almanac"))
    #expect(reader.state.view().size == ScreenSize(columns: 60, rows: 30))
  }

  @Test func aNewLinkForgetsWhatWasForward() {
    var (reader, _) = followed()
    reader.type("H<Enter>")
    reader.send(Self.arrival(LinkSamples.other("Another"), at: "https://a.example/another"))
    #expect(reader.header.contains("Another"))
    reader.type("I")
    #expect(reader.footer.contains("nothing to go forward to"))
    reader.type("H")
    #expect(reader.header.contains("Tea at sea"))
  }

  @Test func aPlaceInTheOtherArticleIsGoneTo() {
    var reader = LinkSamples.reader(LinkSamples.other(), origin: .page(Self.kettles))
    reader.type("<Tab><Enter>")
    #expect(reader.effects.last == .openLink(LinkAddress(.page("https://tea.example/sea"), place: "steeping")))
    reader.send(Self.arrival(LinkSamples.page, at: "https://tea.example/sea"))
    #expect(reader.shows("Steeping") && !reader.shows("almanac"))
    reader.type("H")
    #expect(reader.header.contains("Kettles"))
  }

  @Test func aPlaceThatIsNotThereIsTold() {
    var reader = LinkSamples.reader(
      LinkSamples.other(linking: "https://tea.example/sea#nowhere"), origin: .page(Self.kettles))
    reader.type("<Tab><Enter>")
    reader.send(Self.arrival(LinkSamples.page, at: "https://tea.example/sea"))
    #expect(reader.footer.contains("no place called nowhere"))
  }

  @Test func articlesOpenWhereTheyWereLeft() {
    var reader = LinkSamples.reader()
    reader.type("<Tab><Enter>")
    let place = TextAnchor(article: 0, block: 20, offset: 0, source: 0)
    let document = LinkSamples.other()
    var anchor = place
    anchor.source = document.articles[0].blocks[20].source.lowerBound
    reader.send(Self.arrival(document, at: Self.kettles, kept: KeptReading(place: anchor)))
    #expect(reader.shows("Kettle 20 has a lid") && reader.footer.contains("where you left off"))
    let kept = reader.effects.compactMap { effect in if case .keep(let note) = effect { note.key } else { nil } }
    #expect(kept == ["tea"])
    reader.type("H")
    #expect(
      reader.effects.compactMap { effect in if case .keep(let note) = effect { note.key } else { nil } } == [
        "tea", "other",
      ])
  }

  @Test func whatIsNotWantedAnyMoreDoesNotOpen() {
    var reader = LinkSamples.reader()
    reader.type("<Tab><Enter><Esc>")
    reader.send(Self.arrival(LinkSamples.other(), at: Self.kettles))
    #expect(reader.header.contains("Tea at sea"))
    reader.type("<Enter>")
    reader.send(.linkFailed("almanac.example: no such page (404)"))
    #expect(reader.footer.contains("404") && reader.state.reading?.pending == nil)
    reader.send(.linkFailed("late"))
    #expect(!reader.footer.contains("late"))
  }

  @Test func progressIsShownWhileOneReadsOn() {
    var reader = LinkSamples.reader()
    reader.type("<Tab><Enter>")
    reader.send(.linkProgress(received: 120_000, expected: 1_400_000))
    #expect(reader.footer.contains("120 kB of 1.4 MB"))
    reader.type("j")
    #expect(reader.footer.contains("120 kB of 1.4 MB"))
    reader.type("/water<Enter>")
    reader.send(Self.arrival(LinkSamples.other(), at: Self.kettles))
    #expect(reader.header.contains("Kettles"))
  }

  @Test func whatIsKeptIsBoundedAndTheRestIsOpenedAnew() throws {
    var reader = LinkSamples.reader(rows: 12)
    let bulk = String(repeating: "x", count: Trail.byteLimit / 3)
    for number in 1...6 {
      reader.type("<Tab><Enter>")
      var document = LinkSamples.other("Kettles \(number)")
      document.text = SourceText(utf8: Array(document.text.utf8) + Array(bulk.utf8))
      reader.send(Self.arrival(document, at: "https://a.example/\(number)"))
      reader.type("jjj")
    }
    #expect(reader.state.trail.keptBytes <= Trail.byteLimit)
    #expect(reader.state.trail.back.count == 6)
    reader.type("HHHHH")
    // The first two are opened anew.
    guard case .openLink(let address)? = reader.effects.last else {
      Issue.record("nothing is opened: \(reader.header)")
      return
    }
    #expect(reader.header.contains("Kettles"))
    let number = try #require(address.text.last.flatMap { Int(String($0)) })
    reader.send(Self.arrival(LinkSamples.other("Kettles \(number)"), at: address.text))
    #expect(reader.header.contains("Kettles \(number)"))
    #expect(reader.state.reading?.top.line != 0 || reader.state.reading?.top.item != 0)
    #expect(reader.state.trail.forward.count == 6 - number)
  }

  @Test func quittingToTheListForgetsTheTrail() {
    var reader = ReaderDriver(browsing: [LibraryEntry(path: "a.txt")])
    reader.send(
      .opened(LinkSamples.page, name: "a", opening: Opening(key: "a", entry: 0, origin: .file("a.txt"))))
    reader.type("<Tab><Enter>")
    reader.send(Self.arrival(LinkSamples.other(), at: Self.kettles))
    // Back to where the link stood, and from there to the list.
    reader.type("q")
    #expect(reader.state.context == .page && reader.header.contains("Tea at sea"))
    reader.type("q")
    #expect(reader.state.context == .library && reader.state.trail.back.isEmpty)
    reader.type("q")
    #expect(reader.effects.last == .quit)
  }

  @Test func aSearchThatWasOnComesBackToo() {
    var reader = LinkSamples.reader()
    reader.type("/water<Enter>")
    let before = reader.lines
    reader.type("g<Tab><Enter>")
    reader.send(Self.arrival(LinkSamples.other(), at: Self.kettles))
    #expect(!reader.footer.contains("/water"))
    reader.type("H")
    reader.type("H")
    #expect(reader.lines.contains { $0.contains("Paragraph") } && before.contains { $0.contains("Paragraph") })
  }
}
