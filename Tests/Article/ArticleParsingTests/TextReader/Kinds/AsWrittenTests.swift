import TestSupport
import Testing

/// Texts whose lines, dashes and signs mean what they do in print, and stay.
@Suite struct AsWrittenTests {
  @Test(arguments: samples) func areRead(_ given: Case) { expectLinesInOrder(given) }

  private static let samples: [Case] = [
    Case(
      "verse whose sentences run over its lines",
      """
      Night Ferry

      The engine talks below. Someone
      has left a glove on the bench. It
      points to the door. I put my own
      beside it, so that the two of them
      may keep each other warm. Outside
      the islands go by like people
      who have decided not to greet. We
      pass the light. It does not pass
      us, it only turns its back and
      counts to nine. Then it looks again.
      """,
      """
      p: The engine talks below. Someone
      p: may keep each other warm. Outside
      p: counts to nine. Then it looks again.
      """),
    Case(
      "speech behind dashes",
      """
      Le facteur de l'île

      Le facteur posa son sac sur la table et regarda la lettre.

      – Vous connaissez ce nom ?

      Marthe ne répondit pas tout de suite. Elle prit ses lunettes.

      – D'où vient-elle ?

      – Du continent, dit le facteur. Elle a mis trois semaines.
      """,
      """
      p: – Vous connaissez ce nom ?
      p: – D'où vient-elle ?
      p: – Du continent, dit le facteur. Elle a mis trois semaines.
      """),
    Case(
      "headings between rows of signs",
      """
      == Install ==

      Run the script as root. It looks for the old file first and asks before it takes it away.

      == Use ==

      Type knot and a number. The program prints the square of it, and nothing else.
      """,
      """
      heading 2: Install
      p: Run the script as root. It looks for the old file first and asks before it takes it away.
      heading 2: Use
      """),
    Case(
      "a text of nothing but days",
      """
      Rates of 4 March 2025

      USD 1.0821
      GBP 0.8411
      CHF 0.9412
      """,
      """
      p: Rates of 4 March 2025
      row: USD | 1.0821
      """),
    Case(
      "the log of a program",
      """
      2025-03-04 09:12:11 INFO server started on port 8080
      2025-03-04 09:12:15 WARN berth 7 has no boat
      2025-03-04 09:13:42 INFO server stopped
      """,
      """
      p: 2025-03-04 09:12:11 INFO server started on port 8080⏎2025-03-04 09:12:15 WARN berth 7 has no boat⏎2025-03-04 09:13:42 INFO server stopped
      """),
    Case(
      "lines that a wiki shows as they are",
      """
      == Start ==

      Type this at the [[console]]:

       knot --length 12
       exit

      '''Note''': the last line ends the session.
      """,
      """
      title: Start
      code: knot --length 12⏎exit
      p: Note: the last line ends the session.
      """),
    Case(
      "links to edit sections",
      """
      Hallow lock

      Hallow lock is a lock on the river Weir in the town of Hallow, and the oldest of the seven that still work.

      History[edit]

      The lock was built by Tomas Weir for the owners of the upper mill. It was closed in 1893.

      The gates[edit]

      The gates are of oak. They are changed every thirty years.
      """,
      """
      heading 2: History
      heading 2: The gates
      """),
    Case(
      "articles with the sign of order",
      """
      港の規則

      第1条（目的）
      この規則は、港の使い方を定める。

      第2条（係留）
      船を係留する者は、港長の許しを得なければならない。
      """,
      """
      heading 2: 第1条（目的）
      heading 2: 第2条（係留）
      """),
    Case(
      "titles behind Chinese numerals",
      """
      渡船管理办法

      一、总则

      本办法适用于本镇所有渡船。

      二、时间

      渡船每天六点开，晚上九点停。
      """,
      """
      heading 2: 一、总则
      heading 2: 二、时间
      """),
    Case(
      "a mail whose day has a name of two words",
      """
      De: Nélia Prado <nelia@foz.example>
      Enviada em: terça-feira, 4 de março de 2025 09:12
      Para: Tomás Reis <tomas@foz.example>
      Assunto: O portão da eclusa

      Tomás, veja abaixo. Quem tem a chave?
      """,
      """
      title: O portão da eclusa
      p: Tomás, veja abaixo. Quem tem a chave?
      """),
    Case(
      "tables written as lists and with commas",
      """
      The tide book
      =============

      .. list-table:: Heights at the quay
         :header-rows: 1

         * - Day
           - High
         * - Monday
           - 3.1 m

      .. csv-table:: Boats
         :header: Name, Berth

         Heron, 4
      """,
      """
      p: Heights at the quay
      header: Day | High
      row: Monday | 3.1 m
      header: Name | Berth
      row: Heron | 4
      """),
    Case(
      "the documentation of Perl",
      """
      =head1 SYNOPSIS

        use Tide::Table;
        print $t->next;

      =head1 METHODS

      =over 4

      =item next

      Returns the B<next> water, as C<< a->b >>.
      See L<the list|Tide::List>.

      =item *

      A bullet.

      =back

      =cut
      """,
      """
      heading 2: SYNOPSIS
      code: use Tide::Table;⏎print $t->next;
      heading 2: METHODS
      definition: next → Returns the next water, as a->b. See the list.
        item: A bullet.
      """),
    Case(
      "a manual of GNU",
      """
      \\input texinfo
      @settitle The Tide Book
      @node Top
      @menu
      * Heights:: How high.
      @end menu

      @chapter Heights

      The tide is measured at the @emph{sill}. Use
      @code{knot} or @strong{@code{rope}}:

      @example
      knot --tide @{all@}
      @end example

      @enumerate
      @item
      Tie the threads.
      @item
      Count them.
      @end enumerate
      @table @samp
      @item neap
      the small tide
      @end table
      @bye
      """,
      """
      title: The Tide Book
      heading 2: Heights
      p: The tide is measured at the sill. Use knot or rope:
      code: knot --tide {all}
      ordered
        item: Tie the threads.
        item: Count them.
      definition: neap → the small tide
      """),
  ]
}
