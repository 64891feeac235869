import ArticleModel
import ArticleWriting
import Foundation
import Testing

/// The shape other programs rely on.
struct JSONWriterTests {
  private func article(_ document: Document) throws -> [String: Any] {
    let parsed = try JSONSerialization.jsonObject(with: Data(JSONWriter().string(for: document).utf8))
    let root = try #require(parsed as? [String: Any])
    #expect(root["schema"] as? String == "lectern.article/1")
    return try #require((root["articles"] as? [[String: Any]])?.first)
  }

  private func block(_ content: Block.Content) throws -> [String: Any] {
    try #require((try article(Sample.document([content]))["blocks"] as? [[String: Any]])?.first)
  }

  @Test func everyFieldOfAnArticleIsThereWhenNothingIsKnown() throws {
    let article = try article(Sample.document())
    let names = [
      "title", "subtitle", "authors", "published", "modified", "dateline", "site", "url", "description", "image",
      "language", "words", "blocks",
      "removed", "repairs",
    ]
    #expect(Set(article.keys) == Set(names))
    #expect(article["title"] is NSNull)
    #expect(article["words"] as? Int == 0)
  }

  @Test func mastheadIsWritten() throws {
    let masthead = Masthead(
      title: "T", subtitle: "S", authors: [Author(name: "Ann Lee", role: "Editor"), Author(name: "Bo")],
      published: "2025-08-20", dateline: "Oslo", language: "en")
    let article = try article(Sample.document([.paragraph("Two words")], masthead: masthead))
    #expect(article["title"] as? String == "T")
    #expect(article["words"] as? Int == 2)
    let authors = try #require(article["authors"] as? [[String: Any]])
    #expect(authors[0]["role"] as? String == "Editor")
    #expect(authors[1]["role"] is NSNull)
  }

  @Test(arguments: [
    (Block.Content.heading(Heading(level: 3, "H")), ["kind", "level", "source", "text"]),
    (.heading(Heading(level: 3, "H", confidence: 0.7)), ["confidence", "kind", "level", "source", "text"]),
    (.paragraph("P"), ["kind", "source", "text"]),
    (.list(List(ordered: false, items: [])), ["items", "kind", "ordered", "source"]),
    (.list(List(ordered: true, start: 4, items: [])), ["items", "kind", "ordered", "source", "start"]),
    (.definitions([]), ["items", "kind", "source"]),
    (.faq([]), ["items", "kind", "source"]),
    (.table(Table(header: [], rows: [])), ["confidence", "header", "kind", "origin", "rows", "source"]),
    (.quote(Quote(blocks: [])), ["blocks", "kind", "source"]),
    (.quote(Quote(blocks: [], attribution: "A")), ["attribution", "blocks", "kind", "source"]),
    (.code(Code("c")), ["kind", "source", "text"]),
    (.code(Code("c", language: "swift")), ["kind", "language", "source", "text"]),
    (.callout(Callout(label: "L", "T")), ["kind", "label", "source", "text"]),
    (.figure(Figure()), ["kind", "source"]),
    (.figure(Figure(alt: "a", caption: "c", url: "u")), ["alt", "caption", "kind", "source", "url"]),
    (.media(Media(.video)), ["kind", "source", "type"]),
    (.media(Media(.audio, title: "t", caption: "c", url: "u")), ["caption", "kind", "source", "title", "type", "url"]),
    (.fold(Fold("s", blocks: [])), ["blocks", "kind", "source", "summary"]),
    (.fold(Fold("s", blocks: [], isOpen: true)), ["blocks", "kind", "open", "source", "summary"]),
    (.post(Post(author: "A", date: "d", blocks: [])), ["author", "blocks", "date", "depth", "kind", "source"]),
    (.callout(Callout(label: "L", "T", blocks: [], type: .tip)), ["kind", "label", "source", "text", "type"]),
    (
      .list(List(ordered: true, start: 3, style: .lowerRoman, isReversed: true, items: [])),
      ["items", "kind", "ordered", "reversed", "source", "start", "style"]
    ),
    (.rule, ["kind", "source"]),
  ])
  func aKindHasItsFields(content: Block.Content, names: [String]) throws {
    #expect(try block(content).keys.sorted() == names)
  }

  @Test func nestedBlocksStandWhereThereAreSome() throws {
    let nested = Block(.paragraph("below"), source: 1..<2)
    let list = try block(.list(List(ordered: false, items: [ListItem("a", blocks: [nested]), ListItem("b")])))
    let items = try #require(list["items"] as? [[String: Any]])
    #expect((items[0]["blocks"] as? [[String: Any]])?.first?["text"] as? String == "below")
    #expect(items[1]["blocks"] == nil)
    let faq = try block(.faq([Question("Q?", answer: "A", blocks: [nested])]))
    #expect((faq["items"] as? [[String: Any]])?.first?["blocks"] != nil)
  }

  @Test func itemsSayWhatMarksThem() throws {
    let items = [
      ListItem("a", number: 7), ListItem("b", marker: "§ 2"), ListItem("c", isDone: true), ListItem("d"),
    ]
    let list = try block(.list(List(ordered: true, items: items)))
    let written = try #require(list["items"] as? [[String: Any]])
    #expect(
      written.map { $0.keys.sorted() } == [["text", "value"], ["marker", "text"], ["checked", "text"], ["text"]])
  }

  @Test func spansStandBesideTheirText() throws {
    let text = RichText("a link", spans: [Span(2..<6, .link(url: "https://e.org")), Span(0..<1, .strong)])
    let spans = try #require(try block(.paragraph(text))["spans"] as? [[String: Any]])
    #expect(spans[0]["range"] as? [Int] == [2, 6])
    #expect(spans[0]["style"] as? String == "link")
    #expect(spans[0]["url"] as? String == "https://e.org")
    #expect(spans[1]["url"] == nil)
    let faq = try block(.faq([Question(text, answer: text)]))
    let item = try #require((faq["items"] as? [[String: Any]])?.first)
    #expect(item["questionSpans"] != nil && item["answerSpans"] != nil && item["spans"] == nil)
  }

  @Test func spansOfCellsAreFoundByRowAndColumn() throws {
    let styled = RichText("x", spans: [Span(0..<1, .emphasis)])
    let table = try block(.table(Table(header: ["h", styled], rows: [["a", "b"], [styled]])))
    let spans = try #require(table["cellSpans"] as? [[String: Any]])
    #expect(spans.count == 2)
    #expect(spans[0]["row"] is NSNull && spans[0]["column"] as? Int == 1)
    #expect(spans[1]["row"] as? Int == 1 && spans[1]["column"] as? Int == 0)
  }

  @Test(arguments: [(0.94, "0.94"), (1, "1"), (0, "0"), (0.123456, "0.1235"), (0.00001, "0"), (-2, "0"), (.nan, "0")])
  func confidenceIsAShareOfFewDigits(confidence: Double, written: String) {
    let table = Table(header: ["a"], rows: [], origin: .reconstructed, confidence: confidence)
    let json = JSONWriter().string(for: Sample.document([.table(table)]))
    #expect(json.contains("\"origin\": \"reconstructed\", \"confidence\": \(written),"))
  }

  @Test func rangesCountBytesOfTheSource() throws {
    var offsets = OffsetMap()
    offsets.append(text: 0, source: 3)
    offsets.append(text: 2, source: 20)
    let document = Sample.document(
      [.rule], removed: [Removal(.navigation, words: "Home", source: 2..<4)],
      repairs: [Repair(was: "a,b", now: "a, b", source: 0..<1)],
      text: SourceText(utf8: Array("abcd".utf8), offsets: offsets))
    let article = try article(document)
    #expect((article["blocks"] as? [[String: Any]])?.first?["source"] as? [Int] == [3, 22])
    #expect((article["removed"] as? [[String: Any]])?.first?["source"] as? [Int] == [20, 22])
    #expect((article["repairs"] as? [[String: Any]])?.first?["source"] as? [Int] == [3, 4])
  }

  @Test(arguments: [
    ("say \"no\" \\ yes", #"say \"no\" \\ yes"#),
    ("a\tb\nc\u{C}d\u{8}", #"a\tb\nc\fd\b"#),
    ("\0\u{1B}]52;c;x\u{7}", #"\u0000\u001b]52;c;x\u0007"#),
    ("\u{7F}\u{9B}31m\u{A0}", "\\u007f\\u009b31m\u{A0}"),
    ("\u{2028}\u{2029}\u{202E}\u{2066}\u{2014}", "\\u2028\\u2029\\u202e\\u2066\u{2014}"),
    ("naïve 漢字 👩‍🚀", "naïve 漢字 👩‍🚀"),
  ])
  func stringsAreEscaped(text: String, written: String) throws {
    let document = Sample.document([.paragraph(RichText(text))])
    #expect(JSONWriter().string(for: document).contains("\"text\": \"\(written)\""))
    #expect(try block(.paragraph(RichText(text)))["text"] as? String == text)
  }

  @Test func severalArticlesAndEveryKindMakeOneValidObject() throws {
    var document = Sample.document(Sample.everyKind)
    document.articles.append(document.articles[0])
    let parsed = try JSONSerialization.jsonObject(with: Data(JSONWriter().string(for: document).utf8))
    #expect(((parsed as? [String: Any])?["articles"] as? [Any])?.count == 2)
  }

  @Test(arguments: [1, 7, 64])
  func outputDoesNotDependOnTheSizeOfThePieces(chunkSize: Int) {
    let document = Sample.document(Sample.everyKind)
    var bytes: [UInt8] = []
    withoutActuallyEscaping({ (piece: UnsafeBufferPointer<UInt8>) in bytes.append(contentsOf: piece) }) { receive in
      var output = ChunkedOutput(chunkSize: chunkSize, receive: receive)
      JSONWriter().write(document, to: &output)
      output.flush()
    }
    #expect(String(decoding: bytes, as: UTF8.self) == JSONWriter().string(for: document))
  }
}
