import ArticleModel
import ReaderCore
import Testing

@testable import ReaderUI

/// Reading without a screen.
@Suite struct LinearReaderTests {
  @Test func blocksComeOneByOneInWords() {
    var reader = LinearReader(SampleDocuments.full)
    var lines = reader.start()
    #expect(lines.first == "title: The harbour that would not stay deep")
    while true {
      let answer = reader.take("")
      if answer.lines == ["the end"] { break }
      lines += answer.lines
    }
    let all = lines.joined(separator: "\n")
    for words in [
      "heading two: A new channel", "Did You Know?: A tide gauge", "list, 3 items", "1. Close the inner basin",
      "heading three: What the surveys say", "table, 4 columns, 3 rows", "row 1. Method: Lead line. Depth in m: 4.2",
      "quote\nSand has no memory", "question: Why does the sand come back?", "code, python", "picture: The pier",
      "Datum: The level", "1 passage, newsletter",
      "1 link",
    ] { #expect(all.contains(words), "\(words)") }
    #expect(!all.contains { "│─┌▸•".contains($0) })
  }

  @Test func keysAreThoseOfThePage() {
    var reader = LinearReader(SampleDocuments.full)
    _ = reader.start()
    #expect(reader.take("]").lines == ["heading two: A new channel"])
    #expect(reader.take("2").lines == ["heading three: What the surveys say"])
    #expect(reader.take("/dredger").lines.contains { $0.contains("Who pays for the dredger?") })
    #expect(reader.take("]a").lines.first == "title: The harbour, a year later")
    #expect(reader.take("k").lines.first?.isEmpty == false)
    #expect(reader.take("t").lines.contains("1: A new channel"))
    #expect(reader.take("nonsense").lines.first?.contains("does nothing here") == true)
    #expect(reader.take("q").wish == .leave)
  }

  @Test func whatWasLeftOutIsReadWhereItIsAskedFor() {
    var reader = LinearReader(GapTests.document)
    _ = reader.start()
    #expect(reader.take("").lines == ["left out above the article: 1 passage, navigation"])
    _ = reader.take("x")
    #expect(reader.take(".").lines == ["left out, navigation: Home Weather Rain"])
  }

  @Test func theLinesOfACellAreApart() {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Tides")) { add in
      add(.table(Table(header: ["Clerk", "Remark"], rows: [["Ina", "Pen dry\nrefilled at nine"]])))
    }
    var reader = LinearReader(builder.document)
    _ = reader.start()
    #expect(reader.take("").lines.contains("row 1. Clerk: Ina. Remark: Pen dry; refilled at nine"))
  }

  @Test func keysGoFurtherAndBack() {
    var reader = LinearReader(SampleDocuments.long(40))
    _ = reader.start()
    #expect(reader.take("3]").lines == ["heading two: Section 3"])
    #expect(reader.take("2j").lines == ["Paragraph 21 tells of number 21 and of nothing else."])
    #expect(reader.take("ma").lines == ["marked as a"])
    #expect(reader.take(":3").lines == ["Paragraph 1 tells of number 1 and of nothing else."])
    #expect(reader.take("`a").lines == ["Paragraph 21 tells of number 21 and of nothing else."])
    #expect(reader.take("''").lines == ["Paragraph 1 tells of number 1 and of nothing else."])
    #expect(reader.take("50%").lines.first?.contains("20") == true)
    #expect(reader.take("=").lines.first?.contains("section 3 of 4") == true)
    #expect(reader.take("*number 3").lines.first?.hasPrefix("Paragraph 30") == true)
    #expect(reader.take("99[").lines == ["title: A long one"])
    #expect(reader.take("900:").lines.first?.contains("does nothing here") == true)
  }

  @Test func linksAreCountedListedAndFollowed() {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Tides")) { add in
      add(.paragraph(RichText("See the report.", spans: [Span(8..<14, .link(url: "report.html#depth"))])))
      add(
        .paragraph(
          RichText(
            "See below, or write.",
            spans: [Span(4..<9, .link(url: "#low")), Span(14..<19, .link(url: "mailto:a@b.example"))])))
      add(.paragraph(RichText("Low water.", spans: [Span(0..<3, .place(name: "low"))])))
    }
    var reader = LinearReader(builder.document, foundAt: .page("https://tidings.example/a"))
    _ = reader.start()
    #expect(reader.take("").lines == ["See the report.", "1 link"])
    let report = LinkAddress(.page("https://tidings.example/report.html"), place: "depth")
    #expect(reader.take("f").wish == .document(report))
    #expect(reader.take("").lines == ["See below, or write.", "2 links"])
    #expect(reader.take("f").lines.count == 3 && reader.take("f3").lines == ["the last link is 2"])
    #expect(reader.take("f2").lines.first?.contains("is not opened") == true)
    #expect(reader.take("f1").lines == ["Low water."])
    #expect(reader.take("H").lines.first == "See below, or write." && reader.take("H").wish == .before)
    #expect(reader.take("a https://tidings.example/b").wish == .asked("https://tidings.example/b"))
  }

  @Test func whatIsLeftOutSaysWhyAndIsPutBack() {
    var reader = LinearReader(GapTests.document)
    _ = reader.start()
    #expect(reader.take("4j").lines == ["left out here: 2 passages, byline, related links"])
    #expect(reader.take("zk").lines == ["Five more gauges you will love", "Filed by the harbour desk"])
    #expect(reader.take("zx").lines == ["left out here: 2 passages, byline, related links"])
    _ = reader.take("k")
    #expect(reader.take("zx").lines == ["taken out; zk puts it back"])
    #expect(reader.take("k").lines == ["The first gauge was a bucket."])
    #expect(reader.take("j").lines.first?.hasPrefix("left out here") == true)
    guard case .export(let export)? = reader.take("e rain.md").wish else {
      Issue.record("nothing is written")
      return
    }
    #expect(export.article.blocks.count == 2 && export.format == .markdown)
    #expect(reader.take("e rain").lines.first?.contains("end the name in") == true)
  }

  @Test func commentsCalloutsAndPicturesSayWhatTheyAre() {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Tides")) { add in
      add(.callout(Callout(label: "Hot surface", "Keep off.", type: .warning)))
      add(.callout(Callout(label: "Warning", "Keep away.", type: .warning)))
      add(.figure(Figure(url: "https://tidings.example/pier.jpg")))
      add(.fold(Fold("How deep?", blocks: [Block(.paragraph("Four metres."))])))
    }
    var document = builder.document
    var said = Removal(.unlikely, words: "Mine froze.", source: 900..<901)
    said.comment = CommentPart(number: 0, author: "Jon Aker", date: "3 May", depth: 1, isSaid: true)
    document.articles[0].removed = [said]
    var reader = LinearReader(document)
    _ = reader.start()
    #expect(reader.take("").lines == ["warning, Hot surface: Keep off."])
    #expect(reader.take("").lines == ["warning: Keep away."])
    #expect(reader.take("").lines == ["picture: no description", "picture at: https://tidings.example/pier.jpg"])
    #expect(reader.take("").lines == ["folded: How deep?", "Four metres.", "end of fold"])
    #expect(reader.take("zc").lines == ["folded: How deep?"])
    #expect(reader.take("").lines == ["left out below the article: 1 comment"])
    _ = reader.take("x")
    #expect(reader.take(".").lines == ["comment by Jon Aker, 3 May, answer of level 1", "Mine froze."])
  }

  @Test func aWholeArticleIsSaidAtOnce() {
    let lines = LinearReader.lines(of: SampleDocuments.full)
    #expect(lines.first == "title: The harbour that would not stay deep")
    #expect(lines.contains("heading two: A new channel"))
    #expect(!lines.joined().contains { "│─┌▸•".contains($0) })
  }

  @Test func anotherFileIsAskedFor() {
    var reader = LinearReader(SampleDocuments.full)
    #expect(reader.take("]f").wish == .file(1))
    #expect(reader.take("[f").wish == .file(-1))
  }

  @Test func aListIsReadByNumbers() {
    var list = LinearList("inbox", count: 13) { $0 < 12 ? "Article \($0 + 1), rain.example" : "Küche, new" }
    #expect(list.start().first == "inbox: 13 articles")
    #expect(list.take("").lines == ["11. Article 11, rain.example", "12. Article 12, rain.example", "13. Küche, new"])
    #expect(list.take("").lines == ["the end"])
    #expect(list.take("/KÜCHE").lines == ["1 article", "13. Küche, new"])
    #expect(list.take("/nowhere").lines == ["nowhere: not found"])
    #expect(list.take("13").opened == 12)
    #expect(list.take("14").lines == ["the last one is 13"])
    #expect(list.take("0").opened == nil)
    #expect(list.take("w").lines.first?.contains("does nothing here") == true)
    #expect(list.take("q").isDone)
  }

  @Test func anEmptyListSaysSo() {
    var list = LinearList("inbox", count: 0) { _ in "" }
    #expect(list.start() == ["inbox: 0 articles", "nothing"])
    #expect(list.take("1").lines == ["the last one is 0"])
  }
}
