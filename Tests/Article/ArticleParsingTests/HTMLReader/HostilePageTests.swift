import ArticleModel
import ArticleParsing
import ArticleWriting
import TestSupport
import Testing

private func parse(_ page: String) -> Document {
  ArticleParser(options: ParsingOptions(format: .html)).parse(Array(page.utf8))
}

@Test(
  "100,000 nested elements are read",
  arguments: [
    "div", "b", "a href=x", "ul><li", "table><tr><td", "blockquote", "dl><dd", "h2", "details", "pre", "font", "x-y",
    "section", "p", "span", "form", "i", "sup", "code",
  ])
private func deepNesting(_ tag: String) {
  let page = "<p>Before</p>" + String(repeating: "<\(tag)>", count: 100_000) + "Inside"
  let words = parse(page).articles.flatMap { $0.blocks + $0.removed.map { Block(.paragraph($0.words)) } }
  #expect(Page.print(words).contains { $0.contains("Inside") })
}

@Test("Elements closed in the wrong order, by the thousand, are read")
private func wrongOrder() {
  let page = String(repeating: "<b>", count: 100_000) + "Inside" + String(repeating: "</i></div></p>", count: 100_000)
  let text = Page.print(parse(page + "<p>Behind").articles[0].blocks).joined()
  #expect(text.contains("Inside") && text.contains("Behind"))
}

@Test("A million entities and an attribute of a megabyte are read")
private func largePieces() {
  let entities = String(repeating: "&amp;", count: 1_000_000)
  let attribute = "<p class='" + String(repeating: "x ", count: 500_000) + "'>Text</p>"
  #expect(
    Page.print(parse("<p>\(entities)</p>").articles[0].blocks) == ["p " + String(repeating: "&", count: 1_000_000)])
  #expect(Page.print(parse(attribute).articles[0].blocks) == ["p Text"])
}

@Test("100,000 attributes are read", arguments: [" a", " a=x", " a='>'", " a=\"<\""])
private func manyAttributes(_ attribute: String) {
  let attributes = (0..<100_000).map { " b\($0)\(attribute)" }.joined()
  #expect(Page.print(parse("<p\(attributes)>Text</p><p>More").articles[0].blocks) == ["p Text", "p More"])
}

@Test(
  "Pages that stop anywhere are read",
  arguments: [
    "<", "<p", "<p class=", "<p class='a", "<!--", "<![CDATA[", "&#", "&#x", "</", "<script>", "<title>", "<pre>\n",
  ])
private func unclosed(_ end: String) {
  #expect(Page.print(parse("<p>Text</p>" + end).articles[0].blocks).first == "p Text")
}

@Test(
  "What looks like text in a script is none, however the script ends",
  arguments: [
    "<script>document.write('<p>Not text</p>')</script>", "<script>if (a</p>b) { '<p>Not text' }</script>",
    "<script type=text/template><p>Not text</p></script>", "<style>p::before { content: 'Not text' }</style>",
    "<script><!-- <p>Not text</p> --></script>", "<template><p>Not text</p></template>",
    "<noframes><p>Not text</p></noframes>", "<textarea><p>Not text</p></textarea>",
  ])
private func scripts(_ script: String) {
  let text = Page.printed("<p>Before</p>" + String(repeating: script, count: 1000) + "<p>Behind</p>")
  #expect(text.contains("Before") && text.contains("Behind") && !text.contains("Not text"))
}

@Test("Everything unclosed, a thousand times over, is read")
private func allUnclosed() {
  let piece = "<div class='a<b id=\"c><table><tr><td><ul><li><a href=x><b>text &amp &#x <!- <![CDATA[ <h2>"
  #expect(!parse(String(repeating: piece, count: 1000) + "End").articles.isEmpty)
}

@Test("100,000 names of elements, in one and in many, are read")
private func manyNames() {
  let one = "<p class='" + (0..<100_000).map { "n\($0)x " }.joined() + "'>Text</p>"
  let many = (0..<20_000).map { "<p class='n\($0)x a\($0)B' id=i\($0)>Text" }.joined()
  #expect(Page.print(parse(one).articles[0].blocks) == ["p Text"])
  #expect(!parse(many).articles.isEmpty)
}

@Test("Cells that span everything cost no more than the page")
private func hugeSpans() {
  let row = "<tr>" + String(repeating: "<td rowspan=60000 colspan=60000>x</td>", count: 20)
  let page = "<table>" + String(repeating: row, count: 500) + "</table>"
  let cells = parse(page).articles[0].blocks.reduce(0) { sum, block in
    guard case .table(let table) = block.content else { return sum }
    return sum + table.rows.reduce(0) { $0 + $1.count }
  }
  #expect(cells < 4 * page.utf8.count)
}

@Test("No control reaches an output, wherever an entity puts it")
private func controls() {
  let bad = "a&#27;[31m&#x9b;1m&#8238;&#0;&#7;&#x85;&#xFFFE;&#xD800;b"
  let page = """
    <html lang="\(bad)"><head><title>\(bad)</title><meta property="og:title" content="\(bad)">
    <meta name="author" content="\(bad)"><meta property="og:site_name" content="\(bad)">
    <link rel="canonical" href="https://a.org/\(bad)">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"\\u001b[2J\\u202Ex","author":"A\\u0007 B"}</script>
    </head><body><h1>\(bad)</h1><p>By <a href="https://b.org/\(bad)">\(bad)</a></p><p><b>\(bad)</b> text</p>
    <ul><li>\(bad)</ul><dl><dt>\(bad)<dd>\(bad)</dl><table><tr><th>\(bad)<td>x<tr><td>\(bad)<td>y</table>
    <pre class="lang-\(bad)">\(bad)</pre><figure><img src="\(bad)" alt="a picture of \(bad)"><figcaption>\(bad)</figcaption></figure>
    <nav>\(bad)</nav><details><summary>\(bad)</summary>\(bad)</details></body></html>
    """
  let document = parse(page)
  for writer in [JSONWriter(), MarkdownWriter(), HTMLWriter()] as [any ArticleWriter] {
    let text = writer.string(for: document)
    let found = text.unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value >= 0x7F && $0.value < 0xA0
        || $0.value >= 0x202A && $0.value <= 0x202E || $0.value >= 0xFFFE && $0.value <= 0xFFFF
    }
    #expect(found.isEmpty)
    #expect(!text.contains("\\u001b") && !text.contains("\\u202e"))
  }
}
