import Foundation
import Testing

/// A text so long that its beginning is shown before the rest has been read.
@Suite(.serialized) struct LongTextTests {
  private let folder: TemporaryFolder
  private let article: String

  init() throws {
    folder = try TemporaryFolder()
    let paragraphs = (1...9_000).map {
      "Paragraph \($0) tells of the number \($0) and has enough words to be read as prose by who reads it."
    }
    try folder.write(Data(paragraphs.joined(separator: "\n\n").utf8), to: "long.txt")
    article = folder.url.appendingPathComponent("long.txt").path
  }

  private func start() throws -> PseudoTerminal {
    try PseudoTerminal(
      [Program.url.path, article],
      environment: ["XDG_STATE_HOME": folder.url.appendingPathComponent("state").path])
  }

  @Test func isReadToItsEndAndReopensThere() throws {
    let first = try start()
    #expect(first.shows("Paragraph 1 tells"))
    // Whether the key comes before the rest or after it, the end is reached.
    first.type("G")
    #expect(first.wait { $0.screen.lines.contains { $0.contains("Paragraph ") && !$0.contains("Paragraph 1 ") } })
    while !first.screen.lines.contains(where: { $0.contains("Paragraph 9000 ") }) {
      first.type("G")
      guard first.wait({ $0.screen.lines.last?.contains("end") == true }) else { break }
    }
    #expect(first.shows("Paragraph 9000 tells"))
    first.type("q")
    #expect(first.ended() == 0)
    let second = try start()
    #expect(second.shows("Paragraph 9000 tells"))
    #expect(second.shows("where you left off"))
    second.type("q")
    #expect(second.ended() == 0)
  }

  /// Many terminals do not say that a text is pasted: to look through the article at each of its letters would take minutes.
  @Test func aPasteIsLookedForOnce() throws {
    let terminal = try start()
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("/")
    #expect(terminal.wait { $0.screen.lines.last?.contains("/") == true })
    terminal.type(String(repeating: "number nowhere ", count: 200) + "END")
    #expect(terminal.wait { $0.screen.lines.last?.contains("END") == true })
    terminal.type("\u{1B}")
    #expect(terminal.wait { $0.screen.lines.last?.contains("END") == false })
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }

  @Test func isLeftBeforeTheRestHasBeenRead() throws {
    let terminal = try start()
    terminal.type("q")
    #expect(terminal.ended() == 0)
    #expect(terminal.screen.modes == ScreenEmulator.initialModes)
  }
}
