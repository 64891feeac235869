import ArticleModel
import ReaderCore
import ReaderFeatures
import Settings
import Testing

@testable import ReaderUI

/// Asking for an address or a file: from the page, the list and the shelf, with what was asked for before.
@Suite struct AddressPromptTests {
  private static let article = DocumentOrigin.page("https://tea.example/b")

  private func arrival() -> Event {
    .linkOpened(Arrival(SampleDocuments.long(5), name: "b", opening: Opening(key: "b", origin: Self.article)))
  }

  @Test func anAddressIsOpenedAsLinksAreAndQLeadsBack() {
    var reader = ReaderDriver()
    let before = reader.page
    reader.type("a")
    #expect(reader.footer.hasPrefix(" open: "))
    reader.type("https://tea.example/b<Enter>")
    #expect(
      reader.effects.suffix(2) == [
        .keepTyped("https://tea.example/b", .address), .openAsked("https://tea.example/b"),
      ])
    #expect(reader.footer.contains("waiting for https://tea.example/b"))
    reader.send(arrival())
    #expect(reader.header.contains("A long one"))
    reader.type("q")
    #expect(reader.page == before)
  }

  @Test func thePlaceOfAnAddressIsGoneTo() {
    #expect(
      LinkAddress(asked: "https://tea.example/b#pots") == LinkAddress(.page("https://tea.example/b"), place: "pots"))
    #expect(LinkAddress(asked: "HTTP://tea.example/#") == LinkAddress(.page("HTTP://tea.example/")))
    #expect(LinkAddress(asked: "notes/#1.txt") == LinkAddress(.file("notes/#1.txt")))
  }

  @Test(arguments: ["a<Esc>", "a<BS>", "axy<BS><BS><BS>", "a<Enter>", "a  <Enter>"]) func itIsLeft(keys: String) {
    var reader = ReaderDriver()
    let before = reader.lines
    reader.type(keys)
    #expect(reader.state.context == .page && reader.lines == before)
    #expect(!reader.effects.contains { if case .openAsked = $0 { true } else { false } })
  }

  @Test func itIsAskedForFromTheShelfToo() {
    var reader = ReaderDriver(home: TestShelf())
    reader.type("a~/tea.txt<Enter>")
    #expect(reader.effects.last == .openAsked("~/tea.txt") && reader.footer.contains("opening ~/tea.txt"))
    reader.send(.linkFailed("~/tea.txt: no such file"))
    #expect(reader.footer.contains("no such file"))
    reader.type("a<Up><Enter>")
    #expect(reader.effects.last == .openAsked("~/tea.txt"))
    reader.type("<Esc>")
    #expect(reader.effects.last == .stopOpening && reader.footer.contains("stopped: ~/tea.txt"))
    reader.send(arrival())
    #expect(reader.state.context == .home)
    reader.type("a<Up><Enter>")
    reader.send(arrival())
    #expect(reader.state.context == .page && reader.header.contains("A long one"))
    reader.type("q")
    #expect(reader.state.context == .home && !reader.effects.contains(.quit))
  }

  @Test func itIsAskedForFromAListOfArticlesToo() {
    var reader = ReaderDriver(browsing: [LibraryEntry(path: "a.txt", title: "One")])
    reader.type("ab.txt<Enter>")
    #expect(reader.effects.last == .openAsked("b.txt") && reader.footer.contains("opening b.txt"))
    reader.send(arrival())
    #expect(reader.state.context == .page)
    reader.type("q")
    #expect(reader.state.context == .library)
  }

  @Test func whatWasTypedBeforeIsShownAgain() {
    var reader = ReaderDriver()
    reader.send(.memory(ReaderMemory(typed: [.address: ["one.txt", "two\u{1B}[2J.txt"], .search: ["sand"]])))
    reader.type("athr<Up>")
    #expect(reader.footer.contains("open: two[2J.txt"))
    reader.type("<Up><Up>")
    #expect(reader.footer.contains("open: one.txt"))
    reader.type("<Down><Down>")
    #expect(reader.footer.contains("open: thr"))
    reader.type("<Down><Esc>/<Up>")
    #expect(reader.footer.hasPrefix(" /sand"))
    reader.type("<Enter>/harbour<Enter>/<Up><Up>")
    #expect(reader.footer.hasPrefix(" /sand"))
    #expect(reader.effects.contains(.keepTyped("harbour", .search)))
  }

  @Test(arguments: [
    ("a<Up>", " open: two.txt"), ("a<Up><Up>", " open: one.txt"), ("a<Up><Up><Up>", " open: one.txt"),
    ("a<Up><Down>", " open: "), ("a<Up>x", " open: x"), ("a", " open: "), ("/<Up>", " /sand"),
    ("/<Up><Esc>a", " open: "),
  ])
  func whatIsAskedForBeforeItIsKnownIsShownThen(keys: String, shown: String) {
    var reader = ReaderDriver()
    reader.type(keys)
    reader.send(.memory(ReaderMemory(typed: [.address: ["one.txt", "two.txt"], .search: ["sand"]])))
    #expect(reader.footer.hasPrefix(shown))
    #expect(!reader.footer.contains("txt") || shown.contains("txt"))
  }

  @Test func whatIsRememberedIsBounded() {
    var reader = ReaderDriver()
    let lines = (0..<300).map { "file \($0)" }
    reader.send(.memory(ReaderMemory(typed: [.address: lines])))
    #expect(reader.state.workspace.typedLines[.address]?.count == 100)
    reader.type("anew<Enter><Esc>a")
    for _ in 0..<400 { reader.press(.up) }
    #expect(reader.footer.contains("open: file 201"))
    reader.press(.down)
    #expect(reader.footer.contains("open: file 202"))
  }

  @Test func tabCompletesAndThenGoesThroughWhatThereIs() {
    var reader = ReaderDriver()
    reader.type("a~/re<Tab>")
    #expect(reader.effects.last == .completePath("~/re"))
    reader.send(.pathsFound(PathCompletion(typed: "~/r", paths: ["~/rain.txt"])))
    #expect(reader.footer.contains("open: ~/re"))
    reader.send(.pathsFound(PathCompletion(typed: "~/re", paths: ["~/read/", "~/readme.txt"])))
    #expect(reader.footer.contains("open: ~/read ") && reader.footer.contains("read/  readme.txt"))
    reader.type("<Tab>")
    #expect(reader.footer.contains("open: ~/read/ "))
    reader.type("<Tab>")
    #expect(reader.footer.contains("open: ~/readme.txt "))
    reader.type("<BackTab>")
    #expect(reader.footer.contains("open: ~/read/ "))
    reader.type("x<Tab>")
    #expect(reader.effects.last == .completePath("~/read/x"))
    reader.send(.pathsFound(PathCompletion(typed: "~/read/x", paths: [])))
    #expect(reader.footer.contains("nothing begins so"))
    reader.type("<BS><Tab>")
    reader.send(.pathsFound(PathCompletion(typed: "~/read/", paths: ["~/read/one.md"])))
    #expect(reader.footer.contains("open: ~/read/one.md"))
  }

  @Test func enterWaitsForTheCompletionThatWasAskedFor() {
    var reader = ReaderDriver()
    reader.type("are<Tab><Enter>")
    #expect(reader.state.context == .prompt)
    reader.send(.pathsFound(PathCompletion(typed: "re", paths: ["rest.txt"])))
    #expect(reader.effects.last == .openAsked("rest.txt"))
    // Where no answer comes, a second Enter does not wait.
    reader.type("<Esc>are<Tab><Enter><Enter>")
    #expect(reader.effects.last == .openAsked("re"))
  }

  @Test func addressesAreCompletedFromWhatWasAskedFor() {
    var reader = ReaderDriver()
    reader.send(.memory(ReaderMemory(typed: [.address: ["https://a.example/x", "b.txt", "https://tea.example/pots"]])))
    reader.type("ahttps://t<Tab>")
    #expect(reader.footer.contains("open: https://tea.example/pots"))
  }

  @Test(arguments: [(80, 24), (40, 15), (20, 5)]) func itFitsEveryScreen(size: (Int, Int)) {
    var reader = ReaderDriver(columns: size.0, rows: size.1)
    reader.type("ahttps://tea.example/a/long/way/to/go/before/one/sleeps")
    #expect(reader.footer.contains("sleeps") && reader.lines.allSatisfy { $0.count <= size.0 })
  }
}
