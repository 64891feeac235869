import ArticleModel
import ReaderCore
import ReaderFeatures
import Testing
import TextLayout

@testable import ReaderUI

/// Letters over the links on the screen.
@Suite struct HintsTests {
  @Test func everyLinkOnTheScreenGetsALetter() throws {
    var reader = LinkSamples.reader(rows: 24)
    reader.type("f")
    try Golden.expect(reader.lines, "link-hints-80x24")
  }

  @Test func aLetterFollowsAndACapitalSelects() {
    var reader = LinkSamples.reader()
    reader.type("fA")
    #expect(reader.state.context == .page && reader.footer.contains("→ https://almanac.example/kettles"))
    #expect(reader.state.reading?.pending == nil)
    reader.type("fa")
    #expect(reader.effects.last == .openLink(LinkAddress(.page("https://almanac.example/kettles"))))
  }

  @Test func escapeAndWrongLettersLeave() {
    var reader = LinkSamples.reader()
    let before = reader.lines
    reader.type("f<Esc>")
    #expect(reader.lines == before)
    reader.type("fz")
    #expect(reader.state.context == .page && reader.footer.contains("no link is called z"))
    reader.type("f<Space>")
    #expect(reader.state.context == .page)
    reader.type("f")
    reader.resize(60, 20)
    #expect(reader.state.context == .page)
  }

  @Test func manyLinksGetTwoLettersThatNarrow() {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Many")) { add in
      add(
        .list(
          List(
            ordered: false,
            items: (1...12).map { ListItem(LinkSamples.link("Go to no \($0)", "\($0)", "https://a.example/\($0)")) })))
    }
    var reader = LinkSamples.reader(builder.document)
    reader.type("f")
    let hints = { (reader: ReaderDriver) in
      reader.state.view().lines.flatMap(\.runs).filter { $0.role == .hint }.map(\.text)
    }
    #expect(hints(reader) == ["aa", "as", "ad", "af", "ag", "ah", "aj", "ak", "al", "sa", "ss", "sd"])
    reader.type("s")
    #expect(hints(reader) == ["a", "s", "d"])
    reader.type("<BS>")
    #expect(hints(reader).count == 12)
    reader.type("sd")
    #expect(reader.effects.last == .openLink(LinkAddress(.page("https://a.example/12"))))
  }

  @Test func closeLinksKeepTheirLettersApart() {
    var builder = DocumentBuilder()
    let text = "x" + (1...9).map { "\($0)" }.joined()
    builder.article(Masthead(title: "Close")) { add in
      add(
        .list(
          List(
            ordered: false,
            items: [
              ListItem(
                RichText(text, spans: (1...9).map { Span($0..<$0 + 1, .link(url: "https://a.example/\($0)")) })),
              ListItem(LinkSamples.link("ten", "ten", "https://a.example/10")),
            ])))
    }
    var reader = LinkSamples.reader(builder.document)
    reader.type("f")
    let line = reader.lines.first { $0.contains("aa1") } ?? ""
    #expect(line.contains("xaa1as2ad3af4ag5ah6aj7ak8al9"))
  }

  @Test func aWrappedLinkHasOneHint() {
    var builder = DocumentBuilder()
    let words = "a link of so many words that it cannot stand on one line of this narrow screen"
    builder.article(Masthead(title: "Wide")) { add in
      add(.paragraph(LinkSamples.link("Here is \(words), and more.", words, "https://a.example/")))
      for _ in 1...5 { add(.paragraph("Nothing.")) }
    }
    var reader = LinkSamples.reader(builder.document, columns: 40)
    reader.type("f")
    #expect(reader.state.view().lines.flatMap(\.runs).filter { $0.role == .hint }.map(\.text) == ["a"])
    // Its first line has left the screen: the hint stands on the next.
    var low = LinkSamples.reader(builder.document, columns: 40, rows: 5)
    for _ in 0..<20 where !low.lines[1].contains("cannot stand") { low.type("j") }
    #expect(low.lines[1].contains("cannot stand"))
    low.type("f")
    #expect(low.state.view().lines.flatMap(\.runs).filter { $0.role == .hint }.map(\.text) == ["a"])
  }

  @Test func hintsStandOverRightToLeftLinksWhereTheyAreShown() {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "הנמל")) { add in
      add(.paragraph(LinkSamples.link("הנמל הועמק פעמיים", "הועמק", "https://a.example/1")))
      add(
        .table(
          Table(header: ["Word", "מילה"], rows: [["sand", LinkSamples.link("חול ים", "ים", "https://a.example/2")]])))
    }
    var reader = LinkSamples.reader(builder.document)
    reader.state = ReaderState(
      reading: builder.document, name: "rtl", size: ScreenSize(columns: 80, rows: 24),
      options: LayoutOptions(readingOrder: HebrewOrder()))
    reader.type("f")
    #expect(reader.shows("םיימעפ קמעוהaלמנה"), "\(reader.lines)")
    #expect(reader.shows("םיsלוח"), "\(reader.lines)")
  }

  @Test func withoutLinksItSaysSo() {
    var reader = ReaderDriver(SampleDocuments.long(3))
    reader.type("f")
    #expect(reader.footer.contains("there is no link on the screen"))
    reader.type("L")
    #expect(reader.footer.contains("there are no links in this article"))
  }
}
