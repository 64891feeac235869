import TestSupport
import Testing

@Suite struct HeadingTests {
  @Test(arguments: [
    Case("a bare line", "What a Millimeter Means\n\n\(prose)", "heading 2: What a Millimeter Means\np: \(prose)"),
    Case("a question", "Can it be frozen?\n\n\(prose)", "heading 2: Can it be frozen?\np: \(prose)"),
    Case("with a lost capital", "the Long Way Back Home\n\n\(prose)", "heading 2: The Long Way Back Home\np: \(prose)"),
    Case("marked by #", "### Why\n\n\(prose)", "heading 3: Why\np: \(prose)"),
    Case("underlined", "Why\n===\n\n\(prose)", "heading 1: Why\np: \(prose)"),
    Case(
      "above a list", "What to bring\n\n• a coat\n• a torch",
      "heading 2: What to bring\nlist\n  item: a coat\n  item: a torch"),
    Case(
      "above a line that announces", "What you will need\n\nFor the dough:\n\n• flour\n• salt",
      "heading 2: What you will need\np: For the dough:\nlist\n  item: flour\n  item: salt"),
    Case(
      "above a heading", "WHAT A HORN NEEDS\n\nThe Neighbor\n\n\(prose)",
      "heading 2: WHAT A HORN NEEDS\nheading 3: The Neighbor\np: \(prose)"),
    Case(
      "questions below a title are one level down",
      "Nine Notes\n\nDo they differ much?\n\n\(prose)\n\nWhy is that so?\n\n\(prose)\n\nIf You Go\n\n\(prose)",
      """
      heading 2: Nine Notes
      heading 3: Do they differ much?
      p: \(prose)
      heading 3: Why is that so?
      p: \(prose)
      heading 2: If You Go
      p: \(prose)
      """),
    Case(
      "numbered", "1. Methods\n\n\(prose)\n\n1.1 Where we measured\n\n\(prose)\n\n2. Results\n\n\(prose)",
      """
      heading 2: 1. Methods
      p: \(prose)
      heading 3: 1.1 Where we measured
      p: \(prose)
      heading 2: 2. Results
      p: \(prose)
      """),
    Case(
      "numbers with sections between them",
      "1. Choose pliers.\n\n\(prose)\n\n• $15\n• a shop\n\n2. Choose cutters.\n\n\(prose)\n\n1. blades\n2. springs\n\n\(prose)\n\n3. Mind the tape\n\n\(prose)",
      """
      heading 2: 1. Choose pliers.
      p: \(prose)
      list
        item: $15
        item: a shop
      heading 2: 2. Choose cutters.
      p: \(prose)
      ordered
        item: blades
        item: springs
      p: \(prose)
      heading 2: 3. Mind the tape
      p: \(prose)
      """),
    Case(
      "in a dense text", "\(prose)\nWhy the holes disappeared\n\(prose)",
      "p: \(prose)\nheading 2: Why the holes disappeared\np: \(prose)"),
  ]) func areFound(_ given: Case) {
    #expect(blocks(of: given.text) == given.expected)
  }

  @Test(arguments: [
    "Nobody had expected that.\n\n\(prose)", "And so we left,\n\n\(prose)", "He said:\n\n\(prose)",
    "\(prose)\n\nThe last line of all", "see https://radio.example\n\n\(prose)", "What a day!\n\n\(prose)",
  ]) func areNotSeen(_ text: String) {
    #expect(!blocks(of: text).contains("heading"))
  }
}
