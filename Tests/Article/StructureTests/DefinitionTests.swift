import TestSupport
import Testing

@Suite struct DefinitionTests {
  @Test(arguments: [
    Case(
      "announced, with colons",
      "Four things decided:\n\nThe Draw: Lane one lies in the lee.\n\nThe Rate: Thirty-two strokes were enough.",
      "p: Four things decided:\ndefinition: The Draw → Lane one lies in the lee.\ndefinition: The Rate → Thirty-two strokes were enough."
    ),
    Case(
      "announced, with dashes",
      "The words you will meet:\n\nStream – the address of a station\n\nBuffer – a few seconds of sound, kept",
      "p: The words you will meet:\ndefinition: Stream → the address of a station\ndefinition: Buffer → a few seconds of sound, kept"
    ),
    Case(
      "three in a row",
      "Delta: the land between two arms.\n\nEstuary: a mouth that the tide reaches.\n\nFjord: a valley the sea has filled.",
      """
      definition: Delta → The land between two arms.
      definition: Estuary → A mouth that the tide reaches.
      definition: Fjord → A valley the sea has filled.
      """),
  ]) func areFound(_ given: Case) {
    #expect(blocks(of: given.text).lowercased() == given.expected.lowercased())
  }

  @Test(arguments: [
    "The case was made by one: Eudora Finch, who sat there.\n\n\(prose)",
    "One thing was clear. It was this: the bench would stay.\n\nNobody left. Then it came: the end of it all.\n\nHe knew. We knew: it was late.",
    "Two crews – both from the lake – won the race.\n\nThe others – all of them – lost it.\n\nThe lake – it is said – froze.",
  ]) func areNotSeen(_ text: String) {
    #expect(!blocks(of: text).contains("definition"))
  }
}
