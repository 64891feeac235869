import ArticleModel
import TestSupport
import Testing

/// Signs, pictures and notices that scrapes leave on lines of their own.
@Suite struct LoneSignTests {
  private func shown(_ text: String) -> String { listing(parsed(text)[0].blocks) }

  @Test func plusesAndMinusesAreBullets() {
    let shown = shown(
      "A Barometer\n\(prose)\nReasons to buy\n+\nFits in the pocket\n+\nNever needs a battery\nReasons to avoid\n-\nNo light at night\n\(prose) So."
    )
    #expect(shown.contains("  item: Fits in the pocket\n  item: Never needs a battery"))
    #expect(shown.contains("  item: No light at night"))
  }

  @Test func signsOfATableStay() {
    let shown = shown("Tariffs\n\(prose)\nWater\n+\nPower\n-\nStorage\n+\n\(prose) So.")
    #expect(!shown.contains("item: Power"))
  }

  @Test func whatAPictureShowsIsNoHeading() {
    let shown = shown("The Pump House\n\n\(prose)\n\n[Image: The pump house in 1911]\n\n\(prose) So.")
    #expect(!shown.contains("heading 2: [Image") && shown.contains("The pump house in 1911"))
  }

  @Test func aWallOfCookiesGoesAndAPolicyStays() {
    let wall = "We value your privacy\nWe and our partners store some of it.\nAccept all\nReject all\n"
    #expect(
      !shown(wall + "A Museum for String\n\(prose)\nVisits\n\(prose) So.\nHow it began\n\(prose) Yes.").contains(
        "Accept"))
    let policy = shown(
      "Cookie Policy\n\n\(prose)\n\nStrictly necessary cookies\nThese cookies keep you logged in.\n\nPerformance cookies\nWe count visits.\n\nYour choice\n\(prose) So."
    )
    #expect(policy.contains("Strictly necessary cookies") && policy.contains("These cookies keep you logged in."))
  }
}
