import ArticleModel
import TestSupport
import Testing

/// FAQs that nothing but the lines themselves tell: at the end of an article, and without question marks.
@Suite struct AnsweredQuestionTests {
  private func shown(of text: String) -> String { listing(parsed("The Old Boat of Ness\n\n\(text)")[0].blocks) }

  private static let parts = "The hull\n\n\(prose)\n\nThe mast\n\n\(prose)"

  @Test(
    "Questions with short answers at the end of an article are an FAQ",
    arguments: ["\n\n", "\n"])
  func atTheEnd(between: String) {
    let lines = [
      "The hull", prose, "The mast", "\(prose) So it stands.", "Does it leak in a storm?",
      "A little. Nobody has drowned of it.",
      "A bucket hangs under the thwart.", "Is it faster than the old one?", "Not yet, but it is young.",
      "Who may sail it in summer?", "Whoever has helped to paint it.",
    ]
    let shown = self.shown(of: lines.joined(separator: between))
    #expect(shown.contains("faq: Does it leak in a storm? → A little. Nobody has drowned of it."))
    #expect(shown.contains("p: A bucket hangs under the thwart."))
    #expect(shown.contains("faq: Who may sail it in summer? → Whoever has helped to paint it."))
    #expect(shown.contains("heading 2: The mast"))
  }

  @Test func questionsWithoutAMark() {
    let shown = self.shown(
      of:
        "\(prose)\n\nFAQ\n\nHow to pay\nInto the tin.\n\nWhere to get the oars\nAt the green hut.\n\nThey hang by size."
    )
    #expect(shown.contains("faq: How to pay → Into the tin."))
    #expect(shown.contains("faq: Where to get the oars → At the green hut."))
  }

  @Test(
    "Titles that ask are titles where all do, and where much stands below each",
    arguments: [
      "What is a tide mill?\n\n\(prose)\n\nWho built the first?\n\n\(prose)\n\nWhere do they stand?\n\n\(prose)",
      "\(parts)\n\nWho built it?\n\n\(long)\n\nWho sails it?\n\n\(long)\n\nWhere does it lie?\n\n\(long)",
    ])
  func titlesStay(text: String) {
    #expect(!shown(of: text).contains("faq"))
  }

  private static let long = (0..<5).map { _ in prose }.joined(separator: " ")

  @Test func answersOnTheirLineEndWithIt() {
    let shown = self.shown(
      of: "FAQ\n\nQ1: Is it dry? A1: Mostly.\n\nQ2: Is it old? A2: Very.\n\nFinal Thoughts\n\n\(prose) So it goes on.")
    #expect(shown.contains("faq: Is it old? → Very."))
    #expect(shown.contains("heading 2: Final Thoughts"))
  }

  @Test func groupsWithoutEmptyLines() {
    let shown = self.shown(
      of:
        "Frequently asked questions\nBorrowing\nHow many books may I take?\nTwelve of them.\nMay I take the papers?\nNo.\nRooms\nCan I book the map room?\nYes, for two hours."
    )
    #expect(shown.contains(": Rooms"))
    #expect(shown.contains("faq: Can I book the map room? → Yes, for two hours."))
  }
}
