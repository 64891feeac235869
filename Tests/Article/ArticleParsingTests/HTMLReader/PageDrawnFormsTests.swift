import ArticleModel
import TestSupport
import Testing

/// Forms that pages draw of other elements than those that mean them, and the blocks they are read as.
private let cases: [(name: String, page: String, blocks: String)] = [
  (
    "folds of an element of the page's own",
    "<amp-accordion><section><h3>Is it cold?</h3><p>Yes.</p></section><section><h3>Is it deep?</h3><p>No.</p></section></amp-accordion>",
    "? Is it cold? ! Yes.\n? Is it deep? ! No."
  ),
  (
    "terms that ask", "<dl><dt>Who pays for it?</dt><dd>The mill.</dd><dt>Who knows of it?</dt><dd>Nobody.</dd></dl>",
    "? Who pays for it? ! The mill.\n? Who knows of it? ! Nobody."
  ),
  (
    "terms of which one asks", "<dl><dt>Weir?</dt><dd>A wall in water.</dd><dt>Sluice</dt><dd>A gate.</dd></dl>",
    "dl Weir?: A wall in water.\ndl Sluice: A gate."
  ),
  (
    "questions by property",
    "<div itemprop=mainEntity><div itemprop=name>Who carries</div><div itemprop=acceptedAnswer><p>We do.</div></div>"
      + "<div itemprop=mainEntity><div itemprop=name>Who pays</div><div itemprop=acceptedAnswer><p>You do.</div></div>",
    "? Who carries ! We do.\n? Who pays ! You do."
  ),
  (
    "numbers drawn before steps",
    "<div><div class=s><b>1</b><p>Oil it.</div><div class=s><b>2</b><p>Turn it.</div><div class=s><b>3</b><p>Wait.</div></div>",
    "1. Oil it.\n2. Turn it.\n3. Wait."
  ),
  (
    "numbers that are headings of items", "<ol><li><h3>1</h3><p>Cut it.<li><h3>2</h3><p>Dry it.</ol>",
    "1. Cut it.\n2. Dry it."
  ),
  ("boxes called headings by their class", "<div class=h3>Drying</div><p>Six weeks.", "h3 Drying\np Six weeks."),
  (
    "code in the element of an item", "<ol><li><p>Fetch it.</p><pre>get it</pre><li><p>Look.</ol>",
    "1. Fetch it.\n  code() get it\n2. Look."
  ),
  (
    "lines of code in boxes",
    "<div class=fragment><div class=line><span class=lineno>1</span>open(3);</div><div class=line>wait(3);</div></div>",
    "code() open(3);\nwait(3);"
  ),
  (
    "numbers in cells of their own before sentences",
    "<table><tr><td>1</td><td>Loads the tables.</td></tr><tr><td>2</td><td>Waits for the moon.</td></tr></table>",
    "1. Loads the tables.\n2. Waits for the moon."
  ),
  (
    "numbers in cells of their own before names",
    "<table><tr><td>1</td><td>Sele</td></tr><tr><td>2</td><td>Vika</td></tr></table>",
    "th \ntd 1|Sele\ntd 2|Vika"
  ),
  (
    "paragraphs that Chinese and Japanese spaces begin", "<div>　岬の風は、夜に変わった。<br>　灯台守は湯を沸かした。</div>",
    "p 　岬の風は、夜に変わった。\np 　灯台守は湯を沸かした。"
  ),
  (
    "the sign of a heading that opens something",
    "<h3>What do I bring? <span aria-hidden=true>+</span></h3><p>A towel.",
    "h3 What do I bring?\np A towel."
  ),
  (
    "frames", "<frameset><frame src=a.htm><noframes><h2>The ropewalk</h2><p>It is long.</noframes></frameset>",
    "h2 The ropewalk\np It is long."
  ),
]

@Test(arguments: cases.indices)
func drawnForms(_ index: Int) {
  #expect(Page.printed(cases[index].page) == cases[index].blocks, "\(cases[index].name)")
}
