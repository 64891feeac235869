import ArticleModel
import TestSupport
import Testing
@testable import ArticleParsing

@Suite struct OtherMarkupTests {
  @Test func anOutline() {
    let text = """
      #+title: Notes on Rope
      #+filetags: :boats:

      * Ropes
      :PROPERTIES:
      :ID: 12
      :END:
      Ropes are made of /hemp/. See [[https://quay.example/a][the site]] for =code=.

      #+begin_quote
      A rope is a promise.
      #+end_quote

      ** Wire
      1. first
      2. second
      """
    #expect(
      reading(text) == """
        title: Notes on Rope
        heading 2: Ropes
        p: Ropes are made of hemp. See the site for code.
        quote
            p: A rope is a promise.
        heading 3: Wire
        ordered
          item: first
          item: second
        – metadata: #+title:
        – metadata: #+filetags: :boats:
        – metadata: :PROPERTIES:⏎:ID: 12⏎:END:
        – metadata: #+begin_quote
        – metadata: #+end_quote
        """)
    let styles = parsed(text)[0].blocks[1].content
    guard case .paragraph(let words) = styles else { return #expect(Bool(false)) }
    #expect(words.spans.map(\.range) == [18..<22, 28..<36, 41..<45])
  }

  @Test func restructuredText() {
    let text = """
      Ropes
      =====

      .. contents::

      Hemp
      ----

      Hemp is **old**. Use it like this::

         $ tie --knot reef

      .. warning:: Never use wet rope.

      .. _site: https://quay.example
      """
    #expect(
      reading(text) == """
        title: Ropes
        heading 2: Hemp
        p: Hemp is old. Use it like this:
        code: $ tie --knot reef
        callout Warning: Never use wet rope.
        – metadata: .. contents::
        – metadata: .. warning::
        – metadata: .. _site: https://quay.example
        """)
  }

  @Test func latex() {
    let text = #"""
      \documentclass[12pt]{article}
      \title{Of Ropes}
      \author{Mara Lind \and Piet Oostra}
      \begin{document}
      \section{Hemp}
      Hemp costs 5\% more, as \textbf{everybody} knows~\cite{reed}. % a remark
      It is ``old''.
      \begin{enumerate}
        \item Soak it.
        \item Dry it,
          slowly.
      \end{enumerate}
      \begin{tabular}{lr}
      Rope & Price \\ \hline
      Hemp & 4 \\
      \end{tabular}
      \end{document}
      """#
    #expect(
      reading(text).hasPrefix(
        """
        title: Of Ropes
        by Mara Lind, Piet Oostra
        heading 2: Hemp
        p: Hemp costs 5% more, as everybody knows [reed]. It is “old”.
        ordered
          item: Soak it.
          item: Dry it, slowly.
        header: Rope | Price
        row: Hemp | 4
        – metadata:
        """))
  }

  @Test func starsAndDotsOfOtherTextsStay() {
    #expect(reading("* one\n* two\n\n.. and so on.\n\n\(prose)").contains("list\n  item: one\n  item: two"))
  }
}
