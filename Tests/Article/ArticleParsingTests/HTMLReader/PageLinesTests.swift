import ArticleModel
import TestSupport
import Testing

/// Mark-up and the blocks it is read as: what stands in one line, and what apart.
private let cases: [(name: String, page: String, blocks: String)] = [
  (
    "signs, numbers and values in spans of their own",
    "<ul><li><span>+</span><span>turns both ways</span><li><span>−</span><span>sings</span></ul>"
      + "<div><span><span>Portions:</span> 12</span><span>Energy: 240</span></div><div><cite>Ada Moor:</cite><time>0:04</time><p>Listen.</div>",
    "* + turns both ways\n* − sings\np Portions: 12 Energy: 240\np _Ada Moor:_ 0:04\np Listen."
  ),
  (
    "numbers beside words of a script without capitals",
    "<div><span>조회</span><span>12</span></div><ul><li><span>عدد</span><span>31</span></ul>", "p 조회 12\n* عدد 31"
  ),
  (
    "a table that rules draw",
    "<style>.t{display:table}.t > .r{display:table-row}.t .c{display:table-cell}.x .c2{color:red}</style><div class=t>"
      + "<div class=r><div class=c>Wheel</div><div class=c>Turns</div></div><div class=r><div class=c>Left</div><span class=c>40</span></div>"
      + "<div class=r><div class=c>Right</div><div class=c>52</div></div></div><p class=r>It is closed.",
    "th Wheel|Turns\ntd Left|40\ntd Right|52\np It is closed."
  ),
  (
    "a table that rules draw of a list",
    "<style>ul.t{display:table}ul.t li{display:table-row}ul.t li > span{display:table-cell}</style><ul class=t><li><span>Trip</span><span>Sunday</span>"
      + "<li><span>First</span><span>8:10</span><li><span>Last</span><span>18:30</span></ul><ul><li><span>Bread</span> and salt</ul>",
    "th Trip|Sunday\ntd First|8:10\ntd Last|18:30\n* Bread and salt"
  ),
  (
    "lists of an editor that writes them flat",
    "<ol><li data-list=bullet>rope<li data-list=bullet class=ql-indent-1>spare rope<li data-list=bullet>tar</ol><ol><li data-list=ordered>Pull."
      + "<li data-list=ordered>Rest.</ol>",
    "* rope\n  * spare rope\n* tar\n1. Pull.\n2. Rest."
  ),
  (
    "numbers that rules draw before items",
    "<style>.k2>li:before{content:counter(k,lower-latin) ') '}.k1>li::before{content: counter(j, upper-roman)}</style><ol class=k2><li>Oak<li>Elm</ol>"
      + "<p>Then:</p><ol class=k1><li>Tar</ol>",
    "a. Oak\nb. Elm\np Then:\nI. Tar"
  ),
  (
    "a picture below the text of an item",
    "<ol><li><p>Open the gate.</p><p><img src=g.png alt='The gate and its chain'></p><li>Wait.</ol>",
    "1. Open the gate.\n  figure The gate and its chain / -\n2. Wait."
  ),
  (
    "numbers of lines that a highlighter sets in spans",
    "<pre><code><span class=line><span class=ln> 9</span><span class=cl>sort(v)\n</span></span><span class=line><span class=ln>10</span><span class=cl>stop</span></span></code></pre>",
    "code() sort(v)\nstop"
  ),
  (
    "elements of the page's own in a sentence",
    "<p>The <x-term>wheel</x-term> turns <my-tip><b>left</b></my-tip> again.<h2>A <x-y>stone</x-y></h2>",
    "p The wheel turns *left* again.\nh2 A stone"
  ),
  (
    "boxes of the page's own", "<div><x-card>Bread</x-card><x-card>Flour</x-card></div>", "p Bread\np Flour"
  ),
  (
    "an element of the page's own that a rule makes a box",
    "<style>x-note{display:block}</style><p>Closed.<x-note>Until May.</x-note>", "p Closed.\np Until May."
  ),
  (
    "formulas that a script draws, with their letters beside them",
    "<div>Let <mjx-container><svg></svg><mjx-assistive-mml><math><mi>x</mi></math></mjx-assistive-mml></mjx-container> be it.</div>",
    "p Let {x} be it."
  ),
  (
    "words that rules set apart",
    "<style>.r{display:flex}.b{display:block}.d{display:block;float:left}</style><div class=r><span>Sunday</span><b>8 to 9</b></div>"
      + "<p><span class=b>The mill</span><span class=b>Weir Lane 2</span><p><span class=d>T</span>he end.",
    "p Sunday *8 to 9*\np The mill Weir Lane 2\np The end."
  ),
  (
    "lines of a cell that a rule sets",
    "<style>.l{display:block}</style><table><tr><td>Mill<td><span class=l>Daily</span><span class=l>8 to 6</span><tr><td>Shop<td>9</table>",
    "th Mill|Daily\n8 to 6\ntd Shop|9"
  ),
  (
    "a sign that ears alone are told, between numbers",
    "<p><span>3</span><span class=sr-only>/</span><span>4</span> of it, for 12<span class=sr-only>.</span><sup>99</sup>.",
    "p 3/4 of it, for 12.^99^."
  ),
  (
    "a note that is an element of the page's own", "<p>It turns<x-footnote>Since May.</x-footnote> again.",
    "p It turns again.\np Since May."
  ),
  (
    "the number of a note before its words", "<div><p><a name=n1 href='#r1'>1</a>Since May.</div><p>The end.",
    "p 1 Since May.\np The end."
  ),
  (
    "the raised number of a note that is said to lead back",
    "<p>It turns<sup><a href='#n1' role=doc-backlink>1</a></sup> left. <a href='#r' role=doc-backlink>back</a>",
    "p It turns^1^ left."
  ),
  (
    "the number of a note in brackets", "<p>It turns[<a href='#n1'>1</a>] in May<a href='#n2'>2</a>.",
    "p It turns[1] in May^2^."
  ),
  ("signs that a font draws by their names", "<p><i class=material-icons>access_time</i> 30 minutes", "p 30 minutes"),
  (
    "a quotation that holds the whole page",
    "<blockquote><p>One wheel turns.<p>Two stand still.<p><b>The end</b><p>Three of them are gone for good.<p>Four were never built.</blockquote>",
    "p One wheel turns.\np Two stand still.\nh2 The end\np Three of them are gone for good.\np Four were never built."
  ),
  (
    "a remark that is headed by the word for it",
    "<p>It turns.<section role=note><h3>Importante</h3><p>Stand back.</section><p>It stands.<section><h3>Notes</h3><p>None.</section>",
    "p It turns.\n! Importante: Stand back.\np It stands.\nh3 Notes\np None."
  ),
  (
    "the kind of a hint that another name tells, and boxes that begin with a label in bold type",
    "<div class='hint style-warning'><p>Hot.</div><p>It turns.<div><strong>Nota</strong><p>Stand back.</div>",
    "! Warning: Hot.\np It turns.\n! Nota: Stand back."
  ),
  (
    "tasks whose boxes are drawn by class", "<ul><li><div class='checkbox checkbox-on'></div> <span>Grind</span></ul>",
    "* [x] Grind"
  ),
  (
    "numbers and names of parts that stand beside each other by style",
    "<h2><span>Part 1</span><span>Wheels</span></h2><p><span>(1)</span><span>A wheel must turn.</span><p><span>12.</span><span>50</span> each."
      + "<h3><span>W</span><span>e</span><span>I</span></h3>",
    "h2 Part 1 Wheels\np (1) A wheel must turn.\np 12.50 each.\nh3 WeI"
  ),
  (
    "boxes whose first line is a label, and asides that begin with one",
    "<article><div class='alert alert-warning'><strong>Waarschuwing</strong><br>Loop niet.</div><p>Meer.<div class=alert><b>Tip:</b> Wacht.</div>"
      + "<aside><h4>Let op!</h4><p>Niet op zondag.</aside><aside><p><b>Atención:</b> no se funde.</aside></article>",
    "! Waarschuwing: Loop niet.\np Meer.\n! Tip: Wacht.\n! Let op!: Niet op zondag.\n! Atención: no se funde."
  ),
  (
    "an amount and what it is of, a name and a number",
    "<ul><li><span>500 g</span><span>flour</span><li><label><span>2 tsp</span><span><a>salt</a></span><span>(fine)</span></label><li><span>3</span><span>rd</span> of May</ul><div><span>Ilona</span><span>2025</span></div>",
    "* 500 g flour\n* 2 tsp salt (fine)\n* 3rd of May\np Ilona 2025"
  ),
  (
    "lines set in by a tab", "<div style='white-space:pre-wrap'>It turns,\n\tand it stops.</div>",
    "p It turns,\n\u{A0}\u{A0}\u{A0}\u{A0}and it stops."
  ),
  (
    "boxes of toolkits",
    "<div class='usa-alert usa-alert--warning'><p>Hot.</div><div class='confluence-information-macro confluence-information-macro-tip'>"
      + "<div class=confluence-information-macro-body><p>Wear wool.</div></div><div class='site-message'><p>Plain.</div><div class='notices tip'><p>Wait.</div>"
      + "<blockquote class='attention-header attention-note'><p><b>Note</b><p>Soon.</blockquote>",
    "! Warning: Hot.\n! Tip: Wear wool.\np Plain.\n! Tip: Wait.\n! Note: Soon."
  ),
  (
    "words raised by style",
    "<style>.u{vertical-align:super}.l{vertical-align:-25%;font-size:70%}</style><p>10<span class=u>6</span> of H"
      + "<span class=l>2</span>O, <i style='vertical-align:middle'></i>m<span style='vertical-align: super'>3</span>.",
    "p 10^6^ of H,2,O, m^3^."
  ),
  (
    "headings and tables by their roles",
    "<div role=heading aria-level=3>Hours</div><div role=table><div role=rowgroup><div role=row><span role=columnheader>Day</span>"
      + "<span role=columnheader>From</span></div></div><div role=row><span role=cell>Friday</span><span role=cell>8</span></div>"
      + "<div role=row><span role=cell>Sunday</span><span role=cell>10</span></div></div><div role=cell>No cell.</div>",
    "h3 Hours\nth Day|From\ntd Friday|8\ntd Sunday|10\np No cell."
  ),
  (
    "readings behind several words", "<p><ruby><rb>水</rb><rb>車</rb><rt>すい</rt><rt>しゃ</rt></ruby>だ。",
    "p 水<（すい）>車<（しゃ）>だ。"
  ),
  (
    "one reading of two words", "<p><ruby><rb>水</rb><rb>車</rb><rt>みずぐるま</rt></ruby>だ。", "p 水車<（みずぐるま）>だ。"
  ),
  (
    "a quotation in a quotation",
    "<blockquote><p>She wrote:<blockquote><p>Bring flour.</blockquote><p>I did.</blockquote><blockquote>Another.</blockquote>",
    "> p She wrote:\n> > p Bring flour.\n> p I did.\n> p Another."
  ),
  (
    "the numbers of lines in code",
    "<pre><code><span class=lineno>1</span>grind()\n<span class=lineno>2 </span>  sift()\n<span class=kd>3</span></code></pre>",
    "code() grind()\n  sift()\n3"
  ),
  (
    "code in a cell beside the numbers of its lines",
    "<table><tr><td class=gutter><div>1</div><div>2</div></td><td class=text><div>while (on) {</div><div>&nbsp;&nbsp;go();</div>"
      + "</td></tr></table>", "code() while (on) {\n  go();"
  ),
  (
    "a cell of the same name that holds no numbers",
    "<table><tr><td class=gutter></td><td><p>The wheel.</p></td></tr></table>", "p The wheel."
  ),
  (
    "a note that is written into its sentence",
    "<p>It grinds.<sup>2</sup><span class=ltx_note_outer><sup>2</sup><span>2</span>On Fridays.</span> It sifts.",
    "p It grinds.^2^ It sifts.\np 2 On Fridays."
  ),
]

@Test("What stands in a line stays in it", arguments: cases)
private func lines(name: String, page: String, blocks: String) {
  #expect(Page.printed(page) == blocks)
}

@Test(
  "Boxes with a name, a title or a sign of their own are callouts",
  arguments: [
    ("<div class='custom-block warning'><p>Mind<p>The stair is steep.</div>", "! Mind: The stair is steep."),
    ("<div class='kg-card kg-callout-card'><div>💡</div><div>Come early.</div></div>", "! Tip: Come early."),
    ("<figure class=callout><div>⚠️</div><div>The stair is steep.</div></figure>", "! Warning: The stair is steep."),
    ("<div><span>ℹ️</span><p>Come early.</div>", "p ℹ️\np Come early."),
    ("<div><div>ℹ️</div><p>Come early.</div>", "! Note: Come early."),
    ("<div class='panel panel-danger'><div>Halt</div><div>No way.</div></div>", "! Halt: No way."),
    ("<div class='panel panel-default'><div>Halt</div><div>No way.</div></div>", "p Halt\np No way."),
    ("<div class='hint hint-info'><p>Come early.</div>", "! Note: Come early."),
    ("<p class=hint>Come early.", "p Come early."),
  ])
private func callouts(box: String, blocks: String) {
  #expect(Page.printed("<p>One.</p>\(box)<p>Two.</p>") == "p One.\n\(blocks)\np Two.")
}

@Test("What is not printed is read, and what opens over the page has no line below it")
private func hiddenLines() {
  let page = """
    <style>.gone{display:none}</style><p>One.</p><p class="no-print d-print-none">The stair is steep.</p>
    <div class=modal><p>Do you accept?</p></div><div class=gone>Your time is up.</div><p>Two.</p>
    """
  #expect(Page.printed(page).contains("p The stair is steep."))
  #expect(!Page.printed(page).contains("Your time is up."))
}

@Test("A form that asks for no words is text")
private func forms() {
  let quiz = "<form><p><b>Which wheel?</b></p><label><input type=radio> The left one</label></form>"
  #expect(MillPage.printed(quiz).contains("Which wheel?"))
  let remark = "<form><p>Your remark</p><textarea></textarea><label>Name <input></label></form>"
  #expect(!MillPage.printed(remark).contains("Your remark"))
}

@Test("What is slotted in takes the place of what stands there otherwise")
private func slots() {
  let page = """
    <x-page><template shadowrootmode=open><h2><slot name=t>Untitled</slot></h2><slot name=n>Nobody wrote this.</slot><slot></slot>
    </template><span slot=t>The wheel</span><p>It turns.</x-page>
    """
  let article = Page.document(page).articles[0]
  #expect(Page.print(article.blocks) == ["h2 The wheel", "p Nobody wrote this.", "p It turns."])
  #expect(article.removed.map(\.words.text) == ["Untitled"])
}

@Test(
  "The words in bold type with which a callout begins are its label",
  arguments: [
    "<svg></svg><div><strong>À savoir :</strong> It is wet.</div>", "<b>À savoir</b> : It is wet.",
    "<p><strong>À savoir :</strong> It is wet.</p>",
  ])
private func boldLabels(_ body: String) {
  let page = "<article><p>Un.</p><div class='alert alert-info'>\(body)</div><p>Deux.</p></article>"
  #expect(Page.printed(page) == "p Un.\n! À savoir: It is wet.\np Deux.")
}

@Test("A box that is called a heading and holds paragraphs holds text")
private func calledHeadings() {
  let said = "<div role=heading aria-level=3><p>I disagree with all of it.</p></div>"
  #expect(Page.printed("<p>One.</p>\(said)<p>Two.</p>") == "p One.\np I disagree with all of it.\np Two.")
}

@Test(
  "A line that holds nothing but a space that does not break is an empty one",
  arguments: [
    ("One.<br>&nbsp;<br>Two.", "p One.\np Two."), ("One.<br>\n&nbsp; &nbsp;<br>\nTwo.<br>&nbsp;", "p One.\np Two."),
    ("One.<br>&nbsp;Two.", "p One.\n\u{A0}Two."), ("One.<br>Two.", "p One.\nTwo."),
  ])
private func emptyLines(_ lines: String, _ printed: String) {
  #expect(Page.printed("<p>It is so.</p><div>\(lines)</div>") == "p It is so.\n\(printed)")
}
