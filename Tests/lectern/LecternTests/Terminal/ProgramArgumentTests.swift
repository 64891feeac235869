import Foundation
import Testing

@testable import lectern

/// What other programs are started with: nothing that stands in an article or a directory can command them.
@Suite(.serialized) struct ProgramArgumentTests {
  @Test(arguments: [
    ("a.md", "./a.md"), ("+:!touch x", "./+:!touch x"), ("-c", "./-c"), ("--", "./--"), ("!ls", "./!ls"), ("", "./"),
    ("~/a.md", "./~/a.md"), ("http://a.org/x", "./http://a.org/x"), ("|ls", "./|ls"), (".md", "./.md"),
    ("..", "./.."), ("/a.md", "/a.md"), ("./-c", "./-c"), ("../+x", "../+x"), ("/\u{301}a", "/\u{301}a"),
  ])
  func pathsBeginAtADirectory(path: String, argument: String) {
    #expect(ProgramArgument.path(path) == argument)
  }

  @Test(arguments: [
    "", "-remote", "+x", "ftp://a.org", "javascript:alert(1)", "http:/a.org", "https://a.org/\u{1B}[2J",
    "http://a.org/a b",
    "https://a.org/é", "file:///etc/hosts", " https://a.org",
  ])
  func nothingButPagesIsHandedToABrowser(address: String) { #expect(ProgramArgument.address(address) == nil) }

  @Test(arguments: ["http://a.org/x?y#z", "HTTPS://a.org/"]) func pagesAre(address: String) {
    #expect(ProgramArgument.address(address) == address)
  }

  /// The name of a file is a command of `vim` where it begins with `+`.
  @Test(arguments: ["+:!touch PWNED.md", "-c:!touch PWNED.md", "!touch PWNED.md"], [false, true])
  func theEditorGetsAFileAndNoCommand(name: String, isFollowed: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.write("A line of the file with words enough to be read as prose.\n".utf8, to: name)
    let link = name.replacing(" ", with: "%20")
    try folder.write("# First\n\nGo to [the other](<./\(link)>) now.\n".utf8, to: "README.md")
    try folder.write("#!/bin/sh\nprintf '%s\\n' \"$@\" >arguments\n".utf8, to: "bin/vim")
    let editor = folder.url.appendingPathComponent("bin/vim").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor)
    let argument = isFollowed ? "README.md" : name.hasPrefix("-") ? "./\(name)" : name
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "cd '\(folder.url.path)' && exec '\(Program.url.path)' \"$1\"", "sh", argument],
      environment: ["EDITOR": editor])
    if isFollowed {
      #expect(terminal.shows("the other"))
      terminal.type("\t\r")
    }
    #expect(terminal.shows("A line of the file"))
    terminal.type("s")
    #expect(terminal.wait { _ in (try? folder.read("arguments").isEmpty) == false })
    #expect(String(decoding: try folder.read("arguments"), as: UTF8.self) == "+1\n./\(name)\n")
    terminal.type("Q")
    #expect(terminal.ended() == 0)
  }
}
