import Foundation
import Testing

/// What an import says came of it is what is on the shelf that was not there before.
struct ImportCountsTests {
  private static let export = """
    [{"is_archived": 0, "is_starred": 1, "url": "https://a.example/", "title": "A", "content": "<p>It rained all night.</p>",
      "tags": ["sea", "salt"], "annotations": [{"quote": "rained", "text": "wet"}, {"text": "a thought", "quote": ""}]}]
    """

  @Test func whatWasThereIsNotCountedAgain() throws {
    let folder = try TemporaryFolder()
    try folder.write(ImportCountsTests.export.utf8, to: "a.json")
    let result = try Program.shell(
      "lectern import a.json; lectern import a.json; lectern import --dry-run a.json | tail -n +2", in: folder)
    let known = "from\twallabag\narticles\t0\nknown\t1\n"
    #expect(
      result.text
        == "from\twallabag\narticles\t1\ncontents\t1\ntags\t2\nstarred\t1\nhighlights\t1\nnotes\t2\n\(known)\(known)")
  }

  /// A page that comes twice is one, and is counted as one before it is kept, too.
  @Test func whatComesTwiceIsOne() throws {
    let folder = try TemporaryFolder()
    let page =
      "<!-- saved from url=(0026)https://saved.example/x -->\n<html><body><article><p>The water came in at six and left again at noon.</p></article></body></html>"
    for name in ["a", "b"] { try folder.write(page.utf8, to: "in/\(name).html") }
    let result = try Program.shell("lectern import --dry-run in; lectern import in", in: folder)
    let counts = result.text.split(separator: "\n").filter { $0.hasPrefix("articles") || $0.hasPrefix("known") }
    #expect(counts == ["articles\t1", "known\t1", "articles\t1", "known\t1"], "\(result.text) \(result.message)")
  }

  /// Two books may have one title; one book may have its author's name in two orders.
  @Test func booksOfOneTitleAreToldByTheirAuthors() throws {
    let folder = try TemporaryFolder()
    let rows = [
      "Highlight,Book Title,Book Author", "The tide rose,Tides,Ada Stone", "The tide fell,Tides,Bo Reed",
      "The tide stood,Tides,\"Stone, Ada\"",
    ]
    try folder.write(rows.joined(separator: "\n").utf8, to: "books.csv")
    let result = try Program.shell(
      """
      lectern import books.csv | grep -E 'articles|highlights'; lectern import books.csv | grep -E 'articles|known'
      lectern list author:Stone | wc -l | tr -d ' '; lectern show $(lectern list author:Reed | cut -c 1-8) | grep -c tide
      """, in: folder)
    #expect(
      result.text == "from\tReadwise highlights\narticles\t2\nhighlights\t3\narticles\t0\nknown\t2\n1\n1\n",
      "\(result.text) \(result.message)")
  }
}
