import ArticleModel
import ArticleParsing
import ReaderCore
import ReaderFeatures
import Settings
import Testing

@testable import ReaderUI

/// The beginning of a long document is read while the rest is on its way.
@Suite struct CompletingTests {
  private static let text = (1...400).map { number in
    number % 20 == 1
      ? "Chapter \(number / 20 + 1) of the Long Way\n\nIt begins at stone \(number), where the road leaves the river."
      : "Stone \(number) stands by the road, and whoever made it cut a number into its side. Rain has worn most of it away, "
        + "so that few who come along the river can read it now."
  }.joined(separator: "\n\n")

  private static func document(_ bytes: Int) -> Document { ArticleParser().parse(Array(text.utf8.prefix(bytes))) }

  private static let whole = document(.max)

  /// A reader of the beginning.
  private func begin(_ keys: String = "") -> ReaderDriver {
    var reader = ReaderDriver(Self.document(20_000), portion: 20_000 / Double(Self.text.utf8.count))
    reader.type(keys)
    return reader
  }

  /// What a reader of the whole sees after the same keys.
  private func read(_ keys: String) -> ReaderDriver {
    var reader = ReaderDriver(Self.whole)
    reader.type(keys)
    return reader
  }

  @Test(arguments: ["", "jjj", "  ", "3", "2jj", "/stone 21<Enter>", "/stone 3"])
  func theSameLinesAreReadOnInTheWhole(keys: String) {
    var reader = begin(keys)
    // How long it takes is estimated until the whole is there.
    let before = reader.page.filter { !$0.hasSuffix(" min") }
    #expect(!reader.footer.contains("end"))
    reader.send(.completed(Self.whole))
    #expect(reader.page.filter { !$0.hasSuffix(" min") } == before)
    #expect(reader.footer == read(keys).footer)
    reader.type("<Esc>G")
    #expect(reader.page.contains { $0.contains("Stone 400") })
  }

  @Test(arguments: [("x", "q"), ("?", "<Esc>"), (":", "<Esc>"), ("T", "<Esc>")])
  func nothingChangesUnderAView(open: String, close: String) {
    var reader = begin(open)
    let before = reader.lines
    reader.send(.completed(Self.whole))
    #expect(reader.lines == before)
    reader.type(close)
    #expect(reader.footer == read("").footer)
  }

  @Test func theLengthIsEstimated() throws {
    func minutes(_ reader: ReaderDriver) throws -> Int {
      let line = try #require(reader.lines.first { $0.contains("\u{A0}min") || $0.hasSuffix(" min") })
      let words = line.split { $0 == " " || $0 == "\u{A0}" }
      let end = try #require(words.lastIndex(of: "min"))
      return try #require(Int(words[end - 1]))
    }
    let estimated = try minutes(begin())
    let known = try minutes(read(""))
    #expect(abs(estimated - known) <= known / 10)
    #expect(begin("G").footer.contains(" %"))
  }

  @Test func marksAndJumpsGoAlong() {
    var reader = begin("2ma3")
    reader.send(.completed(Self.whole))
    reader.type("`a")
    #expect(reader.page == read("2").page)
    reader.type("''")
    #expect(reader.page == read("3").page)
  }

  @Test func whereItWasLeftIsFoundInTheWhole() throws {
    var left = ReaderDriver(Self.whole)
    left.send(.opened(Self.whole, name: "stones.txt", opening: Opening(key: "one")))
    left.type("15")
    let note = try #require(left.state.note)
    let opening = Opening(key: "one", kept: KeptReading(place: note.place))
    var reader = begin()
    reader.send(.completed(Self.whole, opening: opening))
    #expect(reader.page == left.page)
    // Who has begun to read stays there.
    reader = begin("jj")
    let before = reader.page.dropFirst()
    reader.send(.completed(Self.whole, opening: opening))
    #expect(reader.page.dropFirst() == before)
  }

  @Test(arguments: ["e", "E", "s", "ys"]) func noPartIsTakenForTheWhole(key: String) {
    var reader = begin(key)
    #expect(reader.footer.contains("still being read"))
    #expect(reader.state.context == .page && reader.effects.allSatisfy(\.isTimer))
    reader.send(.completed(Self.whole))
    reader.type(key)
    #expect(!reader.footer.contains("still being read"))
  }

  @Test func anotherArticleIsNotReplaced() {
    var reader = begin("?")
    reader.send(.completed(Self.whole))
    reader.send(.opened(SampleDocuments.full, name: "sample.txt"))
    reader.type("j")
    #expect(reader.header.contains("harbour"))
  }
}
