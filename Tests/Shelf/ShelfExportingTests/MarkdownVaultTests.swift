import JSONText
import ShelfModel
import Testing

@testable import ShelfExporting

/// Highlights as files that people write in.
struct MarkdownVaultTests {
  private static let whole = """
    ---
    title: "The Bell of Ness"
    id: "0a1b2c3d4e5f"
    url: "https://ness.example/bell"
    author: "Ada Moor"
    site: "The Ness Paper"
    added: 2026-03-05
    tags: ["bells", "sea"]
    ---

    # The Bell of Ness

    <https://ness.example/bell>

    > It rings at nine.
    >
    > Then it is quiet.
    >
    > — green, 2026-03-05

    Ask the keeper.

    Twice.

    A note to all of it.

    %% Below this line lectern changes nothing. %%

    """

  private static let marked = Sample.article(marks: [
    ("It rings at nine.\n\nThen it is quiet.", "Ask the keeper.\n\nTwice."), ("", "A note to all of it."),
  ])

  @Test func aWholeFile() { #expect(MarkdownVault.file(Self.marked, over: nil) == Self.whole) }

  @Test("What the reader wrote below the line stays, whatever stands above it by now", arguments: ["\n", "\r\n"])
  func written(lineEnd: String) throws {
    let old = (Self.whole + "My own words.\n").replacing("\n", with: lineEnd)
    let file = try #require(MarkdownVault.file(Sample.article(), over: old))
    #expect(file.hasSuffix("%% Below this line lectern changes nothing. %%\(lineEnd)My own words.\(lineEnd)"))
    #expect(!file.contains("Ask the keeper"))
    #expect(MarkdownVault.file(Sample.article(), over: file) == file)
  }

  @Test("A file without the line is nobody's but the reader's")
  func unknownFile() {
    #expect(MarkdownVault.file(Sample.article(), over: "My own words.\n") == nil)
    #expect(!MarkdownVault.hasLine("My own words.\n") && MarkdownVault.isAddedTo("My own words.\n"))
    #expect(MarkdownVault.hasLine(Self.whole) && !MarkdownVault.isAddedTo(Self.whole))
  }

  @Test("Of a file without passages, title, address and the reader's words stay")
  func emptied() {
    #expect(MarkdownVault.withoutMarks(Self.whole) == nil)
    let left = MarkdownVault.withoutMarks(Self.whole + "My own words.\n")
    #expect(left?.contains("# The Bell of Ness\n\n<https://ness.example/bell>\n\n%% Below") == true)
    #expect(left?.hasSuffix("My own words.\n") == true && left?.contains("rings") == false)
    #expect(left.flatMap(MarkdownVault.id(ofFile:)) == "0a1b2c3d4e5f")
  }

  @Test(
    "The file of an article is known by its id",
    arguments: [
      ("---\ntitle: x\nid: 0A1B\n---\n", "0a1b"), ("---\r\nid: \"0a1b\"\r\n---\r\n", "0a1b"), ("id: 0a1b\n", nil),
      ("---\ntitle: x\n---\nid: 0a1b\n", nil), ("", nil), ("---\nid: ../../etc\n---\n", ""),
    ] as [(String, String?)])
  func ids(text: String, id: String?) { #expect(MarkdownVault.id(ofFile: text) == id) }

  @Test(
    "Words are no mark-up",
    arguments: [
      ("*a* _b_ `c` [d](e) <f> #g |h|", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\#g \\|h\\|"),
      ("*\u{301}a*", "\\*\u{301}a\\*"), ("---", "\\---"), ("===", "\\==="), (" - - -", " \\- - -"),
      ("- a list", "- a list"),
      ("~~~", "\\~\\~\\~"), ("a\tb", "a b"), ("a\u{1B}[2Jb", "a?\\[2Jb"), ("100 %", "100 %"), ("%%", "\\%%"),
    ])
  func escapes(words: String, written: String) throws {
    let file = try #require(MarkdownVault.file(Sample.article(marks: [(words, words)]), over: nil))
    #expect(file.contains("\n> \(written)\n>\n") && file.contains("\n\(written)\n\n%% Below"))
  }

  @Test(
    "Whatever an article is called, its file stays one, with one line below which it is the reader's",
    arguments:
      Sample.hostile)
  func hostile(words: String) throws {
    let article = Sample.article(
      words, address: words, author: words, site: words, tags: [words], marks: [(words, words), (words, nil)])
    let file = try #require(MarkdownVault.file(article, over: nil))
    #expect(MarkdownVault.id(ofFile: file) == "0a1b2c3d4e5f")
    #expect(!MarkdownVault.isAddedTo(file))
    #expect(file.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x9B && $0.value != 0x202E || $0 == "\n" })
    let head = file.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(head.first == "---" && head.dropFirst().prefix { $0 != "---" }.count == (words.isEmpty ? 5 : 7))
    // Each field is a string of JSON, from which the words come back.
    let title = try #require(head.first { $0.hasPrefix("title: ") }?.dropFirst(7))
    #expect(try JSONValue.value(of: Array(title.utf8)) == .text(words))
    #expect(MarkdownVault.file(article, over: file + "Mine.\n") == file + "Mine.\n")
  }

  @Test("A passage that is not found is said to be lost where there is a text to look in", arguments: [true, false])
  func lost(hasText: Bool) throws {
    let file = try #require(MarkdownVault.file(Sample.article(hasText: hasText, isFound: false), over: nil))
    #expect(file.contains("no longer in the text") == hasText)
  }
}
