import ArticleModel
import ArticleWriting
import Foundation
import Testing

/// Nothing is lost: what is written holds every word of the article, in order.
struct RoundTripTests {
  /// Words that would be lost, broken or reordered if escaping went wrong.
  static let texts = [
    "plain words", "a < b > c & d", "<script>x</script>", "&amp; &lt; &#65;", "*a* **b** _c_ __d__ ~~e~~",
    "`code` ``x``",
    "[text](url) ![alt](url)", "# heading", "- item", "1. one\n2) two", "> quote", "a\\b \\* \\", "| a | b |",
    "a\n\nb\n- c",
    "--- \n***\n___\n===", "    indented", "snake_case __init__ 2*3*4", "C# F# #", "naïve façade 漢字 кириллица",
    "https://example.org/a_b_c?d=e&f=g", "$5 and $10", "\"quoted\" 'text'", "!", "word!", "x\u{2028}y", "a\tb",
  ]

  static let styled: [RichText] = texts.flatMap { text -> [RichText] in
    let count = text.utf8.count
    let styles: [Span.Style] = [.strong, .emphasis, .code, .link(url: "https://e.org/(x)"), .link(url: "data:,x")]
    return styles.flatMap { style in
      [0..<count, 0..<(count / 2), (count / 2)..<count, 1..<max(1, count - 1)].map {
        RichText(text, spans: [Span($0, style)])
      }
    }
  }

  /// Every block a text can stand in.
  private func blocks(of text: RichText) -> [Block.Content] {
    let paragraph = Block(.paragraph(text))
    return [
      .heading(Heading(level: 2, text)), .paragraph(text),
      .list(List(ordered: true, items: [ListItem(text, blocks: [paragraph, paragraph])])),
      .definitions([Definition(term: text, text: text)]), .faq([Question(text, answer: text, blocks: [paragraph])]),
      .table(Table(header: [text], rows: [[text, text]], caption: text)),
      .table(Table(header: [text], rows: [[text, text]], origin: .reconstructed, confidence: 0.1)),
      .quote(Quote(blocks: [paragraph], attribution: text)), .code(Code(text.text)),
      .callout(Callout(label: text.text, text)), .figure(Figure(alt: text.text, caption: text)),
      .figure(Figure(alt: text.text, caption: text, url: "https://example.org/p.png")),
    ]
  }

  /// Letters, digits and marks in the order they stand.
  private func words(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  private func words(of document: Document) -> [String] {
    var all: [String] = []
    for article in document.articles {
      for block in article.blocks { block.forEachText { all += words($0.text) } }
    }
    return all
  }

  /// HTML without its tags, its pictures' descriptions kept.
  private func textOfHTML(_ html: String) throws -> String {
    let start = try #require(html.range(of: "<article"))
    var text = ""
    var rest = html[start.lowerBound...]
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open]
      let close = try #require(rest[open...].firstIndex(of: ">"))
      let tag = rest[open...close]
      if let alt = tag.range(of: "alt=\"") { text += " " + tag[alt.upperBound...].prefix { $0 != "\"" } + " " }
      if !["strong", "em>", "code", "a ", "a>"].contains(where: { tag.dropFirst().drop { $0 == "/" }.hasPrefix($0) }) {
        text += " "
      }
      rest = rest[rest.index(after: close)...]
    }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
      $0.replacingOccurrences(of: $1.0, with: $1.1)
    }
  }

  @Test func htmlHoldsEveryWord() throws {
    for text in RoundTripTests.texts.map({ RichText($0) }) + RoundTripTests.styled {
      for content in blocks(of: text) {
        let document = Sample.document([content])
        #expect(words(try textOfHTML(HTMLWriter().string(for: document))) == words(of: document), "\(text.text)")
      }
    }
  }

  @Test func markdownHoldsEveryWord() {
    for text in RoundTripTests.texts.map({ RichText($0) }) + RoundTripTests.styled {
      for content in blocks(of: text) {
        let document = Sample.document([content])
        let markdown = MarkdownWriter().string(for: document)
        var written = words(MarkdownText.visible(markdown))[...]
        // The numbers of items stand between the words.
        for word in words(of: document) {
          guard let index = written.firstIndex(of: word) else {
            Issue.record("\(word) of \(text.text) is lost in \(markdown)")
            break
          }
          written = written[index...].dropFirst()
        }
      }
    }
  }

  @Test func oneOfEveryKindTogether() throws {
    let document = Sample.document(Sample.everyKind)
    #expect(
      words(try textOfHTML(HTMLWriter().string(for: document))).filter { $0 != "1" }
        == words(of: document).filter { $0 != "1" })
    let text = words(TextWriter(width: 60).string(for: document))
    for word in words(of: document) { #expect(text.contains(word)) }
  }
}
