import TestSupport
import Testing

/// Forms that kinds of text have beside their usual ones.
@Suite struct WrittenFormsTests {
  @Test(arguments: samples) func areRead(_ given: Case) { expectLinesInOrder(given) }

  private static let samples: [Case] = [
    Case(
      "code in Textile",
      """
      h1. Looms

      h2. Counting

      The list is *long*.

      bc. loom --count

      Then rest.
      """,
      """
      code: loom --count
      p: Then rest.
      """),
    Case(
      "what belongs to an item of AsciiDoc",
      """
      = Looms
      :toc:

      . Wind the warp.
      . Tie it.
      +
      Two knots are enough.
      . Rest.
      """,
      """
      ordered
        item: Wind the warp.
        item: Tie it. Two knots are enough.
        item: Rest.
      """),
    Case(
      "numbers of several parts, wrapped",
      """
      1. Looms
         1.1 Every weaver has one loom. Looms are lent to nobody, and one that
             creaks is told to the warden.
         1.2 The warden has oil.
      """,
      """
      p: 1.1 Every weaver has one loom. Looms are lent to nobody, and one that creaks is told to the warden.
      """),
    Case(
      "years that name columns",
      """
      Loom        1990    2000    2010
      upright       14      12       9
      flat         140     120      88
      """,
      """
      header: Loom | 1990 | 2000 | 2010
      row: upright | 14 | 12 | 9
      """),
  ]
}
