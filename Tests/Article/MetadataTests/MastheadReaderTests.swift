import ArticleModel
import TestSupport
import Testing
@testable import Fragments
@testable import Metadata
@testable import TextReader

/// What stands above an article, where nothing was taken out of its source: every line is content.
@Suite struct MastheadReaderTests {
  private static let more = "The bridge is older than the town, and nobody knows who paid for its second arch."

  /// Calls `body` with the fragments of a text, and what is seen of each.
  private func read<Result>(
    _ text: String, _ body: (FragmentList, [Shape], UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let list = PlainTextReader.fragments(of: SourceText(utf8: Array(text.utf8)))
    return list.utf8.withUnsafeBufferPointer { bytes in
      body(list, list.fragments.map { Shape(of: $0, in: bytes) }, bytes)
    }
  }

  /// The line that is the title above the first running text.
  private func title(_ text: String) -> String? {
    read(text) { list, shapes, bytes in
      let reasons = [Removal.Reason?](repeating: nil, count: list.fragments.count)
      let reader = MastheadReader(bytes: bytes, fragments: list.fragments, shapes: shapes)
      let first = reader.firstText(in: list.fragments.indices, after: nil, reasons)
      let finder = TitleFinder(bytes: bytes, fragments: list.fragments, shapes: shapes, reasons: reasons)
      return finder.title(above: first).map { list.text(of: list.fragments[$0]) }
    }
  }

  /// The masthead below a text's first line, one field a line.
  private func masthead(_ text: String, language: String? = nil) -> String {
    read(text) { list, shapes, bytes in
      let reasons = [Removal.Reason?](repeating: nil, count: list.fragments.count)
      let reader = MastheadReader(bytes: bytes, fragments: list.fragments, shapes: shapes, language: language)
      let reading = reader.read(list.fragments.indices, title: 0, reasons: reasons)
      let subtitle = reading.subtitle.map { list.text(of: list.fragments[$0]) }
      let masthead = reading.masthead
      let fields = [
        ("subtitle", subtitle), ("by", masthead.authors.first?.name), ("role", masthead.authors.first?.role),
        ("published", masthead.published), ("place", masthead.dateline),
      ]
      return fields.compactMap { name, value in value.map { "\(name): \($0)" } }.joined(separator: "\n")
    }
  }

  @Test(
    "The title is the short line above the text",
    arguments: [
      ("Ferries Run Again\n\n\(prose)\n\n\(more)", "Ferries Run Again"),
      ("Ferries Run Again\n\nBy Ada Moor\n\n\(prose)\n\n\(more)", "Ferries Run Again"),
      ("\(prose)\n\n\(more)", nil),
    ] as [(String, String?)])
  func titles(text: String, expected: String?) { #expect(title(text) == expected) }

  @Test(
    "Names, days and places below the title are the masthead",
    arguments: [
      ("Ferries Run Again\n\nBy Ada Moor\n\n\(prose)\n\n\(more)", "by: Ada Moor"),
      ("Ferries Run Again\n\n12 May 2024\n\n\(prose)\n\n\(more)", "published: 2024-05-12"),
      ("Ferries Run Again\n\n\(prose)\n\n\(more)", ""),
    ])
  func mastheads(text: String, expected: String) { #expect(masthead(text) == expected) }

  @Test(
    "A day in figures is read where the language tells which of them is the month",
    arguments: [("de", "published: 2025-09-08"), ("en", "")])
  func months(language: String, expected: String) {
    let text = "Ferries Run Again\n\n08/09/2025\n\n\(prose)\n\n\(Self.more)"
    #expect(masthead(text, language: language) == expected)
  }

  @Test("An article with no other behind it has no further titles")
  func furtherTitles() {
    read("Ferries Run Again\n\nBy Ada Moor\n\n\(prose)\n\nWhat It Costs\n\n\(Self.more)") { list, shapes, bytes in
      let reasons = [Removal.Reason?](repeating: nil, count: list.fragments.count)
      let splitter = ArticleSplitter(bytes: bytes, fragments: list.fragments, shapes: shapes, reasons: reasons)
      #expect(splitter.furtherTitles(after: 0).isEmpty)
    }
  }
}
