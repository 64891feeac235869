import ReaderCore
import ReaderFeatures
import Testing

@testable import ReaderUI

@Suite struct MovingTests {
  @Test func moreStepsThanSectionsLeadToTheLast() {
    var last = ReaderDriver()
    last.type("]]]]]]]]]]]]]]]]]")
    var reader = ReaderDriver()
    reader.type("9]")
    #expect(reader.page == last.page)
    #expect(reader.footer.contains("the last section"))
    reader.type("2]")
    #expect(reader.page == last.page)
  }

  @Test func scrollsByLinesAndBack() {
    var reader = ReaderDriver(SampleDocuments.long(100))
    let before = reader.page
    reader.type("jjj")
    #expect(reader.page.first == before[3])
    reader.type("kkk")
    #expect(reader.page == before)
  }

  @Test func aPageDownBeginsBelowTheLastLine() {
    var reader = ReaderDriver(SampleDocuments.long(100))
    let shown = reader.page.last { !$0.isEmpty }
    reader.type(" ")
    #expect(!reader.page.contains(shown ?? ""))
    reader.type("b")
    #expect(reader.page.last { !$0.isEmpty } == shown)
  }

  @Test(arguments: ["j", "<Down>", "d", "<C-d>", "<Space>", "<PgDn>"]) func theEndStaysAtTheFoot(key: String) {
    var reader = ReaderDriver(SampleDocuments.long(30))
    for _ in 0..<200 { reader.type(key) }
    #expect(reader.page.last?.contains("Paragraph 29") == true)
    #expect(reader.footer.contains("the end"))
    reader.type("<C-l>")
    #expect(reader.footer.contains("end"))
  }

  @Test(arguments: ["k", "u", "b", "<Up>", "<PgUp>"]) func theBeginningStaysAtTheTop(key: String) {
    var reader = ReaderDriver(SampleDocuments.long(30))
    reader.type("G")
    for _ in 0..<200 { reader.type(key) }
    #expect(reader.page.first?.contains("A long one") == true)
  }

  @Test func endsAreOneKeyAway() {
    var reader = ReaderDriver(SampleDocuments.long(1_000))
    reader.type("G")
    #expect(reader.page.last?.contains("Paragraph 999 ") == true)
    reader.type("g")
    #expect(reader.page.first?.contains("A long one") == true)
  }

  @Test func aHeadingIsNeverAloneAtTheFoot() {
    var reader = ReaderDriver(SampleDocuments.long(100))
    for _ in 0..<60 {
      let last = reader.page.last { !$0.isEmpty } ?? ""
      #expect(!last.contains("Section"), "\(last)")
      reader.type("j")
    }
  }

  @Test func goesFromParagraphToParagraph() {
    var reader = ReaderDriver(SampleDocuments.long(100))
    reader.type("}}}")
    #expect(reader.page.first?.contains("Paragraph 1 ") == true)
    reader.type("{")
    #expect(reader.page.first?.contains("Paragraph 0 ") == true)
  }

  @Test func goesFromSectionToSection() {
    var reader = ReaderDriver(SampleDocuments.long(100))
    reader.type("]]")
    #expect(reader.page.first?.contains("Section 2") == true)
    reader.type("jj[")
    #expect(reader.page.first?.contains("Section 2") == true)
    reader.type("[")
    #expect(reader.page.first?.contains("Section 1") == true)
    reader.type("[")
    #expect(reader.page.first?.contains("A long one") == true)
  }

  @Test func aNumberJumpsToASection() {
    var reader = ReaderDriver(SampleDocuments.long(300))
    reader.type("7")
    #expect(reader.page.first?.contains("Section 7") == true)
    reader.send(.timer(id: reader.state.timer ?? -1))
    reader.type("9")
    #expect(reader.page.first?.contains("Section 9") == true)
  }

  @Test func twoDigitsMakeOneNumber() {
    var reader = ReaderDriver(SampleDocuments.long(300))
    reader.type("12")
    #expect(reader.page.first?.contains("Section 12") == true)
  }

  @Test func aNumberCountsForTheMotionAfterIt() {
    var counted = ReaderDriver(SampleDocuments.long(300))
    counted.type("5j")
    var typed = ReaderDriver(SampleDocuments.long(300))
    typed.type("jjjjj")
    #expect(counted.page == typed.page)
    counted.type("3]")
    #expect(counted.page.first?.contains("Section 4") == true)
  }

  @Test func aNumberIsForgottenAfterAWhile() {
    var reader = ReaderDriver(SampleDocuments.long(300))
    reader.type("5")
    reader.send(.timer(id: reader.state.timer ?? -1))
    let before = reader.page
    reader.type("j")
    #expect(reader.page.first == before[1])
  }

  @Test func anotherNumberThanThereAreSectionsSaysSo() {
    var reader = ReaderDriver()
    reader.type("9")
    #expect(reader.footer.contains("the last section is 3"))
  }

  @Test func goesFromArticleToArticle() {
    var reader = ReaderDriver()
    reader.type("]a")
    #expect(reader.header.contains("a year later"))
    #expect(reader.page.first?.contains("━━━") == true || reader.page.first?.contains("a year later") == true)
    reader.type("[a")
    #expect(reader.header.contains("would not stay deep"))
  }

  @Test func theNextArticleIsMeantFromTheLastSectionToo() {
    var reader = ReaderDriver()
    reader.type("3")
    reader.send(.timer(id: reader.state.timer ?? -1))
    let before = reader.page
    reader.type("]a")
    #expect(reader.header.contains("a year later"))
    #expect(!reader.footer.contains("the last article"))
    reader.type("H")
    #expect(reader.page == before)
  }

  @Test func jumpsLeadBackOneByOne() {
    var reader = ReaderDriver(SampleDocuments.long(300))
    reader.type("3")
    reader.send(.timer(id: reader.state.timer ?? -1))
    reader.type("G")
    reader.type("H")
    #expect(reader.page.first?.contains("Section 3") == true)
    reader.type("<BS>")
    #expect(reader.page.first?.contains("A long one") == true)
    reader.type("H")
    #expect(reader.footer.contains("nothing to go back to"))
  }

  @Test func twoQuotesLeadBackAndForth() {
    var reader = ReaderDriver(SampleDocuments.long(300))
    reader.type("jj")
    let start = reader.page
    reader.type("G")
    let end = reader.page
    reader.type("''")
    #expect(reader.page == start)
    reader.type("''")
    #expect(reader.page == end)
  }

  @Test func marksAreFoundAgain() {
    var reader = ReaderDriver(SampleDocuments.long(300))
    reader.type("4jma")
    let marked = reader.page
    reader.type("G`a")
    #expect(reader.page == marked)
    reader.type("`b")
    #expect(reader.footer.contains("there is no mark b"))
  }

  @Test func aResizeKeepsTheLineBeingRead() {
    var reader = ReaderDriver(SampleDocuments.long(300))
    reader.type("40j")
    let words = reader.page.first { !$0.isEmpty }?.split(separator: " ").prefix(3).joined(separator: " ") ?? ""
    for (columns, rows) in [(40, 15), (20, 5), (120, 40), (33, 9), (80, 24)] {
      reader.resize(columns, rows)
      #expect(reader.page.prefix(3).contains { $0.contains(words.prefix(12)) }, "\(columns)×\(rows)")
    }
  }

  @Test func widerAndNarrowerKeepThePlace() {
    var reader = ReaderDriver(SampleDocuments.long(300), columns: 130)
    reader.type("30j")
    let words = reader.page.first { $0.contains("Paragraph") } ?? ""
    reader.type("--------")
    #expect(reader.footer.contains("40 columns"))
    reader.type("++++++++")
    #expect(reader.page.contains(words))
  }
}
