import ArticleModel
import Testing
@testable import MarkdownReader

/// The parts of the Markdown reader that work on bytes and texts, each with what it leaves alone.
@Suite struct MarkdownPartsTests {
  private func frontMatter(_ text: String) -> FrontMatter {
    Array(text.utf8).withUnsafeBufferPointer { FrontMatter($0) }
  }

  @Test(arguments: [
    ("title: \"Salt \\u00e9\"", "title", ["Salt é"]),
    ("author: [Ada Moor, Tom Lee]", "author", ["Ada Moor", "Tom Lee"]),
    ("authors:\n  - Ada\n  - name: Tom\n    url: x", "authors", ["Ada", "Tom"]), ("Title: 'It''s'", "title", ["It's"]),
    ("title: Salt # a remark", "title", ["Salt"]), ("summary: >\n  one\n  two", "summary", ["one two"]),
  ])
  func fields(_ text: String, _ name: String, _ values: [String]) {
    let front = frontMatter("---\n\(text)\n---\nWords.")
    #expect(front.all(name) == values)
    #expect(front.end == text.utf8.count + 9)
  }

  @Test(arguments: ["---\nno field here\n---\n", "---\ntitle: x\n", "Title\n---\n", "----\na: b\n---\n", ""])
  func noFrontMatter(_ text: String) { #expect(frontMatter(text).end == 0) }

  private func tag(_ text: String) -> String { Array(text.utf8).withUnsafeBufferPointer { "\(InlineTag($0))" } }

  @Test(arguments: [
    ("<strong>", "begin(strong)"), ("</B>", "end(strong)"), ("<br/>", "lineBreak"), ("<sup>", "begin(superscript)"),
    ("<img src=a alt=\"a dog\">", "picture(\"a dog\")"), ("<!-- note -->", "nothing"), ("<script>", "nothing"),
    ("<a href='x'>", "begin(link(\"x\"))"), ("<a href=x>", "nothing"), ("<", "nothing"),
  ])
  func tags(_ text: String, _ expected: String) {
    let plain = tag(text).replacing("TextModel.Span.Style.", with: "").replacing("url: ", with: "")
    #expect(plain == expected)
  }

  @Test(arguments: [("a <? b <? c", [2, 7]), ("a <? b ?> <!X c>", []), ("<![CDATA[ x", [0]), ("a < b", []), ("", [])])
  func markupWithoutAnEnd(_ text: String, _ offsets: [Int]) {
    let bytes = Array(text.utf8)
    #expect(UnendedMarkup.offsets(in: 0..<bytes.count, of: bytes) == offsets)
  }

  private func struck(_ text: String) -> String {
    let read = StruckText.read(RichText(text), marks: StruckText.marks(in: Array(text.utf8), from: 0))
    let bytes = Array(read.text.utf8)
    let words = read.spans.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    return ([read.text] + words).joined(separator: " | ")
  }

  @Test(arguments: [
    ("It costs ~~3.20~~ 2.90.", "It costs 3.20 2.90. | 3.20"), ("~~a~~ b ~~c~~", "a b c | a | c"),
    ("a ~~ b ~~ c", "a ~~ b ~~ c"), ("~~open", "~~open"), ("~~~x~~~", "~~~x~~~"), ("~x~", "~x~"),
  ])
  func struckWords(_ text: String, _ expected: String) { #expect(struck(text) == expected) }

  private func links(_ text: String) -> [String] {
    let read = BareAddresses.linked(RichText(text))
    let bytes = Array(read.text.utf8)
    return read.spans.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("See https://example.org/a_(b). More", ["https://example.org/a_(b)"]), ("(www.example.org)", ["www.example.org"]),
    ("http://a.example, http://b.example!", ["http://a.example", "http://b.example"]),
    ("javascript:alert(1)", []), ("at 3.20 or 2.90", []), ("xhttps://", []), ("ends in https://", []),
  ])
  func addresses(_ text: String, _ expected: [String]) { #expect(links(text) == expected) }

  @Test(arguments: [
    ("Why, and How?", "why-and-how"), ("A - B", "a---b"), ("Über  Salz", "über--salz"), ("1.2 Methods", "12-methods"),
    ("!?", ""),
  ])
  func namesOfHeadings(_ text: String, _ slug: String) { #expect(HeadingPlaces.slug(text) == slug) }

  private func isMarkdown(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { MarkdownEvidence.isClear($0) }
  }

  @Test(arguments: [
    "# Salt\n\nIt is **old**.\n\n## Uses\n\nSee [more](https://a.example/).",
    "---\ntitle: Salt\n---\n\n# Salt\n\nWords.", "# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n# B\n\n```\nx\n```",
  ])
  func clearMarkdown(_ text: String) { #expect(isMarkdown(text)) }

  @Test(arguments: [
    "# 1 choice of readers\n\nWords.", "Words with **stars** only.", "# a\n# b\n# c", "* one\n* two", "",
  ])
  func noMarkdown(_ text: String) { #expect(!isMarkdown(text)) }

  /// One long address used often is left out; the same used once is not, and short ones never are.
  @Test func definitionsThatWouldFillMemory() {
    func offsets(length: Int, uses: Int) -> [Int] {
      let text =
        "[a]: https://a.example/\(String(repeating: "x", count: length))\n"
        + String(repeating: "[a] ", count: uses) + "\n"
      let bytes = Array(text.utf8)
      let starts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
      return LongDefinitions.offsets(in: bytes, lineStarts: starts.filter { $0 < bytes.count })
    }
    #expect(offsets(length: 100_000, uses: 2_000) == [0])
    #expect(offsets(length: 100_000, uses: 2) == [])
    #expect(offsets(length: 500, uses: 20_000) == [])
  }
}
