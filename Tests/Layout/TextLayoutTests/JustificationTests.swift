import ArticleModel
import Testing
import TextLayout

@Suite("Justified lines")
struct JustificationTests {
  private func lines(_ text: RichText, measure: Int) -> [LaidLine] {
    BlockLayout(options: LayoutOptions(measure: measure, justified: true)).lines(of: Block(.paragraph(text)))
  }

  @Test("End at the right edge, but for the last one")
  func edge() {
    let shown = lines("a calm page of words, all of them set in lines that end where a page ends", measure: 24)
    #expect(
      shown.map(\.plainText) == [
        "a  calm  page  of words,", "all of them set in lines", "that  end  where  a page", "ends",
      ])
  }

  @Test("Stay as they are before a line end of the author's, below two thirds, and without spaces")
  func exceptions() {
    #expect(
      lines("a line of verse\nand one more", measure: 20).map(\.plainText) == ["a line of verse", "and one more"])
    let shown = lines("short it abcdefghijklmnopqr and more of it", measure: 20).map(\.plainText)
    #expect(shown.prefix(2) == ["short it", "abcdefghijklmnopqr"])
  }

  @Test("Show the words at their places, and light a hit as one")
  func places() {
    let text = "a calm page of words, all of them set in lines that end where a page ends"
    let laid = lines(RichText(text), measure: 24)
    for run in laid.flatMap(\.runs) {
      if let origin = run.origin { #expect(text.dropFirst(origin).hasPrefix(run.text)) }
    }
    let hit = 2..<11  // "calm page"
    #expect(laid[0].cells(showing: hit) == [3..<13])
  }
}
