import ArticleModel
import TestSupport
import Testing

/// Texts as they are copied from print and from pages.
@Suite struct CopiedTextTests {
  @Test func titlesInABlockThatIsRecommendedGo() {
    let text =
      "The Oven\n\n\(prose)\n\nRead also:\nFishermen ask for a crane\nHigh tide closes the road\n\n\(prose) So."
    #expect(!listing(parsed(text)[0].blocks).contains("crane"))
    let books = "The Oven\n\n\(prose)\n\nBooks that I own:\nOvens of the North\nThe Patient Loaf\n\n\(prose) So."
    #expect(listing(parsed(books)[0].blocks).contains("The Patient Loaf"))
  }

  @Test func theNameOfATableIsNoRow() {
    let text =
      "The Oven\n\n\(prose)\n\nTabelle 1: Laibe am Tag\nTag         Laibe   Rest\nDonnerstag  84      0\nSamstag     131     4\n\n\(prose) So."
    let shown = listing(parsed(text)[0].blocks)
    #expect(shown.contains("header: Tag | Laibe | Rest\nrow: Donnerstag | 84 | 0"))
    #expect(shown.contains("Tabelle 1: Laibe am Tag\n"))
  }

  @Test func daysOfALifeAreNoMasthead() {
    let text =
      "Mara Lind\n\nMara Lind (12 February 1899 – 30 October 1974) was a baker who kept one oven all her life.\n\n\(prose)"
    let article = parsed(text)[0]
    #expect(article.masthead.published == nil)
    #expect(listing(article.blocks).contains("was a baker"))
  }
}
