import ArticleModel
import Testing
@testable import ArticleParsing

/// Kinds of text that say what their lines are, each by a sample: the lines named are among those of the reading, in this order.
@Suite struct MoreKindsOfTextTests {
  @Test(arguments: samples) func areRead(_ given: Case) {
    let found = reading(given.text).split(separator: "\n").map(String.init)
    var rest = found[...]
    for line in given.expected.split(separator: "\n").map(String.init) {
      let place = rest.firstIndex(of: line)
      #expect(place != nil, "\(line) is not among \(found)")
      if let place { rest = rest[(place + 1)...] }
    }
  }

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
    Case(
      "what a recogniser prints",
      """
      [00:00:00.000 --> 00:00:04.200]   Tonight we talk about locks, and about the people
      [00:00:04.200 --> 00:00:08.900]   who have the keys to them.
      [00:00:08.900 --> 00:00:12.000]   My guest has opened one for years.
      """,
      """
      p: Tonight we talk about locks, and about the people who have the keys to them. My guest has opened one for years.
      """),
    Case(
      "cues with a name on a line",
      """
      0:0:0.0 --> 0:0:4.120
      Alma Reyes
      Who waters the trees?
      0:0:4.120 --> 0:0:7.380
      Tobias Hahn
      Nobody did last year, and
      0:0:7.380 --> 0:0:9.0
      Tobias Hahn
      half of them are still alive.
      0:0:9.0 --> 0:0:12.440
      Alma Reyes
      Half of them.
      """,
      """
      p: Alma Reyes
      p: Who waters the trees?
      p: Tobias Hahn
      p: Nobody did last year, and half of them are still alive.
      p: Alma Reyes
      """),
    Case(
      "the chat of a meeting",
      """
      10:02:11 From Alma Reyes to Everyone:
      	Can everybody see the map?
      10:02:40 From Tobias Hahn to Everyone:
      	Yes, but the river is missing.
      10:03:05 From Alma Reyes to Everyone:
      	That is the canal.
      """,
      """
      p: 10:02:11 From Alma Reyes to Everyone:
      p: Can everybody see the map?
      p: 10:02:40 From Tobias Hahn to Everyone:
      """),
    Case(
      "a discussion with the ages of messages",
      """
      Why our town switched its lamps off

      moth 4 hours ago | next

      We tried this in our village. The owls came back.

      reply

      tallow 3 hours ago | parent | next

      Was there any effect on accidents?

      reply

      Guidelines | FAQ | Lists | API
      """,
      """
      title: Why our town switched its lamps off
      p: moth 4 hours ago | next
      p: We tried this in our village. The owls came back.
      p: tallow 3 hours ago | parent | next
      – navigation: reply
      – navigation: Guidelines | FAQ | Lists | API
      """),
    Case(
      "a discussion with dates",
      """
      Squeaking floor

      Post by plankton » Mon Mar 03, 2025 9:12 pm

      My floor squeaks only at night. What now?

      Post by Old Joiner » Tue Mar 04, 2025 7:01 am

      Nails are what squeaks. Use screws.
      """,
      """
      title: Squeaking floor
      p: Post by plankton » Mon Mar 03, 2025 9:12 pm
      p: My floor squeaks only at night. What now?
      p: Post by Old Joiner » Tue Mar 04, 2025 7:01 am
      """),
    Case(
      "a mail with a signature of letters, and initials before what is quoted",
      """
      From: dana@loom.example
      Subject: loom 2.4 is out
      Date: Fri, 9 Jun 2017 20:11:02 +0200

      -----BEGIN PGP SIGNED MESSAGE-----
      Hash: SHA256

      WO> Does it weave twice
      WO> as fast?

      It does.

      - - twill is mirrored
      - - the manual is complete
      -----BEGIN PGP SIGNATURE-----

      iQEcBAEBCAAGBQJZOuIz
      -----END PGP SIGNATURE-----
      """,
      """
      title: loom 2.4 is out
          p: Does it weave twice as fast?
      p: It does.
        item: twill is mirrored
      """),
    Case(
      "a mail that is a page",
      """
      From: Ina Brook <ina@hill.example>
      Subject: The new roof
      Date: Wed, 5 Apr 2023 08:00:00 +0200
      Content-Type: text/html; charset=utf-8

      <html><body><p>The roof is <b>done</b>, at last.</p><ul><li>coffee</li><li>cake</li></ul></body></html>
      """,
      """
      title: The new roof
      by Ina Brook
      on 2023-04-05
      p: The roof is done, at last.
        item: coffee
        item: cake
      """),
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
  ]
}
