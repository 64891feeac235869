import TestSupport
import Testing

@Suite struct QuoteTests {
  @Test(arguments: [
    Case(
      "with its speaker below", "\(prose)\n\n“Rain comes if it wants to.”\n\n— Thessaly Wren, keeper\n\n\(prose)",
      "p: \(prose)\nquote by Thessaly Wren, keeper\n    p: “Rain comes if it wants to.”\np: \(prose)"),
    Case(
      "marked, cut into lines",
      """
      > We had expected the weather to spoil our measurements. Then we
      > saw that the weather was the measurement.
      >
      > — Ysolde Kamara
      """,
      "quote by Ysolde Kamara\n    p: We had expected the weather to spoil our measurements. Then we saw that the weather was the measurement."
    ),
    Case(
      "marked, two paragraphs", "> One thing is sure.\n>\n> Another is not.",
      "quote\n    p: One thing is sure.\n    p: Another is not."),
    Case(
      "set in", "  \(prose)\n\n     “It says that somebody is awake.”\n\n  \(prose)",
      "p: \(prose)\nquote\n    p: “It says that somebody is awake.”\np: \(prose)"),
    Case(
      "dialogue", "“They know the timetable.”\n\n“All of them do.”",
      "p: “They know the timetable.”\np: “All of them do.”"),
    Case(
      "a line of dialogue", "„Na“, sagte sie. „Trauen Sie sich nicht?“", "p: „Na“, sagte sie. „Trauen Sie sich nicht?“"),
  ]) func areToldFromDialogue(_ given: Case) {
    #expect(blocks(of: given.text) == given.expected)
  }
}
