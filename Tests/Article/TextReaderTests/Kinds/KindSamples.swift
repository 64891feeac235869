@testable import Fragments
@testable import TextReader

/// A sample of each kind of text.
extension KindsApartTests {
  static let first: [Kind] = [
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
  ]
}
