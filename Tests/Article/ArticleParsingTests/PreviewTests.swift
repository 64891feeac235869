import ArticleModel
import TestSupport
import Testing
@testable import ArticleParsing

/// The beginning of a long text, read before the whole.
@Suite struct PreviewTests {
  /// A text of at least so many bytes, in paragraphs under headings.
  private func text(_ bytes: Int, parting: String = "\n\n") -> [UInt8] {
    var paragraphs = ["The Long Way Along the River"]
    var count = 0
    while count < bytes {
      let number = paragraphs.count
      paragraphs.append(
        number % 12 == 0
          ? "What Stone \(number) Says"
          : "Stone \(number) stands by the road. It has enough words beside it to be read as running prose, like all of them."
      )
      count += paragraphs[number].utf8.count + parting.utf8.count
    }
    return Array(paragraphs.joined(separator: parting).utf8)
  }

  @Test(arguments: ["\n\n", "\n"]) func readsAsTheWholeBegins(parting: String) throws {
    let bytes = text(400_000, parting: parting)
    let preview = try #require(ArticleParser().preview(of: bytes))
    let whole = ArticleParser().parse(bytes)
    let blocks = preview.articles[0].blocks
    #expect(preview.articles[0].masthead.title?.text == "The Long Way Along the River")
    #expect(blocks.count > 80)
    #expect(blocks.dropLast(3).elementsEqual(whole.articles[0].blocks.prefix(blocks.count - 3)))
    #expect(preview.text.utf8.count <= ArticleParser.beginning)
  }

  @Test func thereIsNoneOfAShortText() {
    #expect(ArticleParser().preview(of: text(100_000)) == nil)
  }

  @Test func thereIsNoneOfAPage() {
    let page = Array("<!doctype html><title>Stones</title><p>".utf8) + text(400_000)
    #expect(ArticleParser().preview(of: page) == nil)
  }

  @Test(arguments: [SourceFormat.html]) func thereIsNoneOfWhatIsSaidToBeAPage(format: SourceFormat) {
    #expect(ArticleParser(options: ParsingOptions(format: format)).preview(of: text(400_000)) == nil)
  }

  @Test func thereIsNoneWhereTheEncodingIsNotPlain() {
    #expect(ArticleParser().preview(of: [0xFF, 0xFE] + text(400_000).flatMap { [$0, 0] }) == nil)
    #expect(
      ArticleParser().preview(of: Array("Stra\u{DF}e".unicodeScalars.map { UInt8($0.value) }) + text(400_000)) == nil)
    #expect(ArticleParser(options: ParsingOptions(charset: "iso-8859-2")).preview(of: text(400_000)) == nil)
  }

  @Test func anyBytesAreValidInput() {
    for byte: UInt8 in [0, 0x0A, 0x20, 0x41, 0x80, 0xFF] {
      _ = ArticleParser().preview(of: [UInt8](repeating: byte, count: 300_000))
    }
  }
}
