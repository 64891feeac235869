import TestSupport
import Testing

/// What pages, printers and programs leave among the words, by a sample of each.
@Suite struct LeftSignsTests {
  @Test(arguments: samples) func areRead(_ given: Case) { expectLinesInOrder(given) }

  private static let samples: [Case] = [
    Case(
      "letters set apart",
      """
      T H E   V A L L E Y   S I N G E R S

      Forty voices meet in the chapel every Thursday, and nobody is asked to read music.
      """,
      """
      title: THE VALLEY SINGERS
      """),
    Case(
      "references left of a page",
      """
      The Baker&rsquo;s Round

      Madame Lef&egrave;vre paid him 3&nbsp;francs a week &mdash; and coffee.
      """,
      """
      heading 2: The Baker’s Round
      p: Madame Lefèvre paid him 3 francs a week — and coffee.
      """),
    Case(
      "references to what turns text around or commands a terminal",
      """
      The Baker&rsquo;s Round

      Madame Lef&egrave;vre paid him &#x202e;3 francs&#x2028; a week &mdash; and&#155; coffee.
      """,
      """
      heading 2: The Baker’s Round
      p: Madame Lefèvre paid him 3 francs a week — and&#155; coffee.
      """),
    Case(
      "references in a table of references",
      """
      Letters of the Alphabet

      Every letter has a number by which pages can name it, and the table of this text says which.

      Numeric character reference &#1052; &#x41C; &#1084; &#x43C;
      """,
      """
      p: Every letter has a number by which pages can name it, and the table of this text says which.
      p: Numeric character reference &#1052; &#x41C; &#1084; &#x43C;
      """),
    Case(
      "references that a text is about",
      """
      Escapes

      Write &rsquo; for the apostrophe and &lt; before a tag, or the page shows neither.
      """,
      """
      p: Write &rsquo; for the apostrophe and &lt; before a tag, or the page shows neither.
      """),
    Case(
      "signs that fold answers",
      """
      Frequently asked questions

      Who pays for the parcel? +
      We do, if the thing is broken.

      Can I swap a size? +
      Yes. Send it back.
      """,
      """
      faq: Who pays for the parcel? → We do, if the thing is broken.
      faq: Can I swap a size? → Yes. Send it back.
      """),
    Case(
      "sections of questions",
      """
      FAQ: The Garden

      Getting a plot

      How do I get on the list?
      Write to the secretary. A postcard will do.

      Keeping a plot

      May I keep hens?
      Up to six. No cockerels: the neighbours voted.
      """,
      """
      faq: How do I get on the list? → Write to the secretary. A postcard will do.
      heading 2: Keeping a plot
      faq: May I keep hens? → Up to six. No cockerels: the neighbours voted.
      """),
    Case(
      "numbers of lines at the margin",
      """
       1          Q.   Did you see the barge before or after the
       2       lamp went out?
       3          A.   Before. I had the lamp in my hand, and I set
       4       it down on the wall when I heard the shout, which
       5       was not a word but a shout, as I have told the
       6       gentleman three times already this morning, and
       7       which came from the side of the mill, where the
       8       wheel was standing still.
      """,
      """
      – site boilerplate: 2
      """),
    Case(
      "bullets alone on their lines",
      """
      Why the Ferry Is Late

      \u{C}What passengers say
      •
      The clock on the pier is fast
      •
      Nobody announces delays
      """,
      """
      heading 2: What passengers say
        item: The clock on the pier is fast
        item: Nobody announces delays
      """),
    Case(
      "letters that a mail escaped",
      """
      Caf=C3=A9 Central

      Nous avons d=C3=A9cid=C3=A9 de fermer le jeudi, parce que perso=
      nne ne vient.
      """,
      """
      heading 2: Café Central
      p: Nous avons décidé de fermer le jeudi, parce que personne ne vient.
      """),
    Case(
      "a foot of words and a number",
      """
      On Wells

      The report describes the wells of the parish in spring and proposes to open the one on the square.

      Parish of Hallow                  12/04/2019                       1

      The water is clear, but the wall threatens to fall on those who lean over it, and few do not.

      Parish of Hallow                  12/04/2019                       2
      """,
      """
      title: On Wells
      – site boilerplate: Parish of Hallow                  12/04/2019                       1
      – site boilerplate: Parish of Hallow                  12/04/2019                       2
      """),
    Case(
      "the mark-up of a forum",
      """
      [b]Scales[/b]

      [quote="Tom"]Where did you find the weights?[/quote]

      In a box of [i]handles[/i]. See [url=https://scales.example/a]the list[/url].

      [img]https://scales.example/a.png[/img]

      [list=1]
      [*]two pounds
      [*]one pound
      [/list]

      [code]
      balance = 0
      [/code]
      """,
      """
      title: Scales
          p: Tom: Where did you find the weights?
      p: In a box of handles. See the list.
      figure: - / -
      ordered
        item: two pounds
        item: one pound
      code: balance = 0
      """),
    Case(
      "a page of Gemini",
      """
      # The slow boat

      I have moved my log.

      => https://boat.example/logs/ All logs
      => https://boat.example/map A map

      > Nobody hurries on water.
      """,
      """
      title: The slow boat
      p: I have moved my log.
      p: All logs
      p: A map
          p: Nobody hurries on water.
      """),
    Case(
      "a table over two pages",
      """
      Register of boats                                 page 1

      Name          Owner           Year
      Heron         A. Moss         1961
      Petrel        P. Dray         1978
      Skua          L. Tuck         1980

      \u{C}Register of boats                                 page 2

      Fulmar        B. Holt         1992
      Gannet        R. Quill        2001
      """,
      """
      header: Name | Owner | Year
      row: Heron | A. Moss | 1961
      row: Gannet | R. Quill | 2001
      """),
    Case(
      "an article that goes on behind others",
      """
      Home > Region

      The bridge that hums

      Share

      \(prose)

      \(prose) It was so before, and it will be so again when the bridge is gone.

      Related stories

      Ferry sold to a collector

      The council will vote in May on filling the railings of the bridge with sand, as it has done before.

      © 2024 Valley Post
      """,
      """
      title: The bridge that hums
      p: The council will vote in May on filling the railings of the bridge with sand, as it has done before.
      """),
    Case(
      "letters that stand apart and are columns",
      """
      Letters on the Boats

      The table says how often each letter stands on the boats of the four towns, as they were counted.

      B D A C E
      14 22 9 7 3
      8 13 4 2 1

      A B C D

      The right answer is the third, as every sailor of the coast could have told.
      """,
      """
      header: B | D | A | C | E
      heading 2: A B C D
      """),
  ]
}
