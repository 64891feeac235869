import Foundation
import Testing

/// What a reader takes along from the real program: to the clipboard of the terminal, and to an editor.
@Suite(.serialized) struct TakingTerminalTests {
  private let folder: TemporaryFolder
  private let article: String

  init() throws {
    folder = try TemporaryFolder()
    article = try folder.writeParagraphs(60)
  }

  private func start(_ arguments: [String], columns: Int = 80) throws -> PseudoTerminal {
    try PseudoTerminal([Program.url.path] + arguments, columns: columns)
  }

  @Test func copyingSendsTheClipboardSequence() throws {
    try folder.write(Data("Port\tBoats\nMarrow\t12\nSill\t7\n".utf8), to: "words.txt")
    let terminal = try start([folder.url.appendingPathComponent("words.txt").path])
    #expect(terminal.shows("Marrow"))
    terminal.type("ys")
    #expect(terminal.wait { !$0.screen.commands.isEmpty })
    let command = terminal.screen.commands.first ?? ""
    #expect(command.hasPrefix("52;c;"))
    let text = Data(base64Encoded: String(command.dropFirst(5))).map { String(decoding: $0, as: UTF8.self) }
    #expect(text?.contains("Marrow") == true)
  }

  @Test func withinTmuxTheSequenceIsHandedOnToo() throws {
    try folder.write(Data("Port\tBoats\nMarrow\t12\nSill\t7\n".utf8), to: "words.txt")
    let terminal = try PseudoTerminal(
      [Program.url.path, folder.url.appendingPathComponent("words.txt").path],
      environment: ["TMUX": "/run/tmux/default,1,0"])
    #expect(terminal.shows("Marrow"))
    terminal.type("ys")
    #expect(
      terminal.wait { String(decoding: $0.output, as: UTF8.self).contains("\u{1B}Ptmux;\u{1B}\u{1B}]52;c;") })
    #expect(terminal.shows("copied"))
    let output = String(decoding: terminal.output, as: UTF8.self)
    let start = try #require(output.range(of: "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;"))
    let end = try #require(output.range(of: "\u{07}\u{1B}\\", range: start.upperBound..<output.endIndex))
    let text = Data(base64Encoded: String(output[start.upperBound..<end.lowerBound]))
    #expect(text.map { String(decoding: $0, as: UTF8.self) }?.contains("Marrow") == true)
  }

  @Test func whatIsTooLongForTheClipboardIsSaid() throws {
    let words = (1...9_000).map { "word\($0)" }.joined(separator: " ")
    try folder.write(Data("# Long\n\n\(words)\n".utf8), to: "long.md")
    let terminal = try start([folder.url.appendingPathComponent("long.md").path], columns: 120)
    #expect(terminal.shows("word1"))
    terminal.type("]ys")
    #expect(terminal.shows("too long for the clipboard"))
    #expect(terminal.screen.commands.isEmpty)
  }

  @Test func theSourceOpensInTheEditor() throws {
    let terminal = try PseudoTerminal(
      [Program.url.path, article], environment: ["EDITOR": "sh -c 'head -c 40 \"$1\"; read line' sh"])
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("Gs")
    #expect(terminal.wait { !$0.screen.modes.contains(1049) })
    terminal.type("\n")
    #expect(terminal.shows("Paragraph 60 tells"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }

  /// PAGER may be a pipeline; keys come from the terminal while it runs.
  @Test func theTextIsShownInThePager() throws {
    let pager = "grep 'Paragraph 60' | tr a-z A-Z; read line < /dev/tty"
    let terminal = try PseudoTerminal([Program.url.path, article], environment: ["PAGER": pager])
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("|")
    #expect(terminal.shows("PARAGRAPH 60 TELLS"))
    terminal.type("\n")
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }

  /// Whatever the other program made of the terminal: it is nobody's any more.
  @Test(arguments: [SIGTERM, SIGHUP]) func aSignalWhileAnotherProgramRunsLeavesTheTerminalInOrder(signal: Int32) throws
  {
    let pager = "stty raw -echo < /dev/tty; printf '\\033[?1049hThe pager'; sleep 60"
    let terminal = try PseudoTerminal([Program.url.path, article], environment: ["PAGER": pager])
    let modes = terminal.modes
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("|")
    #expect(terminal.shows("The pager"))
    terminal.send(signal)
    #expect(terminal.ended() == -signal)
    #expect(terminal.screen.modes == ScreenEmulator.initialModes && terminal.modes == modes)
  }

  @Test(arguments: [("s", "EDITOR"), ("|", "PAGER")]) func aProgramThatIsMissingIsToldAsSuch(key: String, name: String)
    throws
  {
    let terminal = try PseudoTerminal([Program.url.path, article], environment: [name: "/nonexistent/ed -x"])
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type(key)
    #expect(terminal.shows("ed was not found"))
  }

  @Test func whatWasChangedInTheEditorIsReadAgainWhereItWasLeft() throws {
    let change = "sh -c 'sed -i.bak \"s/Paragraph 59 tells/Paragraph 59 now tells/\" \"$1\"' sh"
    let terminal = try PseudoTerminal([Program.url.path, article], environment: ["EDITOR": change])
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("Gs")
    #expect(terminal.shows("Paragraph 59 now tells"))
    #expect(terminal.shows("read again: the file was changed"))
    #expect(terminal.shows("Paragraph 60 tells"))
    #expect(try String(contentsOfFile: article, encoding: .utf8).contains("Paragraph 59 now tells"))
  }

  @Test func whatHasNoFileIsShownInTheEditorAsACopy() throws {
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "\(Program.url.path) - < '\(article)'"],
      environment: ["EDITOR": "sh -c 'echo x >> \"$1\"; exit 0' sh"])
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("s")
    #expect(terminal.shows("that was a copy"))
    #expect(try String(contentsOfFile: article, encoding: .utf8).hasSuffix("prose."))
  }
}
