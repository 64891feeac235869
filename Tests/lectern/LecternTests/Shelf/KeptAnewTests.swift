import Foundation
import LoopbackServer
import Testing

/// Which text of a page counts, where it was found, and which pages are the same.
struct KeptAnewTests {
  private func page(_ title: String, _ words: String) -> String {
    "<html><body><article><h1>\(title)</h1><p>\(words) See <a href=\"next.html\">the next of them</a> for what became of it. \(words)</p></article></body></html>"
  }

  private func lines(_ result: Program.Result) -> [String] {
    result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// A page that is given takes the place of the one that a server gave to nobody in particular.
  @Test func aGivenPageCounts() throws {
    let folder = try TemporaryFolder()
    try folder.write(page("Sign in", "Members alone may read on from here.").utf8, to: "wall.html")
    try folder.write(page("The pier", "The harbour filled with sand, year after year.").utf8, to: "full.html")
    let result = try Program.shell(
      """
      lectern add --url https://pier.example/a - < wall.html | cut -c 11-; lectern tag sea site:pier.example
      for n in 1 2; do lectern add --url https://pier.example/a - < full.html | cut -c 11-; done
      lectern add --url https://pier.example/a - < wall.html | cut -c 11-
      lectern search harbour | wc -l; lectern list tag:sea | wc -l; lectern shelf reindex; lectern search members | wc -l
      """, in: folder)
    #expect(
      lines(result) == [
        "Sign in", "1 article tagged", "taken anew: The pier", "already there: The pier", "already there: Sign in", "2",
        "1",
        "1 article indexed", "0",
      ], "\(result.text) \(result.message)")
  }

  /// Where a server leads to another address, links are meant against that, and it is the same article.
  @Test func anAddressThatLeadsElsewhere() throws {
    let folder = try TemporaryFolder()
    let text = page("The pier", "The harbour filled with sand, year after year.")
    let server = LoopbackServer { request, connection in
      if request.path == "/hop" {
        return connection.answer("302 Found", headers: ["Location: /deep/dir/page.html"], [])
      }
      connection.answer(headers: ["Content-Type: text/html"], Array(text.utf8))
    }
    try folder.write("url\n\(server.url("/hop"))\n".utf8, to: "list.csv")
    let result = try Program.shell(
      """
      lectern import list.csv > /dev/null; lectern fetch; lectern export --to html -o o pier > /dev/null; grep -oh '[^"]*next.html' o/*
      lectern add \(server.url("/deep/dir/page.html")) | cut -c 11-; lectern list | wc -l
      """, in: folder)
    #expect(
      lines(result) == ["1 fetched, 0 failed", server.url("/deep/dir/next.html"), "already there: The pier", "1"],
      "\(result.text) \(result.message)")
  }

  /// What stands behind a `#` is a place in a page, but not where it is all that tells pages or items apart.
  @Test func whatTellsPagesApart() throws {
    let folder = try TemporaryFolder()
    let addresses = [
      "https://a.example/x", "https://a.example/x#top", "https://s.example/#!/one", "https://s.example/#!/two",
    ]
    try folder.write((["url"] + addresses + ["https://s.example/#/three"]).joined(separator: "\n").utf8, to: "list.csv")
    let server = LoopbackServer { _, connection in
      let items = (1...5).map {
        "<item><title>Version \($0)</title><link>/changes#v\($0)</link><guid isPermaLink=\"false\">v\($0)</guid>"
          + "<description>Version \($0) mends the gauge of the harbour, and its bell.</description></item>"
      }
      let own =
        "<item><title>By itself</title><guid isPermaLink=\"false\">x#1</guid><description>A word without a page of its own.</description></item>"
      let feed = "<rss version=\"2.0\"><channel><title>Changes</title>\(items.joined())\(own)</channel></rss>"
      connection.answer(headers: [], Array(feed.utf8))
    }
    let result = try Program.shell(
      """
      lectern import list.csv | grep articles; lectern feeds add --tag tide \(server.url("/feed")) | cut -f 3
      lectern feeds refresh --force | cut -d , -f 4; lectern list | wc -l
      """, in: folder)
    #expect(lines(result) == ["articles\t4", "6 items", "0 new items", "4"], "\(result.text) \(result.message)")
    let fetched = try Program.shell(
      "rm list.csv; lectern delete --yes site:a.example site:s.example > /dev/null; lectern fetch 2> /dev/null; lectern list tag:tide | wc -l; lectern list tag:tide | grep -c 'By itself'",
      in: folder)
    #expect(lines(fetched).dropFirst() == ["6", "1"], "\(fetched.text) \(fetched.message)")
  }

  @Test func picturesThatAreAskedForLaterCome() throws {
    let folder = try TemporaryFolder()
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]
    let words = String(repeating: "<p>The harbour filled with sand, year after year.</p>", count: 6)
    let text =
      "<article><h1>The pier</h1>\(words)<figure><img src=\"/pier.png\" alt=\"The pier\"></figure>\(words)</article>"
    let server = LoopbackServer { request, connection in
      request.path == "/pier.png"
        ? connection.answer(headers: ["Content-Type: image/png"], png)
        : connection.answer(headers: ["Content-Type: text/html"], Array(text.utf8))
    }
    try folder.write("url\n\(server.url("/b"))\n".utf8, to: "list.csv")
    let result = try Program.shell(
      """
      (lectern add \(server.url("/a")); lectern import list.csv) > /dev/null
      for n in 1 2; do for page in a b; do lectern add --pictures \(server.url("/"))$page > /dev/null; done; done
      find .local/share -name '*.png' | wc -l; lectern list | wc -l; lectern shelf check
      """, in: folder)
    #expect(lines(result) == ["2", "2", "2 articles checked, 0 problems"], "\(result.text) \(result.message)")
  }
}
