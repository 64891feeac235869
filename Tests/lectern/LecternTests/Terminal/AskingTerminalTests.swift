import Foundation
import Testing

/// Asking for files and addresses, and what of it is remembered, in the real program.
@Suite(.serialized) struct AskingTerminalTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Data("The first gauge was a bucket that stood by the door of the mill.".utf8), to: "first.txt")
    try folder.write(Data("The second gauge was a jar with a funnel and a float in it.".utf8), to: "second.txt")
  }

  private func start(_ name: String = "first.txt") throws -> PseudoTerminal {
    let command = "cd '\(folder.url.path)' && exec '\(Program.url.path)' \(name)"
    return try PseudoTerminal(
      ["/bin/sh", "-c", command], rows: 12,
      environment: [
        "XDG_STATE_HOME": folder.url.appendingPathComponent("state").path, "HOME": folder.url.path,
      ])
  }

  @Test func aFileIsCompletedOpenedAndRemembered() throws {
    let first = try start()
    #expect(first.shows("first gauge"))
    first.type("asec\t")
    #expect(first.shows("open: second.txt"))
    first.type("\r")
    #expect(first.shows("second gauge"))
    first.type("/funnel\rq")
    #expect(first.shows("first gauge"))
    first.type("a~/sec\t")
    #expect(first.shows("open: ~/second.txt"))
    first.type("\r")
    #expect(first.shows("second gauge"))
    first.type("Q")
    #expect(first.ended() == 0)
    let places = folder.url.appendingPathComponent("state/lectern/places.sqlite").path
    let mode = try FileManager.default.attributesOfItem(atPath: places)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let second = try start()
    #expect(second.shows("first gauge"))
    second.type("a\u{1B}[A")
    #expect(second.shows("open: ~/second.txt"))
    second.type("\u{1B}[A")
    #expect(second.shows("open: second.txt"))
    second.type("\u{1B}")
    #expect(second.wait { !$0.screen.lines.joined().contains("open:") })
    second.type("/\u{1B}[A")
    #expect(second.shows("/funnel"))
    second.type("\u{1B}q")
    #expect(second.ended() == 0)
  }

  @Test func whatIsSaidOfASiteHoldsForItsOtherPagesInTheNextRun() throws {
    for (number, words) in [(1, "a bucket that stood by the door"), (2, "a jar with a funnel and a float")] {
      let long =
        "The gauge of the mill was \(words), and it was read every morning before the boats went out for the day."
      let page = """
        <html><head><title>Gauges</title><link rel="canonical" href="https://tide.example/\(number)"></head><body><article>
        <h1>Gauge \(number)</h1><p>Subscribe to the kettle letter, which brings more stories such as this one to the door
        every week, and never twice the same.</p><p>\(long) It was written down in a book that is still there.</p>
        <p>\(long) Nobody knows who wrote the book, but the hand is that of one who had learned it late.</p>
        </article></body></html>
        """
      try folder.write(Data(page.utf8), to: "page\(number).html")
    }
    let first = try start("page1.html")
    #expect(first.shows("1 passage left out"))
    first.type("\tzK")
    #expect(first.shows("always kept on tide.example") && first.shows("kettle letter"))
    first.type("q")
    #expect(first.ended() == 0)
    let second = try start("page2.html")
    #expect(second.shows("kettle letter") && second.hides("1 passage left out"))
    second.type("q")
    #expect(second.ended() == 0)
  }

  @Test func whatCannotBeOpenedIsTold() throws {
    let terminal = try start()
    #expect(terminal.shows("first gauge"))
    terminal.type("amissing.txt\r")
    #expect(terminal.shows("missing.txt: no such file"))
    terminal.type("a.\r")
    #expect(terminal.shows("is a directory"))
    terminal.type("aftp://tea.example/\r")
    #expect(terminal.shows("cannot be read"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }
}
