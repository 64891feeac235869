import ArticleModel
import ReaderCore
import Testing

@testable import ReaderUI

/// What a page says by its form is not missing.
@Suite struct SaidByFormTests {
  /// Two paragraphs, of which the first begins with something that was taken out, and the same behind both.
  private func reader(_ words: String, isWithin: Bool) -> ReaderDriver {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Rain")) { add in
      add(.paragraph("The first gauge was a bucket."))
      add(.paragraph("The second gauge was a jar with a funnel."))
    }
    var document = builder.document
    let source = document.articles[0].blocks[isWithin ? 0 : 1].source
    let start = isWithin ? source.lowerBound + 2 : source.upperBound + 5
    document.articles[0].removed = [Removal(.metadata, words: RichText(words), source: start..<start + 1)]
    return ReaderDriver(document)
  }

  @Test(
    "no line stands for it",
    arguments: [("Q:", true), ("(a)", true), ("12.", true), ("↩", false), ("1 2 3 4 5", false), ("8\n9\n10", true)])
  func form(words: String, isWithin: Bool) {
    var reader = reader(words, isWithin: isWithin)
    #expect(!reader.shows("left out"))
    reader.type("x")
    #expect(reader.shows(words.prefix { $0 != "\n" }.description))
  }

  @Test func signsDoNotCountBesideOthers() {
    var document = GapTests.document
    let legal = document.articles[0].removed[3]
    document.articles[0].removed += [Removal(.siteBoilerplate, words: "↩", source: legal.source)]
    let reader = ReaderDriver(document)
    #expect(reader.shows("1 passage left out below the article · legal ── Enter shows it"))
  }

  @Test(
    "a line stands for words, and for what stands alone",
    arguments: [("No", true), ("Q: why?", true), ("Q:", false), ("4 7 9", true), ("12 EUR", false), ("€ 5", false)])
  func words(words: String, isWithin: Bool) { #expect(reader(words, isWithin: isWithin).shows("1 passage left out")) }
}
