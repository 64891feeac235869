import ArticleModel
import ReaderCore
import ReaderFeatures
import Settings
import Testing

@testable import ReaderUI

/// Places that outlive the program: noted, and restored at another width.
@Suite struct KeepingTests {
  private func open(_ kept: KeptReading, columns: Int = 80, rows: Int = 24) -> ReaderDriver {
    var reader = ReaderDriver(columns: columns, rows: rows)
    let opening = Opening(key: "one", kept: kept)
    reader.send(.opened(SampleDocuments.full, name: "sample.txt", opening: opening))
    return reader
  }

  private func firstWords(_ reader: ReaderDriver) -> String {
    reader.page.first { $0.contains { $0.isLetter } } ?? ""
  }

  @Test(arguments: ["3", "G", "2jj", "]a", "}}}}"], [(40, 15), (120, 40), (24, 8)])
  func anArticleReopensWhereItWasLeft(keys: String, size: (Int, Int)) throws {
    var reader = open(KeptReading())
    reader.type(keys)
    let note = try #require(reader.state.note)
    let again = open(KeptReading(place: note.place), columns: 80, rows: 24)
    #expect(again.page == reader.page)
    #expect(again.footer.contains("where you left off"))
    // At another width the same words are in sight.
    var other = open(KeptReading(place: note.place), columns: size.0, rows: size.1)
    #expect(other.state.reading?.currentItem == reader.state.reading?.currentItem)
    other.resize(80, 24)
    #expect(firstWords(other) == firstWords(reader))
  }

  @Test func theBeginningIsOpenedWithoutAWord() throws {
    let note = try #require(open(KeptReading()).state.note)
    #expect(!open(KeptReading(place: note.place)).footer.contains("left off"))
  }

  @Test func marksSurvive() throws {
    var reader = open(KeptReading())
    reader.type("3majg")
    let mark = try #require(
      reader.effects.compactMap { if case .keepMark("a", let place, "one") = $0 { place } else { nil } }.last)
    var again = open(KeptReading(marks: ["a": mark]))
    again.type("`a")
    reader.type("`a")
    #expect(again.page == reader.page)
  }

  @Test func whatComesLateMovesOnlyWhoHasNotMoved() throws {
    var reader = open(KeptReading())
    reader.type("3")
    let note = try #require(reader.state.note)
    for (keys, moves) in [("", true), ("j", false)] {
      var late = open(KeptReading())
      late.type(keys)
      let before = late.page
      late.send(.remembered(key: "another", KeptReading(place: note.place)))
      #expect(late.page == before)
      late.send(.remembered(key: "one", KeptReading(place: note.place)))
      #expect((late.page == reader.page) == moves)
    }
  }

  @Test func aMalformedAnchorIsNoHarm() {
    for anchor in [
      TextAnchor(article: 99, block: nil, offset: 5, source: 0),
      TextAnchor(article: -1, block: -4, offset: -9, source: -3),
      TextAnchor(article: 0, block: 2, offset: 1 << 40, below: -7, source: 1 << 40),
      TextAnchor(article: 0, block: nil, offset: -1, below: 1 << 40, source: 5),
    ] {
      var reader = open(KeptReading(place: anchor, marks: ["a": anchor]))
      reader.type("`ajk")
      #expect(!reader.lines.isEmpty)
    }
  }

  @Test func leavingKeepsThePlaceAndTheListShowsHowFar() throws {
    var reader = ReaderDriver(browsing: [LibraryEntry(path: "a.txt"), LibraryEntry(path: "b.txt", furthest: 1)])
    reader.send(.described(entry: 0, title: "First", minutes: 3, date: nil, furthest: nil))
    reader.send(.described(entry: 1, title: "Second", minutes: 4, date: nil, furthest: 0.5))
    #expect(!reader.lines[2].contains("%") && reader.lines[3].contains("read"))
    reader.send(.opened(SampleDocuments.full, name: "a.txt", opening: Opening(key: "one", entry: 0)))
    reader.type("3q")
    #expect(
      reader.effects.contains { if case .keep(let note) = $0 { note.key == "one" && note.share > 0 } else { false } })
    #expect(reader.lines[2].contains("%"))
  }

  @Test func whatHasNoKeyIsNotKept() {
    var reader = ReaderDriver()
    reader.type("3ma")
    #expect(reader.state.note == nil)
    #expect(!reader.effects.contains { if case .keepMark = $0 { true } else { false } })
  }
}
