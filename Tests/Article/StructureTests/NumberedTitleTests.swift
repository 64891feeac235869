import TestSupport
import Testing

@Suite struct NumberedTitleTests {
  @Test(arguments: [
    Case(
      "with a text below each", "1. Pliers\n\n\(prose)\n\n2. Cutting tools\n\n\(prose)",
      "heading 2: 1. Pliers\np: \(prose)\nheading 2: 2. Cutting tools\np: \(prose)"),
    Case(
      "one after another are a list", "1. Pliers\n2. Cutting tools\n3. Tape",
      "ordered\n  item: Pliers\n  item: Cutting tools\n  item: Tape"),
    Case(
      "sentences with a remark below each are a list",
      "1. Take the pliers.\n\nThe red ones.\n\n2. Cut the wire.\n\nTwice.",
      "ordered\n  item: Take the pliers.\n    p: The red ones.\n  item: Cut the wire.\np: Twice."),
    Case(
      "bare numbers, one of them above a list",
      "1 Background\n\nThe quay was built in 1932.\n\n2 Measures\n\nThe board of the quay proposes:\n\n- the north is closed,\n- divers go down.\n\n3 Cost\n\nThe work costs more than the quay did.",
      "heading 2: 1 Background\np: The quay was built in 1932.\nheading 2: 2 Measures\np: The board of the quay proposes:\nlist\n  item: the north is closed,\n  item: divers go down.\nheading 2: 3 Cost\np: The work costs more than the quay did."
    ),
    Case("a number alone", "1. Pliers\n\n\(prose)", "heading 2: 1. Pliers\np: \(prose)"),
  ]) func areToldFromItems(_ given: Case) {
    #expect(blocks(of: given.text) == given.expected)
  }

  @Test func titlesThatCountDown() {
    let shown = blocks(
      of:
        "\(prose)\n3. Pea soup, Hest\nYou can stand the spoon in it.\n2. Beer soup, Ulla\nA breakfast for the idle.\n1. Eel soup, Osk\nNobody gives it away."
    )
    for title in ["3. Pea soup, Hest", "2. Beer soup, Ulla", "1. Eel soup, Osk"] {
      #expect(shown.contains("heading 2: \(title)"))
    }
  }
}
