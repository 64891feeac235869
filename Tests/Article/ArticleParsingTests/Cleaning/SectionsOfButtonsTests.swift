import ArticleModel
import TestSupport
import Testing

/// Headings in the words of buttons, which stay in what an author wrote.
@Suite struct SectionsOfButtonsTests {
  private static let said = [
    "The machine hums for a while and then asks for coins.", "A second ticket is for whoever stands beside you.",
    "The next boat is shown, even if it has left.", "The light goes off and the machine stays on.",
  ]

  @Test(
    "Among sentences, in a text that nothing else shows to be a page",
    arguments: [
      ["Search", "Share", "Next", "Close"], ["Print", "Email", "Privacy", "Contact"],
      ["Suche", "Teilen", "Datenschutz", "Impressum"], ["Partager", "Imprimer", "Rechercher", "Connexion"],
      ["Advertisement", "Sponsored", "Related", "Comments"],
    ], ["\n\n", "\n"])
  func headingsStay(words: [String], between: String) {
    let lines = ["The Old Ticket Machine", prose] + zip(words, Self.said).flatMap { [$0, $1] }
    let article = parsed(lines.joined(separator: between))[0]
    let shown = listing(article.blocks)
    for line in lines.dropFirst() { #expect(shown.contains(line), "\(line)") }
    #expect(article.removed.isEmpty)
  }

  @Test("In a page the same words are buttons")
  func buttonsGo() {
    let text =
      "Home\nLog in\nThe Old Ticket Machine\nBy Ada Moor\nShare\n\(prose)\nAdvertisement\n\(prose) So.\nPrint\nEmail\nRelated articles\nThe new one\n© 2024"
    let shown = listing(parsed(text)[0].blocks)
    for word in ["Share", "Advertisement", "Print", "Email"] { #expect(!shown.contains(word), "\(word)") }
  }

  @Test func aButtonIsThereMoreThanOnce() {
    let text =
      "Two Pumps\n\n\(prose)\n\nThe first\n\nIt lifts without complaint.\n\nCheck price\n\nIt can be mended with a spoon.\n\nCheck price\n\nIt weighs as much as a dog."
    #expect(!listing(parsed(text)[0].blocks).contains("Check price"))
  }

  @Test func theFirstLineMayNameALegalText() {
    let article = parsed(
      "Terms of Use of the Slipway\n\nEffective date: 1 April 2023\n\n1. Who may use it\n\n\(prose)\n\n2. Liability\n\n\(prose) So."
    )[0]
    #expect(article.masthead.title?.text == "Terms of Use of the Slipway")
  }
}
