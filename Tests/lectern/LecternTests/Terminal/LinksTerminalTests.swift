import Foundation
import LoopbackServer
import Testing

/// Links followed by the real program: from files to files, from a page of a server to another, and by a browser.
@Suite(.serialized) struct LinksTerminalTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func start(_ argument: String, environment: [String: String] = [:]) throws -> PseudoTerminal {
    try PseudoTerminal(
      [Program.url.path, argument],
      environment: ["XDG_STATE_HOME": folder.url.appendingPathComponent("state").path].merging(environment) { $1 })
  }

  private func write(_ text: String, to name: String) throws -> String {
    try folder.write(Data(text.utf8), to: name)
    return folder.url.appendingPathComponent(name).path
  }

  private static func page(_ title: String, _ body: String) -> [UInt8] {
    let words = String(
      repeating: "<p>There is more to say of this than anybody would think who has not been there.</p>", count: 4)
    return Array(
      "<!doctype html><title>\(title)</title><main><article><h1>\(title)</h1>\(body)\(words)</article></main>".utf8)
  }

  @Test func filesLeadToFilesAndBack() throws {
    let first = try write("# One\n\nGo to [the other](sub/b.md#the-end) now.\n", to: "a.md")
    let paragraphs = (1...40).map { "Paragraph \($0) has words.\n\n" }.joined()
    _ = try write("# Two\n\n\(paragraphs)## The end\n\nBack to [the first](../a.md).\n", to: "sub/b.md")
    let terminal = try start(first)
    #expect(terminal.shows("the other"))
    terminal.type("\t")
    #expect(terminal.shows("→ \(folder.url.path.prefix(20))"))
    terminal.type("\r")
    #expect(terminal.shows("Back to the first"))
    terminal.type("H")
    #expect(terminal.shows("Go to the other"))
    terminal.type("I")
    #expect(terminal.shows("Back to the first"))
    terminal.type("Q")
    #expect(terminal.ended() == 0)
  }

  @Test func whatCannotBeOpenedIsAMessage() throws {
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("sub"), withIntermediateDirectories: true)
    let links = ["[a](none.md)", "[b](sub)", "[c](/dev/zero)", "[d](file://other/x)", "[e](mailto:a@b.org)"]
    let file = try write("# One\n\n\(links.joined(separator: " and "))\n", to: "a.md")
    let terminal = try start(file)
    #expect(terminal.shows("a and b"))
    for message in ["no such file", "is a directory", "is not a regular file", "other machines", "is not opened"] {
      terminal.type("\t\r")
      #expect(terminal.shows(message))
    }
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }

  @Test func pagesAreFetchedWhileOneReadsAndOpenWhereTheyWereLeft() throws {
    let server = LoopbackServer { request, connection in
      switch request.path {
      case "/one":
        connection.answer(
          headers: ["Content-Type: text/html"],
          Self.page("Page one", "<p>Read <a href='two#low'>the second</a> of them first.</p>"))
      case "/two":
        let lines = (1...40).map { "<p>Paragraph \($0) of the second page has words enough to be read as prose.</p>" }
        connection.answer(
          headers: ["Content-Type: text/html"],
          Self.page(
            "Page two", lines.joined() + "<h2 id=low>Low</h2><p>See <a href='file:///etc/hosts'>a file</a>.</p>"))
      default: connection.answer("404 Not Found", [])
      }
    }
    let terminal = try start(server.url("/one"))
    #expect(terminal.shows("the second"))
    terminal.type("\t")
    #expect(terminal.shows("→ \(server.url("/two"))"))
    terminal.type("\r")
    #expect(terminal.shows("See a file"))
    terminal.type("\t\r")
    #expect(terminal.shows("only files may lead to files"))
    terminal.type("gH")
    #expect(terminal.shows("See a file"))
    terminal.type("B")
    #expect(terminal.shows("Page one"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
    // The second page was left where the reader was.
    let again = try start(server.url("/two"))
    #expect(again.shows("where you left off"))
    again.type("q")
    #expect(again.ended() == 0)
  }

  @Test func aPageThatDoesNotComeIsStopped() throws {
    let isGone = DispatchSemaphore(value: 0)
    let server = LoopbackServer { request, connection in
      guard request.path == "/slow" else {
        return connection.answer(
          headers: ["Content-Type: text/html"],
          Self.page("Quick", "<p>Here is <a href='/slow'>a slow one</a> and <a href='/no'>none</a>.</p>"))
      }
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\nContent-Type: text/html\r\n\r\n<p>Begun")
      connection.waitForEnd()
      isGone.signal()
    }
    let terminal = try start(server.url("/quick"))
    #expect(terminal.shows("a slow one"))
    terminal.type("\t\r")
    #expect(terminal.shows("fetching"))
    terminal.type("j")
    #expect(terminal.shows("Esc stops"))
    terminal.type("\u{1B}")
    #expect(terminal.shows("stopped"))
    #expect(isGone.wait(timeout: .now() + 20) == .success)
    terminal.type("\t\tq")
    #expect(terminal.ended() == 0)
  }

  @Test func aBrowserOnTheTerminalHasItUntilItEnds() throws {
    let file = try write("# One\n\nGo to [the page](https://a.example/b%20c;x&y'z) now.\n", to: "a.md")
    let script = try write("#!/bin/sh\necho \"shows <$1>\"; read line\n", to: "w3m")
    chmod(script, 0o755)
    let terminal = try start(file, environment: ["BROWSER": script])
    #expect(terminal.shows("the page"))
    terminal.type("\to")
    #expect(terminal.shows("shows <https://a.example/b%20c;x&y'z>"))
    #expect(!terminal.screen.modes.contains(1049))
    terminal.type("\n")
    #expect(terminal.wait { $0.screen.modes.contains(1049) })
    #expect(terminal.shows("Go to the page"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }

  @Test func anyOtherBrowserRunsBesideTheReader() throws {
    let file = try write("# One\n\nGo to [the page](https://a.example/b) now.\n", to: "a.md")
    let output = folder.url.appendingPathComponent("asked").path
    let script = try write(
      "#!/bin/sh\necho \"$1 $2\" > '\(output)'; grep SigBlk /proc/self/status >> '\(output)'\n", to: "gui")
    chmod(script, 0o755)
    let terminal = try start(file, environment: ["BROWSER": "\(script) --url=%s -x", "DISPLAY": ":9"])
    #expect(terminal.shows("the page"))
    terminal.type("\to")
    #expect(terminal.shows("in the browser: https://a.example/b"))
    #expect(terminal.wait { _ in (try? String(contentsOfFile: output, encoding: .utf8))?.contains("SigBlk") ?? false })
    let asked = try String(contentsOfFile: output, encoding: .utf8)
    #expect(asked.hasPrefix("--url=https://a.example/b -x"))
    #if !canImport(Darwin)
      #expect(asked.contains("SigBlk:\t0000000000000000"))
    #endif
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }

  /// The terminal learns where links lead, over exactly their words, on every screen that shows them.
  @Test(arguments: [
    ["VTE_VERSION": "7002"], ["TERM_PROGRAM": "iTerm.app", "NO_COLOR": "1"], ["TERM": "xterm-256color"],
  ])
  func linksAreToldToTerminalsThatTakeThem(environment: [String: String]) throws {
    let filling = (1...30).map { "Paragraph \($0) has words, and [link \($0)](https://a.example/\($0)) in them." }
    let file = try write(
      "# One\n\nGo to [the wide 漢字 page](https://a.example/b%20c\u{9B}x), to [mail](mailto:a@b.org) or [here](#one).\n\n"
        + filling.joined(separator: "\n\n") + "\n", to: "a.md")
    let terminal = try start(file, environment: environment)
    let isKnown = environment["TERM"] == nil
    #expect(terminal.shows("? help"))
    func told(_ texts: [(String, String)]) -> Bool {
      terminal.wait { terminal in
        let found = terminal.screen.linkedTexts
        return found.count == texts.count && zip(found, texts).allSatisfy { $0.text == $1.0 && $0.address == $1.1 }
      }
    }
    guard isKnown else {
      #expect(told([]) && !String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}]8;"))
      terminal.type(":set hyperlinks on\r")
      #expect(terminal.wait { !$0.screen.linkedTexts.isEmpty })
      return
    }
    let first = [("the wide 漢字 page", "https://a.example/b%20c")]
    func links(_ range: ClosedRange<Int>) -> [(String, String)] {
      range.map { ("link \($0)", "https://a.example/\($0)") }
    }
    #expect(told(first + links(1...7)), "\(terminal.screen.linkedTexts)")
    terminal.type("\t")
    #expect(terminal.shows("→ https") && told(first + links(1...7)))
    terminal.type("jj")
    #expect(told(first + links(1...8)), "\(terminal.screen.linkedTexts)")
    terminal.type("?")
    #expect(terminal.shows("closes") && told([]))
    terminal.type("q/link 3\r")
    #expect(terminal.shows("of 2") && terminal.wait { $0.screen.linkedTexts.contains { $0.text == "link 3" } })
    terminal.type("\u{1B}:set hyperlinks off\r")
    #expect(told([]))
    #expect(terminal.screen.strayControls.isEmpty)
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }

  @Test func aBrowserThatIsNotThereIsTold() throws {
    let file = try write("# One\n\nGo to [the page](https://a.example/b) now.\n", to: "a.md")
    let terminal = try start(file, environment: ["BROWSER": "no-such-browser"])
    #expect(terminal.shows("the page"))
    terminal.type("\to")
    #expect(terminal.shows("no-such-browser is not installed"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }
}
