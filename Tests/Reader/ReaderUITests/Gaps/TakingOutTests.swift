import ArticleModel
import ReaderCore
import Testing
import TextLayout

@testable import ReaderUI

/// What the reader takes out of an article, and what is meant by it.
@Suite struct TakingOutTests {
  /// A section is copied and written as it is read: without what was taken out, with what was put back.
  @Test func aSectionIsWhatTheReaderWants() throws {
    var reader = ReaderDriver(GapTests.document)
    reader.type("<Tab><Tab>zk/funnel<Enter>zx<Esc>ys")
    let copied = reader.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }.last
    #expect(
      copied == """
        The first gauge was a bucket.

        Five more gauges you will love

        Filed by the harbour desk

        The third weighs what falls into it.
        """)
    reader.type("E<Enter>")
    let written = reader.effects.compactMap { if case .export(let export) = $0 { export.article } else { nil } }.last
    let article = try #require(written)
    #expect(article.blocks.count == 4 && article.removed.contains { $0.reason == .reader })
    #expect(!article.blocks.contains { "\($0)".contains("jar with a funnel") })
  }

  @Test func whatWasTakenOutIsNotCopiedByItself() {
    var reader = ReaderDriver(rows: 40)
    reader.state.reading?.focus = nil
    guard
      let item = (0..<40).first(where: {
        if case .table? = reader.state.reading?.page.items.block($0)?.content { true } else { false }
      })
    else { return }
    reader.state.reading?.page.words.set(false, .block(item))
    reader.type("yt")
    #expect(reader.footer.contains("there is no table here"))
  }

  /// A question that is selected goes by itself, and is remembered, looked at and put back like a passage.
  @Test func aQuestionIsTakenOutByItself() {
    var reader = ReaderDriver(columns: 120, rows: 40)
    reader.state.reading?.opening.key = "harbour"
    reader.type("/Who pays<Enter><Esc>")
    let item = reader.state.reading?.currentItem ?? 0
    let faq = (0..<60).first {
      if case .faq? = reader.state.reading?.page.items.block($0)?.content { true } else { false }
    }
    reader.state.reading?.focus = Focus(item: faq ?? item, target: .question(1))
    reader.type("zx")
    #expect(!reader.shows("Who pays") && reader.shows("Why does the sand") && reader.shows("2 questions"))
    #expect(reader.shows("⋯ taken out by you: 16 words ── Enter shows them") && reader.shows("about the harbour (2)"))
    guard case .keepPassage(let word, true, "harbour")? = reader.effects.last else {
      Issue.record("nothing is kept")
      return
    }
    var again = ReaderDriver(columns: 120, rows: 40)
    again.state.reading?.restore(KeptReading(passages: [word]))
    again.type("3")
    #expect(again.shows("taken out by you: 16 words") && again.shows("Is the water clean?"))
    reader.type("x")
    #expect(reader.shows("Who pays for the dredger?"))
    reader.type("<Esc>3")
    reader.runTimer()
    reader.type("ys")
    let copied = reader.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }.last ?? ""
    #expect(!copied.contains("Who pays") && copied.contains("Is the water clean?"))
    reader.state.reading?.focus = Focus(item: faq ?? item, target: .question(1))
    reader.type("<Enter>")
    #expect(reader.shows("┊ Who pays for the dredger?") && reader.shows("┊ The county pays half."))
    reader.type("zk")
    #expect(reader.shows("Who pays for the dredger?") && !reader.shows("taken out by you"))
  }

  /// What stands at the end of the text, where none but the first on the screen could come to the top, is meant by a match of the
  /// search or by the light.
  @Test(arguments: ["/weighs<Enter>zx", "p}}}}}zx", "/weighs<Enter>zN"])
  func thePassageThatIsPointedAtIsTakenOut(keys: String) {
    var document = GapTests.document
    document.articles[0].masthead.url = "https://gauge.example/rain"
    var reader = ReaderDriver(document, rows: 30)
    reader.type(keys)
    #expect(!reader.shows("The third weighs") && reader.shows("The first gauge"))
  }

  /// On the last screen one section is the current one, whatever is asked of it.
  @Test func theSectionThatIsReadIsTheSameForAll() {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Tides")) { add in
      for name in ["First", "Second", "Last"] {
        add(SampleDocuments.heading(name))
        add(.paragraph(RichText("What is said of the \(name.lowercased()) tide.")))
      }
    }
    var reader = ReaderDriver(builder.document, columns: 120, rows: 12)
    reader.type("G=")
    #expect(reader.footer.contains("section 3 of 3"))
    reader.type("ys")
    let copied = reader.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }.last
    #expect(copied?.hasPrefix("Last") == true)
    reader.type("E")
    #expect(reader.footer.contains("Last.md"))
    reader.type("<Esc>za")
    #expect(!reader.shows("of the last tide") && reader.shows("of the second tide"))
  }
}
