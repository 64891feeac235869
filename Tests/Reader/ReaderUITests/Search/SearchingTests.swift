import ArticleModel
import ReaderCore
import ReaderFeatures
import Settings
import Testing

@testable import ReaderUI

@Suite struct SearchingTests {
  @Test func goesToTheFirstMatchWhileTyping() {
    var reader = ReaderDriver(SampleDocuments.long(300))
    reader.type("/number 250")
    #expect(reader.shows("Paragraph 250 "))
    #expect(reader.footer.contains("1 of 1"))
  }

  @Test func escapeGoesBack() {
    var reader = ReaderDriver(SampleDocuments.long(300))
    reader.type("jjj")
    let before = reader.lines
    reader.type("/number 250<Esc>")
    #expect(reader.lines == before)
  }

  @Test func matchesAreCountedAndNumbered() {
    var reader = ReaderDriver(SampleDocuments.long(120))
    reader.type("/paragraph 11<Enter>")
    #expect(reader.footer.contains("1 of 11"))
    reader.type("n")
    #expect(reader.footer.contains("2 of 11"))
    reader.type("N")
    #expect(reader.footer.contains("1 of 11"))
  }

  @Test func theLastMatchLeadsToTheFirst() {
    var reader = ReaderDriver(SampleDocuments.long(30))
    reader.type("/section<Enter>nnn")
    #expect(reader.footer.contains("continued from the beginning"))
    reader.type("N")
    #expect(reader.footer.contains("continued from the end"))
  }

  @Test func matchesInClosedAnswersAreFoundAndOpened() {
    var reader = ReaderDriver()
    reader.type("/tuesday<Enter>")
    #expect(reader.shows("tested every Tuesday"))
    reader.type("/berth fees<Enter>")
    #expect(reader.shows("berth fees"))
  }

  @Test func matchesInFoldedSectionsAreFoundAndOpened() {
    var reader = ReaderDriver()
    reader.type("zM/echo<Enter>")
    #expect(reader.shows("Echo sounder"))
    reader.type("zM/slack water turn")
    reader.type("<Esc>")
    #expect(!reader.shows("Echo sounder"))
  }

  @Test func matchesReachAcrossLineEnds() {
    var reader = ReaderDriver(columns: 24, rows: 24)
    reader.type("/dredged twice in ten years, and twice the sand<Enter>")
    #expect(!reader.footer.contains("not found"))
    let lit = reader.state.view().lines.filter { line in line.runs.contains { $0.role == .currentMatch } }
    #expect(lit.count > 1)
  }

  @Test func titlesAreFoundToo() {
    var reader = ReaderDriver()
    reader.type("G/would not stay deep<Enter>")
    #expect(reader.state.view().lines.contains { $0.runs.contains { $0.role == .currentMatch } })
  }

  @Test func whatIsNotThereIsSaid() {
    var reader = ReaderDriver()
    reader.type("/zebra")
    #expect(reader.footer.contains("not found"))
    reader.type("<Enter>")
    #expect(reader.footer.contains("zebra: not found"))
    reader.type("n")
    #expect(reader.footer.contains("not found"))
  }

  @Test func everyVisibleMatchIsLitAndTheCurrentOneStandsOut() {
    var reader = ReaderDriver(SampleDocuments.long(100))
    reader.type("/nothing<Enter>")
    let roles = reader.state.view().lines.flatMap { $0.runs.map(\.role) }
    #expect(roles.filter { $0 == .currentMatch }.count == 1)
    #expect(roles.filter { $0 == .match }.count > 5)
  }

  @Test func theCountGrowsBetweenKeysInALongDocument() {
    let blocks = (0..<40_000).map { Block(.paragraph(RichText("Number \($0) of many, all of them with some words."))) }
    let document = Document(text: SourceText(utf8: []), articles: [Article(blocks: blocks)])
    var state = ReaderState(reading: document, name: "many", size: ScreenSize(columns: 80, rows: 24))
    for key in "/words" { _ = state.update(.key(.character(key))) }
    #expect(state.view().plainLines.last?.contains("+") == true)
    var rounds = 0
    while state.update(.idle).contains(.continueCounting) { rounds += 1 }
    #expect(rounds > 0)
    #expect(state.view().plainLines.last?.contains("1 of 40000") == true)
  }

  @Test func escapeOnThePageClearsTheSearch() {
    var reader = ReaderDriver()
    reader.type("/sand<Enter><Esc>")
    #expect(!reader.footer.contains("/sand"))
  }

  @Test func pastedTextIsSearchedForAndNeverTakenForKeys() {
    var reader = ReaderDriver()
    reader.type("/")
    reader.send(.pasted("berth\nfees"))
    #expect(reader.footer.contains("1 of 1"))
    reader.type("<Esc>")
    reader.send(.pasted("q"))
    #expect(!reader.effects.contains(.quit))
  }
}
