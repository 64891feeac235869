import ArticleModel
import ReaderCore
import ReaderFeatures
import SeededRandom
import Settings
import Testing

@testable import ReaderUI

/// What a reader does with a table that fills the screen.
@Suite struct TableViewTests {
  private func open(_ document: Document = TableSamples.wide, columns: Int = 80, rows: Int = 24) -> ReaderDriver {
    var reader = ReaderDriver(document, columns: columns, rows: rows)
    reader.type("<Tab><Enter>")
    return reader
  }

  private func cursor(_ reader: ReaderDriver) -> String {
    let table = reader.state.table
    return table.flatMap { state in state.tableRow.map { state.table.cell($0, state.column).text } } ?? ""
  }

  @Test(arguments: [
    ("", "Marrow Bay"), ("j", "Sill"), ("jk", "Marrow Bay"), ("k", "Harbour"), ("kk", "Harbour"), ("G", "Lantern Cove"),
    ("G$", "sandbar at the mouth"), ("$0", "Marrow Bay"), ("<Right><Down>", "1904-05-02"), ("Gg", "Marrow Bay"),
    ("<Tab><Tab><BackTab>", "30 August 1871"), ("<PgDn>", "Lantern Cove"), ("<PgDn><PgUp>", "Marrow Bay"),
    ("<Right><Right>s", "2.25"), ("<Right><Right>ss", "12"), ("<Right><Right>sss", "4.05"),
    ("<Right>s", "30 August 1871"),
    ("/quiet<Enter>", "Sill"), ("/quiet<Enter>/<BS><BS><BS><BS><BS><Enter>", "Sill"), ("j/sand<Esc>", "Sill"),
    ("hh", "4.05"), ("hH<Left>", "Marrow Bay"), ("nnp", "Sill"), ("vJJ", "East Quay"), ("vj", "30 August 1871"),
  ])
  func keys(keys: String, expected: String) {
    var reader = open()
    reader.type(keys)
    #expect(cursor(reader) == expected)
  }

  /// Out of a record one goes back to the grid it was opened from, and out of the grid to the page.
  @Test(arguments: ["q", "<Esc>"]) func aRecordLeadsBackToItsGrid(key: String) {
    var reader = open()
    reader.type("jv" + key)
    #expect(reader.state.table?.mode == .grid && cursor(reader) == "Sill")
    reader.type(key)
    #expect(reader.state.context == .page)
    var narrow = open(columns: 38)
    #expect(narrow.state.table?.mode == .record)
    narrow.type(key)
    #expect(narrow.state.context == .page)
  }

  /// Where the author ends lines in cells, they end there in the grid and in the record, too.
  @Test func linesOfCellsStay() {
    let cells = [RichText("spring\nautumn"), RichText("low")]
    var reader = open(TableSamples.document(Table(header: ["Season", "Tide"], rows: [cells, [cells[1], cells[1]]])))
    for key in ["", "v"] {
      reader.type(key)
      #expect(reader.shows("spring") && reader.shows("autumn"))
      #expect(!reader.lines.contains { $0.contains("spring") && $0.contains("autumn") })
    }
  }

  @Test func theFilterCountsWhileItIsTyped() {
    var reader = open()
    reader.type("/sa")
    #expect(reader.footer.contains("/sa") && reader.footer.contains("2 of 5"))
    reader.type("nothing such")
    #expect(reader.footer.contains("0 of 5") && reader.shows("No row holds these words."))
    reader.type("<Esc>")
    #expect(reader.shows("East Quay"))
  }

  @Test func headerAndFirstColumnStayInSight() {
    var reader = open(TableSamples.long(1_000))
    reader.type("G")
    #expect(reader.shows("Number") && reader.shows("999"))
    reader = open()
    reader.type("$")
    #expect(reader.shows("Marrow Bay") && reader.shows("Remarks") && !reader.shows("Opened"))
  }

  @Test func theCellUnderTheCursorIsShownInFull() {
    var reader = open(columns: 40, rows: 15)
    reader.type("$<Left><Left>")
    #expect(reader.shows("Strengths") && reader.shows("station"))
  }

  @Test func aCorrectedTableStaysOnThePage() {
    var reader = ReaderDriver(TableSamples.guess)
    #expect(reader.shows("may be a table"))
    reader.type("r")
    #expect(reader.header.contains("a guess · 63 % sure"))
    reader.type("<")
    #expect(reader.footer.contains("2 more rows follow") && reader.header.contains("corrected by you"))
    reader.type("q")
    #expect(reader.shows("│ Bucket        │") && reader.shows("rebuilt from text"))
    #expect(reader.shows("What precedes is a table."))
    reader.type("<Tab><Enter>")
    #expect(reader.header.contains("corrected by you"))
  }

  @Test func aCorrectionIsTakenBackAfterTheTableWasClosedToo() {
    var reader = ReaderDriver(TableSamples.guess)
    let before = reader.lines
    reader.type("r<q")
    #expect(reader.footer.contains("as corrected"))
    reader.type("<Tab><Enter>uq<Esc> ")
    #expect(reader.lines.dropLast() == before.dropLast())
  }

  @Test func whatIsTakenBackLeavesThePageAsItWas() {
    var reader = ReaderDriver(TableSamples.guess)
    let before = reader.lines
    reader.type("r<u<Esc>")
    #expect(reader.lines == before)
  }

  @Test func aSearchGoesOnInACorrectedTable() {
    var reader = ReaderDriver(TableSamples.guess)
    reader.type("/€<Enter>r<qn")
    #expect(reader.footer.contains("of 3"))
  }

  @Test func rShowsTheSourceOfATableThatIsSure() {
    var reader = open()
    reader.type("r")
    #expect(reader.header.contains("Source, bytes"))
    reader.type("<Esc>")
    #expect(reader.header.contains("Harbours of the coast"))
  }

  @Test func copyingTakesWhatIsShown() {
    var reader = open()
    reader.type("/sand<Enter><Right>hhhhhhhs")
    reader.type("y")
    #expect(
      reader.effects.last == .copy("Harbour\tRemarks\nMarrow Bay\tdredged twice\nLantern Cove\tsandbar at the mouth"))
    reader.type("Y")
    guard case .copyTable(let table)? = reader.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(table.header.map(\.text) == ["Harbour", "Remarks"] && table.rows.count == 2)
  }

  @Test func writingAsksBeforeItReplacesAFile() {
    var reader = open()
    reader.type("w<Tab><Enter>")
    guard case .writeTable(let table, .json, let path, false)? = reader.effects.last else {
      Issue.record("nothing was written")
      return
    }
    #expect(path == "sample-table-1.json" && table.rows.count == 5)
    reader.send(.tableFileExists(path: path))
    #expect(reader.footer.contains("Replace it?"))
    reader.type("x<Esc>")
    #expect(!reader.footer.contains("Replace it?"))
    reader.send(.tableFileExists(path: path))
    reader.type("y")
    guard case .writeTable(_, .json, path, overwrites: true)? = reader.effects.last else {
      Issue.record("nothing was replaced")
      return
    }
  }

  @Test func aNameWithoutAKnownEndingIsNotWritten() {
    var reader = open()
    let before = reader.effects.count
    reader.type("w<C-u>harbours<Enter>")
    #expect(reader.effects.count == before && reader.footer.contains("end the name in"))
    reader.type(".md<Enter>")
    guard case .writeTable(_, .markdown, path: "harbours.md", false)? = reader.effects.last else {
      Issue.record("nothing was written")
      return
    }
  }

  @Test func splittingShowsWhere() {
    var reader = ReaderDriver(TableSamples.guess)
    reader.type("r|<Right>")
    #expect(reader.shows("Tipping spoon ¦ 80"))
    reader.type("<Enter>")
    #expect(reader.state.table?.table.columnCount == 4)
    #expect(reader.state.table?.table.rows[1].map(\.text) == ["Bucket", "12", "€", "300 g"])
  }

  @Test func helpListsTheKeysOfTheTable() {
    let content = HelpContent(maps: [KeyMaps.standard[.table]])
    let text = (0..<content.itemCount).flatMap { content.lines(of: $0, width: 76) }.map(\.text).joined(separator: "\n")
    for binding in KeyMaps.standard[.table].bindings where !binding.sequences.isEmpty {
      #expect(text.contains(binding.keyLabels) && text.contains(binding.command.help))
    }
  }

  @Test func aLongTableLaysOutOnlyWhatIsShown() {
    var reader = open(TableSamples.long(20_000), columns: 120, rows: 40)
    reader.type("G<PgUp><PgUp>jjj")
    #expect(reader.state.table.map { TableGridLayout($0).places.count < 60 } == true)
    reader.type("g<Right>s")
    #expect(cursor(reader) == "place 0")
    reader.type("/place 777<Enter>G")
    #expect(cursor(reader) == "place 7779")
  }

  @Test func aResizeKeepsTheCursorInSight() {
    var reader = open(TableSamples.long(500))
    reader.type("/9<Enter>G")
    let cell = cursor(reader)
    for (columns, rows) in [(40, 10), (30, 8), (20, 5), (120, 50), (10, 3), (80, 24)] {
      reader.resize(columns, rows)
      #expect(cursor(reader) == cell)
    }
    #expect(reader.shows(cell))
  }

  @Test(arguments: 1...6) func anyKeysAndStillAWayOut(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let documents = [
      TableSamples.wide, TableSamples.guess, TableSamples.long(300),
      TableSamples.document(Table(header: [], rows: [[], ["", "a\u{301}漢 b"], ["x"]])),
      TableSamples.document(Table(header: ["A", "B"], rows: [])),
    ]
    for document in documents {
      var reader = ReaderDriver(document, columns: 90, rows: 20)
      reader.type("<Tab><Enter>")
      for _ in 0..<120 {
        reader.send(event(&random))
        if reader.state.table == nil { reader.type("<Tab><Enter>") }
        let frame = reader.state.view()
        #expect(frame.lines.allSatisfy { $0.width <= frame.size.columns })
      }
      reader.resize(80, 24)
      reader.type("<Esc><Esc><Esc><Esc>")
      #expect(reader.state.table == nil && reader.state.context != .panel)
    }
  }

  private func event(_ random: inout SeededGenerator) -> Event {
    switch random.below(30) {
    case 0: return .resized(ScreenSize(columns: 10 + random.below(130), rows: 3 + random.below(50)))
    case 1: return .pasted("sand\u{1B}\n漢")
    case 2: return .tableFileExists(path: "a.csv")
    case 3...20: return .key(.character(Self.characters[random.below(Self.characters.count)]))
    default: return .key(Self.others[random.below(Self.others.count)])
    }
  }

  private static let characters = Array("jjkklgG0$npJKs/vhhHr<<>>||&&uyYw?bq a1é")
  private static let others: [Key] = [
    .enter, .enter, .tab, .backTab, .escape, .backspace, .up, .down, .left, .right, .right, .home, .end, .pageUp,
    .pageDown, .control("u"), .control("w"),
  ]
}
