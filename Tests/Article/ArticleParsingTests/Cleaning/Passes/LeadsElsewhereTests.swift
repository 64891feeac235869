import TestSupport
import Testing

@Suite("The pass that takes out lines that lead to other pages, or ask for a subscription")
struct LeadsElsewhereTests {
  @Test("A question about the page goes, with the title above it")
  func opinions() {
    let box = "<section><h2>Feedback</h2><p>Was this page helpful?</p><button>Yes</button></section>"
    #expect(!MillPage.printed(box).contains("helpful") && !MillPage.printed(box).contains("Feedback"))
  }

  @Test(
    "A line that says no more than where else to read goes",
    arguments: [
      "<p><strong>Lesen Sie auch: <a href=/w>Was das Wehr verschweigt</a></strong></p>",
      "<p>LEGGI ANCHE &gt; <a href=/w>La ruota che canta di notte</a></p>",
      "<p><a href=/w>Читайте также: Колесо, которое поёт</a></p>",
      "<p><a href=/w>[관련기사] 밤에 노래하는 바퀴</a></p>",
      "<p>Läs också <a href=/w>Hjulet som sjunger om natten</a></p>",
    ])
  func recommendations(line: String) {
    #expect(MillPage.printed(line) == "p \(MillPage.first)\np \(MillPage.last)")
  }

  @Test(
    "A sentence with a link is text, however it begins",
    arguments: [
      "<p>See also <a href=/r>the chapter on ropes</a> for the knots that the wheel can hold.</p>",
      "<p>Read more about it in <a href=/r>the next chapter</a>, which has a drawing of each of its parts.</p>",
      "<p>Leggi e regolamenti non dicono nulla di ruote, scrive <a href=/s>il sindaco</a> del paese.</p>",
    ])
  func sentences(line: String) {
    #expect(MillPage.printed(line).split(separator: "\n").count == 3)
  }

  @Test(
    "A heading that recommends goes, and so does the name of a box of links to other articles, but not the title of a card"
  )
  func names() {
    #expect(
      MillPage.printed("<section><h4>Lire aussi : <a href=/w>Ce que le barrage ne dit pas</a></h4></section>")
        == "p \(MillPage.first)\np \(MillPage.last)")
    #expect(
      MillPage.printed(
        "<section class=related><p>Further on this</p><ul><li><a href=/a>Ten wheels that sing</a></li><li><a href=/b>What a stone costs</a></li></ul></section>"
      ) == "p \(MillPage.first)\np \(MillPage.last)")
  }

  @Test("Links behind what the page marks as its article go, with the heading above them")
  func behind() {
    let page = """
      <html><head><title>The mill</title></head><body><article><h1>The mill</h1><p>\(MillPage.first)</p><p>\(MillPage.last)</p></article>
      <section><h2>Още новини</h2><p><a href=/1>Колелото остана без вода през цялото лято</a></p></section></body></html>
      """
    #expect(Page.printed(page) == "p \(MillPage.first)\np \(MillPage.last)")
  }

  @Test("A notice to those who do not subscribe goes, with the heading above it")
  func notices() {
    let wall = """
      <div class=box><h3>Weiter geht es hier</h3><p>Dieser Artikel ist nur für Abonnenten. Vier Wochen kosten einen Euro.</p></div>
      """
    #expect(MillPage.printed(wall) == "p \(MillPage.first)\np \(MillPage.last)")
  }
}
