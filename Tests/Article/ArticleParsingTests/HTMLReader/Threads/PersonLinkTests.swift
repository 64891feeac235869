import ArticleModel
import Testing

@testable import HTMLReader

/// Which links lead to the pages of people, and what they make of a table.
@Suite struct PersonLinkTests {
  @Test(
    arguments: [
      ("/u/mara", true), ("user?id=mara", true), ("/@mara", true), ("member.php?u=14", true),
      ("/harbour/mara", false),
      // For whom a click counts, and where it leads.
      ("https://click.example/c/58/14?sku=24&u=https%3A%2F%2Fshop.example%2Fboots", false),
      ("https://click.example/?user=https://shop.example/boots", false),
    ])
  func leads(address: String, toPerson: Bool) { #expect(PostSignWords.leadsToPerson(address) == toPerson) }

  /// Rows and columns that have names hold no posts, whoever is named in them.
  @Test func aTableWithNamedRowsIsNoThread() {
    let makers = ["Mara", "Jon", "Ida"]
    let header = "<tr><td></td>" + makers.map { "<th scope=col>\($0)</th>" }.joined() + "</tr>"
    let rows = ["Boots", "Coats", "Lamps", "Ropes"].map { name in
      "<tr><th scope=row>\(name)</th>"
        + makers.map { "<td><a href='/u/\($0)'>\($0)</a> makes \(name) for the long nights in winter.</td>" }.joined()
        + "</tr>"
    }
    let tables = parsed("<h1>Who makes what</h1><table>\(header)\(rows.joined())</table>")[0].blocks.compactMap {
      if case .table(let table) = $0.content { table } else { nil }
    }
    #expect(tables.map(\.rows.count) == [4])
  }
}
