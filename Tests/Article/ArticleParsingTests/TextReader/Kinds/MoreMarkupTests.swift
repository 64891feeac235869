import ArticleModel
import TestSupport
import Testing

@testable import ArticleParsing

/// What wikis, AsciiDoc, LaTeX and others write beside headings and paragraphs.
@Suite struct MoreMarkupTests {
  @Test func aWikiForSoftware() {
    let text = """
      h1. Release

      h2. Steps

      # Open the gate
      # Wait

      {code:bash}
      sluice --open
      {code}

      ||Gate||State||
      |upper|open|

      {quote}Never again.{quote}
      """
    #expect(
      listing(parsed(text)[0].blocks) == """
        heading 2: Steps
        ordered
          item: Open the gate
          item: Wait
        code: sluice --open
        header: Gate | State
        row: upper | open
        quote
            p: Never again.
        """)
  }

  @Test func asciiDoc() {
    let text = """
      = Gates
      :toc:

      See https://weir.example/words[the words] and link:plan.html[].footnote:[Not so.]

      Mitre gate:: two leaves
      Guillotine gate::
        one leaf

      [WARNING]
      ====
      Stand clear.

      Always.
      ====

      NOTE: It is heavy
      and old.
      """
    let article = parsed(text)[0]
    #expect(
      listing(article.blocks) == """
        p: See the words and plan.html. (Not so.)
        definition: Mitre gate → two leaves
        definition: Guillotine gate → one leaf
        callout WARNING: Stand clear.
        p: Always.
        callout NOTE: It is heavy and old.
        """)
    guard case .paragraph(let words)? = article.blocks.first?.content else { return #expect(Bool(false)) }
    #expect(words.spans.map(\.style) == [.link(url: "https://weir.example/words"), .link(url: "plan.html")])
  }

  @Test func linksOfAWikiLeadToItsPages() {
    let text = "== Weir ==\nIt stands in the [[River Merrow|river]] near [[Hathersby]]."
    guard case .paragraph(let words)? = parsed(text)[0].blocks.last?.content else { return #expect(Bool(false)) }
    #expect(words.text == "It stands in the river near Hathersby.")
    #expect(words.spans.map(\.style) == [.link(url: "River_Merrow"), .link(url: "Hathersby")])
  }

  @Test func theTitleOfAWikisPage() {
    let text = "= Keeping eels =\n\n'''Eels''' are kept in ponds.\n\n== See also ==\n* [[Carp]]"
    #expect(parsed(text)[0].masthead.title?.text == "Keeping eels")
  }

  @Test func aPartOfADocumentInLatex() {
    let text = """
      \\section{Opening}
      \\begin{enumerate}
      \\item Lift the pawl.
      \\item Wind the paddle.
      \\end{enumerate}
      \\begin{enumerate}
      \\item Drop it.
      \\end{enumerate}
      \\begin{quote}
      Nobody drowned
      in it.
      \\end{quote}
      """
    #expect(
      listing(parsed(text)[0].blocks) == """
        heading 2: Opening
        ordered
          item: Lift the pawl.
          item: Wind the paddle.
        ordered
          item: Drop it.
        quote
            p: Nobody drowned in it.
        """)
  }

  @Test func numbersThatCountThemselves() {
    let text = """
      Weir
      ====

      .. note:: Mind the rail.

         It is old, and so is she.

      #. Open the gate.
      #. Count the ducks
         twice.
      """
    #expect(
      listing(parsed(text)[0].blocks) == """
        callout Note: Mind the rail.
        p: It is old, and so is she.
        ordered
          item: Open the gate.
          item: Count the ducks twice.
        """)
  }

  @Test func boxesBeforeItems() {
    let text =
      "Things to do\n\nThere is a lot to do before the winter comes, and nobody to do it:\n\n- [x] oil the hinge\n- [ ] paint the door\n- [2] of these"
    guard case .list(let list)? = parsed(text)[0].blocks.last?.content else { return #expect(Bool(false)) }
    #expect(list.items.map(\.text.text) == ["oil the hinge", "paint the door", "[2] of these"])
    #expect(list.items.map(\.isDone) == [true, false, nil])
  }

  @Test func clausesThatEndInSemicolonsAreNoCode() {
    let text = """
      Ce qui change

      Trois choses ont changé cette année, et ce n'est pas fini :
        * les horaires, qui sont affichés sur le quai ;
        * le tarif, qui est gratuit ;
        * l'éclusier, qui est une éclusière.
      """
    #expect(!listing(parsed(text)[0].blocks).contains("code:"))
  }

  @Test func aPlayInFrench() {
    let text = """
      LA CLÉ

      Comédie en un acte

      Scène première
      MARTHE, LE MEUNIER

      MARTHE, entrant. — Il n'y a donc personne ?

      LE MEUNIER. — Il y a moi.

      MARTHE. — On m'a dit que vous aviez la clé.

      LE MEUNIER. — Elle n'ouvre rien.
      """
    let article = parsed(text)[0]
    #expect(article.masthead.title?.text == "LA CLÉ")
    #expect(listing(article.blocks).contains("heading 2: Scène première\np: MARTHE, LE MEUNIER\np: MARTHE, entrant."))
  }

  @Test func aTranscriptHasATitle() {
    let text = """
      Weekly call of the lock keepers

      Maud Caradec  0:03
      Can everybody hear me?

      Tom Alder  0:11
      We hear the ducks very well.

      Maud Caradec  0:17
      Then I will speak louder.
      """
    #expect(parsed(text)[0].masthead.title?.text == "Weekly call of the lock keepers")
  }

  @Test func subtitlesWithAScript() {
    let text = """
      [Script Info]
      Title: The Weir

      [Events]
      Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
      Dialogue: 0,0:00:01.00,0:00:03.50,Default,,0,0,0,,You came back.
      Dialogue: 0,0:00:04.00,0:00:06.90,Default,Ines,0,0,0,,{\\i1}I did not{\\i0} think so,\\Nnot now.
      """
    let article = parsed(text)[0]
    #expect(article.masthead.title?.text == "The Weir")
    #expect(listing(article.blocks) == "p: You came back.\np: I did not think so, not now.")
  }

  @Test func aSongWithTimes() {
    let text =
      "[ti:Song]\n[ar:The Keepers]\n[00:12.00]Down by the weir\n[00:14.00][01:02.10]I laid down my hat\n[00:16.00]"
    let article = parsed(text)[0]
    #expect(article.masthead.title?.text == "Song")
    #expect(article.masthead.authors.map(\.name) == ["The Keepers"])
    #expect(listing(article.blocks) == "p: Down by the weir⏎I laid down my hat")
  }

  @Test func aPatchIsCode() {
    let text = """
      How it was mended

      diff --git a/gate.c b/gate.c
      --- a/gate.c
      +++ b/gate.c
      @@ -12,3 +12,3 @@ void close_gate(void)
       {
      -\tdrop(gate);
      +\tif (!duck(gate)) drop(gate);
       }

      Nobody has drowned since.
      """
    #expect(listing(parsed(text)[0].blocks).contains("code: diff --git a/gate.c b/gate.c⏎--- a/gate.c"))
  }
}
