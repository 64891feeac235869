import TestSupport
import Testing

/// Mark-up that writers use, by a sample of each.
@Suite struct MarkupSampleTests {
  @Test(arguments: samples) func areRead(_ given: Case) { expectLinesInOrder(given) }

  private static let samples: [Case] = [
    Case(
      "DokuWiki",
      """
      ====== The Shed ======

      The shed belongs to **all**, says [[book|the book]].

      ===== Rules =====

        * Saws stay dry.
          * All of them.
        - Ask
        - Fetch

      ^ Tool ^ Count ^
      | Saw  | 4     |
      """,
      """
      title: The Shed
      p: The shed belongs to all, says the book.
      heading 2: Rules
        item: Saws stay dry.
      ordered
        item: Ask
      header: Tool | Count
      row: Saw | 4
      """),
    Case(
      "Creole",
      """
      = The Pump House

      It has **two** engines, //Martha// and another.

      == Hours

      |=Day |=From |
      |Saturday |10 |

      * Boots
      ** with laces

      {{engine.png|Martha in steam}}
      """,
      """
      title: The Pump House
      p: It has two engines, Martha and another.
      heading 2: Hours
      header: Day | From
      row: Saturday | 10
        item: Boots
      figure: Martha in steam / -
      """),
    Case(
      "Textile with a table, a link and a picture",
      """
      h1. The Ice House

      |_. Month|_. Blocks|
      |January|400|

      Read "the survey":https://ice.example/survey.

      !house.png(The house)!
      """,
      """
      title: The Ice House
      header: Month | Blocks
      row: January | 400
      p: Read the survey.
      figure: The house / -
      """),
    Case(
      "reStructuredText with a figure, a quotation and a warning apart from its name",
      """
      The Station
      ===========

      The station has ``three`` lamps.

          A lamp says nothing.

          -- The keeper

      .. figure:: station.png
         :alt: From the sea

         In fog.

      .. warning::

         Do not look into the lamp.
      """,
      """
      title: The Station
      p: The station has three lamps.
          p: A lamp says nothing.
      figure: From the sea / In fog.
      callout Warning: Do not look into the lamp.
      """),
    Case(
      "Org with tags, terms, planning and a picture",
      """
      #+TITLE: The Orchard Book

      * Planting                         :work:
      SCHEDULED: <2020-11-01 Sun>
      Plant in November.

      - Pear :: needs a friend
      - Quince :: needs nobody

      #+CAPTION: The old tree
      [[file:tree.png]]
      """,
      """
      title: The Orchard Book
      heading 2: Planting
      p: Plant in November.
      definition: Pear → needs a friend
      definition: Quince → needs nobody
      figure: - / The old tree
      """),
    Case(
      "AsciiDoc with a picture",
      """
      = The Rope Walk
      :toc:

      Rope was made here.

      image::walk.jpg[The long shed]
      """,
      """
      title: The Rope Walk
      p: Rope was made here.
      figure: The long shed / -
      """),
    Case(
      "a paper set with ms",
      """
      .TL
      On Ledgers
      .AU
      Nadia Osei
      .NH 1
      Ink
      .PP
      Red is for the
      .I auditor .
      .IP \\(bu 3
      One line for one debt.
      .NH 1
      Paper
      .LP
      Paper of rags lasts.
      """,
      """
      title: On Ledgers
      by Nadia Osei
      heading 2: Ink
      p: Red is for the auditor.
        item: One line for one debt.
      heading 2: Paper
      """),
    Case(
      "the name of a program in mdoc",
      """
      .Dd May 4, 2012
      .Dt SIEVE 1
      .Sh NAME
      .Nm sieve
      .Nd sort lines
      .Sh DESCRIPTION
      The
      .Nm
      utility reads lines.
      """,
      """
      heading 2: DESCRIPTION
      p: The sieve utility reads lines.
      """),
  ]
}
