import ArticleModel
import ReaderCore
import ReaderFeatures
import Testing

@testable import ReaderUI

@Suite struct FoldingTests {
  @Test func questionsAreClosedUntilEnterOpensOne() {
    var reader = ReaderDriver(rows: 60)
    #expect(!reader.shows("never rests"))
    reader.type("3<Tab><Enter>")
    #expect(reader.shows("never rests"))
    #expect(!reader.shows("tested every Tuesday"))
    reader.type("<Enter>")
    #expect(!reader.shows("never rests"))
  }

  @Test func whatItsPageShowsOpenIsOpen() {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Gauges")) { add in
      add(.fold(Fold("How deep?", blocks: [Block(.paragraph("Four metres."))], isOpen: true)))
      add(.fold(Fold("How wide?", blocks: [Block(.paragraph("Nine metres."))])))
    }
    var reader = ReaderDriver(builder.document)
    #expect(reader.shows("▾ How deep?") && reader.shows("Four metres"))
    #expect(reader.shows("▸ How wide?") && !reader.shows("Nine metres"))
    reader.type("<Tab><Enter>")
    #expect(reader.shows("▸ How deep?") && !reader.shows("Four metres"))
    reader.type("F")
    #expect(reader.shows("Four metres") && reader.shows("Nine metres"))
  }

  @Test func fOpensAndClosesAllQuestions() {
    var reader = ReaderDriver(rows: 60)
    reader.type("F")
    #expect(reader.shows("never rests") && reader.shows("berth fees") && reader.shows("tested every Tuesday"))
    reader.type("F")
    #expect(!reader.shows("never rests") && !reader.shows("tested every Tuesday"))
  }

  @Test func tabGoesFromOneToTheNextAndBack() {
    var reader = ReaderDriver(rows: 60)
    reader.type("3<Tab><Tab><Enter>")
    #expect(reader.shows("The county pays half"))
    reader.type("<BackTab><Enter>")
    #expect(reader.shows("never rests"))
  }

  @Test func aSectionFoldsWithTheSectionsBelowIt() {
    var reader = ReaderDriver(rows: 60)
    reader.type("1za")
    #expect(reader.shows("A new channel"))
    #expect(!reader.shows("tide gauge") && !reader.shows("What the surveys say"))
    #expect(reader.shows("Questions about the harbour"))
    reader.type("za")
    #expect(reader.shows("tide gauge"))
  }

  @Test func everythingFoldsAndUnfolds() {
    var reader = ReaderDriver(rows: 60)
    reader.type("zM")
    #expect(!reader.shows("tide gauge") && reader.shows("Terms"))
    reader.type("zR")
    #expect(reader.shows("tide gauge") && reader.shows("never rests"))
  }

  @Test func aJumpIntoAFoldedSectionOpensIt() {
    var reader = ReaderDriver(rows: 60)
    reader.type("1zc2")
    #expect(reader.page.first?.contains("What the surveys say") == true)
    #expect(reader.shows("Echo sounder"))
  }

  @Test func foldingTheSectionBeingReadStaysAtIt() {
    var reader = ReaderDriver(SampleDocuments.long(300))
    reader.type("9")
    reader.send(.timer(id: reader.state.timer ?? -1))
    reader.type("jjjjzc")
    #expect(reader.page.first?.contains("Section 9") == true)
    reader.type("j")
    #expect(reader.page.contains { $0.contains("Section 10") })
  }

  @Test func aTableOpensOverTheScreen() {
    var reader = ReaderDriver(rows: 60)
    reader.type("2<Tab><Enter>")
    #expect(reader.header.contains("Table"))
    #expect(reader.shows("row 1 of 3"))
    reader.type("<Esc>")
    #expect(reader.header.contains("harbour"))
  }

  @Test func enterGoesNowhereUnasked() {
    var reader = ReaderDriver(rows: 10)
    let before = reader.lines.dropLast()
    reader.type("<Enter>")
    #expect(reader.footer.contains("nothing here opens; Tab goes to what does"))
    #expect(reader.lines.dropLast() == before)
  }

  @Test func theFooterSaysWhatEnterDoes() {
    var reader = ReaderDriver(rows: 60)
    reader.type("<Tab>")
    var said: Set<String> = []
    for _ in 0..<8 {
      for label in ["Enter opens the table", "Enter opens ", "Enter closes", "Enter folds", "Enter follows"]
      where reader.footer.contains(label) { said.insert(label) }
      reader.type("<Tab>")
    }
    #expect(said.isSuperset(of: ["Enter opens the table", "Enter opens "]))
  }

}
