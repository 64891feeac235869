import Foundation
import Testing

/// Where an article was left, over several runs of the real program.
@Suite(.serialized) struct PlacesTests {
  private let folder: TemporaryFolder
  private let article: String

  init() throws {
    folder = try TemporaryFolder()
    article = try folder.writeParagraphs(60)
  }

  private func start(_ path: String? = nil, columns: Int = 80, state: String? = nil) throws -> PseudoTerminal {
    try PseudoTerminal(
      [Program.url.path, path ?? article], columns: columns,
      environment: ["XDG_STATE_HOME": state ?? folder.url.appendingPathComponent("state").path])
  }

  private func quit(_ terminal: PseudoTerminal) {
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }

  @Test func anArticleReopensWhereItWasLeftAndMarksSurvive() throws {
    let first = try start()
    #expect(first.shows("Paragraph 1 tells"))
    first.type("/number 20\rma/number 40\r")
    #expect(first.shows("Paragraph 41 tells"))
    quit(first)
    // The same text by another name, on a narrower screen.
    try FileManager.default.moveItem(atPath: article, toPath: article + ".moved")
    let second = try start(article + ".moved", columns: 50)
    #expect(second.shows("where you left off"))
    #expect(second.shows("Paragraph 40 tells"))
    second.type("`a")
    #expect(second.shows("Paragraph 20 tells"))
    quit(second)
  }

  @Test func whatWasReadIsKeptWithoutQuitting() throws {
    let first = try start()
    #expect(first.shows("Paragraph 1 tells"))
    first.type("G")
    #expect(first.shows("Paragraph 60 tells"))
    var second = try start()
    // The place is written a moment after the reader stops.
    var found = false
    for _ in 0..<100 where !found {
      found =
        second.shows("Paragraph") && second.wait { !$0.screen.lines[23].isEmpty }
        && second.screen.lines.joined().contains("Paragraph 60")
      quit(second)
      if !found { second = try start() }
    }
    #expect(found)
    quit(first)
  }

  @Test func aReaderThatDidNotMoveLeavesThePlaceOfAnother() throws {
    let first = try start()
    let second = try start()
    #expect(first.shows("Paragraph 1 tells") && second.shows("Paragraph 1 tells"))
    first.type("G")
    #expect(first.shows("Paragraph 60 tells"))
    quit(first)
    quit(second)
    let third = try start()
    #expect(third.shows("where you left off"))
    quit(third)
  }

  @Test func theListSaysHowFar() throws {
    let first = try start()
    #expect(first.shows("Paragraph 1 tells"))
    first.type("G")
    #expect(first.shows("Paragraph 60 tells"))
    quit(first)
    let list = try start(folder.url.path)
    #expect(list.shows(" read "))
    quit(list)
  }

  @Test func aDamagedFileIsOneWarning() throws {
    try folder.write(Data(repeating: 0x41, count: 5_000), to: "state/lectern/places.sqlite")
    let first = try start()
    #expect(first.shows("was damaged"))
    first.type("G")
    #expect(first.shows("Paragraph 60 tells"))
    #expect(first.hides("damaged"))
    quit(first)
    let second = try start()
    #expect(second.shows("where you left off"))
    quit(second)
  }

  @Test func aFolderThatCannotBeMadeIsOneWarning() throws {
    try folder.write(Data("a file".utf8), to: "state")
    let terminal = try start()
    #expect(terminal.shows("reading positions are not saved"))
    terminal.type("ma")
    #expect(terminal.shows("marked a"))
    terminal.type("G`a")
    #expect(terminal.shows("Paragraph 1 tells"))
    quit(terminal)
  }

  @Test func aFullDiskIsOneWarning() throws {
    // No file may grow: as on a full disk, no write succeeds.
    let script = "trap '' XFSZ; ulimit -f 0; exec '\(Program.url.path)' '\(article)'"
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", script], environment: ["XDG_STATE_HOME": folder.url.appendingPathComponent("state").path])
    #expect(terminal.shows("reading positions are not saved"))
    terminal.type("G")
    #expect(terminal.shows("Paragraph 60 tells"))
    #expect(terminal.hides("reading positions are not saved"))
    quit(terminal)
  }
}
