import ArticleModel
import ReaderCore
import ReaderFeatures
import Settings
import Testing

@testable import ReaderUI

/// The ways through the program: back, out, to other files, by numbers.
@Suite struct WaysTests {
  private func led() -> ReaderDriver {
    var reader = LinkSamples.reader()
    reader.type("<Tab><Enter>")
    let address = LinkAddress(.page("https://tea.example/b"))
    reader.state.reading?.pending = PendingDocument(address: address)
    reader.send(.linkOpened(Arrival(SampleDocuments.long(5), name: "b", opening: Opening(origin: address.origin))))
    return reader
  }

  @Test func qLeadsBackToWhereOneCameFromAndThenOut() {
    var reader = led()
    #expect(reader.header.contains("A long one"))
    reader.type("q")
    #expect(!reader.header.contains("A long one") && !reader.effects.contains(.quit))
    reader.type("q")
    #expect(reader.effects.last == .quit)
  }

  @Test func capitalQLeadsOutAtOnce() {
    var reader = led()
    reader.type("Q")
    #expect(reader.effects.last == .quit)
  }

  @Test func filesAreReadInTurn() {
    var reader = ReaderDriver()
    reader.type("]f")
    #expect(reader.footer.contains("no other file was named"))
    let queue = ["a.txt", "b.txt"].map { LinkAddress(.file($0)) }
    reader.state.readInTurn(queue)
    reader.type("]f")
    #expect(reader.effects.last == .openLink(queue[1]))
    reader.send(.linkOpened(Arrival(SampleDocuments.long(5), name: "b", opening: Opening(origin: .file("b.txt")))))
    #expect(reader.header.contains("A long one"))
    reader.type("]f")
    #expect(reader.footer.contains("the last file"))
    reader.type("[f")
    #expect(reader.effects.last == .openLink(queue[0]))
  }

  /// `]` goes to the next section at once; what follows shows that another was meant, and leaves the page as it was read.
  @Test(arguments: ["]f", "[f", "]u", "2]f"])
  func whatLeavesThePageKeepsTheLineThatWasRead(keys: String) {
    var reader = ReaderDriver(SampleDocuments.long(60), rows: 12)
    reader.state.reading?.opening.key = "a"
    reader.state.readInTurn(["a.txt", "b.txt", "c.txt"].map { LinkAddress(.file($0)) })
    reader.type("jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj")
    let (place, history) = (reader.state.note?.place, reader.state.reading?.history.count)
    reader.type(keys)
    #expect(reader.state.note?.place == place && reader.state.reading?.history.count == history)
  }

  @Test func percentAndParagraphsLeadThere() {
    var reader = ReaderDriver(SampleDocuments.long(300))
    reader.type("50%")
    #expect(reader.shows("Paragraph 15"))
    reader.type(":120<Enter>")
    #expect(reader.footer.contains("paragraph 120 of 330"))
    reader.type(":90%<Enter>")
    #expect(reader.shows("Paragraph 27"))
    reader.type("%")
    #expect(reader.footer.contains("% read"))
  }

  @Test func numbersCountForMotionsOfTwoKeys() {
    var thread = ReaderDriver(ThreadTests.document, rows: 12)
    thread.type("]p]p]p")
    let third = thread.page
    var counted = ReaderDriver(ThreadTests.document, rows: 12)
    counted.type("3]p")
    #expect(counted.page == third)
    counted.type("2[p[p")
    #expect(counted.page != third)
    var articles = ReaderDriver(SampleDocuments.full)
    articles.type("3]a")
    #expect(articles.footer.contains("the last article"))
    articles.type("1]a")
    #expect(articles.header.contains("a year later"))
    articles.type("g2]")
    #expect(articles.state.reading?.history.isEmpty == false)
  }

  @Test(arguments: [("z", "za toggle-fold"), ("y", "ys copy-section"), ("m", "m… set-mark"), ("]", "]a next-article")])
  func whatMayFollowIsSaidAfterAWhile(keys: String, words: String) {
    var reader = ReaderDriver()
    reader.type(keys)
    #expect(!reader.shows(words) && reader.timer?.milliseconds == 500)
    reader.runTimer()
    #expect(reader.shows(words))
  }

  @Test func aKeyThatDoesNothingSaysSoOnce() {
    var reader = ReaderDriver()
    reader.type("&")
    #expect(reader.footer.contains("& does nothing here; ? shows the keys"))
    reader.type("&")
    #expect(!reader.footer.contains("does nothing"))
    reader.type("zq")
    #expect(reader.footer.contains("zq does nothing here"))
  }

  @Test func searchesAreRemembered() {
    var reader = ReaderDriver()
    reader.type("/sand<Enter>/harbour<Enter>/<Up>")
    #expect(reader.footer.hasPrefix(" /harbour"))
    reader.type("<Up>")
    #expect(reader.footer.hasPrefix(" /sand"))
    reader.type("<Down><Down>")
    #expect(!reader.footer.contains("harbour"))
  }

  @Test func whatWasChangedIsSaved() {
    var reader = ReaderDriver()
    reader.type(":w<Enter>")
    #expect(reader.footer.contains("no setting was changed"))
    reader.type("+:w<Enter>")
    #expect(reader.effects.last == .saveSettings([Setting.Change(name: "measure", value: .number(76))]))
    reader.send(.settingsSaved(path: "/home/ada/.config/lectern/config.toml"))
    #expect(reader.footer.contains("saved in /home/ada"))
    reader.type(":save-settings<Enter>")
    #expect(reader.footer.contains("no setting was changed"))
  }

  @Test(arguments: [
    ("save", "save-settings"), ("w", "save-settings"), ("wrap", "widen"), ("width", "widen"), ("exit", "quit"),
    ("history", "back"), ("toc", "outline"), ("q", "quit"), ("find", "search"),
  ])
  func commandsAreFoundByOtherWords(typed: String, name: String) {
    var palette = Palette(KeyMaps.standard[.page], settings: ReaderSettings())
    palette.change(to: TypedLine(typed), height: 12)
    #expect(palette.lines.prefix(3).map { palette.entries[$0.entry].name }.contains(name))
    #expect(typed.count > 1 || palette.selected?.name == name)
  }

  @Test func aLineMarksWhereNewLinesBegin() {
    var whole = ReaderDriver(SampleDocuments.long(60))
    whole.type("<Space>")
    #expect(!whole.lines.contains { $0.contains("╶") })
    var reader = ReaderDriver(SampleDocuments.long(12))
    reader.type("<Space>")
    let marked = reader.lines.first { $0.contains("╶") } ?? ""
    #expect(!marked.isEmpty)
    reader.type("k")
    #expect(!reader.lines.contains { $0.contains("╶") })
  }
}
