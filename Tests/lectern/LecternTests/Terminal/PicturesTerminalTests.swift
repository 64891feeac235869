import Foundation
import Testing

/// Pictures in the page of the real program, drawn by a program that stands in for chafa.
@Suite(.serialized) struct PicturesTerminalTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Data("no picture, but nobody looks".utf8), to: "pier.png")
    let page = """
      <html><head><title>The pier</title></head><body><article><h1>The pier</h1>
      <p>The pier was photographed at low water by somebody who had waited for it since the morning.</p>
      <figure><img src="pier.png" alt="The pier at low water" width=800 height=600></figure>
      <p>Nobody was on it, and the boats lay on their sides in the mud until the tide came back in.</p>
      </article></body></html>
      """
    try folder.write(Data(page.utf8), to: "pier.html")
    try folder.write(Data("pictures = \"inline\"\n".utf8), to: "lectern/config.toml")
  }

  private func start(drawing script: String, kind: String = "xterm-256color") throws -> PseudoTerminal {
    try folder.write(Data("#!/bin/sh\n\(script)\n".utf8), to: "bin/chafa")
    let program = folder.url.appendingPathComponent("bin/chafa").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    return try PseudoTerminal(
      [Program.url.path, folder.url.appendingPathComponent("pier.html").path],
      environment: [
        "XDG_CONFIG_HOME": folder.url.path, "PATH": folder.url.path + "/bin:/usr/bin:/bin", "TERM": kind,
      ])
  }

  @Test func itIsDrawnWithItsColours() throws {
    let terminal = try start(drawing: "printf '\\033[?25l\\033[38;5;9m%s\\033[0m\\n' 'XOXO' \"$6\"")
    #expect(terminal.shows("XOXO") && terminal.shows("[Figure] The pier at low water"))
    #expect(terminal.shows("256"))
    #expect(terminal.wait { String(decoding: $0.output, as: UTF8.self).contains("\u{1B}[38;5;9mXOXO") })
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }

  @Test func withoutColoursItsSignsAreDrawn() throws {
    let terminal = try start(drawing: "printf '\\033[38;5;9m%s\\033[0m\\n' 'XOXO'", kind: "vt100")
    #expect(terminal.shows("XOXO"))
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("38;5;9m"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }

  @Test(arguments: ["exit 1", "printf '\\033[2J\\033[H\\007'"])
  func whatCannotBeDrawnStaysALine(script: String) throws {
    let terminal = try start(drawing: "touch '\(folder.url.path)/asked'\n\(script)")
    #expect(terminal.shows("[Figure] The pier at low water"))
    #expect(terminal.wait { _ in FileManager.default.fileExists(atPath: folder.url.path + "/asked") })
    terminal.type("jk")
    #expect(terminal.shows("Nobody was on it"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }
}
