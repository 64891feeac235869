import ArticleModel
import Testing
@testable import MarkdownReader

/// Tables of Markdown whose columns stand below rows of dashes.
@Suite struct DashedTableTests {
  @Test func aRowALine() throws {
    let found = try #require(
      find("  Name     Berth\n  ------- ------\n  Heron        4\n  Gull         7\n\nThat is all."))
    #expect(found.header == ["Name", "Berth"])
    #expect(found.rows == [["Heron", "4"], ["Gull", "7"]])
  }

  @Test func rowsOfSeveralLines() throws {
    let found = try #require(
      find(
        """
        -------------------------------------
         Word        Meaning
        ----------- -------------------------
         neap        the small tide, which
                     comes twice a month

         spring      the large one
        -------------------------------------
        """))
    #expect(found.header == ["Word", "Meaning"])
    #expect(found.rows == [["neap", "the small tide, which comes twice a month"], ["spring", "the large one"]])
  }

  @Test(arguments: [
    "Words above a rule\n- - -\nand below it.", "Title\n-----\n\nText.", "----------\n\nText.\n\n----------",
    "A list\n- one\n- two", "Words\n",
  ]) func areNone(_ text: String) { #expect(find(text) == nil) }

  private struct Read: Equatable {
    var header: [String]
    var rows: [[String]]
  }

  private func find(_ text: String) -> Read? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      DashedTables(bytes).find(at: 0).map { found in
        Read(
          header: found.header.map { String(decoding: $0, as: UTF8.self) },
          rows: found.rows.map { row in row.map { String(decoding: $0, as: UTF8.self) } })
      }
    }
  }
}
