import ArticleModel
import ArticleWriting
import Testing

/// Tables as RFC 4180 has them.
struct CSVWriterTests {
  private func csv(_ rows: [[RichText]], guarded: Bool = false) -> String {
    CSVWriter(guardsFormulas: guarded).string(for: Sample.document([.table(Table(header: [], rows: rows))]))
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("a\nb", "\"a\nb\""), ("", ""),
    ("a\u{1B}[2Jb\0", "a[2Jb"), ("=1+1", "=1+1"),
  ])
  func cellsAreQuotedWhereNeeded(cell: String, written: String) {
    #expect(csv([[RichText(cell)]]) == written + "\r\n")
  }

  @Test(arguments: [
    ("=1+1", true), ("@cmd", true), ("+cmd|x", true), ("-x", true), ("-", true), ("-1+cmd", true),
    ("-3.5", false), ("+49 30 1234", false), ("-12 %", false), ("1=1", false), ("words", false), ("", false),
  ])
  func formulasAreGuardedWhenAskedFor(cell: String, isGuarded: Bool) {
    #expect(csv([[RichText(cell)]], guarded: true) == (isGuarded ? "'" : "") + cell + "\r\n")
    #expect(csv([[RichText(cell)]]) == cell + "\r\n")
  }

  @Test func shortRowsAreFilledUp() {
    let table = Table(header: ["a"], rows: [["1", "2", "3"], []])
    #expect(CSVWriter().string(for: Sample.document([.table(table)])) == "a,,\r\n1,2,3\r\n,,\r\n")
  }

  @Test func tablesAreFoundWhereverTheyStand() {
    let table = Block(.table(Table(header: ["n"], rows: [])))
    let document = Sample.document([
      .paragraph("no table"), .list(List(ordered: false, items: [ListItem("i", blocks: [table])])),
      .faq([Question("q", answer: "a", blocks: [table])]), .quote(Quote(blocks: [table])), table.content,
    ])
    #expect(CSVWriter().string(for: document) == "n\r\n\r\nn\r\n\r\nn\r\n\r\nn\r\n")
    #expect(document.tables.count == 4)
  }

  @Test func anUnsureTableKeepsItsRows() {
    let table = Table(header: ["A", "B"], rows: [["c", "d"]], origin: .reconstructed, confidence: 0.2)
    #expect(CSVWriter().string(for: Sample.document([.table(table)])) == "A B\r\nc d\r\n")
  }
}
