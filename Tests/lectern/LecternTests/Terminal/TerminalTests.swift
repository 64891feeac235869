import Bidirectional
import Foundation
import Testing

/// The real program on a real terminal.
@Suite(.serialized) struct TerminalTests {
  private let folder: TemporaryFolder
  private let article: String

  init() throws {
    folder = try TemporaryFolder()
    article = try folder.writeParagraphs(60)
  }

  private func start(_ arguments: [String] = [], columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
    try PseudoTerminal([Program.url.path] + (arguments.isEmpty ? [article] : arguments), columns: columns, rows: rows)
  }

  /// Whether the terminal is as it was before the program took it.
  private func isRestored(_ terminal: PseudoTerminal, _ modes: [UInt32]) -> Bool {
    terminal.screen.modes == ScreenEmulator.initialModes && terminal.modes == modes
  }

  @Test func opensScrollsAndQuits() throws {
    let terminal = try start()
    let modes = terminal.modes
    #expect(terminal.shows("Paragraph 1 tells"))
    #expect(terminal.screen.modes.contains(1049) && terminal.screen.modes.contains(1007))
    terminal.type("G")
    #expect(terminal.shows("Paragraph 60 tells"))
    terminal.type("g")
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
    #expect(isRestored(terminal, modes))
  }

  @Test(arguments: [
    ("\u{1B}[B", "\u{1B}[A"), ("\u{1B}OB", "\u{1B}OA"), ("\u{1B}[6~", "\u{1B}[5~"), ("\u{1B}[F", "\u{1B}[H"),
    ("\u{1B}OF", "\u{1B}OH"), ("\u{1B}[4~", "\u{1B}[1~"), ("\u{4}", "\u{15}"), (" ", "b"),
  ])
  func keysOfBothModesMove(down: String, up: String) throws {
    let terminal = try start(rows: 10)
    // The footer is drawn last.
    #expect(terminal.shows("? help"))
    let before = terminal.screen.lines
    terminal.type(down)
    #expect(terminal.wait { $0.screen.lines[1..<9] != before[1..<9] })
    terminal.type(up)
    #expect(terminal.wait { $0.screen.lines[1..<9] == before[1..<9] })
  }

  @Test func thePageScrollsByItselfUntilAKeyPausesIt() throws {
    let terminal = try start(rows: 10)
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type(":set pace 1200\rA")
    #expect(terminal.hides("Paragraph 1 tells"))
    terminal.type("j")
    #expect(terminal.shows("paused"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }

  @Test func escapeIsToldFromSequences() throws {
    let terminal = try start()
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("/number 33")
    #expect(terminal.shows("Paragraph 33 tells"))
    terminal.type("\u{1B}")
    #expect(terminal.hides("Paragraph 33 tells"))
    // Sequences nobody knows are no Escape and no letters: the q within does not quit.
    terminal.type("\u{1B}[1;9q\u{1B}[?99xG")
    #expect(terminal.shows("Paragraph 60 tells"))
  }

  @Test func pastedTextIsNoCommand() throws {
    let terminal = try start()
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("\u{1B}[200~q\nq\u{1B}[201~/")
    #expect(terminal.wait { $0.screen.modes.contains(25) })
    terminal.type("\u{1B}[200~number 4\n7\u{1B}[201~")
    #expect(terminal.shows("number 4 7"))
  }

  @Test func aResizeIsFollowedAndKeepsTheLine() throws {
    let terminal = try start()
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("/number 30\r")
    #expect(terminal.shows("Paragraph 30 tells"))
    for (columns, rows) in [(120, 40), (40, 15), (20, 5), (10, 3), (80, 24)] {
      terminal.resize(columns: columns, rows: rows)
      #expect(terminal.wait { $0.screen.lines.contains { !$0.isEmpty } }, "\(columns)×\(rows)")
    }
    #expect(terminal.shows("Paragraph 29 tells"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }

  @Test(arguments: [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGSEGV, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGUSR1, SIGUSR2, SIGPIPE,
    SIGALRM, SIGXCPU, SIGXFSZ, SIGSYS, SIGPROF, SIGVTALRM,
  ])
  func aSignalThatEndsItLeavesTheTerminalInOrder(signal: Int32) throws {
    let terminal = try start()
    let modes = terminal.modes
    #expect(terminal.shows("Paragraph 1 tells"))
    #expect(terminal.modes != modes)
    terminal.send(signal)
    #expect(terminal.ended() == -signal)
    #expect(isRestored(terminal, modes))
  }

  @Test func aTerminalNobodyReadsKeepsItFromEndingForAMomentOnly() throws {
    let terminal = try start(columns: 500, rows: 200)
    #expect(terminal.shows("Paragraph 1 tells"))
    // Many screens that are not read fill what the system holds of them.
    for _ in 0..<40 { terminal.type("Gg\u{C}") }
    Thread.sleep(forTimeInterval: 1)
    let asked = ContinuousClock.now
    terminal.send(SIGTERM)
    #expect(terminal.endsUnread())
    #expect(ContinuousClock.now - asked < .seconds(10))
  }

  @Test func controlCEndsIt() throws {
    let terminal = try start()
    let modes = terminal.modes
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("\u{3}")
    #expect(terminal.ended() == -SIGINT)
    #expect(isRestored(terminal, modes))
  }

  @Test func aShellSeesHowItEnded() throws {
    // The shell outlives the signal, which goes to it as well: were it gone first, the terminal would be hung up.
    let shell = "trap : QUIT; set +m; (exec '\(Program.url.path)' '\(article)'); echo status=$?"
    let terminal = try PseudoTerminal(["/bin/sh", "-c", shell])
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("\u{1C}")
    #expect(terminal.shows("status=131"))
    _ = terminal.ended()
    #expect(terminal.screen.modes == ScreenEmulator.initialModes)
  }

  @Test func isStoppedAndGoesOn() throws {
    let script = """
      set -m; '\(Program.url.path)' '\(article)'; echo "stopped=$?"; read line; fg >/dev/null; echo "ended=$?"; read line
      """
    let terminal = try PseudoTerminal(["/bin/bash", "--norc", "-c", script])
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("G")
    #expect(terminal.shows("Paragraph 60 tells"))
    terminal.type("\u{1A}")
    #expect(terminal.shows("stopped=14"))
    #expect(terminal.screen.modes == ScreenEmulator.initialModes)
    terminal.type("\n")
    #expect(terminal.wait { $0.screen.modes.contains(1049) })
    terminal.type("g")
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("q")
    #expect(terminal.shows("ended=0"))
    #expect(terminal.screen.modes == ScreenEmulator.initialModes)
  }

  @Test func isStoppedFromOutsideAndDrawsEverythingAnew() throws {
    let terminal = try start()
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.send(SIGSTOP)
    terminal.resize(columns: 80, rows: 24)
    #expect(terminal.hides("Paragraph 1 tells"))
    terminal.send(SIGCONT)
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }

  @Test func readsAPipeWhileKeysComeFromTheTerminal() throws {
    let file = open(article, O_RDONLY)
    defer { close(file) }
    let terminal = try PseudoTerminal([Program.url.path, "-"], input: file)
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("G")
    #expect(terminal.shows("Paragraph 60 tells"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }

  @Test func aFolderIsAListToChooseFrom() throws {
    try folder.write(Data("A Short One\n\nIt has one paragraph, and that is all there is to it.\n".utf8), to: "a.txt")
    let terminal = try start([folder.url.path])
    #expect(terminal.shows("2 articles"))
    #expect(terminal.shows(" min"))
    terminal.type("j\r")
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("q")
    #expect(terminal.shows("2 articles"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }

  @Test func noControlCharacterOfAnArticleReachesTheTerminal() throws {
    let hostile = """
      A \u{1B}[31mred\u{1B}[0m title\u{1B}]0;owned\u{7}\n\nText \u{9B}31m with \u{202E}overrides\u{202C}, \u{0}nulls,\u{7}
      bells \u{1B}]52;c;b3duZWQ=\u{7} and \u{1B}P+q\u{1B}\\ more words to read in a paragraph of some length.
      """
    try folder.write(Data(hostile.utf8), to: "hostile\u{1B}]0;name\u{7}.txt")
    let terminal = try start([folder.url.appendingPathComponent("hostile\u{1B}]0;name\u{7}.txt").path])
    #expect(terminal.shows("more words to read"))
    for keys in ["x", "R", "r", "?", "\u{1B}/overrides\r"] { terminal.type(keys) }
    #expect(terminal.shows("1 of 1"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
    #expect(terminal.screen.commands.isEmpty && terminal.screen.strayControls.isEmpty)
    #expect(!String(decoding: terminal.output, as: UTF8.self).unicodeScalars.contains("\u{202E}"))
  }

  /// The terminal is told to leave text as it comes only once there is text that was put in order.
  @Test(arguments: [("Plain words to read.", false), ("Words like \u{5D7}\u{5D5}\u{5DC} run the other way.", true)])
  func onlyTextPutInOrderIsNoBusinessOfTheTerminal(text: String, isRightToLeft: Bool) throws {
    try folder.write(Data("A title of it\n\n\(text)\n".utf8), to: "words.txt")
    let terminal = try start([folder.url.appendingPathComponent("words.txt").path])
    #expect(terminal.shows("? help"))
    let isTold = String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}[8l")
    #expect(isTold == (isRightToLeft && BidirectionalOrder().resolve([0x5D0], rightToLeft: true) != nil))
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }

  @Test func withoutATerminalThatIsKnownItSaysSo() throws {
    let name = "no-such-terminal"
    let terminal = try PseudoTerminal([Program.url.path, article], environment: ["TERM": name])
    #expect(terminal.shows("lectern: unknown type of terminal in TERM: \(name)"))
    #expect(terminal.ended() == 1)
  }

  @Test(arguments: [["LC_ALL": "C"], ["NO_COLOR": "1"], ["TERM": "linux"], ["TERM": "vt100"], ["TERM": "screen"]])
  func otherSurroundings(environment: [String: String]) throws {
    try folder.write(Data("Köln, 東京 und Ærø.\n\nEin Satz mit genug Wörtern für einen Absatz.\n".utf8), to: "u.txt")
    let terminal = try PseudoTerminal(
      [Program.url.path, folder.url.appendingPathComponent("u.txt").path], environment: environment)
    #expect(terminal.shows("Wörtern"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
    if environment["NO_COLOR"] != nil {
      #expect(!String(decoding: terminal.output, as: UTF8.self).contains("[38;5;"))
    }
  }
}
