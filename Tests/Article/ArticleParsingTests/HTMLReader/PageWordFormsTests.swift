import ArticleModel
import TestSupport
import Testing

/// Words that a page sets apart for ears, scripts or style alone, and the blocks they are read as.
private let cases: [(name: String, page: String, blocks: String)] = [
  (
    "words hidden from ears in a sentence",
    "<p>Now <del aria-hidden=true>12 €</del> nine.<p><s aria-hidden=true>12 €</s> It is <u aria-hidden=true>nine</u> here."
      + "<ul><li>Bell: <del aria-hidden=true>6 €</del> <ins>5 €</ins></ul>",
    "p Now ~12 €~ nine.\np ~12 €~ It is nine here.\n* Bell: ~6 €~ 5 €"
  ),
  (
    "the inside of a word in a sentence",
    "<p>The <x-a><template shadowrootmode=open><b><slot></slot></b></template>pitch</x-a> is warm.<p>この<x-b><template "
      + "shadowrootmode=open><slot></slot></template>紙</x-b>は白い。",
    "p The pitch is warm.\np この紙は白い。"
  ),
  (
    "lists that roles name",
    "<div role=list><div role=listitem>rope</div><div role=listitem>tar</div></div><p>Then:</p><x-l role=list><x-i role=listitem>oak</x-i>"
      + "<x-i role=listitem>elm</x-i></x-l>",
    "* rope\n* tar\np Then:\n* oak\n* elm"
  ),
  (
    "cards that roles name a list of",
    "<div role=list><div role=listitem><h3>Rope</h3><p>Long.</div><div role=listitem><h3>Tar</h3><p>Black.</div></div>",
    "h3 Rope\np Long.\nh3 Tar\np Black."
  ),
  (
    "numbers of paragraphs",
    "<p><span class=n>1</span>The weir is ours.<p><span class=n>2</span>It leaks.<p><span>2</span>nd of May.",
    "p 1 The weir is ours.\np 2 It leaks.\np 2nd of May."
  ),
  (
    "numbers of lines in a cell beside code",
    "<table><tr><td><pre>1\n2\n</pre><td><pre>open(3)\nclose(3)\n</pre></table>", "code() open(3)\nclose(3)"
  ),
  (
    "numbers and lines in boxes of cells",
    "<table><tr><td class=nums><div>1</div><div>2</div><td class=x-code><div>open(3)</div><div>close(3)</div></table>",
    "code() open(3)\nclose(3)"
  ),
  (
    "numbers beside names in a table", "<table><tr><td><pre>7</pre><td><pre>open(3)\nclose(3)</pre></table>",
    "code() 7\ncode() open(3)\nclose(3)"
  ),
  (
    "pictures beside words in cells",
    "<table><tr><th>Bell<th>State<tr><td>Mary<td><img src=g.png alt=good> since 1954<tr><td>Anne<td>cracked <img src=d.png alt=deeply> twice"
      + "<tr><td><img src=o.png alt='Flag of Olm'> Olm<td>new</table>",
    "th Bell|State\ntd Mary|[good](g.png) since 1954\ntd Anne|cracked [deeply](d.png) twice\ntd Olm|new"
  ),
]

@Test(arguments: cases.indices)
func wordForms(_ index: Int) {
  #expect(Page.printed(cases[index].page) == cases[index].blocks, "\(cases[index].name)")
}

private let verses = [
  ["The wheel goes up, the wheel goes down,", "and someone has to oil it now, my dear;"],
  ["the miller sleeps across the town,", "and will not wake until the end of year."],
]

@Suite("Lines that break within sentences")
struct LinesWithinSentencesTests {
  @Test("Verses stay lines, though they begin small")
  func verse() {
    let stanza = verses.flatMap { $0 }.joined(separator: "<br>")
    let again = stanza.replacing("wheel", with: "stone").replacing("miller", with: "mason")
    let page = Page.printed("<h1>The Wheel</h1><p>\(stanza)</p><p>\(again)</p>")
    #expect(page.contains("goes down,\nand someone") && page.contains("the town,\nand will"))
  }

  @Test("Lines that a width breaks are one text")
  func wrapped() {
    let page = Page.printed(
      "<p>The lock was built for barges that nobody has loaded<br>since the sugar works closed its gates, and every spring<br>"
        + "the keeper oils the paddles and paints the beams that no<br>boat has touched for years, because his father did so<br>"
        + "before him and was thanked.</p>")
    #expect(page.contains("loaded since the sugar") && page.contains("no boat has touched"))
  }
}
