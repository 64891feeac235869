import Testing
@testable import TableRebuilding

@Suite("Tables without cell boundaries")
struct TableRebuilderTests {
  /// The lines of a text, with the number of empty lines before each.
  private func lines(_ text: String) -> [TableLine] {
    var result: [TableLine] = []
    var blank = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        blank += 1
      } else {
        result.append(TableLine(text: String(line), blankLinesBefore: blank))
        blank = 0
      }
    }
    return result
  }

  private func tables(_ text: String) -> [RebuiltTable] {
    TableRebuilder().tables(in: lines(text))
  }

  private func grid(_ table: RebuiltTable?) -> [String] {
    guard let table else { return [] }
    return ([table.header] + table.rows).filter { !$0.isEmpty }.map { $0.joined(separator: " | ") }
  }

  @Test("A table between prose is found with its header and its cells")
  func tableBetweenProse() {
    let found = tables(
      """
      The rivers of the region

      Three rivers drain the northern plain, and each of them has been dammed at least once in the last century.

      River Length Source Dammed
      Aller 215 Seehausen 1908
      Leine 281 Leinefelde 1934
      Oker 128 Altenau 1956

      Of these, only the Oker still floods its lower valley in spring, as it did before the dam was built.
      """)
    #expect(found.count == 1)
    #expect(found.first?.lines == 2..<6)
    #expect(
      grid(found.first) == [
        "River | Length | Source | Dammed", "Aller | 215 | Seehausen | 1908",
        "Leine | 281 | Leinefelde | 1934", "Oker | 128 | Altenau | 1956",
      ])
  }

  @Test("A header of capitalised words is cut by the columns below it")
  func titleCaseHeader() {
    let found = tables(
      """
      Energy Source Type Examples Advantages drawbacks
      Renewable (Wind Power) Denmark Clean generation,low running costs Depends on weather,needs large sites
      Fossil Fuels UK-Norway Gas Pipeline Reliable output,cheap to build Produces emissions,depends on imports of fuel
      Nuclear Reactors Gravelines Plant (France,1980) Steady supply,small footprint Leaves waste,takes decades to build
      """)
    #expect(found.first?.header == ["Energy Source Type", "Examples", "Advantages", "drawbacks"])
    withKnownIssue("Two names in capitals in a row are told apart too seldom, and the confidence is low") {
      #expect(
        grid(found.first) == [
          "Energy Source Type | Examples | Advantages | drawbacks",
          "Renewable (Wind Power) | Denmark | Clean generation,low running costs"
            + " | Depends on weather,needs large sites",
          "Fossil Fuels | UK-Norway Gas Pipeline | Reliable output,cheap to build"
            + " | Produces emissions,depends on imports of fuel",
          "Nuclear Reactors | Gravelines Plant (France,1980) | Steady supply,small footprint"
            + " | Leaves waste,takes decades to build",
        ])
      #expect((found.first?.confidence ?? 0) >= 0.8)
    }
  }

  @Test("Lines may surely be a table whose cells are in doubt")
  func likelihoodApart() throws {
    let found = try #require(
      tables(
        """
        Team Ground Points
        Halden Stone Quay 19
        Tern Lower Mill 25
        Ashby Market Field 17
        """
      ).first)
    #expect(found.likelihood > 0.5)
    #expect(found.confidence < found.likelihood)
  }

  @Test(
    "What is no table stays what it is",
    arguments: [
      "The council met on Tuesday evening to discuss the plan.\nIt decided nothing, as it had done before.\n"
        + "The mayor left early and said no word to the press.",
      "• Bread and butter\n• Milk from the farm\n• Eggs of free hens",
      "1. Open the lid\n2. Fill in the water\n3. Close the lid again",
      "let total = 0;\nfor (const x of list) {\n  total += x;\n}",
      "the quick brown fox jumps over\nthe lazy dog and then runs into\nthe wood where it sleeps until\nmorning comes",
    ])
  func notTables(text: String) {
    #expect(tables(text).isEmpty)
  }

  @Test(
    "No word of a row is lost or added",
    arguments: [
      "Model Price Year\nAcme  One $1,299.00 2019\nBravo “Two (b)” $2,450.50 2021\nCharlie †3 — 2023",
      "Team W L\nNorth [a] 12 3\nSouth* 9 6\nEast 4 11", "A B\nC D\nE F", "ä ö ü\né è ê\nß 1 2",
    ])
  func wordsKept(text: String) {
    let source = lines(text)
    for table in tables(text) {
      let rows = (table.header.isEmpty ? [] : [table.header]) + table.rows
      let words = rows.map { $0.flatMap { $0.split(separator: " ") } }
      #expect(words == source[table.lines].map { $0.text.split(separator: " ") })
    }
  }

  @Test(
    "Any bytes are an article without a crash",
    arguments: ["", " ", "\u{0}", "\u{FFFD} \u{FFFD}\n\u{FFFD} (\n) \u{FFFD}", ") ) )\n( ( (\n] ] ]", "a\na\na\na"])
  func hostileText(text: String) {
    for table in tables(text) { #expect(table.confidence >= 0 && table.confidence <= 1) }
  }
}
