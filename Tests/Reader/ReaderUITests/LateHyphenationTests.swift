import ArticleModel
import ReaderCore
import ReaderFeatures
import Testing
import TextLayout

@testable import ReaderUI

/// Words are divided once the dictionary of their language is there.
@Suite struct LateHyphenationTests {
  /// Divides every word behind every second letter.
  private final class Divider: Hyphenator {
    func divisions(of word: UnsafeBufferPointer<UInt8>, language: String) -> [Int] {
      Array(stride(from: 2, to: max(2, word.count - 1), by: 2))
    }
  }

  private static let document: Document = {
    let words = (1...60).map { "Regenwassermessung\($0 % 7 == 0 ? "," : "") Niederschlag" }.joined(separator: " ")
    let blocks = (1...9).map { Block(.paragraph(RichText("Absatz \($0) \(words).")), source: $0..<$0 + 1) }
    let masthead = Masthead(title: "Regen", language: "de")
    return Document(
      text: SourceText(utf8: Array("Regen und Wind".utf8)), articles: [Article(masthead: masthead, blocks: blocks)])
  }()

  @Test func theLineThatIsReadStays() {
    var reader = ReaderDriver(Self.document, columns: 60)
    reader.type("}}}}")
    let first = reader.page[0]
    #expect(first.contains("Absatz") && !reader.page.contains { $0.hasSuffix("-") })
    reader.send(.hyphenates(Divider()))
    #expect(reader.page.contains { $0.hasSuffix("-") })
    #expect(reader.page[0].split(separator: " ").prefix(2) == first.split(separator: " ").prefix(2))
  }

  @Test func nothingIsDividedWhereTheReaderWantsNone() {
    var reader = ReaderDriver(Self.document, columns: 60)
    reader.type(":set hyphenation off<Enter>")
    reader.send(.hyphenates(Divider()))
    #expect(!reader.page.contains { $0.hasSuffix("-") })
    reader.type(":set hyphenation on<Enter>")
    #expect(reader.page.contains { $0.hasSuffix("-") })
  }
}
