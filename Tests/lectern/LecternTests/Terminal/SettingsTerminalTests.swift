import Foundation
import Testing

/// The settings file of the real program, on a real terminal.
@Suite(.serialized) struct SettingsTerminalTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let paragraphs = (1...30).map {
      "Paragraph \($0) tells of the number \($0) and has enough words to be read as prose."
    }
    try folder.write(Data(paragraphs.joined(separator: "\n\n").utf8), to: "long.txt")
  }

  private func start(_ settings: String, environment: [String: String] = [:]) throws -> PseudoTerminal {
    try folder.write(settings.utf8, to: "lectern/config.toml")
    let variables = ["XDG_CONFIG_HOME": folder.url.path].merging(environment) { $1 }
    return try PseudoTerminal(
      [Program.url.path, folder.url.appendingPathComponent("long.txt").path], environment: variables)
  }

  @Test func keysOfOnesOwnWork() throws {
    let terminal = try start("[keys]\nbottom = \"é\"\nquit = [\"X\", \"^X\"]\n")
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("qé")
    #expect(terminal.shows("Paragraph 30 tells"))
    terminal.type("\u{18}")
    #expect(terminal.ended() == 0)
  }

  @Test(arguments: [("ffff/ffff/f0f0", "[38;5;25m"), ("10/10/20", "[38;5;111m")])
  func theGroundOfTheTerminalDecides(answer: String, accent: String) throws {
    let terminal = try start("")
    #expect(terminal.wait { $0.screen.groundQuestions == 1 })
    terminal.type("\u{1B}]11;rgb:\(answer)\u{7}")
    #expect(terminal.wait { String(decoding: $0.output, as: UTF8.self).contains(accent) })
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }

  @Test func anAnswerThatComesLateOrInPiecesIsNoKey() throws {
    let terminal = try start("")
    #expect(terminal.shows("Paragraph 1 tells"))
    for piece in ["\u{1B}]11;rgb:ff", "ff/ffff", "/ffff\u{1B}\\"] { terminal.type(piece) }
    #expect(terminal.wait { String(decoding: $0.output, as: UTF8.self).contains("[38;5;25m") })
    terminal.type("G")
    #expect(terminal.shows("Paragraph 30 tells"))
  }

  @Test(arguments: [(3, "a 👩\u{200D}🔧 b"), (5, "a 👩🔧 b")])
  func emojiAreDrawnAsTheTerminalCountsThem(column: Int, line: String) throws {
    try folder.write(Data("The sign says a 👩\u{200D}🔧 b, and no more than that is known of it.".utf8), to: "long.txt")
    let terminal = try start("")
    #expect(terminal.wait { String(decoding: $0.output, as: UTF8.self).contains("\u{1B}[6n") })
    terminal.type(String(repeating: "\u{1B}[2;\(column)R", count: 3) + "jk")
    #expect(terminal.shows("no more than that"))
    let joined = Array("👩\u{200D}🔧".utf8)
    func drawn(_ output: [UInt8]) -> Int {
      output.indices.dropLast(joined.count).filter { output[$0...].starts(with: joined) }.count
    }
    // Once as a sample, and once in the text.
    if column == 3 { #expect(terminal.wait { drawn($0.output) > 1 }) } else { #expect(drawn(terminal.output) == 1) }
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }

  @Test(arguments: [("", "C.UTF-8", "─"), ("signs = \"ascii\"", "C.UTF-8", "---"), ("", "xx_XX.ISO-8859-1", "---")])
  func signsAreThoseTheTerminalHas(settings: String, locale: String, rule: String) throws {
    // Without Unicode ncurses writes "-" and how often where the terminal knows that; this kind does not.
    let kind = locale == "C.UTF-8" ? "xterm-256color" : "vt100"
    let terminal = try start(settings, environment: ["LC_ALL": locale, "TERM": kind])
    #expect(terminal.shows("Paragraph 1 tells") && terminal.shows(rule))
    terminal.type("?")
    #expect(terminal.shows("Keys"))
    if rule == "---" { #expect(terminal.screen.lines.allSatisfy { $0.unicodeScalars.allSatisfy { $0.isASCII } }) }
    terminal.type("qq")
    #expect(terminal.ended() == 0)
  }

  @Test func leavingWaitsForAnAnswerOnTheWay() throws {
    let terminal = try start("")
    #expect(terminal.wait { $0.screen.groundQuestions == 1 })
    terminal.type("q\u{1B}]11;rgb:0000/0000/0000\u{7}")
    #expect(terminal.ended() == 0)
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("^[]11"))
  }

  @Test(arguments: ["dark", "light", "sepia", "mono"], ["xterm-256color", "xterm", "linux", "vt100"])
  func everyThemeOnEveryTerminal(theme: String, kind: String) throws {
    let terminal = try start("theme = \"\(theme)\"", environment: ["TERM": kind])
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
    let output = String(decoding: terminal.output, as: UTF8.self)
    #expect(output.contains("[38;5;") == (kind == "xterm-256color" && theme != "mono"))
  }

  @Test func clicksAreReportedOnlyWhereTheyAreAskedFor() throws {
    let quiet = try start("")
    #expect(quiet.shows("Paragraph 1 tells"))
    #expect(quiet.screen.modes.isDisjoint(with: [1000, 1002, 1003, 1006]) && quiet.screen.modes.contains(1007))
    let terminal = try start("mouse = \"full\"")
    let modes = terminal.modes
    #expect(terminal.shows("Paragraph 1 tells"))
    #expect(terminal.screen.modes.isSuperset(of: [1000, 1006]))
    terminal.type("\u{1B}[<65;5;5M\u{1B}[<65;5;5M")
    #expect(terminal.hides("Paragraph 1 tells"))
    terminal.type("\u{1B}[<64;5;5M\u{1B}[<64;5;5M\u{1B}[<0;5;5m")
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type(":set mouse wheel\r")
    #expect(terminal.wait { $0.screen.modes.isDisjoint(with: [1000, 1006]) })
    terminal.type("q")
    #expect(terminal.ended() == 0)
    #expect(terminal.screen.modes == ScreenEmulator.initialModes && terminal.modes == modes)
  }

  @Test func aTerminalOfAllColoursIsUsedAsSuch() throws {
    let description = """
      xterm-direct|xterm with all colours, RGB, colors#0x1000000, pairs#0x7FFF, ccc@, initc@,
        setab=\\E[%?%p1%{8}%<%t4%p1%d%e48\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m,
        setaf=\\E[%?%p1%{8}%<%t3%p1%d%e38\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m,
        use=xterm-256color,
      """
    try folder.write((description + "\n").utf8, to: "direct.ti")
    let compiled = try Program.shell("tic -x -o '\(folder.url.path)/info' '\(folder.url.path)/direct.ti'", in: folder)
    try #require(compiled.status == 0, "\(compiled.message)")
    let terminal = try start(
      "theme = \"sepia\"", environment: ["COLORTERM": "truecolor", "TERMINFO": folder.url.path + "/info"])
    #expect(terminal.shows("Paragraph 1 tells"))
    // #433422 on #f4ecd8.
    #expect(terminal.wait { String(decoding: $0.output, as: UTF8.self).contains("38:2::67:52:34") })
    #expect(String(decoding: terminal.output, as: UTF8.self).contains("48:2::244:236:216"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }

  @Test func aBrokenFileIsOneWarning() throws {
    let terminal = try start("measure = 50\n[keys]\nserach = \"s\"\n\u{1B}[31m")
    #expect(terminal.shows("settings: line"))
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }
}
