import ArticleModel
import TestSupport
import Testing

/// Lists, values and titles of texts whose lines say nothing of themselves.
@Suite struct BareLineTests {
  @Test func listsBetweenEmptyLines() {
    let shown = listing(
      parsed(
        "Before the First Frost\n\n\(prose)\n\nIn the garden\n\nLift the dahlias\nEmpty the water butt\nCover the berries\n\nIn the house\n\nBleed the radiators\nFind the second blanket\n\n\(prose) So."
      )[0].blocks)
    #expect(shown.contains("heading 2: In the garden\nlist\n  item: Lift the dahlias\n  item: Empty the water butt"))
    #expect(
      shown.contains("heading 2: In the house\nlist\n  item: Bleed the radiators\n  item: Find the second blanket"))
  }

  @Test("What has no amount is of the list, and what is done with it has steps")
  func amountsAndSteps() {
    let shown = listing(
      parsed(
        "Pasta del porto\n\(prose)\nIngredienti\n400 g di spaghetti\nLe lische di due orate\n80 g di pangrattato\n1 spicchio d'aglio\nOlio, sale\nPreparazione\nCoprire le lische con due litri d'acqua.\nTostare il pangrattato nell'olio.\nCuocere la pasta nel brodo.\nConsigli\n\(prose)"
      )[0].blocks)
    #expect(shown.contains("  item: Le lische di due orate\n"))
    #expect(shown.contains("  item: Olio, sale\nheading 2: Preparazione\nlist\n  item: Coprire le lische"))
  }

  @Test func labelsWithValuesBelow() {
    let shown = listing(
      parsed(
        "Ember Stove\n\(prose)\nDetails\nOutput\n5 kW\nHeight\n92 cm\nWeight\n118 kg\nFuel\nWood only\nCare\n\(prose)")[
          0
        ]
        .blocks)
    #expect(shown.contains("Output") && !shown.contains("heading 2: Height") && !shown.contains("heading 2: Weight"))
  }

  @Test func aFewWordsBehindValuesNameWhatFollows() {
    let shown = listing(
      parsed(
        "The Fulmar\n\n\(prose)\n\nDetails\n\nLength: 7.9 m\nBeam: 2.6 m\nBerths: 4\n\nAt sea\n\nShe points well and forgives a late hand on the tiller.\n\nVerdict\n\nBuy her if you like being wet, and if somebody else bails."
      )[0].blocks)
    #expect(shown.contains("heading 2: At sea"))
  }

  @Test func aNameBelowAClosingIsNoHeading() {
    let letter = "\(prose)\n\nWith kind regards,\n\nHarriet Lomas\n\nP.S. The goat is well."
    #expect(!listing(parsed(letter)[0].blocks).contains("heading"))
  }
}
