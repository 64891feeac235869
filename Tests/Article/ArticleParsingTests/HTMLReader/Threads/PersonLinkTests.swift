import ArticleModel
import Testing

/// What links to the pages of people make of a table.
@Suite struct PersonLinkTests {
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
