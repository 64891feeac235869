import ArticleModel
import TestSupport
import Testing

/// What pages say beside their words: raised type, readings, formulas, numbers of lists, films, folds, callouts.
@Suite struct PageFormsTests {
  private static let words =
    [
      ("<p>A pond of 10<sup>3</sup> m<sup>3</sup> holds CO<sub>2</sub>.", "p A pond of 10^3^ m^3^ holds CO,2,."),
      ("<p>Pears <del>3.10</del> 2.80, <s>plums</s>, <q>all fresh</q>.", "p Pears ~3.10~ 2.80, ~plums~, “all fresh”."),
      ("<p><span style='text-decoration: line-through'>Old</span> new.", "p ~Old~ new."),
      ("<p><ruby>山<rt>やま</rt></ruby>へ行く。", "p 山<（やま）>へ行く。"),
      ("<p><ruby>川<rp>(</rp><rt>かわ</rt><rp>)</rp></ruby>を見る。", "p 川<（かわ）>を見る。"),
      ("<p>So <math><mfrac><mi>a</mi><mn>3</mn></mfrac></math> is known.", "p So {a/3} is known."),
      ("<p>So <img alt='$y^2$' src='f.svg'> is known.", "p So {y²}(y^2) is known."),
      ("<p>One<script type='math/tex'>\\frac{x+1}{2}</script> two.", "p One{(x+1)/2}(\\frac{x+1}{2}) two."),
      ("<p>Six &copy 2020, &check; done, &#150; and R&D, <a href='?a=1&copy=2'>x</a>.", nil),
      ("<p>Sit<span class='sr-only'> (opens a window)</span> down.", "p Sit down."),
      ("<p>Up<span style='display:none'>Down</span> here.", "p Up here."),
      ("<style>.k { white-space: pre-line }</style><p class=k>One\nTwo", "p One\nTwo"),
      ("<style>.k { text-decoration: line-through }</style><p>Now <span class=k>4</span> 3.", "p Now ~4~ 3."),
    ] as [(String, String?)]

  @Test(arguments: words.filter { $0.1 != nil }.map { ($0.0, $0.1 ?? "") })
  func wordsHaveTheirForms(page: String, blocks: String) {
    #expect(Page.printed(page) == blocks)
  }

  @Test func referencesAreReadAsBrowsersDo() {
    let page = "<p>Six &copy 2020, &check; done, &#150; and R&D, &notin; &notit; <a href='?a=1&copy=2'>x</a>."
    #expect(Page.printed(page) == "p Six © 2020, ✓ done, – and R&D, ∉ ¬it; [x](?a=1&copy=2).")
  }

  @Test(arguments: [
    ("<ol start=4><li>a<li value=9>b<li>c</ol>", "4. a\n9. b\n10. c"),
    ("<ol reversed><li>a<li>b<li>c</ol>", "3. a\n2. b\n1. c"),
    ("<ol type=A start=2><li>a<li>b</ol>", "B. a\nC. b"),
    ("<ol style='list-style-type: lower-roman'><li>a<li>b</ol>", "i. a\nii. b"),
    ("<ul><li><input type=checkbox checked> a<li><input type=checkbox> b</ul>", "* [x] a\n* [ ] b"),
    ("<dl><dt>Ash<dt>Rowan<dd>A tree.<dd>Its wood.</dl>", "dl Ash, Rowan: A tree.\nIts wood."),
    ("<dl><dt>Kit<dd>What one needs:<ul><li>rope<li>tar</ul></dl>", "dl Kit: What one needs:\n  * rope\n  * tar"),
  ])
  func listsKeepTheirMarkers(page: String, blocks: String) {
    #expect(Page.printed(page) == blocks)
  }

  @Test(arguments: [
    (
      "<p>One.</p><iframe src='https://m.example/7' title='A map'></iframe><p>Two.",
      "embed A map / - <https://m.example/7>"
    ),
    (
      "<p>One.</p><video><source src='https://m.example/f.webm'></video><p>Two.",
      "video - / - <https://m.example/f.webm>"
    ),
    (
      "<p>One.</p><iframe src='https://m.example/embed/7' title='A launch' allow='autoplay; encrypted-media; fullscreen'></iframe><p>Two.",
      "video A launch / - <https://m.example/embed/7>"
    ),
    (
      "<p>One.</p><iframe src='https://player.m.example/7' allow='picture-in-picture' allowfullscreen></iframe><p>Two.",
      "video - / - <https://player.m.example/7>"
    ),
    (
      "<p>One.</p><iframe src='https://m.example/embed/7' height=152 allow='encrypted-media; fullscreen'></iframe><p>Two.",
      "audio - / - <https://m.example/embed/7>"
    ),
    (
      "<p>One.</p><iframe src='https://m.example/maps/embed?q=7' allowfullscreen></iframe><p>Two.",
      "embed - / - <https://m.example/maps/embed?q=7>"
    ),
    (
      "<p>One.</p><iframe src='https://m.example/form/7' allow='fullscreen; encrypted-media'></iframe><p>Two.",
      "embed - / - <https://m.example/form/7>"
    ),
    ("<p>One.</p><embed src='https://m.example/s.mp3'><p>Two.", "audio - / - <https://m.example/s.mp3>"),
    (
      "<p>One.</p><figure><img data-src='https://m.example/a.jpg' alt='Ash' src='data:image/gif;base64,AA'>"
        + "<figcaption>An ash.</figcaption></figure><p>Two.", "figure Ash / An ash."
    ),
    ("<p>One.</p><details><summary>More</summary><p>It rained.</p></details><p>Two.", "+ More\n  p It rained."),
    ("<p>One.</p><div class='admonition tip'><p>Tip</p><p>Bring a coat.</p></div><p>Two.", "! Tip: Bring a coat."),
    ("<p>One.</p><pre><code><div>a {</div><div>  b</div><div>}</div></code></pre><p>Two.", "code() a {\n  b\n}"),
    ("<p>One.</p><table><tr><td class=gutter><pre>1\n2</pre><td><pre>a\nb</pre></table><p>Two.", "code() a\nb"),
    (
      "<p>One.</p><table><thead><tr><th rowspan=2>Quay<th colspan=2>Depth<tr><th>low<th>high<tbody><tr><td>East<td>3<td>5"
        + "<tr><td>West<td>2<td>4</table><p>Two.",
      "th Quay|Depth|\ntd Quay|low|high\ntd East|3|5\ntd West|2|4"
    ),
    (
      "<p>One.</p><table><tr><th>Quay<th colspan=2>Depth<tr><th><th>low<th>high<tr><td>East<td>3<td>5"
        + "<tr><td>West<td>2<td>4</table><p>Two.",
      "th Quay|Depth|\ntd |low|high\ntd East|3|5\ntd West|2|4"
    ),
    (
      "<p>One.</p><table><tr><th colspan=2>Depths<tr><th>Quay<th>low<tr><td>East<td>3<tr><td>West<td>2</table><p>Two.",
      "caption Depths\nth Quay|low\ntd East|3\ntd West|2"
    ),
    (
      "<p>One.</p><table><thead><tr><th>A<th>B<tfoot><tr><td>sum<td>3<tbody><tr><td>x<br>y<td>3</table><p>Two.",
      "th A|B\ntd x\ny|3\ntd sum|3"
    ),
    (
      "<p>One.</p><table><tr><th>Day<th>Boats<tr><td>Monday<td><table><tr><td>North<td>6:10<tr><td>South<td>6:40</table></table><p>Two.",
      "th Day|Boats\ntd Monday|North 6:10\nSouth 6:40"
    ),
    (
      "<p>One.</p><table><tr><td>Flag<td><img src=a.png alt='red and white'><tr><td>Lamp<td>green</table><p>Two.",
      "th \ntd Flag|[red and white](a.png)\ntd Lamp|green"
    ),
    (
      "<p>One.</p><ul><li><img src=a.png alt='A hand on the latch'> Lift it.<li>Push.</ul><p>Two.",
      "* Lift it.\n  figure A hand on the latch / -\n* Push."
    ),
    ("<p>One.</p><div><span>bash</span><pre>launch --all</pre></div><p>Two.", "code(bash) launch --all"),
    (
      "<p>One.</p><div><img src=a.png alt='Ash'><p class=caption>An ash.<span class=credit>Credit<span>Jo Elm</span></span></div><p>Two.",
      "figure Ash / An ash. Credit Jo Elm"
    ),
  ])
  func whatStandsBetweenParagraphsIsKept(page: String, block: String) {
    #expect(Page.printed(page) == "p One.\n\(block)\np Two.")
  }

  @Test(arguments: [
    (
      "<x-card><template shadowrootmode=open><h2>Card</h2><slot name=b></slot><p>End.</p></template><p slot=b>Middle.</p></x-card>",
      "h2 Card\np Middle.\np End."
    ),
    (
      "<x-card><template shadowrootmode=open><p>One.</p><slot></slot></template><p>Two.</p><p>Three.</p></x-card>",
      "p One.\np Two.\np Three."
    ),
    ("<p>One.</p><template><p>Never.</p></template>", "p One."),
  ])
  func slotsAreFilled(page: String, blocks: String) {
    #expect(Page.printed(page) == blocks)
  }

  @Test func whatIsHiddenFromEarsStaysInItsLine() {
    #expect(Page.printed("<p><ruby><rb aria-hidden=true>山</rb><rt>やま</rt></ruby>へ行く。") == "p 山<（やま）>へ行く。")
    #expect(Page.printed("<h2>Ash<a href='#ash' aria-hidden=true>#</a></h2><p>Text.") == "h2 Ash\np Text.")
  }

  @Test func signsThatLeadBackAreNoText() {
    let page = "<p>A gauge of brass.</p><ol><li>Of copper. <a href='#a'>&#8617;</a></li></ol>"
    let back = Page.document(page).articles[0].removed.first { $0.words.text == "↩" }
    // Where the link is, within a byte or two.
    let source = back.map { String(decoding: Array(page.utf8)[$0.source], as: UTF8.self) } ?? ""
    #expect(source.contains("8617;") && source.utf8.count <= 12, "\(String(describing: back))")
    #expect(Page.printed("<h2 id=a><a href='#a'>§</a> Ash</h2><p>Text.<a href='#a'>↩</a>") == "h2 {#a}Ash\np Text.")
    #expect(
      Page.printed("<h2>Elm<span class='mw-editsection'>[<a href='/e'>edit</a>]</span></h2><p>Text.")
        == "h2 Elm\np Text.")
  }
}
