import TestSupport
import Testing

/// Texts as they are copied from print and from pages, and the blocks they are read as.
private let cases: [Case] = [
  Case(
    "text set to both edges",
    """
    The  bakery at  the foot of the lighthouse  road has opened its oven
    again, four years after  the flood took the floor out from under it.
    Two brothers  lease it from the parish,  and they bake on three days
    of the week.

    On  the first Saturday  the queue reached the  chapel gate by seven.
    Most people asked for the  dark loaf, which  weighs a kilo and keeps
    for nine days.
    """,
    """
    p: The bakery at the foot of the lighthouse road has opened its oven again, four years after the flood took the floor \
    out from under it. Two brothers lease it from the parish, and they bake on three days of the week.
    p: On the first Saturday the queue reached the chapel gate by seven. Most people asked for the dark loaf, which weighs \
    a kilo and keeps for nine days.
    """),
  Case(
    "code with the numbers of its lines",
    "It counts:\n\n  8 | def count(oven):\n  9 |     n = 0\n 10 |\n 11 |     return n\n",
    "p: It counts:\ncode: def count(oven):⏎    n = 0⏎⏎    return n"),
  Case(
    "years are no numbers of lines", "Years of the oven:\n\n1902  bought\n1903  paid\n1904  lit\n",
    "p: Years of the oven:\nrow: 1902 | bought\nrow: 1903 | paid\nrow: 1904 | lit"),
  Case(
    "boxes without bullets", "To do:\n\n[x] Copy the key\n[ ] Wake the yeast\n",
    "p: To do:\nlist\n  item: [x] Copy the key\n  item: [ ] Wake the yeast"),
  Case("a box alone", "[x] marks what is done.", "p: [x] marks what is done."),
  Case(
    "titles between signs", "\(prose)\n\n*** Flour ***\n\n\(prose)", "p: \(prose)\nheading 2: Flour\np: \(prose)"),
  Case(
    "titles with Chinese numerals right above their text", "一、总则\n（一）磨坊每周开放三天。\n\n二、收费\n（一）每袋收费四元。\n",
    "heading 2: 一、总则\np: （一）磨坊每周开放三天。\nheading 2: 二、收费\np: （一）每袋收费四元。"),
  Case(
    "notes of Textile", "h2. The oven\n\nIt was bought in 1902[1].\n\nfn1. Book of the *parish*.",
    "heading 2: The oven\np: It was bought in 1902[1].\np: [1] Book of the parish."),
  Case(
    "notes and definitions of reStructuredText",
    "The oven was bought in 1902 [#book]_.\n\npeel\n   the long thing\ntrough\n   the wide thing\n\n.. [#book] Book of the parish.",
    "p: The oven was bought in 1902 [#book].\ndefinition: peel → the long thing\ndefinition: trough → the wide thing\np: [#book] Book of the parish."
  ),
  Case(
    "references with a sign of less than", "El peque&ntilde;o a&ntilde;ade sal. Pesa &lt; 2 kg.",
    "p: El pequeño añade sal. Pesa < 2 kg."),
]

@Suite struct CopiedTextTests {
  @Test(arguments: cases) func isRead(_ given: Case) { #expect(blocks(of: given.text) == given.expected) }
}
