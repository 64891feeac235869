import Foundation
import Testing

@testable import PageFetching
@testable import Settings
@testable import TerminalScreen
@testable import lectern

/// Every message with strings of strangers in it: one line, and nothing a terminal would obey.
struct MessageTests {
  /// C0 and C1 characters, line breaks of all kinds, bidirectional overrides and isolates, a byte of a name that is no text.
  static let hostile =
    "a\u{1B}[2J\u{9B}3J\u{9D}0;x\u{7}\r\nb\u{85}c\u{2028}\u{2029}\u{202E}d\u{2066}e\u{2069}\u{0}\u{7F}\u{10FEFF}f"

  static let messages: [(name: String, text: String)] = {
    let input = InputFailure(reason: hostile, name: hostile)
    let outputs = [
      OutputFailure(reason: hostile, name: hostile), OutputFailure(ENOENT, writing: "\(hostile)/\(hostile)"),
    ]
    let reasons: [FetchFailure.Reason] = [
      .badAddress, .unknownHost, .refused, .insecure, .tooManyRedirects, .badRedirect, .tooSlow, .tooLarge, .stopped,
      .empty, .badEncoding, .broken, .unavailable, .unusable, .noContent(204), .status(400), .status(404), .status(599),
      .noText(hostile),
    ]
    let fetching = reasons.map { ("\($0)", FetchFailure($0, detail: hostile).description) }
    let terminals: [TerminalError] = [
      .noTerminal, .unknownTerminal(hostile), .incapableTerminal(hostile), .system(EIO),
    ]
    return [("input", input.message), ("input, reason", input.description)]
      + outputs.flatMap { [("output", $0.message), ("output", "\($0)")] }
      + [("usage", UsageFailure(message: hostile).message), ("setting", Mistake(1, hostile).message)]
      + fetching + terminals.map { ("terminal", "\($0)") }
  }()

  @Test(arguments: messages) func isOneLineWithoutCommands(name: String, text: String) {
    #expect(!text.isEmpty)
    #expect(commands(in: text).isEmpty, "\(name)")
  }

  /// What is typed comes back on standard error in all kinds of messages.
  @Test(arguments: [
    ["HOSTILE"], ["convert", "--to", "json", "HOSTILE"], ["convert", "--to", "HOSTILE", "a.txt"], ["--HOSTILE"],
    ["convert", "--to", "json", "-o", "HOSTILE/x/y", "a.txt"],
    ["convert", "--to", "json", "-o", "HOSTILE/", "a.txt", "a.txt"],
    ["config", "--check", "HOSTILE"], ["outline", "HOSTILE"], ["tables", "--n", "HOSTILE", "a.txt"],
    ["tables", "--n", "9", "HOSTILE"],
    ["HOSTILE://x"], ["file://HOSTILE/x"], ["http://HOSTILE/"], ["completions", "HOSTILE"], ["--width", "HOSTILE"],
    ["a.txt", "HOSTILE"],
  ])
  func whatIsTypedComesBackHarmless(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("Words\n".utf8, to: "a.txt")
    let typed = MessageTests.hostile.replacing("\u{0}", with: "")
    let result = try Program.run(arguments.map { $0.replacing("HOSTILE", with: typed) }, in: folder)
    #expect(result.status != 0)
    let lines = result.message.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.allSatisfy { commands(in: String($0)).isEmpty }, "\(result.message)")
    // One line, or what is wrong on one and the usage on others.
    let ours = ["lectern: ", "Usage: ", "  See ", "Help: ", "       "]
    #expect(lines.allSatisfy { line in ours.contains { line.hasPrefix($0) } }, "\(result.message)")
    #expect(lines.first?.hasPrefix("lectern: ") == true)
  }

  @Test func whatSettingsHoldComesBackHarmless() throws {
    let folder = try TemporaryFolder()
    let text =
      "theme = \"a\u{9B}31m\u{202E}\\u001B[2J\\nx\"\n[keys]\n\"q\\u001B[2J\u{2066}\" = \"quit\"\n\"\u{202E}x\" = 1\n"
    try folder.write(text.utf8, to: "c.toml")
    let result = try Program.run(["config", "--check", "c.toml"], in: folder)
    #expect(result.status == 1)
    let lines = result.message.split(separator: "\n")
    #expect(!lines.isEmpty && lines.allSatisfy { $0.hasPrefix("lectern: c.toml:") && commands(in: String($0)).isEmpty })
  }

  private func commands(in text: String) -> [UInt32] {
    text.unicodeScalars.map(\.value).filter { value in
      value < 0x20 || (0x7F..<0xA0).contains(value) || (0x2028...0x202E).contains(value)
        || (0x2066...0x2069).contains(value)
    }
  }
}
