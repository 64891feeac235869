import ArticleModel
import TestSupport
import Testing

@Suite struct TableTests {
  /// A date makes a line above the text a date line, but not rows of a table there.
  @Test func rowsWithDatesAboveTheText() {
    let rows = [
      "Date Venue Score", "May 4, 2019 Halden 3-0", "May 11, 2019 Halden 1-1", "May 18, 2019 Halden 2-4",
      "May 25, 2019 Halden 0-0",
    ]
    let text = "Results of the spring\n\n\(rows.joined(separator: "\n"))\n\n\(prose)\n\n\(prose) Again."
    #expect(removals(from: text) == "")
    #expect(parsed(text).first?.masthead.published == nil)
  }

  /// Arrows between short parts make a line of its own the path of a page, but not a row.
  @Test func rowsWithArrows() {
    let rows = [
      "Action Steps", "Edit Draft → Check → Print", "Add Place → Draft → Check", "Burn Check → Burn → Forget",
    ]
    let text = "How it is done\n\n\(prose)\n\n\(rows.joined(separator: "\n"))\n\n\(prose) Again."
    #expect(removals(from: text) == "")
  }

  @Test func formsInEveryRowMakeNoTableOfData() {
    let rows = (1...6).map {
      "<tr><td>\($0)</td><td>Lamp \($0)</td><td><form><input type=submit value=Vote></form></td></tr>"
    }
    #expect(!listing(parsed("<table>\(rows.joined())</table>")[0].blocks).contains("row:"))
    let plain = (1...6).map { "<tr><td>\($0)</td><td>Lamp \($0)</td><td>\($0 * 7) W</td></tr>" }
    #expect(listing(parsed("<table>\(plain.joined())</table>")[0].blocks).contains("row:"))
  }
}
