import TestSupport
import Testing

@Suite struct HeadingLevelTests {
  @Test(arguments: [
    Case(
      "by their numbers",
      "1. Methods\n\n\(prose)\n\n1.1 Where we measured\n\n\(prose)\n\n1.1.1 At the pier\n\n\(prose)",
      "heading 2: 1. Methods\np: \(prose)\nheading 3: 1.1 Where we measured\np: \(prose)\nheading 4: 1.1.1 At the pier\np: \(prose)"
    ),
    Case(
      "questions below a plain one", "What Is Known\n\nIs it deep?\n\n\(prose)\n\nIs it wide?\n\n\(prose)",
      "heading 2: What Is Known\nheading 3: Is it deep?\np: \(prose)\nheading 3: Is it wide?\np: \(prose)"),
    Case(
      "what stands below a release",
      "2.1.0 (4 May 2021)\n\nAdded Things\n\n- A lamp for the pier\n- A bell\n\n2.0.3 (11 February 2021)\n\nMended Things\n\n- A rope\n- A better rope",
      """
      heading 2: 2.1.0 (4 May 2021)
      heading 3: Added Things
      list
        item: A lamp for the pier
        item: A bell
      heading 2: 2.0.3 (11 February 2021)
      heading 3: Mended Things
      list
        item: A rope
        item: A better rope
      """),
    Case(
      "numbers of a part alone", "2.1 Where\n\n\(prose)\n\n2.1.1 At the pier\n\n\(prose)\n\n2.2 When\n\n\(prose)",
      "heading 2: 2.1 Where\np: \(prose)\nheading 3: 2.1.1 At the pier\np: \(prose)\nheading 2: 2.2 When\np: \(prose)"),
    Case(
      "flat without evidence", "What Is Known\n\n\(prose)\n\nWhat Is Not Known\n\n\(prose)",
      "heading 2: What Is Known\np: \(prose)\nheading 2: What Is Not Known\np: \(prose)"),
    Case(
      "a count is no number", "7 Reasons to Stay\n\n\(prose)\n\n3 Ways to Leave\n\n\(prose)",
      "heading 2: 7 Reasons to Stay\np: \(prose)\nheading 2: 3 Ways to Leave\np: \(prose)"),
  ]) func areTold(_ given: Case) {
    #expect(blocks(of: given.text) == given.expected)
  }
}
