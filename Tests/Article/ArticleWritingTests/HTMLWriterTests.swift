import ArticleModel
import ArticleWriting
import Foundation
import Testing

/// Pages that say what the article says, and run nothing.
struct HTMLWriterTests {
  /// What stands between the tags of `article`.
  private func body(_ content: Block.Content...) throws -> String {
    let page = HTMLWriter().string(for: Sample.document(content))
    let start = try #require(page.range(of: "<article dir=\"auto\">\n"))
    let end = try #require(page.range(of: "</article>"))
    return String(page[start.upperBound..<end.lowerBound])
  }

  @Test(arguments: [
    (Block.Content.heading(Heading(level: 3, "A < B")), "<h3>A &lt; B</h3>\n"),
    (.paragraph("a\nb"), "<p>a<br>\nb</p>\n"),
    (
      .paragraph("<script>alert('1')</script> & \"x\""),
      "<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;</p>\n"
    ),
    (.paragraph("a\u{1B}[31mb\u{9B}c\u{202E}d\0\u{7F}"), "<p>a[31mbcd</p>\n"),
    (
      .list(List(ordered: true, start: 3, items: [ListItem("a", blocks: [Block(.paragraph("b"))])])),
      "<ol start=\"3\">\n<li>a\n<p>b</p>\n</li>\n</ol>\n"
    ),
    (.list(List(ordered: false, items: [ListItem("a")])), "<ul>\n<li>a</li>\n</ul>\n"),
    (.definitions([Definition(term: "t", text: "m")]), "<dl>\n<dt>t</dt>\n<dd>m</dd>\n</dl>\n"),
    (
      .faq([Question("Q?", answer: "A", blocks: [Block(.paragraph("B"))])]),
      "<details>\n<summary>Q?</summary>\n<p>A</p>\n<p>B</p>\n</details>\n"
    ),
    (
      .quote(Quote(blocks: [Block(.paragraph("q"))], attribution: "N")),
      "<blockquote>\n<p>q</p>\n<p>— <cite>N</cite></p>\n</blockquote>\n"
    ),
    (
      .code(Code("a <b>\n\tc", language: "x\"y")),
      "<pre><code class=\"language-x&quot;y\">a &lt;b&gt;\n\tc\n</code></pre>\n"
    ),
    (.callout(Callout(label: "Note", "n")), "<aside>\n<p><strong>Note</strong> n</p>\n</aside>\n"),
    (
      .figure(Figure(alt: "a\"b", caption: "c", url: "https://e.org/?a=1&b=2")),
      "<figure>\n<img loading=\"lazy\" src=\"https://e.org/?a=1&amp;b=2\" alt=\"a&quot;b\">\n"
        + "<figcaption>c</figcaption>\n</figure>\n"
    ),
    (.figure(Figure(alt: "words", url: "data:image/png;base64,AAAA")), "<figure>\n<p>words</p>\n</figure>\n"),
    (
      .media(Media(.video, title: "A launch", url: "https://e.org/l.mp4")),
      "<figure>\n<p><a href=\"https://e.org/l.mp4\">A launch</a></p>\n</figure>\n"
    ),
    (
      .fold(Fold("More", blocks: [Block(.paragraph("p"))])),
      "<details>\n<summary>More</summary>\n<p>p</p>\n</details>\n"
    ),
    (
      .fold(Fold("More", blocks: [Block(.paragraph("p"))], isOpen: true)),
      "<details open>\n<summary>More</summary>\n<p>p</p>\n</details>\n"
    ),
    (
      .post(Post(author: "Ann", date: "3 May", blocks: [Block(.paragraph("p"))])),
      "<section>\n<footer>Ann · 3 May</footer>\n<p>p</p>\n</section>\n"
    ),
    (
      .list(
        List(
          ordered: true, start: 3, style: .upperRoman, isReversed: true,
          items: [ListItem("a"), ListItem("b", number: 9), ListItem("c", isDone: true)])),
      "<ol type=\"I\" reversed start=\"3\">\n<li>a</li>\n<li value=\"9\">b</li>\n"
        + "<li><input type=\"checkbox\" disabled checked> c</li>\n</ol>\n"
    ),
    (
      .paragraph(
        RichText("a2b3 old", spans: [Span(1..<2, .superscript), Span(3..<4, .subscript), Span(5..<8, .strike)])),
      "<p>a<sup>2</sup>b<sub>3</sub> <s>old</s></p>\n"
    ),
    (.rule, "<hr>\n"),
    (
      .table(Table(header: ["h"], rows: [["a", "b"], []], caption: "C")),
      "<div class=\"wide\">\n<table>\n<caption>C</caption>\n<thead>\n<tr><th scope=\"col\">h</th><th scope=\"col\"></th>"
        + "</tr>\n</thead>\n<tbody>\n<tr><td>a</td><td>b</td></tr>\n<tr><td></td><td></td></tr>\n</tbody>\n</table>\n</div>\n"
    ),
    (
      .table(Table(header: ["h", "i"], rows: [["a", "b"]], origin: .reconstructed, confidence: 0.5)),
      "<p>h i<br>\na b</p>\n"
    ),
  ])
  func blocksBecomeElements(content: Block.Content, html: String) throws {
    #expect(try body(content) == html)
  }

  @Test(arguments: [
    ("https://example.org/", true), ("mailto:a@example.org", true), ("/relative#part", true), ("?a=b:c", true),
    ("javascript:alert(1)", false), ("JaVaScRiPt:alert(1)", false), (" \u{1}java\nscript\t:alert(1)", false),
    ("data:text/html,x", false), ("vbscript:x", false), ("", false), ("  ", false),
  ])
  func onlySafeAddressesAreLinks(url: String, isKept: Bool) throws {
    let text = RichText("word", spans: [Span(0..<4, .link(url: url))])
    let html = try body(.paragraph(text))
    #expect(html.contains("word"))
    #expect(html.contains("<a href=") == isKept)
  }

  @Test func spansNestAndNeverCross() throws {
    let text = RichText("abcdef", spans: [Span(0..<4, .strong), Span(2..<6, .emphasis), Span(5..<99, .code)])
    #expect(try body(.paragraph(text)) == "<p><strong>ab<em>cd</em></strong>e<code>f</code></p>\n")
  }

  @Test func theHeadSaysWhoAndWhat() {
    let masthead = Masthead(
      title: "A & B", subtitle: "S", authors: [Author(name: "Ann", role: "Editor")], published: "2025-08-20",
      url: "https://example.org/a", language: "de")
    let html = HTMLWriter().string(for: Sample.document(masthead: masthead))
    for part in [
      "<html lang=\"de\">", "<title>A &amp; B</title>", "<meta name=\"author\" content=\"Ann\">", "<h1>A &amp; B</h1>",
      "<link rel=\"canonical\" href=\"https://example.org/a\">", "<p class=\"subtitle\">S</p>",
      "<p class=\"byline\">Ann, Editor · <time datetime=\"2025-08-20\">2025-08-20</time></p>",
    ] {
      #expect(html.contains(part))
    }
  }
}
