import Foundation
import Testing

/// Inputs that are missing, broken or hostile: a clear message or clean text, and never a control byte.
struct BadInputTests {
  /// Ways to hand an article to the program, and whether all of it comes out as text.
  static let commands = [
    ["a.txt"], ["convert", "--to", "json", "a.txt"], ["convert", "--to", "markdown", "a.txt"],
    ["convert", "--to", "html", "a.txt"], ["convert", "--to", "text", "a.txt"], ["convert", "--to", "csv", "a.txt"],
    ["outline", "a.txt"], ["tables", "a.txt"], ["tables", "--to", "markdown", "a.txt"],
  ]

  static let hostileTexts: [(name: String, bytes: [UInt8])] = [
    ("escape sequences", Array("Title \u{1B}[31mred\u{1B}[0m\n\nA line \u{1B}[2J\u{1B}[H that clears.\n".utf8)),
    ("a clipboard sequence", Array("Copy \u{1B}]52;c;ZXZpbA==\u{7} this, and \u{1B}]0;title\u{1B}\\ that.\n".utf8)),
    ("device control", Array("One \u{1B}P1;2|data\u{1B}\\ two\n".utf8)),
    ("C1 characters", Array("C1 \u{9B}31m and \u{9D}0;x\u{9C} end\n".utf8)),
    ("bare C1 bytes", Array("C1 ".utf8) + [0x9B, 0x33, 0x31, 0x6D] + Array(" end of it, and more\n".utf8)),
    ("NULs", Array("Some\0words here, and a longer rest of the line until the next NUL\0 and its end.\n".utf8)),
    ("invalid UTF-8", [0x41, 0xC3, 0x28, 0x20, 0xFF, 0xFE, 0x20, 0xE2, 0x82, 0x0A, 0xF5, 0x80, 0x80, 0x0A]),
    ("bidirectional overrides", Array("if access \u{202E}nimda\u{2066} then\u{2069}\n".utf8)),
    ("backspaces and DEL", Array("b\u{8}bo\u{8}ol\u{8}ld \u{7F}\u{7F}\r\n".utf8)),
    ("combining marks", Array(("Z" + String(repeating: "\u{0301}", count: 10_000) + "algo\n").utf8)),
    (
      "deep nesting",
      Array((String(repeating: "> ", count: 3000) + "deep\n\n").utf8)
        + (0..<300).flatMap { Array((String(repeating: "  ", count: $0) + "- item\n").utf8) }
    ),
    ("nothing but line breaks", Array(repeating: 0x0A, count: 100)),
    ("a byte order mark alone", [0xEF, 0xBB, 0xBF]),
    ("half a UTF-16 character", [0xFF, 0xFE, 0x41]),
  ]

  @Test(arguments: hostileTexts.map(\.name))
  func hostileTextComesOutClean(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(try #require(BadInputTests.hostileTexts.first { $0.name == name }).bytes, to: "a.txt")
    for command in BadInputTests.commands {
      let result = try Program.run(command, in: folder)
      #expect(result.status == 0, "\(command) \(result.message)")
      #expect(controlCharacters(in: result.output).isEmpty, "\(command)")
      #expect(controlCharacters(in: result.errors).isEmpty, "\(command)")
    }
  }

  @Test func anEmptyFileIsAnArticleWithoutWords() throws {
    let folder = try TemporaryFolder()
    try folder.write([], to: "a.txt")
    let json = try Program.run(["convert", "--to", "json", "a.txt"], in: folder)
    #expect(json.status == 0)
    let parsed = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
    #expect((parsed?["articles"] as? [Any])?.count == 1)
    let read = try Program.run(["a.txt"], in: folder)
    #expect(read.status == 0 && read.message == "lectern: a.txt: is empty\n")
    #expect(read.output.isEmpty)
  }

  @Test(arguments: [
    (["missing.txt"], "lectern: missing.txt: no such file\n"),
    (["convert", "--to", "json", "missing.txt"], "lectern: missing.txt: no such file\n"),
    (["outline", "folder"], "lectern: folder: is a directory\n"),
    (["convert", "--to", "json", "folder"], "lectern: folder: is a directory\n"),
    (["a.txt/b.txt"], "lectern: a.txt/b.txt: no such file: part of the path is not a directory\n"),
    (["folder"], "lectern: folder: contains no articles\n"),
    (["tables", "--n", "3", "a.txt"], "lectern: a.txt: holds 0 tables\n"),
    (["bad\u{1B}[2J\u{9B}\nname"], "lectern: bad?[2J??name: no such file\n"),
    (["convert", "--to", "json", "-o", "nowhere/out.json", "a.txt"], "lectern: nowhere: no such directory\n"),
  ])
  func whatCannotBeReadIsSaidInOneLine(arguments: [String], message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("Words\n".utf8, to: "a.txt")
    try folder.write("x".utf8, to: "folder/picture.png")
    let result = try Program.run(arguments, in: folder)
    #expect(result.message == message)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
  }

  @Test(arguments: [
    ("a.gz", [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0], "gzip-compressed data"),
    ("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], "a PNG picture"),
    ("a.pdf", Array("%PDF-1.7\n".utf8) + [0xE2, 0x01, 0x02, 0x03], "a PDF document"),
    ("noise", (0..<4096).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }, "binary data"),
  ])
  func whatIsNoTextIsTurnedAway(name: String, bytes: [UInt8], kind: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: name)
    let result = try Program.run(["convert", "--to", "json", name], in: folder)
    #expect(result.status == 1)
    #expect(result.message == "lectern: \(name): not text: \(kind)\n")
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian, .isoLatin1, .shiftJIS])
  func textInOtherEncodingsIsNoBinary(encoding: String.Encoding) throws {
    let folder = try TemporaryFolder()
    let text = encoding == .shiftJIS ? "日本語の文章です。短いけれど。\n" : "Über die Brücke, und wieder zurück.\n"
    try folder.write(try #require(text.data(using: encoding)), to: "a.txt")
    #expect(try Program.run(["a.txt"], in: folder).status == 0)
  }

  @Test func aDirectoryWithoutPermissionSaysSo() throws {
    let folder = try TemporaryFolder()
    try folder.write("x".utf8, to: "closed/a.txt")
    let closed = folder.url.appendingPathComponent("closed").path
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed) }
    // Permissions do not bind the superuser, who runs the program as nobody.
    let isSuperuser = getuid() == 0
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path)
    let line = isSuperuser ? "setpriv --reuid=65534 --clear-groups \"$(command -v lectern)\" closed" : "lectern closed"
    let result = try Program.shell(line, in: folder)
    #expect(result.message == "lectern: closed: permission denied\n")
    #expect(result.status == 1)
  }

  /// Characters that command a terminal, by number; tab, line feed and (in CSV) carriage return are text.
  private func controlCharacters(in data: Data) -> [UInt32] {
    String(decoding: data, as: UTF8.self).unicodeScalars.map(\.value).filter { value in
      (value < 0x20 && ![0x09, 0x0A, 0x0D].contains(value)) || (0x7F..<0xA0).contains(value)
        || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
  }
}
