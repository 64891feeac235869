import ArticleModel
import TestSupport
import Testing

@testable import ArticleParsing

/// Lists of texts that lost their mark-up, and headings by version and date.
@Suite struct PlainListTests {
  @Test func numbersWithABracketAreNoColumn() {
    let text = """
      Three rules for the towpath

      There are walkers, anglers and those who cycle; they agree about nothing. The rules are simple:

      1) Ring before you pass.
      2) Do not pass anglers who are landing a fish. It may take an hour.
      3) Dogs decide for themselves.

      Whoever breaks rule 2) buys the fish.
      """
    #expect(
      listing(parsed(text)[0].blocks).contains(
        "ordered\n  item: Ring before you pass.\n  item: Do not pass anglers who are landing a fish. It may take an hour.\n"
      ))
  }

  @Test func linesThatStandTogetherAreOneList() {
    let text = """
      Wintergemüse richtig lagern

      Wer im Herbst erntet, hat bis in den März hinein zu essen, wenn der Keller kühl und feucht genug ist. Die wichtigsten Regeln sind schnell erzählt.

      Der richtige Raum

      Ein Erdkeller hält das ganze Jahr über zwischen vier und zehn Grad. Wo er fehlt, hilft eine alte Waschmaschinentrommel, die man im Beet vergräbt.

      Was man braucht

      Kisten aus Holz
      Feuchten Sand
      Ein Thermometer
      Etwas Geduld

      Häufige Fehler

      Äpfel geben ein Gas ab, das Möhren bitter macht. Deshalb stehen beide nie im selben Raum, auch wenn das bequem wäre.
      """
    #expect(
      listing(parsed(text)[0].blocks).contains(
        "list\n  item: Kisten aus Holz\n  item: Feuchten Sand\n  item: Ein Thermometer\n  item: Etwas Geduld"))
  }

  @Test func amountsBelowANameAreItsList() {
    let text = """
      Torta di castagne

      Ingredienti
      300 g di farina di castagne
      ½ litro di latte
      2 uova
      un pizzico di sale

      Setacciate la farina in una ciotola grande e versate il latte a filo, mescolando perché non si formino grumi.
      """
    #expect(
      listing(parsed(text)[0].blocks).hasPrefix(
        "heading 2: Ingredienti\nlist\n  item: 300 g di farina di castagne\n  item: ½ litro di latte\n"))
  }

  @Test func releasesAreHeadings() {
    let text = """
      Changelog of the Sluice

      [2.1.0] - 2021-05-04

      Added
      - A lamp that shows when the gate is open
      - Levels in feet

      Fixed
      - The gate no longer closes on ducks

      [2.0.3] - 2021-02-11

      Fixed
      - A knock in the upper bearing, which came from a loose bolt and not, as was
        said, from the miller's ghost
      """
    let article = parsed(text)[0]
    let shown = listing(article.blocks)
    #expect(article.masthead.published == nil)
    #expect(shown.contains("heading 2: [2.1.0] - 2021-05-04"))
    #expect(shown.contains("heading 2: [2.0.3] - 2021-02-11"))
    #expect(shown.contains("item: The gate no longer closes on ducks"))
    #expect(shown.contains("loose bolt and not, as was said, from the miller's ghost"))
    #expect(article.removed.isEmpty)
  }
}
