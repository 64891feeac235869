import ArticleModel
import ArticleParsing
import TestSupport
import Testing

@Suite("Pieces that only style sets apart")
struct WalkedPiecesTests {
  @Test(
    "Several words behind several others, or behind an amount, are not one word with them",
    arguments: [
      ("<span>90 m</span><span>length of the mole</span>", "90 m length of the mole"),
      ("<span>3</span><span>dredgings this year</span>", "3 dredgings this year"),
      ("<span>40%</span><span>more boats than before</span>", "40% more boats than before"),
    ])
  func parted(_ pieces: String, _ text: String) {
    #expect(Page.printed("<p>It is so.</p><div>\(pieces)</div>") == "p It is so.\np \(text)")
  }

  @Test(
    "Endings and units stay with their number, and pieces of a word together",
    arguments: [
      ("<span>3</span><span>rd of May</span>", "3rd of May"),
      ("<span>5</span><span>km run for all</span>", "5km run for all"),
      ("<span>har</span><span>bour of Vellen</span>", "harbour of Vellen"),
      ("<span>the old har</span><span>bour of Vellen</span>", "the old harbour of Vellen"),
    ])
  func joined(_ pieces: String, _ text: String) {
    #expect(Page.printed("<p>It is so.</p><div>\(pieces)</div>") == "p It is so.\np \(text)")
  }

  @Test(
    "What opens over a word is read apart from the sentence",
    arguments: ["tooltiptext", "tooltip-text", "term-tooltip__content"])
  func tooltips(_ name: String) {
    let page =
      "<p>They carry <span>gillnets<span class=\(name)>nets that hang like a curtain</span></span> and lines.</p>"
    #expect(Page.printed(page) == "p They carry gillnets and lines.\np nets that hang like a curtain")
  }
}
