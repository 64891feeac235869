import Archives
import ArticleModel
import MarkupText
import ShelfModel
import Testing

@testable import ShelfExporting

/// Books, unpacked and read back.
struct EPUBBookTests {
  /// The files of a book by their names, in their order.
  private func files(_ book: EPUBBook) throws -> [(name: String, text: String)] {
    let zip = try ZipReader(try book.file())
    return try zip.entries.map { ($0.name, String(decoding: try zip.read($0), as: UTF8.self)) }
  }

  private func document(_ blocks: [Block.Content], masthead: Masthead = Masthead()) -> Document {
    Document(
      text: SourceText(utf8: []),
      articles: [Article(masthead: masthead, blocks: blocks.map { Block($0, source: 0..<1) })])
  }

  private func book(_ chapters: [EPUBBook.Chapter], title: String = "A shelf", id: String = "0a1b") -> EPUBBook {
    EPUBBook(id: id, title: title, language: "en", modified: Sample.moment, chapters: chapters)
  }

  /// The body of the only chapter.
  private func body(_ blocks: [Block.Content]) throws -> String {
    let chapter = EPUBBook.Chapter(title: "T", address: nil, document: document(blocks))
    let text = try #require(try files(book([chapter])).first { $0.name == "EPUB/chapter-1.xhtml" }?.text)
    let start = try #require(text.firstRange(of: "<h1>T</h1>\n")?.upperBound)
    let end = try #require(text.firstRange(of: "</body>")?.lowerBound)
    return String(text[start..<end])
  }

  @Test func aWholeBook() throws {
    var masthead = Masthead(title: "The Bell")
    (masthead.authors, masthead.published, masthead.subtitle) = ([Author(name: "Ada Moor")], "2026-01-02", "It rings")
    var first = EPUBBook.Chapter(
      title: "The Bell", address: "https://ness.example/bell",
      document: document([.paragraph("At nine."), .figure(Figure(alt: "A bell", url: "bell.png"))], masthead: masthead))
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 1, 2, 3]
    first.picture = { $0 == "bell.png" ? png : nil }
    let second = EPUBBook.Chapter(title: "The Mill", address: nil, document: document([.paragraph("It grinds.")]))
    let bytes = try book([first, second]).file()
    #expect(bytes[30..<58].elementsEqual("mimetypeapplication/epub+zip".utf8))
    let files = try files(book([first, second]))
    #expect(
      files.map(\.name) == [
        "mimetype", "META-INF/container.xml", "EPUB/package.opf", "EPUB/contents.xhtml", "EPUB/style.css",
        "EPUB/chapter-1.xhtml", "EPUB/chapter-2.xhtml", "EPUB/pictures/1.png",
      ])
    let package = try #require(XMLTree.parse(Array(files[2].text.utf8)))
    let metadata = try #require(package.first("metadata")).elements.map { "\($0.name): \($0.text)" }
    #expect(
      metadata == [
        "identifier: urn:lectern:0a1b", "title: A shelf", "language: en", "creator: Ada Moor",
        "meta: 2026-03-05T07:30:00Z",
      ])
    let listed = try #require(package.first("manifest")).elements.compactMap { $0.attributes["href"] }
    #expect(Set(listed.map { "EPUB/\($0)" }) == Set(files.dropFirst(3).map(\.name) + ["EPUB/contents.xhtml"]))
    #expect(package.first("spine")?.elements.compactMap { $0.attributes["idref"] } == ["contents", "c1", "c2"])
    #expect(files[3].text.contains("<a href=\"chapter-2.xhtml\">The Mill</a>"))
    let chapter = try #require(XMLTree.parse(Array(files[5].text.utf8))?.first("body"))
    #expect(chapter.elements.map(\.name) == ["h1", "p", "p", "p", "p", "figure"])
    #expect(
      chapter.elements.map { $0.trimmedText ?? "" } == [
        "The Bell", "It rings", "Ada Moor · 2026-01-02", "https://ness.example/bell", "At nine.", "",
      ])
    #expect(chapter.elements.last?.elements.first?.attributes["src"] == "pictures/1.png")
  }

  @Test(
    "Each block has its form",
    arguments: [
      (.heading(Heading(level: 1, "A & b")), "<h2>A &amp; b</h2>\n"),
      (.paragraph("two\nlines"), "<p>two<br/>\nlines</p>\n"),
      (
        .paragraph(RichText("bold link", spans: [Span(0..<9, .strong), Span(5..<9, .link(url: "https://a.example"))])),
        "<p><strong>bold </strong><a href=\"https://a.example\"><strong>link</strong></a></p>\n"
      ),
      (.paragraph(RichText("link", spans: [Span(0..<4, .link(url: "javascript:alert(1)"))])), "<p>link</p>\n"),
      (
        .list(List(ordered: false, items: [ListItem("done", isDone: true), ListItem("open", isDone: false)])),
        "<ul>\n<li>☑ done\n</li>\n<li>☐ open\n</li>\n</ul>\n"
      ),
      (
        .list(List(ordered: true, start: 3, style: .lowerLetters, items: [ListItem("c"), ListItem("g", number: 7)])),
        "<ol type=\"a\" start=\"3\">\n<li>c\n</li>\n<li value=\"7\">g\n</li>\n</ol>\n"
      ),
      (
        .list(List(ordered: true, start: 2, isReversed: true, items: [ListItem("b"), ListItem("a", marker: "§ 1")])),
        "<ol reversed=\"reversed\" start=\"2\">\n<li>b\n</li>\n<li>§ 1 a\n</li>\n</ol>\n"
      ),
      (
        .definitions([Definition(term: "Tide", text: "It comes.")]),
        "<dl>\n<dt>Tide</dt>\n<dd>It comes.\n</dd>\n</dl>\n"
      ),
      (.faq([Question("Is it?", answer: "It is.")]), "<h3>Is it?</h3>\n<p>It is.</p>\n"),
      (
        .table(Table(header: ["A"], rows: [["1"]], caption: "C")),
        "<table>\n<caption>C</caption>\n<tr><th>A</th></tr>\n<tr><td>1</td></tr>\n</table>\n"
      ),
      (
        .table(Table(header: [], rows: [["left", "right"], ["next"]], origin: .reconstructed, confidence: 0.4)),
        "<p>left right<br/>\nnext</p>\n"
      ),
      (
        .quote(Quote(blocks: [Block(.paragraph("Said."))], attribution: "Una Moll")),
        "<blockquote>\n<p>Said.</p>\n<p>Una Moll</p>\n</blockquote>\n"
      ),
      (.code(Code("a < b\n  c")), "<pre><code>a &lt; b\n  c</code></pre>\n"),
      (.callout(Callout(label: "Note", "Mind.")), "<aside><p><strong>Note</strong></p>\n<p>Mind.</p>\n</aside>\n"),
      (.callout(Callout(label: "", "Mind.")), "<aside><p>Mind.</p>\n</aside>\n"),
      (.figure(Figure(alt: "A pier", caption: "At noon", url: "p.png")), "<p>[A pier]</p>\n<p>At noon</p>\n"),
      (.rule, "<hr/>\n"),
    ] as [(Block.Content, String)])
  func blocks(content: Block.Content, markup: String) throws { #expect(try body([content]) == markup) }

  @Test("Articles below the first of a source have their titles")
  func severalArticles() throws {
    var second = Masthead(title: "The Mill")
    second.authors = [Author(name: "Ina Brook")]
    var source = document([.paragraph("At nine.")], masthead: Masthead(title: "The Bell"))
    source.articles.append(Article(masthead: second, blocks: [Block(.paragraph("It grinds."), source: 0..<1)]))
    let files = try files(book([EPUBBook.Chapter(title: "The Bell", address: nil, document: source)]))
    #expect(
      files[5].text.contains(
        "<p>At nine.</p>\n<h1>The Mill</h1>\n<p class=\"byline\">Ina Brook</p>\n<p>It grinds.</p>\n"))
  }

  @Test("The same book is the same bytes")
  func sameBytes() throws {
    let chapter = EPUBBook.Chapter(title: "T", address: nil, document: document([.paragraph("a")]))
    #expect(try book([chapter]).file() == book([chapter]).file())
  }

  /// Names of files are numbers, and whatever is said within a file stays there.
  @Test("Nothing in a book leads outside of it", arguments: Sample.hostile)
  func hostile(words: String) throws {
    var masthead = Masthead(title: RichText(words))
    (masthead.authors, masthead.site, masthead.language) = ([Author(name: words)], words, words)
    var chapter = EPUBBook.Chapter(
      title: words, address: words,
      document: document(
        [
          .paragraph(RichText(words)), .code(Code(words)), .heading(Heading(level: 9, RichText(words))),
          .figure(Figure(alt: words, caption: RichText(words), url: words)),
          .paragraph(RichText("link", spans: [Span(0..<4, .link(url: words))])),
        ], masthead: masthead))
    chapter.picture = { _ in Array("GIF89a".utf8) }
    let files = try files(book([chapter], title: words, id: words))
    #expect(files.dropFirst(5).map(\.name) == ["EPUB/chapter-1.xhtml", "EPUB/pictures/1.gif"])
    for file in files where file.name.hasSuffix("ml") || file.name.hasSuffix("opf") {
      #expect(!file.text.contains("<script") && !file.text.contains("javascript:"))
      #expect(file.text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\r" || $0 == "\t" })
      let tree = try #require(XMLTree.parse(Array(file.text.utf8)))
      #expect(["container", "package", "html"].contains(tree.name))
      if tree.name == "html" { #expect(tree.elements.map(\.name) == ["head", "body"]) }
      if tree.name == "package" { #expect(tree.elements.map(\.name) == ["metadata", "manifest", "spine"]) }
    }
  }

  @Test(
    "Pictures are known by what they begin with, and each is kept once",
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xE0] as [UInt8], "pictures/1.jpg"), (Array("GIF89a".utf8), "pictures/1.gif"),
      (Array("RIFF1234WEBP".utf8), "pictures/1.webp"), (Array("<svg onload='x'>".utf8), nil), ([], nil),
    ] as [([UInt8], String?)])
  func pictures(bytes: [UInt8], name: String?) {
    var pictures = EPUBPictures()
    for _ in 0..<2 { #expect(pictures.name(of: "../../p", { _ in bytes }) == name) }
    #expect(pictures.all.count == (name == nil ? 0 : 1))
  }
}
