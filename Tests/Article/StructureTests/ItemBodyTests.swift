import TestSupport
import Testing

@Suite struct ItemBodyTests {
  @Test(arguments: [
    Case(
      "between two numbers", "1. Mix flour and water.\n\nThe dough must stick a little.\n\n2. Let it rest.",
      "ordered\n  item: Mix flour and water.\n    p: The dough must stick a little.\n  item: Let it rest."),
    Case(
      "indented below a bullet", "• Mix flour and water.\n\n  The dough must stick a little.\n\n• Let it rest.",
      "list\n  item: Mix flour and water.\n    p: The dough must stick a little.\n  item: Let it rest."),
    Case(
      "a number that does not follow", "1. Mix flour and water.\n\nThe dough must stick a little.\n\n4. Let it rest.",
      "p: 1. Mix flour and water.\np: The dough must stick a little.\np: 4. Let it rest."),
  ]) func belongToTheirItem(_ given: Case) {
    #expect(blocks(of: given.text) == given.expected)
  }
}
