import Foundation
import LoopbackServer
import Testing

/// Addresses on the command line.
@Suite(.timeLimit(.minutes(3))) struct PageAddressTests {
  private let server = LoopbackServer { request, connection in
    switch request.path.split(separator: "?")[0] {
    case "/old": connection.answer("301 Moved", headers: ["Location: /news/salt.html"], [])
    case "/news/salt.html":
      // é in Latin-1, and a page that says it is in another encoding.
      let page = "<!doctype html><meta charset=koi8-r><h1>Caf\u{1}</h1><p>A <a href=b>link</a> to follow.</p>"
      let bytes = page.utf8.map { $0 == 1 ? 0xE9 : $0 }
      connection.answer(headers: ["Content-Type: text/html; charset=ISO-8859-1"], bytes)
    case "/README.md": connection.answer(headers: ["Content-Type: text/plain"], Array("# Salt\n\nIs *old*.".utf8))
    case "/picture": connection.answer(headers: ["Content-Type: image/png"], [0x89])
    case "/hostile":
      connection.answer(headers: ["Content-Type: a/\u{1B}[2J\u{9B}31m\u{202E}x\u{7F}"], [0x89])
    case "/disguised": connection.answer(headers: ["Content-Type: text/html"], Array("%PDF-1.7".utf8))
    default: connection.answer("404 Not Found", [])
    }
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: try TemporaryFolder())
  }

  @Test func aPageKeepsItsAddressAndItsEncoding() throws {
    let result = try run("convert", "--to", "json", server.url("/old"))
    #expect(result.status == 0)
    #expect(result.message == "")
    #expect(result.text.contains("\"title\": \"Café\""))
    #expect(result.text.contains("\"url\": \"\(server.url("/news/salt.html"))\""))
    #expect(result.text.contains("\"url\": \"\(server.url("/news/b"))\""))
  }

  @Test func markdownThatIsCalledText() throws {
    #expect(try run(server.url("/README.md")).text == "Salt\n====\n1\u{A0}min\n\nIs old.\n")
  }

  @Test(arguments: [
    ("/missing", "no such page (404)"), ("/picture", "not text: image/png"), ("/disguised", "not text: a PDF document"),
    ("/hostile", "not text: a/?[2j?31m?x?"),
  ]) func oneLineForEachFailure(_ path: String, _ reason: String) throws {
    let result = try run(server.url(path))
    #expect(result.status == 1)
    #expect(result.message == "lectern: \(server.url(path)): \(reason)\n")
  }

  @Test func filesAreNamedAfterPages() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(
      ["convert", "--to", "text", "-o", "out/", server.url("/news/salt.html?a=b/c"), server.url("/README.md")],
      in: folder)
    #expect(result.status == 0, "\(result.message)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/out").sorted() == [
        "README.txt", "salt.txt",
      ])
  }

  @Test func addressesOfFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("Just a line.".utf8, to: "a b.txt")
    let path = folder.url.path
    for address in ["file://\(path)/a%20b.txt", "file:\(path)/a%20b.txt", "file://localhost\(path)/a b.txt"] {
      #expect(try Program.run([address], in: folder).text.hasSuffix("\n\nJust a line.\n"))
    }
    let elsewhere = try Program.run(["file://elsewhere/a.txt"], in: folder)
    #expect(elsewhere.message == "lectern: file://elsewhere/a.txt: files on other machines cannot be read\n")
    #expect(elsewhere.status == 1)
  }
}
