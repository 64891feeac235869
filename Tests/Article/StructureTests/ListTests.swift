import TestSupport
import Testing

@Suite struct ListTests {
  @Test(arguments: [
    Case("bullets", "• a warm coat\n• a torch", "list\n  item: a warm coat\n  item: a torch"),
    Case("numbers", "1. Boil the water.\n2. Add the tea.", "ordered\n  item: Boil the water.\n  item: Add the tea."),
    Case(
      "numbers that begin elsewhere", "4. Boil the water.\n5. Add the tea.",
      "ordered from 4\n  item: Boil the water.\n  item: Add the tea."),
    Case(
      "nested by indentation",
      """
      * What fell
          - rain, drizzle or hail
          - snow, with two figures
              + depth on the board
      * Who read the gauge
      """,
      """
      list
        item: What fell
          list
            item: rain, drizzle or hail
            item: snow, with two figures
              list
                item: depth on the board
        item: Who read the gauge
      """),
    Case(
      "nested by a change of bullet",
      "• A clean reed\n– with brass wire\n– by one person\n• A patient neighbor",
      """
      list
        item: A clean reed
          list
            item: with brass wire
            item: by one person
        item: A patient neighbor
      """),
    Case(
      "bullets below a number",
      "1. Copy the file.\n2. Tell the system about it:\n   - reload the list\n   - enable the new one\n3. Restart.",
      """
      ordered
        item: Copy the file.
        item: Tell the system about it:
          list
            item: reload the list
            item: enable the new one
        item: Restart.
      """),
    Case(
      "paragraphs between numbers",
      """
      1. Mix the flour with the water.

      The dough must stick to the spoon a little, and it may look wrong for the first minute or two.

      2. Let it rest for one hour.
      """,
      """
      ordered
        item: Mix the flour with the water.
          p: The dough must stick to the spoon a little, and it may look wrong for the first minute or two.
        item: Let it rest for one hour.
      """),
    Case(
      "paragraphs indented below an item",
      """
      * Felt, grease and leather, in that order.

        The felt comes from a piano, and the grease from a tin that nobody has ever seen full.

      * A reed that has been cleaned.
      """,
      """
      list
        item: Felt, grease and leather, in that order.
          p: The felt comes from a piano, and the grease from a tin that nobody has ever seen full.
        item: A reed that has been cleaned.
      """),
    Case(
      "two lists, one of numbers and one of bullets", "1. Boil the water.\n2. Add the tea.\n\n• milk\n• sugar",
      "ordered\n  item: Boil the water.\n  item: Add the tea.\nlist\n  item: milk\n  item: sugar"),
    Case(
      "numbers that start over", "1. Boil.\n2. Pour.\n1. Drink.\n2. Wash up.",
      "ordered\n  item: Boil.\n  item: Pour.\nordered\n  item: Drink.\n  item: Wash up."),
    Case(
      "lost bullets below a colon, with blank lines", "What to bring:\n\na warm coat\n\na torch\n\n\(prose)",
      "p: What to bring:\nlist\n  item: a warm coat\n  item: a torch\np: \(prose)"),
    Case(
      "amounts below a colon", "For the dough:\n\n400 g flour\n1 egg\na pinch of salt",
      "p: For the dough:\nlist\n  item: 400 g flour\n  item: 1 egg\n  item: a pinch of salt"),
    Case(
      "a run of short lines",
      "Key takeaways\n\n61 % choose tea\n\nMushrooms lead for focus\n\nMost trust research\n\nWhat people eat\n\n\(prose)",
      "heading 2: Key takeaways\nlist\n  item: 61 % choose tea\n  item: Mushrooms lead for focus\n  item: Most trust research\nheading 2: What people eat\np: \(prose)"
    ),
  ]) func areFound(_ given: Case) {
    #expect(blocks(of: given.text) == given.expected)
  }

  @Test(arguments: [
    Case("one line of dialogue", "– Come in, she said.\n\n\(prose)", "p: – Come in, she said.\np: \(prose)"),
    Case("a number of a title", "1. Plans get practical\n\n\(prose)", "heading 2: 1. Plans get practical\np: \(prose)"),
    Case("an initial", "A. Smith came late.\n\nB. Moor did not.", "p: A. Smith came late.\np: B. Moor did not."),
  ]) func areNotSeen(_ given: Case) {
    #expect(blocks(of: given.text) == given.expected)
  }
}
