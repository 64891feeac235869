import ArticleModel
import ReaderCore
import ReaderFeatures
import SeededRandom
import Testing
import TextLayout

@testable import ReaderUI

/// The mouse does what the keys would do for the thing that is clicked.
@Suite struct ClickingTests {
  /// Clicks the first cell of a text on the screen, below the header.
  private func click(_ text: String, _ reader: inout ReaderDriver, sourceLocation: SourceLocation = #_sourceLocation) {
    for (row, line) in reader.lines.enumerated().dropFirst(1) {
      guard let range = line.firstRange(of: text) else { continue }
      let column = line.distance(from: line.startIndex, to: range.lowerBound)
      reader.send(.mouse(Mouse(.press, at: Frame.Cell(column: column, row: row))))
      return
    }
    Issue.record("\(text) is not on the screen", sourceLocation: sourceLocation)
  }

  @Test(arguments: [(80, 24), (120, 40)]) func aQuestionOpensAndCloses(columns: Int, rows: Int) {
    var reader = ReaderDriver(columns: columns, rows: rows)
    reader.type("3")
    let before = reader.lines.filter { $0.contains("▸") }
    let question = before[0].split(separator: "▸").last.map { $0.prefix(20) } ?? ""
    click(String(question), &reader)
    #expect(reader.lines.contains { $0.contains("▾ ") && $0.contains(question.dropFirst(1)) })
    click(String(question), &reader)
    #expect(reader.lines.filter { $0.contains("▸") }.count == before.count)
  }

  @Test func aTableOpensAndItsCellsTakeTheCursor() {
    var reader = ReaderDriver(TableSamples.wide)
    click("Marrow Bay", &reader)
    #expect(reader.state.table != nil)
    click("East Quay", &reader)
    let table = reader.state.table
    #expect(table.flatMap { state in state.tableRow.map { state.table.cell($0, state.column).text } } == "East Quay")
    click("Harbour", &reader)
    #expect(reader.footer.contains("sorted by Harbour"))
  }

  @Test func aSectionOfTheOutlineIsGoneTo() {
    var reader = ReaderDriver(columns: 120, rows: 40)
    click("What the surveys", &reader)
    #expect(reader.footer.contains("What the surveys"))
    var narrow = ReaderDriver(columns: 80, rows: 24)
    narrow.type("T")
    click("What the surveys", &narrow)
    #expect(narrow.footer.contains("What the surveys") && narrow.state.context == .page)
  }

  @Test func aLinkShowsWhereItLeads() {
    var reader = ReaderDriver()
    click("report", &reader)
    #expect(reader.footer.contains("http"), "\(reader.footer)")
  }

  @Test func theWheelScrollsWhatIsOnTop() {
    var reader = ReaderDriver()
    let before = reader.page
    reader.send(.mouse(Mouse(.wheelDown, at: Frame.Cell(column: 3, row: 3))))
    #expect(reader.page.first == before[3])
    reader.send(.mouse(Mouse(.wheelUp, at: Frame.Cell(column: 3, row: 3))))
    #expect(reader.page == before)
    reader.type("?")
    let help = reader.page
    reader.send(.mouse(Mouse(.wheelDown, at: Frame.Cell(column: 3, row: 3))))
    #expect(reader.page.first == help[3])
  }

  @Test func aCommandIsDoneByAClick() {
    var reader = ReaderDriver()
    reader.type(":")
    click("bottom", &reader)
    #expect(reader.state.context != .commands && reader.footer.contains("end"))
    reader.type(":")
    reader.send(.mouse(Mouse(.press, at: Frame.Cell(column: 3, row: 2))))
    #expect(reader.state.context != .commands)
  }

  @Test func anArticleIsSelectedAndOpened() {
    var reader = ReaderDriver(browsing: (0..<9).map { LibraryEntry(path: "file\($0).txt") })
    click("file4", &reader)
    #expect(reader.footer.contains("file4.txt") && !reader.effects.contains(.openEntry(4)))
    click("file4", &reader)
    #expect(reader.effects.contains(.openEntry(4)))
  }

  @Test(arguments: 1...4) func clicksAnywhereLeaveAWayOut(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for document in [SampleDocuments.full, TableSamples.wide, TableSamples.guess, SampleDocuments.empty] {
      var reader = ReaderDriver(document, columns: 100, rows: 30)
      for _ in 0..<200 {
        switch random.below(8) {
        case 0: reader.type(["?", "T", ":", "/s", "x", "zM", "v"][random.below(7)])
        case 1: reader.resize(random.below(130), random.below(40))
        default:
          let action: [Mouse.Action] = [.press, .press, .wheelUp, .wheelDown]
          let cell = Frame.Cell(column: random.below(140), row: random.below(45))
          reader.send(.mouse(Mouse(action[random.below(4)], at: cell)))
        }
        let frame = reader.state.view()
        #expect(frame.lines.allSatisfy { $0.width <= frame.size.columns })
      }
      reader.resize(80, 24)
      reader.type("<Esc><Esc><Esc><Esc><Esc>q")
      #expect(reader.effects.contains(.quit))
    }
  }
}
