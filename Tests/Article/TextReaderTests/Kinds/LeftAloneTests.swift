import Testing
@testable import TextReader

/// Ordinary texts that hold the signs of a kind and are none of it.
@Suite struct LeftAloneTests {
  @Test(arguments: samples) func stayAsTheyAre(_ given: Sample) {
    Array(given.text.utf8).withUnsafeBufferPointer { bytes in
      var text = TextLines(bytes: bytes, lines: LineScanner(bytes: bytes).lines())
      given.pass(&text)
      #expect(text.lines.allSatisfy { $0.said == .nothing })
      #expect(text.cuts.isEmpty && text.removed.isEmpty && text.styles.isEmpty && !text.isWhole)
    }
  }

  struct Sample: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let pass: TextKinds.Pass
    let text: String

    init(_ name: String, _ pass: @escaping TextKinds.Pass, _ text: String) {
      testDescription = name
      self.pass = pass
      self.text = text
    }
  }

  private static let samples: [Sample] = [
    Sample(
      "what a text says of escapes", EscapedText.apply,
      """
      In quoted-printable text the letter é is written as =C3=A9, and ü as =C3=BC.

      Rules
      =====
      Nobody should write these by hand.
      """),
    Sample(
      "a list of references", CharacterReferences.apply,
      """
      &eacute;, e with an acute accent
      &ccedil;, c with a cedilla
      &nbsp;, a space that does not break
      """),
    Sample(
      "references in a program", CharacterReferences.apply,
      """
      $s = str_replace('&nbsp;', ' ', $s);
      $s = str_replace('&eacute;', 'e', $s);
      """),
    Sample(
      "pauses behind questions in verse", FoldSigns.apply,
      """
      Wer klopft so spät noch an das Tor? –
      Es ist der Wind, mein Kind.
      Wer steht im Garten dort davor? –
      Es ist die Linde, blind.
      """),
    Sample("what somebody says behind a dash", FoldSigns.apply, "– Kto tam?\n– To ja.\n– Czego chcesz?\n– Wejść."),
    Sample("questions that are items", FoldSigns.apply, "► Are all windows shut?\n► Who has the key?"),
    Sample(
      "ranks", NumberedLines.apply,
      """
      1   the       2203
      2   of        1312
      3   and       1245
      4   wind      1009
      5   a          988
      6   boat       871
      7   in         803
      8   fog        644
      """),
    Sample(
      "steps", NumberedLines.apply,
      """
      1  wash the beans
      2  soak them overnight
      3  throw the water away
      4  cut the onions small
      5  fry the onions in oil
      6  add the beans and stock
      7  cook for two hours
      8  salt at the very end
      """),
    Sample("chords", Letterspacing.apply, "Play these, one to a bar:\n\nG D C G\n\nThen the chorus."),
    Sample("letters to find words in", Letterspacing.apply, "P U N T X K\nE A K E T C\nD O R Y U H\nL U G G E R"),
    Sample("initials", Letterspacing.apply, "J. R. K. P.\n\nM. T. S. A."),
    Sample("values below their names", LoneBullets.apply, "Towels\n✓\nKettle\n–\nBalcony\n✓\nParking\n–\nBreakfast"),
    Sample(
      "dots between stanzas", LoneBullets.apply,
      """
      the gate is open
      nobody walks through
      ·
      the lamp is lit
      nobody reads by it
      ·
      the boat is in
      """),
    Sample(
      "what a table of a program leads to", GeminiText.apply,
      "{\n\"light\"\n=> \"on/off\",\n\"door\"\n=> \"up/down\",\n}"),
    Sample("indexes", BulletinCode.apply, "The value a[i] is swapped with a[s].\n\nNames stand in [url] of the day."),
    Sample(
      "what a text says of tags", BulletinCode.apply,
      "Put [b] before a word and [/b] behind it.\n\nThe pair [i] and [/i] makes it slanted."),
    Sample(
      "years ago", ForumText.apply,
      """
      Petite histoire du pont

      Il y a 120 ans

      La commune décide de construire un pont de bois.

      Il y a 80 ans

      Le pont de bois brûle en une nuit.
      """),
    Sample(
      "a log", ForumText.apply,
      """
      2025-03-04 09:13:40 INFO request from the berths
      2025-03-04 09:13:41 ERROR cannot open the list of berths
      java.io.IOException: no such file or directory
      2025-03-04 09:13:42 INFO server stopped
      """),
    Sample("prompts", Mail.apply, "SQL> select count(*) from berths;\nSQL> exit\n\nThe first number is twelve."),
    Sample("the condition of a shell", WikiText.apply, "== Use ==\n\n    if [[ -f /etc/knots ]]; then\n    fi"),
    Sample("a matrix", WikiText.apply, "== Example ==\n\nTake the matrix [[1, 2], [3, 4]] from the left."),
    Sample(
      "banners of tests", WikiText.apply,
      "========= FAILURES =========\n\n    '''Squares of ropes.'''\n    assert 3**2 == 9\n========= 1 failed ========="),
  ]
}
