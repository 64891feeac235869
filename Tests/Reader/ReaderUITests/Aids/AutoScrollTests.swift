import ArticleModel
import ReaderCore
import ReaderFeatures
import Settings
import Testing

@testable import ReaderUI

/// Auto-scroll, and the minutes that are left.
@Suite struct AutoScrollTests {
  @Test func aLineGoesByForEachTimer() {
    var reader = ReaderDriver(SampleDocuments.long(100))
    let before = reader.page
    reader.type("A")
    #expect(reader.footer.contains("238 words a minute"))
    reader.runTimer()
    #expect(reader.page.dropLast() == before.dropFirst())
    #expect(reader.footer.contains("↓ 238"))
    reader.runTimer()
    #expect(reader.page.dropLast(2) == before.dropFirst(2))
  }

  @Test func aLineStaysAsLongAsItsWordsTake() throws {
    var reader = ReaderDriver(SampleDocuments.long(100))
    reader.type("}}A")
    // "Paragraph 0 tells of number 0 and of nothing else."
    #expect(try #require(reader.timer).milliseconds == 10 * 60_000 / 238)
    reader.runTimer()
    // A blank line.
    #expect(try #require(reader.timer).milliseconds == 300)
  }

  @Test func thePaceIsChangedOnTheWayAndKept() {
    var reader = ReaderDriver(SampleDocuments.long(100))
    reader.type("A>>")
    #expect(reader.footer.contains("278 words a minute"))
    #expect(reader.state.reading?.isScrolling == true)
    reader.type("<")
    #expect(reader.footer.contains("258 words a minute"))
    reader.type(":set hyph off<Enter>")
    #expect(reader.state.settings.pace == 258)
    for _ in 0..<200 { reader.type("<") }
    #expect(reader.footer.contains("40 words a minute"))
    for _ in 0..<200 { reader.type(">") }
    #expect(reader.footer.contains("1200 words a minute"))
  }

  @Test(arguments: ["j", "k", " ", "b", "d", "<Esc>", "}", "g", "G", "]", "5", "<Down>", "é"])
  func aMotionPausesAndNothingElse(keys: String) {
    var reader = ReaderDriver(SampleDocuments.long(100))
    reader.type("A")
    reader.runTimer()
    let page = reader.page
    reader.type(keys)
    #expect(reader.page == page)
    #expect(reader.footer.contains("paused"))
    reader.runTimer()
    #expect(reader.page == page)
    reader.type("A")
    reader.runTimer()
    #expect(reader.page.dropLast() == page.dropFirst())
  }

  @Test func otherCommandsPauseAndAreDone() {
    var reader = ReaderDriver()
    reader.type("A?")
    #expect(reader.state.context == .panel)
    #expect(reader.state.reading?.isScrolling == false)
    reader.type("qAys")
    #expect(reader.effects.contains { if case .copy = $0 { true } else { false } })
    #expect(reader.state.reading?.isScrolling == false)
    reader.type("A:")
    reader.runTimer()
    #expect(reader.state.reading?.isScrolling == false)
  }

  @Test func aTurnOfTheWheelPauses() {
    var reader = ReaderDriver(SampleDocuments.long(100))
    reader.type("A")
    reader.send(.mouse(Mouse(.wheelDown, at: Frame.Cell(column: 3, row: 3))))
    #expect(reader.state.reading?.isScrolling == false)
  }

  @Test(arguments: ["", "p"]) func itStopsAtTheEnd(mode: String) {
    var reader = ReaderDriver(SampleDocuments.long(40))
    reader.type("\(mode)A")
    var lines = 0
    while reader.state.reading?.isScrolling == true, lines < 1_000 {
      reader.runTimer()
      lines += 1
    }
    #expect(lines > 60 && lines < 1_000)
    #expect(reader.footer.contains("the end"))
    #expect(reader.shows("Paragraph 39"))
  }

  @Test func aNumberStillWaitsForItsMotion() {
    var reader = ReaderDriver(SampleDocuments.long(100))
    reader.type("A<Esc>2")
    reader.runTimer()
    reader.type("j")
    #expect(reader.page.first?.contains("Section 2") == false)
  }

  @Test func theReaderIsToldWhereThisIs() {
    var reader = ReaderDriver(columns: 110)
    reader.type("=")
    #expect(reader.footer.hasPrefix(" article 1 of 2 · "))
    #expect(reader.footer.contains(" % · about "))
    reader.type("2=")
    #expect(reader.footer.hasPrefix(" article 1 of 2 · section 2 of 3 · paragraph 6 of 10 · "))
    reader.type("G=")
    #expect(reader.footer.contains("article 2 of 2"))
    #expect(reader.footer.contains("100 %"))
  }

  @Test func minutesAreLeftForSectionAndArticle() {
    let words = String(repeating: "word ", count: 600)
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Minutes")) { add in
      for section in 1...3 {
        add(SampleDocuments.heading("Section \(section)"))
        for _ in 0..<4 { add(.paragraph(RichText(words))) }
      }
    }
    var reader = ReaderDriver(builder.document, columns: 110, rows: 30)
    reader.type("]")
    #expect(reader.footer.contains("min left"))
    reader.type("10 ")
    #expect(!reader.footer.contains("of this section"))
    reader.resize(80, 30)
    #expect(reader.footer.contains("min left ") && !reader.footer.contains("of this section"))
    reader.type("G")
    #expect(reader.footer.contains("end"))
  }
}
