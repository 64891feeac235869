import Testing
@testable import Fragments
@testable import TextReader

/// Each pass takes up the text of its own kind and leaves the texts of all other kinds alone.
@Suite struct KindsApartTests {
  struct Kind: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let pass: TextKinds.Pass
    let sample: String

    init(_ name: String, _ pass: @escaping TextKinds.Pass, _ sample: String) {
      testDescription = name
      self.pass = pass
      self.sample = sample
    }
  }

  static let kinds: [Kind] = [
    Kind(
      "subtitles", Subtitles.apply,
      """
      1
      00:00:12,500 --> 00:00:15,000
      We never closed the gate

      2
      00:00:15,100 --> 00:00:17,900
      because nobody had told us to.

      3
      00:00:25,000 --> 00:00:27,000
      Then the rain came.
      """),
    Kind(
      "subtitles with a script", ScriptedSubtitles.apply,
      """
      [ti:The Weir Song]
      [00:12.00]Down by the weir where the water runs slow
      [00:17.20]I laid down my hat and my coat
      """),
    Kind(
      "chat", ChatLog.apply,
      """
      12/03/2025, 09:12 - Mara: has anybody seen the hook
      12/03/2025, 09:13 - Piet: which one
      12/03/2025, 09:14 - Mara: the long one
      12/03/2025, 09:15 - Piet: it hangs by the door
      """),
    Kind(
      "transcript", Transcript.apply,
      """
      Interview with the miller

      Speaker 1 (00:00:05):
      So how did you come to the mill in the first place?

      Speaker 2 (00:00:11):
      I came because of the cat.

      Speaker 1 (00:00:25):
      That is a good reason.
      """),
    Kind(
      "book", BookWrapper.apply,
      """
      The Project Gutenberg eBook of Letters From a Weir

      Title: Letters From a Weir

      Author: Jan Weir

      *** START OF THE PROJECT GUTENBERG EBOOK LETTERS FROM A WEIR ***

      CHAPTER I.

      The weir has broken in the night, and the river runs where it likes.

      *** END OF THE PROJECT GUTENBERG EBOOK LETTERS FROM A WEIR ***

      This file may be given to anyone.
      """),
    Kind(
      "manual page", ManualPage.apply,
      """
      PUMP(1)                          User Commands                         PUMP(1)

      NAME
             pump - move water uphill

      DESCRIPTION
             Moves water from each WELL, in the order given, until the tank is full.

             -q, --quiet
                    say nothing

      pump 2.4                          March 2025                          PUMP(1)
      """),
    Kind(
      "manual source", RoffText.apply,
      """
      .TH PUMP 1
      .SH NAME
      pump \\- move water uphill
      .SH DESCRIPTION
      Moves water from each
      .I well
      in the order given.
      """),
    Kind(
      "fields of a title page", TitleFields.apply,
      """
      Title: Letters From a Weir
      Author: Jan Weir
      Draft date: 2019-03-01

      The weir has broken in the night, and the river runs where it likes.
      """),
    Kind(
      "contents with dots", DottedContents.apply,
      """
      On Rivers

      The River ................... 1
      The Mills .................. 17

      The River

      It rises in three places and has three names.

      The Mills

      They stand still since the water went another way.
      """),
    Kind(
      "Org", OrgText.apply,
      """
      #+title: Notes on Rope

      * Ropes
      Ropes are made of /hemp/.

      #+begin_quote
      A rope is a promise.
      #+end_quote

      ** Wire
      Wire is made of iron.
      """),
    Kind(
      "reStructuredText", RestText.apply,
      """
      Ropes
      =====

      .. contents::

      Hemp
      ----

      Hemp is **old**. Use it like this::

         $ tie --knot reef

      .. note:: It shrinks.
      """),
    Kind(
      "LaTeX", LatexText.apply,
      #"""
      \documentclass{article}
      \title{Of Ropes}
      \begin{document}
      \section{Hemp}
      Hemp costs 5\% more, as \textbf{everybody} knows.
      \end{document}
      """#),
    Kind(
      "page of a text browser", BrowserDump.apply,
      """
         [1]The Quay Times

           * [2]Home
           * [3]Boats

      Old Lamp Found by Children

         The [4]lamp of the North Quay was found in May by three children who
         were looking for mussels. It burns again.

      References

         1. http://quay.example/
         2. http://quay.example/home
         3. http://quay.example/boats
         4. http://quay.example/lamp
      """),
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
  ]

  /// What is nobody's kind: running text, a list and a table.
  static let plain = """
    On Bells and Boats

    \(prose)

    \(prose)

    - a warm coat
    - a torch

    Name    Cost
    Anna    12.50
    Bert     9.00
    """

  @Test(arguments: kinds.indices) func aPassTakesUpItsKindAlone(_ index: Int) {
    let kind = KindsApartTests.kinds[index]
    let taken = KindsApartTests.kinds.filter { touches(kind.pass, $0.sample) }.map(\.testDescription)
    #expect(taken == [kind.testDescription])
    #expect(!touches(kind.pass, KindsApartTests.plain))
  }

  @Test func everyPassIsHere() { #expect(KindsApartTests.kinds.count == TextKinds.passes.count) }

  /// Cut anywhere, a text of a kind is read to its end.
  @Test(arguments: kinds) func cutTextsAreRead(_ kind: Kind) {
    let bytes = Array(kind.sample.utf8)
    for length in stride(from: 0, to: bytes.count, by: 3) {
      Array(bytes.prefix(length)).withUnsafeBufferPointer { _ = TextLines.read($0) }
    }
  }

  /// Whether a pass says anything of a text or takes anything out.
  private func touches(_ pass: TextKinds.Pass, _ sample: String) -> Bool {
    Array(sample.utf8).withUnsafeBufferPointer { bytes in
      var text = TextLines(bytes: bytes, lines: LineScanner(bytes: bytes).lines())
      pass(&text)
      return text.lines.contains { $0.said != .nothing } || !text.cuts.isEmpty || !text.removed.isEmpty
        || !text.styles.isEmpty || text.declared != nil || text.width != nil || text.isWhole || text.isUntitled
    }
  }
}
