import TestSupport
import Testing
@testable import ArticleParsing

/// What wikis, Textile, AsciiDoc, LaTeX, Org and reStructuredText write in signs of their own.
@Suite struct WrittenMarkupTests {
  @Test(arguments: [
    Case(
      "letters of LaTeX",
      #"""
      \documentclass{article}
      \title{Der J\"ager}
      \begin{document}
      \maketitle
      \section{Stra\ss enb\"aume}
      Der Ma\^itre von \O{}resund hei\ss t Ji\v{r}\'{\i} und kommt aus \L\'od\'z --- im Mai, 3--4 Tage.
      \unknown stays.
      \end{document}
      """#,
      """
      title: Der Jäger
      heading 2: Straßenbäume
      p: Der Maître von Øresund heißt Jiří und kommt aus Łódź — im Mai, 3–4 Tage. \\unknown stays.
      """),
    Case(
      "terms of LaTeX",
      #"""
      \documentclass{article}
      \begin{document}
      \begin{description}
      \item[Keel] What holds
      it upright.
      \item[Oar] What moves it.
      \end{description}
      \end{document}
      """#,
      """
      definition: Keel → What holds it upright.
      definition: Oar → What moves it.
      """),
    Case(
      "a wiki",
      """
      '''The quay''' is a wall in [[Hallow|the town]].<ref>Weir, p. 3.</ref>

      == History ==

      # built in 1811
      # burnt in 1840
      ## in winter

      {|
      ! Year !! Stones
      |-
      | 1811 || 40
      |}
      """,
      """
      p: The quay is a wall in the town. (Weir, p. 3.)
      heading 2: History
      ordered
        item: built in 1811
        item: burnt in 1840
          ordered
            item: in winter
      header: Year | Stones
      row: 1811 | 40
      """),
    Case(
      "a table of a wiki without headings, with attributes, an empty corner and names of rows",
      """
      The quay is old, and its boats are told here, all of them.

      {| class="wikitable"
      |-
      ! Boat !! colspan="2" | Length
      |-
      ! !! new !! style="x" | old
      |-
      ! Heron
      | 12 || 11
      |}
      """,
      """
      p: The quay is old, and its boats are told here, all of them.
      header: Boat | Length
      row:  | new | old
      row: Heron | 12 | 11
      """),
    Case(
      "a table of a forum",
      """
      The boats of the quay are [b]told[/b] here.

      [table]
      [tr][th][/th][th]new[/th][th]old[/th][/tr]
      [tr][td]Heron[/td][td]12[/td][td]11[/td][/tr]
      [tr]
      [td]Skua[/td]
      [td]9[/td]
      [td]8[/td]
      [/tr]
      [/table]
      """,
      """
      p: The boats of the quay are told here.
      header:  | new | old
      row: Heron | 12 | 11
      row: Skua | 9 | 8
      """),
    Case(
      "Textile",
      "h1. On Bells\n\nWe rang _one_ of them.\n\nh2. Ropes\n\n# hemp\n# wire",
      "title: On Bells\np: We rang one of them.\nheading 2: Ropes\nordered\n  item: hemp\n  item: wire"),
    Case(
      "AsciiDoc",
      "= On Bells\n\nWe rang one.\n\n== Ropes\n\n----\npull()\n\nrest()\n----\n\n. hemp\n. wire",
      "title: On Bells\np: We rang one.\nheading 2: Ropes\ncode: pull()⏎⏎rest()\nordered\n  item: hemp\n  item: wire"),
    Case(
      "lines of reStructuredText",
      """
      Bells are rung here, as `the keeper <https://quay.example>`_ says.

      | The bell goes down,
      |   the bell comes up.

      They hang in the tower and are
      Rung by hand [1]_.

      .. [1] Or by foot.
      """,
      """
      p: Bells are rung here, as the keeper says.
      p: The bell goes down,⏎  the bell comes up.
      p: They hang in the tower and are Rung by hand [1].
      p: [1] Or by foot.
      """),
  ]) func marksAreRead(_ test: Case) {
    let shown = reading(test.text).split(separator: "\n").filter { !$0.hasPrefix("– ") }.joined(separator: "\n")
    #expect(shown.replacing("\u{A0}", with: " ") == test.expected)
  }

  @Test func emphasisNeverOpensInAnAddress() {
    let text =
      "#+TITLE: Bells\n\n* Ropes\nSee [[https://quay.example/a][the page]] and *hemp* and /wire/.\n\n| [[https://quay.example/b][Rope]] | 3 |\n| *Wire* | 4 |"
    #expect(reading(text).contains("p: See the page and hemp and wire."))
    #expect(!reading(text).contains("[["))
  }
}
