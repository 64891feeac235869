import ArticleModel
import TestSupport
import Testing

@testable import ArticleParsing

/// What a source is told to be by its first bytes and its name.
@Suite("Told formats")
struct ToldFormatTests {
  private static let marks = "<p>One.</p><p>Two.</p><div>Three.</div><p>Four.</p>"

  @Test(
    arguments: [
      ("<!DOCTYPE html><p>One.", nil, .html), ("<html><p>One.", nil, .html),
      ("<table><tr><td>One</td></tr></table>\(marks)", nil, .html),
      ("<div><div>One", "a.html", .html), ("\n<p>One<p>Two", "a.htm", .html), ("<3 pages", "a.html", .text),
      ("<style>\(String(repeating: "a { b: c }\n", count: 9_000))</style><p>One", "a.html", .html),
      ("One.", "a.html", .text), ("One.", "a.md", .markdown),
      ("<table>: the table element\n\n\(marks)", nil, .text), ("<html>: the root element\n\nOne.", nil, .text),
      ("<br>, <hr> and others without an end\n\n\(marks)", nil, .text),
      ("<head> elements of long pages\n\n\(marks)", nil, .text),
      ("<b>, which is bold\n\n\(marks)", "a.md", .markdown),
    ] as [(String, String?, SourceFormat)])
  func formats(text: String, name: String?, format: SourceFormat) {
    #expect(SourceFormat.told(by: Array(text.utf8), name: name) == format)
  }

  @Test(arguments: [
    ("# A\n\n## B\n\nc **d** [e](https://f.org)", SourceFormat.markdown),
    ("---\ntitle: a\ndate: 2024-01-01\n---\n\n# b\n", .markdown),
    ("# 1 choice\n\n# 2 choice\n\nof readers", .text), ("a **b** [c](https://d.org)", .text), ("- a\n- b", .text),
    ("Skip to content\n\n# A\n\n## B\n\nc **d** [e](https://f.org)", .markdown),
  ]) func toldByContent(_ text: String, _ format: SourceFormat) {
    Array(text.utf8).withUnsafeBufferPointer {
      #expect(SourceFormat.of($0, name: nil) == format)
      #expect(SourceFormat.of($0, name: "a.txt") == (text.hasPrefix("Skip") ? .text : format))
      #expect(SourceFormat.of($0, name: "a.log") == .text)
      #expect(SourceFormat.of($0, name: "a.md") == .markdown)
    }
  }

  @Test func clearMarkdownNeedsNoName() {
    let text =
      "# Notes\n\nIt was **late** and [the gate](https://weir.example/gate) stuck.\n\n## What we did\n\n1. Pushed.\n2. Swore."
    let article = ArticleParser(options: ParsingOptions(fileName: "a.txt")).parse(Array(text.utf8)).articles[0]
    #expect(listing(article.blocks).hasPrefix("p: It was late and the gate stuck."))
  }
}
