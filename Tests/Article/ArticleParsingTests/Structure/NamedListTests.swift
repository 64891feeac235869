import ArticleModel
import TestSupport
import Testing

/// Lists and the words above them, where nothing but the form of the lines tells them apart.
@Suite struct NamedListTests {
  private func shown(_ text: String) -> String { listing(parsed(text)[0].blocks) }

  @Test func wordsBetweenListsWithBulletsNameTheLowerOne() {
    let shown = shown(
      "A Lantern\n\n\(prose)\nGood points\n- Solid hook\n- Warm light\nBad points\n- High price\n- Thin manual\nVerdict\n\(prose) So."
    )
    #expect(shown.contains("heading 2: Bad points\nlist\n  item: High price"))
    #expect(!shown.contains("item: Bad points"))
  }

  @Test func blocksOfOneFormAreListsWithTheirTitles() {
    let shown = shown(
      "Keeper of the Lock\n\n\(prose)\n\nYour tasks\nOpening the gates for boats\nCare of the ropes\n\nWe offer\nA house beside the lock\nThirty days of leave\n\n\(prose) So."
    )
    #expect(shown.contains("heading 2: Your tasks\nlist\n  item: Opening the gates for boats"))
    #expect(shown.contains("heading 2: We offer\nlist\n  item: A house beside the lock"))
  }

  @Test func amountsThatStandApartAreAList() {
    let shown = shown(
      "Barley Broth\n\n\(prose)\n\nIngredients\n\n150 g barley\n\n2 carrots\n\n1 onion\n\nsalt\n\nMethod\n\n\(prose) So."
    )
    #expect(shown.contains("  item: 150 g barley\n  item: 2 carrots\n  item: 1 onion\n  item: salt"))
  }

  @Test func namesUnderLikeLabelsAreHeadings() {
    let shown = shown(
      "Four Barometers\n\(prose)\nBest overall\nTarn Pocket 2\nSpecifications\nWeight:\n62 g\n\(prose) So.\nBest on a budget\nVell Dial\nSpecifications\nWeight:\n81 g\n\(prose) Yes."
    )
    #expect(shown.contains("heading 2: Tarn Pocket 2") && shown.contains("heading 2: Vell Dial"))
  }

  @Test func remarksBetweenBracketsHeadNothing() {
    #expect(
      !shown("A Speech\n\n\(prose)\n\n(Laughter.)\n\n\(prose) So.\n\n(Applause.)\n\n\(prose) Yes.").contains(
        "heading 2: ("))
  }

  @Test func amountsThatStandApartEndAtTheWordsAboveTheFirstStep() {
    let shown = shown(
      "Caldo da Ilha\n\n\(prose)\n\nIngredientes\n\n1 kg de peixe\n\n2 tomates\n\n3 batatas\n\ncoentro a gosto\n\nModo de preparo\n\nRefogue a cebola em azeite.\n\nJunte as batatas e a água.\n\nAcrescente o peixe no fim.\n\nDicas\n\n\(prose) So."
    )
    #expect(shown.contains("  item: coentro a gosto\nheading 2: Modo de preparo"))
  }
}
