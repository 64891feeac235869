import ArticleModel
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
      "Datum: The level", "left out here: 1 passage",
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
    #expect(reader.take("q").isDone)
  }

  @Test func whatWasLeftOutIsReadWhereItIsAskedFor() {
    var reader = LinearReader(GapTests.document)
    _ = reader.start()
    #expect(reader.take("").lines == ["left out here: 1 passage"])
    _ = reader.take("x")
    #expect(reader.take(".").lines == ["left out, navigation: Home Weather Rain"])
  }

  @Test func aWholeArticleIsSaidAtOnce() {
    let lines = LinearReader.lines(of: SampleDocuments.full)
    #expect(lines.first == "title: The harbour that would not stay deep")
    #expect(lines.contains("heading two: A new channel"))
    #expect(!lines.joined().contains { "│─┌▸•".contains($0) })
  }

  @Test func anotherFileIsAskedFor() {
    var reader = LinearReader(SampleDocuments.full)
    #expect(reader.take("]f").files == 1)
    #expect(reader.take("[f").files == -1)
  }

  @Test func aListIsReadByNumbers() {
    var list = LinearList("inbox", (1...12).map { "Article \($0), rain.example" } + ["Küche, new"])
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
    var list = LinearList("inbox", [])
    #expect(list.start() == ["inbox: 0 articles", "nothing"])
    #expect(list.take("1").lines == ["the last one is 0"])
  }
}
