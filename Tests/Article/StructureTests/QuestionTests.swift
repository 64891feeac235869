import TestSupport
import Testing

@Suite struct QuestionTests {
  @Test(arguments: [
    Case(
      "bullets with question and answer", "• Who pays for it? The insurer does.\n• Who decides on it? The council.",
      "faq: Who pays for it? → The insurer does.\nfaq: Who decides on it? → The council."),
    Case(
      "lines below a title",
      "Frequently asked questions\n\nDoes it work?\n\nYes, if you let it.\n\nIs it loud?\n\nA little.\n\nWhat to do next\n\n\(prose)",
      """
      heading 2: Frequently asked questions
      faq: Does it work? → Yes, if you let it.
      faq: Is it loud? → A little.
      heading 2: What to do next
      p: \(prose)
      """),
    Case(
      "with an opening line and a list in an answer",
      "FAQ\n\nMany have written to us.\n\nWhat do I need?\n\nTwo things.\n\n• a coat\n• a torch\n\nIs that all?\n\nIt is.",
      """
      heading 2: FAQ
      p: Many have written to us.
      faq: What do I need? → Two things.
          list
            item: a coat
            item: a torch
      faq: Is that all? → It is.
      """),
    Case(
      "Q and A", "Q: Is it loud?\nA: No.\n\nQ: Is it heavy?\nA: Yes. Two people carry it.",
      "faq: Is it loud? → No.\nfaq: Is it heavy? → Yes. Two people carry it."),
    Case(
      "Q and A in Japanese", "Q. 予約は必要ですか？\nA. いりません。", "faq: 予約は必要ですか？ → いりません。"),
    Case(
      "in German", "Häufige Fragen\n\nGibt es die Bank noch?\n\nJa, seit gestern wieder.",
      "heading 2: Häufige Fragen\nfaq: Gibt es die Bank noch? → Ja, seit gestern wieder."),
  ]) func areFound(_ given: Case) {
    #expect(blocks(of: given.text) == given.expected)
  }

  @Test func aRhetoricalQuestionIsAParagraph() {
    let text =
      "And what does a town want? It wants to go home.\n\n\(prose)\n\nWho would have thought it? Not the chair.\n\n\(prose)"
    #expect(!blocks(of: text).contains("faq"))
  }
}
