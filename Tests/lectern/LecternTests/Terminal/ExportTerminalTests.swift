import Foundation
import Testing

/// Articles written to files from the reader.
@Suite(.serialized) struct ExportTerminalTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Data("# Tides\n\nThe sea comes.\n\n## Ebb\n\nThe sea goes.\n".utf8), to: "tides.md")
  }

  private func start() throws -> PseudoTerminal {
    try PseudoTerminal([Program.url.path, folder.url.appendingPathComponent("tides.md").path], columns: 120, rows: 24)
  }

  private func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

  @Test(arguments: [
    ("out.md", "# Tides"), ("out.html", "<h1>Tides"), ("out.txt", "The sea goes."), ("out.json", "\"Tides\""),
  ])
  func everyFormatIsWritten(name: String, content: String) throws {
    let terminal = try start()
    #expect(terminal.shows("The sea comes."))
    terminal.type("e\u{15}\(path(name))\r")
    #expect(terminal.shows("wrote "))
    #expect(String(decoding: try folder.read(name), as: UTF8.self).contains(content))
    #expect(try folder.names() == ["tides.md", name].sorted())
  }

  @Test func aSectionIsWritten() throws {
    let terminal = try start()
    #expect(terminal.shows("The sea comes."))
    terminal.type("]E\u{15}\(path("ebb.txt"))\r")
    #expect(terminal.shows("wrote "))
    let text = String(decoding: try folder.read("ebb.txt"), as: UTF8.self)
    #expect(text.contains("The sea goes.") && !text.contains("The sea comes."))
  }

  @Test func whatIsThereIsReplacedOnlyOnceAskedFor() throws {
    try folder.write(Data("mine".utf8), to: "kept.md")
    let terminal = try start()
    #expect(terminal.shows("The sea comes."))
    terminal.type("e\u{15}\(path("kept.md"))\r")
    #expect(terminal.shows("It is there already."))
    terminal.type("\u{1B}")
    #expect(terminal.shows("? help"))
    #expect(try folder.read("kept.md") == Data("mine".utf8))
    terminal.type("e\u{15}\(path("kept.md"))\r")
    #expect(terminal.shows("It is there already."))
    terminal.type("y")
    #expect(terminal.shows("wrote "))
    #expect(try folder.read("kept.md").starts(with: Data("# Tides".utf8)))
  }

  @Test func whatCannotBeWrittenIsOneMessage() throws {
    let terminal = try start()
    #expect(terminal.shows("The sea comes."))
    terminal.type("e\u{15}\(path("none/out.md"))\r")
    #expect(terminal.shows("no such directory"))
    #expect(try folder.names() == ["tides.md"])
  }
}
