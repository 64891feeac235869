import ArticleModel
import ArticleParsing
import Testing

struct RuledTableTests {
  /// The tables of a text, a row a line.
  private func tables(_ lines: [String]) -> [String] {
    let text = (["The boats of the harbour are told in a table, which somebody ruled.", ""] + lines).joined(
      separator: "\n")
    return ArticleParser().parse(Array(text.utf8)).articles[0].blocks.compactMap { block in
      guard case .table(let table) = block.content else { return nil }
      return ([table.header] + table.rows).map { $0.map(\.text).joined(separator: "|") }.joined(separator: "\n")
    }
  }

  @Test(
    "Rules say where the columns are",
    arguments: [
      (
        [
          "===== ===== ======", "A     B     A or B", "===== ===== ======", "False True  True", "True  True  True",
          "===== ===== ======",
        ],
        "A|B|A or B\nFalse|True|True\nTrue|True|True"
      ),
      (
        [
          "======= ===== =====", "        new   old", "======= ===== =====", "Heron   12    11", "Skua    9",
          "======= ===== =====",
        ],
        "|new|old\nHeron|12|11\nSkua|9|"
      ),
      (
        ["=====  =====", "Boat   Sail", "=====  =====", "Gull   two", "       red", "Tern   one", "=====  ====="],
        "Boat|Sail\nGull|two red\nTern|one"
      ),
      (["Boat   Sail", "-----  -----", "Gull   two", "Tern   one"], "Boat|Sail\nGull|two\nTern|one"),
      (
        ["Boat   Sails", "-----  -----", "Gull       2", "Tern       1", "-----  -----", "All        3"],
        "Boat|Sails\nGull|2\nTern|1\nAll|3"
      ),
      (["=====  =====", "Gull   two", "Tern   one", "=====  ====="], "Gull|two\nTern|one"),
      (
        [
          "---------------", " The      Sails", " boat", "-------- ------", " Gull     two,", "          red", "",
          " Tern     one", "---------------",
        ],
        "The boat|Sails\nGull|two, red\nTern|one"
      ),
    ])
  func ruled(_ lines: [String], _ printed: String) { #expect(tables(lines) == [printed]) }

  @Test(
    "Rules that hold no columns are none",
    arguments: [
      ["== ==", "== ==", "== =="],
      ["-- --", "Ada Moll, keeper of the boats, and of what is left of them"],
      ["== ==", "a b", "== ==", "a b", "== ==", "a b", "== ==", "a b", "== =="],
    ])
  func others(_ lines: [String]) { #expect(tables(lines).isEmpty) }
}
