import ArticleModel
import Testing
import TextLayout

private func table(
  _ header: [String], _ rows: [[String]], caption: String? = nil, origin: Table.Origin = .markup,
  confidence: Double = 1
) -> Block.Content {
  .table(
    Table(
      header: header.map { RichText($0) }, rows: rows.map { $0.map { RichText($0) } },
      caption: caption.map { RichText($0) }, origin: origin, confidence: confidence))
}

private let treaties = [
  ["Article 5", "NATO", "Strong deterrent"],
  ["Bilateral treaties", "US-Japan Security Treaty", "Direct commitment"],
]

@Suite("Tables")
struct TableTests {
  @Test("A grid as wide as its words, where there is room")
  func plainGrid() {
    #expect(
      lines(table(["Kind", "Example"], [["Article 5", "NATO"], ["Treaty", "Japan"]], caption: "Kinds")) == [
        "Kinds",
        "┌───────────┬─────────┐",
        "│ Kind      │ Example │",
        "├───────────┼─────────┤",
        "│ Article 5 │ NATO    │",
        "│ Treaty    │ Japan   │",
        "└───────────┴─────────┘",
      ])
  }

  @Test("A grid in ASCII, its cells wrapped")
  func asciiGrid() {
    #expect(
      lines(table(["Kind", "Example", "Strengths"], treaties), measure: 40, unicode: false) == [
        "+-----------+----------+------------+",
        "| Kind      | Example  | Strengths  |",
        "+-----------+----------+------------+",
        "| Article 5 | NATO     | Strong     |",
        "|           |          | deterrent  |",
        "+-----------+----------+------------+",
        "| Bilateral | US-Japan | Direct     |",
        "| treaties  | Security | commitment |",
        "|           | Treaty   |            |",
        "+-----------+----------+------------+",
      ])
  }

  @Test("Records where no grid fits")
  func records() {
    #expect(
      lines(table(["Kind", "Example", "Strengths"], treaties), measure: 24) == [
        "3 columns · one field a",
        "line",
        "Kind: Article 5",
        "Example: NATO",
        "Strengths: Strong",
        "  deterrent",
        "────",
        "Kind: Bilateral treaties",
        "Example: US-Japan",
        "  Security Treaty",
        "Strengths: Direct",
        "  commitment",
      ])
  }

  @Test("Records leave empty fields out, but name each column once")
  func emptyFields() {
    let wide = (1...7).map { "Name\($0)" }
    let shown = lines(table(wide, [["a"], ["b", "", "c"]]), measure: 20)
    #expect(shown.dropFirst(2).prefix(3) == ["Name1: a", "Name2: ", "Name3: "])
    #expect(shown.dropFirst(9).prefix(3) == ["────", "Name1: b", "Name3: c"])
  }

  @Test("Records without a header count their fields")
  func recordsWithoutHeader() {
    let wide = (1...12).map { "cell\($0)" }
    #expect(lines(table([], [wide]), measure: 20).dropFirst(2).prefix(2) == ["1: cell1", "2: cell2"])
  }

  @Test("A rebuilt table says so, and how sure it is")
  func rebuilt() {
    let shown = lines(table(["A", "B"], [["x", "y"]], origin: .reconstructed, confidence: 0.94))
    #expect(shown.last == "  rebuilt from text · 94\u{A0}% sure")
  }

  @Test("A table that is not sure stands as its rows stood")
  func unsure() {
    let content = table(
      ["Kind", "Example"], [["Article 5", ""], ["", "Japan"]], origin: .reconstructed, confidence: 0.6)
    let offer = "may be a table · 60\u{A0}% sure · Enter shows it as one"
    #expect(lines(content, measure: 60) == ["Kind Example", "Article 5", "Japan", offer])
    guard case .table(let model) = content else { return }
    #expect(lines(content, measure: 60).dropLast() == model.flattenedRows[...])
  }

  @Test("Numbers stand below one another by their decimal marks")
  func numbers() {
    let rows = [["Ostia", "12,345", "−0.5 %"], ["Elba", "980", "12.25 %"], ["Rho", "1,204,000", "—"]]
    #expect(
      lines(table(["Town", "People", "Growth"], rows)).dropFirst(3).dropLast() == [
        "│ Ostia │    12,345 │ −0.5 %  │",
        "│ Elba  │       980 │ 12.25 % │",
        "│ Rho   │ 1,204,000 │       — │",
      ])
  }

  @Test(
    "What counts as a number",
    arguments: [
      ("12", true), ("1,234.50", true), ("1.234,50", true), ("-3", true), ("$3.20", true), ("€ 5", true),
      ("45 %", true), ("12 km", true), ("±0.1", true), ("1 234 567", true), ("~100", true), (".5", true),
      ("12 apples", false), ("a12", false), ("2020-05-01", false), ("1/2", false), ("v1.2", false), ("%", false),
      ("10.0.0.1x2", false),
    ])
  func numberCells(cell: String, isNumber: Bool) {
    let layout = BlockLayout(options: LayoutOptions())
    let laid = layout.lines(of: Block(table(["A column with a name"], [[cell]])))
    let role = laid[3].runs.first { $0.text == cell }?.role
    #expect(role == (isNumber ? .tableNumber : .body))
  }

  @Test("Cells keep their roles, links and places")
  func cellRuns() {
    let header: [RichText] = ["Kind", "Link"]
    let linked = RichText("see here", spans: [Span(4..<8, .link(url: "u"))])
    let block = Block(.table(Table(header: header, rows: [["A", linked]], caption: "C")))
    let laid = BlockLayout(options: LayoutOptions()).lines(of: block)
    let text = BlockText(of: block)
    #expect(laid.map(\.target).prefix(2) == [.table, nil])
    #expect(laid[2].runs.filter { $0.role == .tableHeader }.map(\.text) == ["Kind", "Link"])
    let link = laid[4].runs.first { $0.link != nil }
    #expect(link?.text == "here")
    #expect(link?.role == .link)
    #expect(link?.origin == text.starts[4] + 4)
  }

  @Test("Rows of unequal length", arguments: [[], ["A"], ["A", "B", "C"]])
  func raggedRows(header: [String]) {
    let shown = lines(table(header, [["1"], ["x", "y", "z"], []]))
    #expect(Set(shown.map { CellWidth.of($0) }).count == 1)
    #expect(shown.contains { $0.contains("│ x │ y │ z │") })
  }

  @Test("Tables without cells")
  func emptyTables() {
    #expect(lines(table([], [])) == ["empty table"])
    #expect(lines(table([], [], caption: "Nothing")) == ["Nothing", "empty table"])
    #expect(lines(table(["A"], [])) == ["┌───┐", "│ A │", "└───┘"])
  }

  @Test("A column of one cell holds its width whatever invisible characters stand in it")
  func narrowColumn() {
    let shown = lines(table([], [[" \u{202E} x", String(repeating: "word ", count: 40)]]), measure: 20)
    #expect(Set(shown.map { CellWidth.of($0) }).count == 1)
  }

  @Test("A thousand columns")
  func manyColumns() {
    let shown = lines(table([], [(0..<1000).map { "\($0)" }]), measure: 72)
    #expect(shown.first?.hasPrefix("columns 1 to ") == true && shown.first?.contains("of 1000") == true)
  }

  @Test("No table of small random words can be set in fewer lines", arguments: 0..<30)
  func shortest(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let columns = Int.random(in: 2...3, using: &numbers)
    let rows = (0..<Int.random(in: 1...4, using: &numbers)).map { _ in
      (0..<columns).map { _ in
        (0..<Int.random(in: 1...8, using: &numbers)).map { _ in
          String(repeating: "w", count: Int.random(in: 1...5, using: &numbers))
        }
      }
    }
    let measure = columns * 3 + 1 + columns * 5 + Int.random(in: 0...20, using: &numbers)
    let shown = lines(table([], rows.map { $0.map { $0.joined(separator: " ") } }), measure: measure)
    #expect(shown.count == shortestHeight(rows, available: measure - columns * 3 - 1) + 2)
    #expect(shown.allSatisfy { CellWidth.of($0) <= measure })
  }

  /// The fewest lines between the borders, by trying every width of every column.
  private func shortestHeight(_ rows: [[[String]]], available: Int) -> Int {
    let columns = rows[0].count
    let least = (0..<columns).map { column in max(1, rows.flatMap { $0[column] }.map(\.count).max() ?? 0) }
    var best = Int.max
    func tryWidths(_ widths: [Int]) {
      if widths.count == columns {
        let heights = rows.map { row in zip(row, widths).map { wrappedHeight($0, $1) }.max() ?? 1 }
        let rules = heights.contains { $0 > 1 } ? heights.count - 1 : 0
        best = min(best, heights.reduce(0, +) + rules)
        return
      }
      let used = widths.reduce(0, +) + least.dropFirst(widths.count + 1).reduce(0, +)
      for width in stride(from: least[widths.count], through: available - used, by: 1) { tryWidths(widths + [width]) }
    }
    tryWidths([])
    return best
  }

  private func wrappedHeight(_ words: [String], _ width: Int) -> Int {
    var height = 1
    var line = 0
    for word in words {
      if line > 0, line + 1 + word.count > width {
        height += 1
        line = 0
      }
      line += word.count + (line > 0 ? 1 : 0)
    }
    return height
  }
}
