import TestSupport
import Testing

/// A small page and the blocks it is read as.
private struct PageCase: CustomTestStringConvertible, Sendable {
  var name: String
  var page: String
  var blocks: String
  var testDescription: String { name }
}

private let cases: [PageCase] = [
  PageCase(
    name: "paragraphs", page: "<p>One  two\n three.<p>Four &amp; five.", blocks: "p One two three.\np Four & five."),
  PageCase(
    name: "styles",
    page: "<p>A <b>bold</b>, <em>leaning</em>, <code>x = 1</code> and <a href='https://a.org/b'>linked</a> word.",
    blocks: "p A *bold*, _leaning_, `x = 1` and [linked](https://a.org/b) word."),
  PageCase(
    name: "styles across boundaries", page: "<p><b>One<p>two</b> three", blocks: "p *One*\np two three"),
  PageCase(
    name: "relative links", page: "<base href='https://a.org/x/y'><p>See <a href='../z?q'>this</a>.",
    blocks: "p See [this](https://a.org/z?q)."),
  PageCase(
    name: "links that lead nowhere",
    page: "<p>A <a href='java\nscript:alert(1)'>b</a> <a href='data:text/html,x'>c</a> <a href='#d'>d</a>.",
    blocks: "p A b c d."),
  PageCase(
    name: "places of the page",
    page: "<p>See <a href='#tea'>tea</a>, <a href='#caf%C3%A9'>coffee</a> and <a href='#no'>none</a>.<section id=tea>"
      + "<h2 id=unused>Tea</h2></section><p>Or <a name='café'></a><b>coffee</b>.<p id=tea>Again.",
    blocks: "p See [tea](#tea), [coffee](#café) and none.\nh2 {#tea}Tea\np Or *{#café}coffee*."
      + "\np Again."),
  PageCase(
    name: "places in lists and tables",
    page: "<p>One<a href='#n1'>1</a> two<a href='#n2'>2</a> three<a href='#c'>3</a>.<ol><li id=n1>1. First.<li id=n2>"
      + "<i>Second.</i></ol><table><tr><th>A<th>B<tr><td id=c>x<td>1<tr><td>y<td>2</table>",
    blocks:
      "p One[^1^](#n1) two[^2^](#n2) three[^3^](#c).\n1. {#n1}First.\n2. _{#n2}Second._\nth A|B\ntd {#c}x|1\ntd y|2"),
  PageCase(
    name: "headings", page: "<h2>A <b>title</b></h2><p>Text.</p><h4>Deep</h4><p>More.",
    blocks: "h2 A *title*\np Text.\nh4 Deep\np More."),
  PageCase(
    name: "links of headings to themselves",
    page:
      "<h2 id=u>Usage<a class='headerlink' href='#u'>¶</a></h2><p>Text.<h3><b>Why</b> <a href='/x#w'><i>#</i></a></h3>"
      + "<p>More.<h3>Part #</h3><p>Nine.<h3><a href='#c'>C #</a></h3><p>Sharp.",
    blocks: "h2 {#u}Usage\np Text.\nh3 Why\np More.\nh3 Part #\np Nine.\nh3 C #\np Sharp."),
  PageCase(
    name: "nested lists", page: "<ul><li>One<li>Two<ol start=3><li>Three<li>Four</ol><li>Five</ul><ul><li>Six</ul>",
    blocks: "* One\n* Two\n  3. Three\n  4. Four\n* Five\n* Six"),
  PageCase(name: "paragraphs in items", page: "<ul><li><p>One<p>more<li>Two</ul>", blocks: "* One\n  p more\n* Two"),
  PageCase(
    name: "cards are no items",
    page: "<ul><li><h3>One</h3><p>first text</p></li><li><h3>Two</h3><p>second text</p></li></ul>",
    blocks: "h3 One\np first text\nh3 Two\np second text"),
  PageCase(
    name: "definitions", page: "<dl><dt>Delta<dd>Land between arms.<dt>Fjord<dd>A valley.<dd>Filled by the sea.</dl>",
    blocks: "dl Delta: Land between arms.\ndl Fjord: A valley.\nFilled by the sea."),
  PageCase(
    name: "tables",
    page: "<table><caption>Prices</caption><tr><th>Tea<th>Cost</tr><tr><td>Green<td><b>3</b></tr></table>",
    blocks: "caption Prices\nth Tea|Cost\ntd Green|*3*"),
  PageCase(
    name: "spans of rows and columns",
    page: "<table><tr><th>A<th>B<th>C<tr><td rowspan=2>x<td>1<td>2<tr><td>3<td>4<tr><td colspan=2>y<td>5</table>",
    blocks: "th A|B|C\ntd x|1|2\ntd x|3|4\ntd y||5"),
  PageCase(
    name: "a heading in a table's head or first row is its own",
    page: "<table><caption><h2>Specs</h2></caption><tr><th colspan=2><h3>Mars 3</h3><tr><td>Price<td>$9</table>"
      + "<table><tr><td><h3>Job</h3><td><h3>Pay</h3><tr><td>Clerk<td>$3</table>",
    blocks: "caption Specs\nth Mars 3|\ntd Price|$9\nth Job|Pay\ntd Clerk|$3"),
  PageCase(
    name: "signs drawn in cells",
    page: "<table><tr><th>Plan<th>Free<tr><td>Sync<td><i class='fa fa-check'></i><tr><td>Maps<td><svg class=icon-cross>"
      + "<path d=M1></svg><tr><td>Mail<td><img alt='✓' src=a><tr><td>Rain<td><img alt='' src='https://a.example/i/tick.png?v=2'>  <tr><td>Web<td><i class='fa fa-check'></i> soon</table>",
    blocks: "th Plan|Free\ntd Sync|Yes\ntd Maps|No\ntd Mail|Yes\ntd Rain|Yes\ntd Web|soon"),
  PageCase(
    name: "deeper lists behind a paragraph of an item",
    page: "<ul><li>One<ul><li>Two</ul><p>More of one.<ul><ul><li>Three<li>Four</ul></ul></ul>",
    blocks: "* One\n  * Two\n  p More of one.\n  * Three\n  * Four"),
  PageCase(
    name: "numbers that items have themselves",
    page: "<ul><li><b>1.</b>Moor A. Rain.<li><b>2.</b>Hale B. Snow.</ul><ol><li>1. One<li>2) Two</ol>"
      + "<ul><li>3.5 litres<li>2.Two</ul>",
    blocks: "1. Moor A. Rain.\n2. Hale B. Snow.\n1. One\n2. Two\n* 3.5 litres\n2. Two"),
  PageCase(
    name: "rows without a start tag",
    page:
      "<table><tbody><tr><th>Tea<th>Cost</tr><td>Green<td>3</td></tr><td>Black<td>2</tr><tr><td>Red<td>4</table><p>End.",
    blocks: "th Tea|Cost\ntd Green|3\ntd Black|2\ntd Red|4\np End."),
  PageCase(
    name: "a first column in a table of its own",
    page: "<div><table><tr><th></th><tr><td>Green<tr><td>Black</table><div><table><tr><th>Cost<th>Stock<tr><td>3<td>9"
      + "<tr><td>2<td>7</table></div></div>",
    blocks: "th |Cost|Stock\ntd Green|3|9\ntd Black|2|7"),
  PageCase(
    name: "a header in a table of its own",
    page: "<table><tr><th>Tea<th>Cost</table><div><table><tr><td>Green<td>3<tr><td>Black<td>2</table></div>",
    blocks: "th Tea|Cost\ntd Green|3\ntd Black|2"),
  PageCase(
    name: "a name over all columns in a table of its own",
    page: "<table><tr><th colspan=2><h3>Mars 3</h3></table><table><tr><td>Price<td>9<tr><td>Lamp<td>LED</table>",
    blocks: "th Mars 3|\ntd Price|9\ntd Lamp|LED"),
  PageCase(
    name: "columns that a page repeats",
    page:
      "<table><tr><th>Plan<th>Free<th>Team<th>Free<tr><td>Users<td>5<td>9<td>5<tr><td>Room<td>1 GB<td>8 GB<td>1 GB</table>"
      + "<table><tr><th>#<th>Home<th>#<th>Away<tr><td>1<td>Moor<td>1<td>Hale<tr><td>2<td>Ash<td>3<td>Elm</table>",
    blocks: "th Plan|Free|Team\ntd Users|5|9\ntd Room|1 GB|8 GB\nth #|Home|#|Away\ntd 1|Moor|1|Hale\ntd 2|Ash|3|Elm"),
  PageCase(
    name: "stars that draw the number before them",
    page:
      "<table><tr><td>Score<td><div>4.5</div><div><i>☆</i> ★ ☆ <b>★</b></div><tr><td>Looks<td>★★★<tr><td>Sky<td>10 ★ class</table>",
    blocks: "th \ntd Score|4.5\ntd Looks|★★★\ntd Sky|10 ★ class"),
  PageCase(
    name: "a number and a name that only their style parts",
    page:
      "<table><tr><td><span>1</span><span><a href=a>Ash</a></span><td>9<tr><td><span>2</span>Elm<td>H<sub>2</sub>O</table>",
    blocks: "th \ntd 1 [Ash](a)|9\ntd 2 Elm|H,2,O"),
  PageCase(
    name: "what says nothing new in cells",
    page: "<table><tr><th>Tea<th class='hidden x'>order<th>Cost<tr><td>Green<br><a class='x btn' href=a>Buy now</a>"
      + "<td class=hidden>0<td><span class='d-md-none'>Cost:</span>3<tr><td>Black<td class=hidden>1"
      + "<td class='hidden md:table-cell'>2<tr><td>Red<td class=hidden>2<td><a class=btn href=b>Ask</a></table>",
    blocks: "th Tea|Cost\ntd Green|3\ntd Black|2\ntd Red|[Ask](b)"),
  PageCase(
    name: "parts that were sent after the page",
    page: "<div><p>One.</p><template id='B:1'></template><p>Six.</p></div><div hidden id='S:1'><h2>Two</h2>"
      + "<template id=B:a></template><p>Five.</div><div hidden id='S:a'><ul><li>Three<li>Four</ul></div>",
    blocks: "p One.\nh2 Two\n* Three\n* Four\np Five.\np Six."),
  PageCase(
    name: "parts that hold one another's places stay hidden",
    page: "<p>One.<div hidden id=S:1><template id=B:2></template><p>Two.</div><div hidden id=S:2><template id=B:1>"
      + "</template><p>Three.</div><p>Four.",
    blocks: "p One.\np Four."),
  PageCase(
    name: "layout tables",
    page: "<table><tr><td><h2>Left</h2><p>Text of the left.</p></td><td><p>Right.</p></td></tr></table>",
    blocks: "h2 Left\np Text of the left.\np Right."),
  PageCase(
    name: "code", page: "<pre><code class='language-swift'>if a {\n    b()\n\n}\n</code></pre>",
    blocks: "code(swift) if a {\n    b()\n\n}"),
  PageCase(
    name: "quotes", page: "<blockquote><p>Rain.<footer>— Ada Moor</footer></blockquote><blockquote>Snow.</blockquote>",
    blocks: "> p Rain.\n> by Ada Moor\n> p Snow."),
  PageCase(
    name: "figures",
    page: "<p>Text.</p><figure><img alt='A gauge in rain' src=a.png><figcaption>The gauge.</figcaption></figure>",
    blocks: "p Text.\nfigure A gauge in rain / The gauge."),
  PageCase(name: "line breaks", page: "<p>One<br>two<br><br>three", blocks: "p One\ntwo\np three"),
  PageCase(name: "lists of line breaks", page: "<p>• One<br>• Two<br>• Three</p>", blocks: "* One\n* Two\n* Three"),
  PageCase(
    name: "no-break spaces at the end", page: "<p><b>Snow&nbsp;</b></p><p>&nbsp;</p><p>A&nbsp;b<b>&nbsp;</b>",
    blocks: "p *Snow*\np A\u{A0}b"),
  PageCase(name: "rules", page: "<p>One.<hr><p>Two.", blocks: "p One.\n---\np Two."),
  PageCase(
    name: "questions",
    page:
      "<h2>FAQ</h2><h3>Who pays?</h3><p>The insurer.</p><ul><li>All of it</ul><h3>Who decides?</h3><p>The council.</p>",
    blocks: "h2 FAQ\n? Who pays? ! The insurer.\n* All of it\n? Who decides? ! The council."),
  PageCase(
    name: "folded questions",
    page: "<details><summary>Who pays?</summary>The insurer.</details><details><summary>When?</summary>Soon.</details>"
      + "<details><summary>Who decides?</summary><p>The council.</details>",
    blocks: "? Who pays? ! The insurer.\n? When? ! Soon.\n? Who decides? ! The council."),
  PageCase(
    name: "quotations in another language than the page's",
    page:
      "<html lang=en><p lang=de>Er sagte <q>gut, <q>sehr</q> gut </q>, und ging.</p><p lang=en-GB>She <q>stayed</q>.</p>"
      + "<p>They said <q lang=fr>oui</q>.</p>",
    blocks: "p Er sagte „gut, ‚sehr‘ gut“ , und ging.\np She “stayed”.\np They said «\u{A0}oui\u{A0}»."),
  PageCase(
    name: "a fold that is open",
    page: "<p>It rained.</p><details open><summary>More</summary><p>It rained on.</p></details>",
    blocks: "p It rained.\n+ open: More\n  p It rained on."),
  PageCase(
    name: "open folds whose lines hold a heading and links beside it",
    page: "<h2>Methods</h2><details open><summary><div><span>1.4 · <a href='/s'>Source</a></span><h4>read()</h4></div>"
      + "</summary><p>Reads the height of the water.</p></details><details open><summary><p>Step two</p><h4>reset()</h4>"
      + "</summary><p>Sets the gauge to zero.</p></details>",
    blocks: "h2 Methods\nh4 read()\np 1.4 · [Source](/s)\np Reads the height of the water.\np Step two\nh4 reset()\n"
      + "p Sets the gauge to zero."),
  PageCase(
    name: "numbered questions, with a no-break space behind them",
    page: "<h2>FAQ</h2><h3>1. Who pays?&nbsp;</h3><p>The insurer.</p><h3>2. Who decides?&nbsp;</h3><p>The council.</p>",
    blocks: "h2 FAQ\n? Who pays? ! The insurer.\n? Who decides? ! The council."),
  PageCase(
    name: "questions between paragraphs that show nothing",
    page:
      "<h2>FAQ</h2><p>&zwj;</p><h3>Who pays?</h3><p>&zwj;</p><p>The insurer.</p><h3>When?</h3><p>&#8203;&nbsp;</p><p>Soon.</p>",
    blocks: "h2 FAQ\n? Who pays? ! The insurer.\n? When? ! Soon."),
  PageCase(
    name: "questions as paragraphs",
    page: "<h2>FAQ</h2><p>We are asked a lot.</p><p>Who pays for it?</p><p>The insurer.</p><ul><li>All of it</ul>"
      + "<p>Who decides on it?</p><p>The council.</p><p>In spring.</p><h2>Contact</h2><p>Is there a bell? There is.</p>",
    blocks: "h2 FAQ\np We are asked a lot.\n? Who pays for it? ! The insurer.\n* All of it\n"
      + "? Who decides on it? ! The council.\np In spring.\nh2 Contact\np Is there a bell? There is."),
  PageCase(
    name: "questions with their answers in one paragraph",
    page: "<h2>FAQ</h2><p>Who pays for it?<br>The insurer does.</p><p>Who decides on it? The council does.</p>",
    blocks: "h2 FAQ\n? Who pays for it? ! The insurer does.\n? Who decides on it? ! The council does."),
  PageCase(
    name: "an FAQ of items that open",
    page:
      "<h2>FAQ</h2><ul><li><a href='#'>Who pays?</a><div><p>The insurer.<ul><li>All of it</ul></div><li><a href='#'>Who decides?"
      + "</a><div>The council.</div></ul><ul><li>Is it safe?<li>Is it far?</ul>",
    blocks:
      "h2 FAQ\n? Who pays? ! The insurer.\n* All of it\n? Who decides? ! The council.\n* Is it safe?\n* Is it far?"),
  PageCase(
    name: "an FAQ of which one question is no heading",
    page: "<h2>FAQ</h2><h3>Who pays?</h3><p>The insurer.<p><b>When?</b><p>Soon.<h3>Who decides?</h3><p>The council.",
    blocks: "h2 FAQ\n? Who pays? ! The insurer.\n? When? ! Soon.\n? Who decides? ! The council."),
  PageCase(
    name: "labels tell questions wherever they stand",
    page:
      "<p>Letters come in.<p>Q: Does it sail in fog?<p>A: It does, slowly.<p>It has a horn.<p>Q: Is it warm?<p>A: No."
      + "<h2>Prices</h2><p>None.",
    blocks:
      "p Letters come in.\n? Does it sail in fog? ! It does, slowly.\np It has a horn.\n? Is it warm? ! No.\nh2 Prices\n"
      + "p None."),
  PageCase(
    name: "question and answer in one paragraph, with labels",
    page:
      "<h2>FAQ</h2><p><b>Q: Does it sail in fog?</b><br>A: It does, slowly.<p><b>Q: Is it warm?</b><br>A: It is not.",
    blocks: "h2 FAQ\n? Does it sail in fog? ! It does, slowly.\n? Is it warm? ! It is not."),
  PageCase(
    name: "question and answer in one item",
    page:
      "<h2>FAQ</h2><ul><li><b>Does it sail in fog?</b><br>It does, slowly.<li><b>Is it warm inside?</b><br>It is not.</ul>",
    blocks: "h2 FAQ\n? Does it sail in fog? ! It does, slowly.\n? Is it warm inside? ! It is not."),
  PageCase(
    name: "a title that names questions",
    page:
      "<h1>Frequently asked questions</h1><p>Letters come in.<h2>At sea</h2><h3>Does it sail in fog?</h3><p>It does."
      + "<h2>On land</h2><h3>Is it warm?</h3><p>It is not.",
    blocks: "p Letters come in.\nh2 At sea\n? Does it sail in fog? ! It does.\nh2 On land\n? Is it warm? ! It is not."),
  PageCase(
    name: "questions that nobody answers",
    page: "<h2>FAQ</h2><p>Who pays for it?</p><p>Who decides on it?</p><p>Who will tell us?</p>",
    blocks: "h2 FAQ\np Who pays for it?\np Who decides on it?\np Who will tell us?"),
  PageCase(
    name: "bold headings",
    page:
      "<p><b>Getting there</b></p><p>The ferry leaves every morning from the old pier and takes about an hour to cross.</p>"
      + "<p><b>Staying there</b></p><p>The only house with beds for guests is the one that stands behind the harbour wall.</p>",
    blocks: "h2 Getting there\np The ferry leaves every morning from the old pier and takes about an hour to cross.\n"
      + "h2 Staying there\np The only house with beds for guests is the one that stands behind the harbour wall."),
  PageCase(
    name: "scripts and controls are no text",
    page: "<p>One<script>document.write('<p>no</p>')</script><style>p{}</style><select><option>a</select> two.",
    blocks: "p One two."),
]

@Test("Mark-up becomes blocks", arguments: cases)
private func markUpBecomesBlocks(_ example: PageCase) {
  #expect(Page.printed(example.page) == example.blocks)
}
