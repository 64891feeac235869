import ArticleModel
import TestSupport
import Testing
@testable import ArticleParsing

@Suite struct MailFormsTests {
  @Test(arguments: [
    Case(
      "a blank before the colon",
      "De : Rose Blin <rose@quai.example>\nObjet\u{A0}: La cloche\nDate : 4 mars 2025 20:14\n\nCher ami,\n\nla cloche est tombée.",
      "title: La cloche\nby Rose Blin\non 2025-03-04\np: Cher ami,\np: la cloche est tombée."),
    Case(
      "a head below an answer",
      """
      Sunday suits me well, but not before the second bell, and I bring the
      ropes.

      Piet

      Von: Mara Quist <mara@quay.example>
      Gesendet: Dienstag, 4. März 2025 09:12
      An: Piet Oostra
      Betreff: Ropes

      Who brings them?
      """,
      """
      p: Sunday suits me well, but not before the second bell, and I bring the ropes.
      p: Piet
      p: Von: Mara Quist <mara@quay.example>⏎Gesendet: Dienstag, 4. März 2025 09:12⏎An: Piet Oostra⏎Betreff: Ropes
      p: Who brings them?
      """),
    Case(
      "what was encoded for the way",
      """
      From: =?iso-8859-1?Q?Andr=E9?= =?utf-8?B?IE5vw6ts?= <andre@quai.example>
      Subject: =?utf-8?Q?La_cloche_f=C3=AAl=C3=A9e?=
      Content-Type: text/plain; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      La cloche est f=EAl=E9e, et personne ne l=
      'entend plus. 1+1=3D2.
      """,
      "title: La cloche fêlée\nby André Noël\np: La cloche est fêlée, et personne ne l'entend plus. 1+1=2."),
  ]) func mailsAreRead(_ test: Case) {
    let shown = reading(test.text).split(separator: "\n").filter { !$0.hasPrefix("– ") }.joined(separator: "\n")
    #expect(shown == test.expected)
  }

  @Test func whatWasDecodedKnowsItsPlace() {
    let text = "From: a@quai.example\nSubject: x\nContent-Transfer-Encoding: quoted-printable\n\nUn caf=C3=A9 noir."
    let document = ArticleParser().parse(Array(text.utf8))
    let block = document.articles[0].blocks[0]
    let source = document.text.offsets.sourceRange(block.source)
    #expect(String(decoding: Array(text.utf8)[source], as: UTF8.self) == "Un caf=C3=A9 noir.")
  }
}
