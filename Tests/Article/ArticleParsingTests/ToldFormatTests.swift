import ArticleModel
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
      ("One.", "a.html", .text), ("One.", "a.md", .markdown),
      ("<table>: the table element\n\n\(marks)", nil, .text), ("<html>: the root element\n\nOne.", nil, .text),
      ("<br>, <hr> and others without an end\n\n\(marks)", nil, .text),
      ("<head> elements of long pages\n\n\(marks)", nil, .text),
      ("<b>, which is bold\n\n\(marks)", "a.md", .markdown),
    ] as [(String, String?, SourceFormat)])
  func formats(text: String, name: String?, format: SourceFormat) {
    #expect(SourceFormat.told(by: Array(text.utf8), name: name) == format)
  }
}
