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

  @Test func aBrokenFileIsOneWarning() throws {
    let terminal = try start("measure = 50\n[keys]\nserach = \"s\"\n\u{1B}[31m")
    #expect(terminal.shows("settings left out: line"))
    #expect(terminal.shows("Paragraph 1 tells"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }
}
