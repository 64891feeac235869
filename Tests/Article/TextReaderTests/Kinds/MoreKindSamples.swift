@testable import Fragments
@testable import TextReader

/// Samples of further kinds of text.
extension KindsApartTests {
  static let further: [Kind] = [
    Kind(
      "printed pages", PrintPages.apply,
      """
                          ANNUAL REPORT OF THE QUAY

      The year began with ice, which held until the middle of March and kept all
      boats on land. When it went, it went in one night, and took the lamp of the

                                         - 1 -
      \u{C}                    ANNUAL REPORT OF THE QUAY

      North Quay with it. The lamp was found in May by children, and it burns
      again, though not as bright as before.

                                         - 2 -
      """),
    Kind(
      "columns", TextColumns.apply,
      """
      The wheel stood still for eleven        that nothing was missing but the
      years, and nobody minded, since         belt. A belt was made of the hide
      bread came by boat. Then the boat       of a cow that had fallen into the
      sank, and people began to look at       channel, and on the first of May
      the wheel as one looks at a door        the wheel turned. Since then it
      that may be opened. It was found        has not stood still for a day.
      """),
    Kind(
      "mail", Mail.apply,
      """
      From: Ina Brook <ina@hill.example>
      To: Jan Weir <jan@weir.example>
      Subject: The gate
      Date: Tue, 4 Mar 2025 10:00:00 +0000

      The gate was open when we came, and nobody had seen who opened it.

      -- 
      Ina Brook, at the hill
      """),
    Kind(
      "drawing", AsciiDrawing.apply,
      """
      The head of a packet says which kind it is:

          +-+-+-+-+-+-+-+-+
          | Kind  | Count |
          +-+-+-+-+-+-+-+-+

      The rest is what was sent.
      """),
    Kind(
      "letter", Letter.apply,
      """
      Anna Weir
      Mill Lane 4
      12345 Weirstadt

      Weirstadt, 4 March 2025

      Dear Sir or Madam,

      I hereby give up my place at the upper weir, because the water there has not
      run over the wheel since spring.

      Yours sincerely,
      Anna Weir
      """),
    Kind(
      "screenplay", Screenplay.apply,
      """
                               THE LAMP

      INT. LAMP ROOM - NIGHT

      Rain. ANN trims a wick that has burned all night.

                               ANN
                Who goes there? I can hear
                you on the stairs.

                               BEN
                Nobody.
      """),
    Kind(
      "law", LegalText.apply,
      """
      HOUSE RULES

      Article 1 - Doors

      1.1 Doors are closed at ten, and whoever comes later waits.
      1.2 Whoever waits knocks.

      Article 2 - Lamps

      2.1 Lamps are put out at eleven.
      """),
    Kind(
      "commits", CommitLog.apply,
      """
      commit 0f1e2d3c4b5a69788796a5b4c3d2e1f001122334
      Author: Mara Quist <mara@quay.example>
      Date:   Wed Mar 5 09:12:00 2025 +0100

          Ring the bell once

          A bell that is rung twice wakes the whole of the upper town
          for nothing.
      """),
    Kind(
      "wiki", WikiText.apply,
      """
      '''The quay''' is a wall in [[Hallow|the town]].

      == History ==

      * built in 1811
      """),
    Kind(
      "Textile", TextileText.apply,
      """
      h1. On Bells

      We rang _one_ of them.

      # first
      # second
      """),
    Kind(
      "AsciiDoc", AsciiDocText.apply,
      """
      = On Bells
      Mara Quist <mara@quay.example>
      :toc:

      == Ropes

      . first
      . second
      """),
    Kind(
      "play", StagePlay.apply,
      """
      The Lamp

      MARA. Is it lit?
      PIET. It was.
      MARA (laughs). And now?
      PIET. Now it is day.
      """),
    Kind(
      "lettered questions", LetteredQuestions.apply,
      """
      Q1: What does the mill grind?
      A1: Rye and wheat, and in autumn now and then
      chestnuts.

      Q2: Who owns it?
      A2: The village.
      """),
    Kind(
      "character references", CharacterReferences.apply,
      """
      The Baker&rsquo;s Round

      Madame Lef&egrave;vre paid him.
      """),
    Kind(
      "escaped letters", EscapedText.apply,
      """
      Nous avons d=C3=A9cid=C3=A9 de fermer le jeudi, parce que perso=
      nne ne vient.
      """),
    Kind(
      "signs of folds", FoldSigns.apply,
      """
      Who pays for the parcel? +
      We do.

      Can I swap a size? +
      You can.
      """),
    Kind(
      "numbered lines", NumberedLines.apply,
      """
      1   The barge moved before the lamp
      2   went out, and nobody on the wall
      3   had seen who moved it, or said
      4   so when they were asked the first
      5   time. The second time three men
      6   had seen it, and the third time
      7   everybody, which is how things
      8   are seen on that wall.
      """),
    Kind("letterspacing", Letterspacing.apply, "R E H E A R S A L S"),
    Kind(
      "lone bullets", LoneBullets.apply,
      """
      What passengers say
      •
      The clock is fast
      •
      Nobody announces delays
      """),
    Kind(
      "forum", ForumText.apply,
      """
      Lamps

      moth 4 hours ago

      We tried this in our village, and the owls came back.

      tallow 3 hours ago

      Was there any effect on accidents in the dark?
      """),
    Kind(
      "forum mark-up", BulletinCode.apply,
      """
      [b]Scales[/b]

      [quote="Tom"]Where from?[/quote]

      In a box of [i]handles[/i].
      """),
    Kind(
      "log", ProgramLog.apply,
      """
      2025-03-04 09:12:11 INFO server started on port 8080
      2025-03-04 09:12:15 WARN berth 7 has no boat
          at boats.Berths.open(Berths.java:41)
      2025-03-04 09:13:42 INFO server stopped
      """),
    Kind(
      "Perl's documentation", PerlPod.apply,
      """
      =head1 NAME

      Tide::Table - when the B<water> comes

      =over 4

      =item next

      Returns it.

      =back
      """),
    Kind(
      "Texinfo", TexinfoText.apply,
      """
      @settitle The Loom Manual
      @node Top
      @chapter Warping

      Wind the warp on the @code{beam}.
      @bye
      """),
    Kind(
      "Gemini", GeminiText.apply,
      """
      I have moved my log.

      => gemini://boat.example/logs/ All logs
      """),
  ]
}
