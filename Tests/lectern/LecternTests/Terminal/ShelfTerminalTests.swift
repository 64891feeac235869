import Foundation
import LoopbackServer
import Testing

/// The shelf on a real terminal: what is read is known to it however it was opened, and it can be read without a screen.
@Suite(.serialized) struct ShelfTerminalTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let words = (1...6).map {
      "<p>Passage \($0) of the tides has enough words to be read as prose by anybody at all.</p>"
    }
    for (name, comment) in [("saved", "<!-- saved from url=(0022)https://a.example/tides -->"), ("plain", "")] {
      let page =
        "<!DOCTYPE html>\(comment)<html><head><title>Tides \(name)</title></head><body><article><h1>Tides \(name)</h1>\(words.joined())</article></body></html>"
      try folder.write(page.utf8, to: "\(name).html")
    }
  }

  private func start(_ arguments: [String], kind: String = "xterm-256color") throws -> PseudoTerminal {
    let home = folder.url.path
    return try PseudoTerminal(
      [Program.url.path] + arguments,
      environment: [
        "HOME": home, "XDG_DATA_HOME": "\(home)/.local/share", "XDG_STATE_HOME": "\(home)/.local/state",
        "XDG_CACHE_HOME": "\(home)/.cache", "TERM": kind,
      ])
  }

  private func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

  @Test(arguments: ["saved", "plain"]) func aFileThatWasKeptIsKnownAgain(name: String) throws {
    #expect(try Program.shell("lectern add --tag moon \(name).html", in: folder).status == 0)
    let id = try Program.shell("lectern list | cut -c 1-8", in: folder).text.split(separator: "\n").first ?? ""
    #expect(
      try Program.shell("lectern highlight \(id) 'Passage 1 of the tides' --note 'mind this'", in: folder).status == 0)
    let terminal = try start([path("\(name).html")])
    #expect(terminal.shows("✎y Passage 1"))
    terminal.type("Q")
    #expect(terminal.ended() == 0)
  }

  @Test func theShelfIsReadByLines() throws {
    #expect(try Program.shell("lectern add --tag moon saved.html plain.html", in: folder).status == 0)
    let terminal = try start([], kind: "dumb")
    #expect(terminal.shows("inbox: 2 articles"))
    terminal.type("9\r")
    #expect(terminal.shows("the last one is 2"))
    terminal.type("/saved\r")
    #expect(terminal.shows("Tides saved, a.example, 1 minute, new, tagged moon"))
    terminal.type("2\r")
    #expect(terminal.shows("title: Tides saved"))
    terminal.type("\r")
    #expect(terminal.shows("Passage 1 of the tides"))
    terminal.type("q\rq\r")
    #expect(terminal.ended() == 0)
  }

  @Test func aSampleIsKeptWhileItIsRead() throws {
    let terminal = try start([])
    #expect(terminal.shows("Or read one of these"))
    terminal.type("\r")
    #expect(terminal.wait { !$0.screen.lines.contains { $0.contains("Or read one of these") } })
    terminal.type("S")
    #expect(terminal.shows("kept: "))
    terminal.type("Q")
    #expect(terminal.ended() == 0)
  }

  @Test(arguments: ["iso-8859-1", "utf-8"]) func aPageIsKeptAsItCame(charset: String) throws {
    let words = (1...6).map { "<p>The caf\u{E9} at pier \($0) opens when the tide is in, and not before.</p>" }.joined()
    let text =
      "<html><head><meta charset=\(charset)><title>Tides</title></head><body><article><h1>Tides</h1>\(words)</article></body></html>"
    let page = charset == "utf-8" ? Array(text.utf8) : text.unicodeScalars.map { UInt8($0.value) }
    let server = LoopbackServer { _, connection in connection.answer(headers: ["Content-Type: text/html"], page) }
    let terminal = try start([server.url("/tides")])
    #expect(terminal.shows("opens when the tide"))
    terminal.type("S")
    #expect(terminal.shows("kept: Tides"))
    terminal.type("Q")
    #expect(terminal.ended() == 0)
    let kept = try Program.shell("zcat .local/share/lectern/shelf/articles/*/*/source.html.gz", in: folder)
    #expect(withExtendedLifetime(server) { Array(kept.output) == page })
  }

  /// What is on the screen as a whole is read once it was there for a moment.
  @Test func anArticleOfOneScreenIsReadWithoutAMove() throws {
    try folder.write("# Gulls\n\nOne line of text about gulls, and no more than that.\n".utf8, to: "gulls.md")
    #expect(try Program.shell("lectern add gulls.md", in: folder).status == 0)
    let terminal = try start([])
    #expect(terminal.shows("Gulls"))
    terminal.type("\r")
    #expect(terminal.shows("One line of text"))
    terminal.type("Q")
    #expect(terminal.ended() == 0)
    let list = try Program.shell("lectern list read | wc -l; lectern list reading | wc -l", in: folder)
    #expect(list.text.split(whereSeparator: \.isWhitespace) == ["1", "0"], "\(list.text)")
  }

  /// What an item of a feed brings is kept with the tags of its feed, though the page was moved meanwhile.
  @Test func anItemThatIsReadAndKeptHasTheTagsOfItsFeed() throws {
    let text = String(
      repeating: "<p>The water came in at six and left again at noon, as the moon had told it.</p>", count: 4)
    let server = LoopbackServer { request, connection in
      switch request.path {
      case "/feed":
        let item =
          "<item><title>Tides</title><link>/tides</link><pubDate>Mon, 01 Jun 2020 10:00:00 GMT</pubDate></item>"
        connection.answer(
          headers: [], Array("<rss version=\"2.0\"><channel><title>The Harbour</title>\(item)</channel></rss>".utf8))
      case "/tides": connection.answer("302 Found", headers: ["Location: /moved/tides"], [])
      default:
        connection.answer(
          headers: ["Content-Type: text/html"],
          Array("<html><body><article><h1>Tides</h1>\(text)</article></body></html>".utf8))
      }
    }
    #expect(try Program.shell("lectern feeds add --tag sea \(server.url("/feed"))", in: folder).status == 0)
    let terminal = try start([])
    #expect(terminal.shows("Inbox"))
    terminal.type("5")
    #expect(terminal.shows("new"))
    terminal.type("\r")
    #expect(terminal.shows("The water came"))
    terminal.type("S")
    #expect(terminal.shows("kept: Tides"))
    terminal.type("Q")
    #expect(terminal.ended() == 0)
    let list = try Program.shell(
      """
      lectern list tag:sea feed:harbour older:2021 | wc -l
      lectern list --json tag:sea feed:harbour | grep -c '"published": "2020-06-01"'
      lectern feeds | cut -f 1
      """, in: folder)
    #expect(
      withExtendedLifetime(server) { list.text.split(whereSeparator: \.isWhitespace) } == ["0", "1", "0"],
      "\(list.text)")
  }

  /// The list of highlights takes what every query takes.
  @Test func highlightsAreFilteredByQueries() throws {
    let result = try Program.shell(
      """
      lectern add --tag moon saved.html > /dev/null; lectern add plain.html > /dev/null
      for id in $(lectern list | cut -c 1-8); do lectern highlight $id "Passage 2 of the tides"; done
      """, in: folder)
    #expect(result.status == 0, "\(result.message)")
    let terminal = try start([])
    #expect(terminal.shows("Highlights 2"))
    terminal.type("6")
    #expect(terminal.shows("Tides plain"))
    terminal.type("/passage tag:moon")
    #expect(terminal.shows("1 of 2"))
    terminal.type(" -tides")
    #expect(terminal.shows("0 of 2"))
    terminal.type("\u{1B}Q")
    #expect(terminal.ended() == 0)
  }

  @Test func filesAndFoldersAreReadByLines() throws {
    let terminal = try start(["--linear", path("saved.html"), path("plain.html")])
    #expect(terminal.shows("title: Tides saved"))
    terminal.type("[f\r")
    #expect(terminal.shows("the first file"))
    terminal.type("]f\r")
    #expect(terminal.shows("title: Tides plain"))
    terminal.type("q\r")
    #expect(terminal.ended() == 0)
    let list = try start(["--linear", folder.url.path])
    #expect(list.shows("1. Tides plain"))
    list.type("2\r")
    #expect(list.shows("title: Tides saved"))
    list.type("q\rq\r")
    #expect(list.ended() == 0)
  }
}
