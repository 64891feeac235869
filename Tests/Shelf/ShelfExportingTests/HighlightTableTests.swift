import ShelfModel
import Testing

@testable import ShelfExporting

/// Highlights as CSV.
struct HighlightTableTests {
  /// The records of a table, read by the rules of RFC 4180.
  private func records(_ text: String) -> [[String]] {
    var records: [[String]] = [[]]
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    func end() {
      records[records.count - 1].append(String(cell))
      cell = String.UnicodeScalarView()
    }
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"": cell.append(scalars.removeFirst())
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: end()
      case "\r" where !isQuoted && scalars.first == "\n":
        scalars.removeFirst()
        end()
        records.append([])
      default: cell.append(scalar)
      }
    }
    return Array(records.dropLast())
  }

  @Test func aWholeTable() {
    let article = Sample.article(marks: [("It rings, \"at nine\".", "Ask\nthe keeper")])
    #expect(
      records(HighlightTable.text([article])) == [
        ["Highlight", "Title", "Author", "URL", "Note", "Color", "Date", "Tags", "Found", "Article"],
        [
          "It rings, \"at nine\".", "The Bell of Ness", "Ada Moor", "https://ness.example/bell", "Ask\nthe keeper",
          "green", "2026-03-05T07:30:00Z", "bells;sea", "exact", "urn:lectern:0a1b2c3d4e5f",
        ],
      ])
    #expect(records(HighlightTable.text([])).count == 1)
  }

  @Test(
    "No cell is computed, and none parts in two",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("=\u{301}1", "'=\u{301}1"),
      ("a,\u{301}b", "a,\u{301}b"),
      ("\"\u{301},x", "\"\u{301},x"), ("a\tb", "a b"), ("a\u{0}\u{1B}[2Jb", "a[2Jb"), ("a\r\nb", "a\nb"), ("", ""),
    ])
  func cells(words: String, written: String) {
    let rows = records(HighlightTable.text([Sample.article(words, marks: [("x", words)])]))
    #expect(rows[1].count == 10 && rows[1][1] == written && rows[1][4] == written)
  }

  @Test("Every row has its ten cells", arguments: Sample.hostile)
  func hostile(words: String) {
    let article = Sample.article(words, address: words, author: words, tags: [words], marks: [(words, words)])
    #expect(records(HighlightTable.text([article, article])).map(\.count) == [10, 10, 10])
  }
}
