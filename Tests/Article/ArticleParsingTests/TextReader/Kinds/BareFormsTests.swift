import TestSupport
import Testing

/// Texts that lost everything but their lines.
@Suite struct BareFormsTests {
  @Test(arguments: samples) func areRead(_ given: Case) { expectLinesInOrder(given) }

  private static let samples: [Case] = [
    Case(
      "tasks behind drawn boxes",
      """
      Before you go out

      ☐ Gauge read
      ☑ Card paid

      The end of it is near, and nobody is surprised.
      """,
      """
      title: Before you go out
        item: [ ] Gauge read
        item: [x] Card paid
      """),
    Case(
      "an encyclopedia's contents, with links behind titles, notes at the ends of paragraphs and a title right below another",
      """
      Mole (harbour)
      A mole is a wall in the sea.[1] It keeps the waves out of a harbour.[2]
      Contents
      1 History
      2 Building
      2.1 Stone
      3 See also
      History[edit]
      The first moles were built of stones from the hill, over many summers, by people who were not paid.[4]
      Building[edit]
      Stone[edit]
      Stone is laid dry. The weight of it holds it, and the sea packs sand between the stones for years.
      See also[edit]
      Quay
      Pier
      """,
      """
      p: A mole is a wall in the sea.[1] It keeps the waves out of a harbour.[2]
      heading 2: History
      heading 2: Building
      heading 2: Stone
      heading 2: See also
      """),
    Case(
      "a newsletter's titles behind stars, and its links",
      """
      View this email in your browser (https://mail.example/v/1)

      ** The week in Vellen
      ------------------------------------------------------------

      The harbour was dredged for the third time this spring, and the crews found what they had found before.

      ** What to read
      ------------------------------------------------------------

      * The storm of 1911 (https://vellen.example/1)
      * The pilots' soup (https://vellen.example/2)

      ** unsubscribe (https://mail.example/u)
      """,
      """
      title: The week in Vellen
      p: The harbour was dredged for the third time this spring, and the crews found what they had found before.
      heading 2: What to read
        item: The storm of 1911
        item: The pilots' soup
      """),
    Case(
      "an empty line after every line",
      """
      The kiosk at the upper station closed on a Monday, and on

      the Tuesday its owner went up once more to see whether

      the cat had found the way out by itself or was waiting.


      It was waiting, of course, and it had grown a little fat,

      since the window stood open and the sparrows are many.

      It looked at him as if he were late, and so he was then.
      """,
      """
      p: The kiosk at the upper station closed on a Monday, and on the Tuesday its owner went up once more to see whether the cat had found the way out by itself or was waiting.
      p: It was waiting, of course, and it had grown a little fat, since the window stood open and the sparrows are many.
      """),
    Case(
      "verse with an empty line after every line",
      """
      The kiosk is shut and the evening is near.

      The cat on the counter has nothing to say.

      A train that is late and a wind from the pier

      have taken the rest of the summer away.
      """,
      """
      p: A train that is late and a wind from the pier
      """),
    Case(
      "numbers of steps on lines of their own",
      """
      Replacing a wick
      1
      Let the lamp get cold.
      2
      Pull the old wick out from below.
      3
      Draw the new one up by a hair.
      """,
      """
      ordered
        item: Let the lamp get cold.
        item: Pull the old wick out from below.
        item: Draw the new one up by a hair.
      """),
    Case(
      "a page's list of its sections",
      """
      Caring for a loom
      In this guide
      The frame
      The reed
      The shuttle
      A loom that is used every day needs hardly any care.
      The frame
      Wipe it with a dry cloth and tighten the wedges twice a year.
      The reed
      Rust is taken off with a cork.
      The shuttle
      Wax it.
      """,
      """
      heading 2: The frame
      p: Wipe it with a dry cloth and tighten the wedges twice a year.
      heading 2: The reed
      p: Rust is taken off with a cork.
      heading 2: The shuttle
      p: Wax it.
      """),
    Case(
      "links to edit sections, without empty lines",
      """
      Hallstein
      Hallstein är ett litet berg vid kusten som syns på långt håll från havet.
      Namn [redigera | redigera wikitext]
      Berget nämns första gången i ett brev från 1402, då kallat den grå hatten av munkarna på ön.
      Växter [redigera | redigera wikitext]
      På toppen växer ljung, och på den östra sidan finns en liten dunge av ek som ingen har planterat.
      """,
      """
      heading 2: Namn
      p: Berget nämns första gången i ett brev från 1402, då kallat den grå hatten av munkarna på ön.
      heading 2: Växter
      """),
    Case(
      "verse whose sentences run on among paragraphs of one line",
      """
      \(prose) \(prose)

      I asked who wound the clock. Nobody does,
      he said. It goes. It has to go. We sell
      the hours so that somebody may keep them.

      \(prose) \(prose)
      """,
      """
      p: I asked who wound the clock. Nobody does,⏎he said. It goes. It has to go. We sell⏎the hours so that somebody may keep them.
      """),
    Case(
      "a letter in Spanish",
      """
      Remedios Luján
      Plaza del Horno, 2

      Villaseca, 4 de mayo de 2024

      Muy señora mía:

      La campana de la ermita suena desde hace un mes a las tres de la madrugada.

      Atentamente,
      Remedios Luján
      """,
      """
      p: Remedios Luján⏎Plaza del Horno, 2
      p: Muy señora mía:
      """),
    Case(
      "a book of another library",
      """
      The Lamp Lending Library's edition

      Title: The Grey Hat
      Author: Ida Moll

      *** START OF THE LAMP LENDING LIBRARY TEXT ***

      THE GREY HAT

      CHAPTER I

      The hat hung on its nail.

      CHAPTER II

      The nail fell out.

      *** END OF THE LAMP LENDING LIBRARY TEXT ***

      You may copy this file.
      """,
      """
      title: The Grey Hat
      heading 2: CHAPTER I
      p: The hat hung on its nail.
      heading 2: CHAPTER II
      p: The nail fell out.
      """),
    Case(
      "Typst with a table",
      """
      #import "@preview/loom:1.0.0": *
      #set document(title: "The Loom in the Attic", author: "Ida Moll")
      #set text(size: 11pt)

      = Parts <parts>
      The loom has _many_ parts#footnote[Nobody counted them.], and #link("https://loom.example")[a page].

      // look again
      - a reed
      - a shuttle

      + Wind the warp.
      + Tie it.

      == Sizes
      #figure(
        table(
          columns: (1fr, auto),
          table.header([Part], [Length]),
          [reed], [40 cm], [shuttle], [9 cm],
        ),
        caption: [What was measured],
      ) <sizes>
      """,
      """
      heading 2: Parts
      p: The loom has many parts (Nobody counted them.), and a page.
      list
        item: a reed
        item: a shuttle
      ordered
        item: Wind the warp.
        item: Tie it.
      heading 3: Sizes
      header: Part | Length
      row: reed | 40 cm
      row: shuttle | 9 cm
      p: What was measured
      """),
    Case(
      "Typst whose title is set large",
      """
      #set page(paper: "a5")
      #show heading: set text(navy)
      #align(center)[
        #text(18pt)[*Looms of the North*]

        Ida Moll
      ]

      = Where they stand
      In attics.
      """,
      """
      title: Looms of the North
      heading 2: Where they stand
      p: In attics.
      """),
  ]
}
