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

  @Test("Where no letter is a capital, the classes of two pieces part a name from what is said of it")
  func named() {
    let items =
      "<li><span class=name>砂糖</span><span class=amount>大さじ2</span><li><span class=a>赤</span><span class=a>い花</span>"
    #expect(Page.printed("<ul>\(items)</ul>") == "* 砂糖 大さじ2\n* 赤い花")
    let caption = "<figcaption>المصباح<span class=credit>تصوير: سليم</span></figcaption>"
    #expect(Page.printed("<figure><img src=a.jpg>\(caption)</figure>").contains("المصباح تصوير"))
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

  @Test("What its role calls a tip is read apart from the sentence it stands in")
  func roleOfTooltip() {
    let page = "<p>It weighs nine<span role=tooltip>Without its frame.</span> and hangs on ropes.</p>"
    #expect(Page.printed(page) == "p It weighs nine and hangs on ropes.\np Without its frame.")
  }

  @Test("An element of the page's own that is called a player leads to what it plays")
  func player() {
    let page = "<p>It is so.</p><video-embed src=https://film.org/w/7></video-embed><p>So it is.</p>"
    #expect(Page.printed(page).contains("https://film.org/w/7"))
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
