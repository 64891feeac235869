import ArticleModel
import TestSupport
import Testing
import UTF8Text

/// Mark-up of generators and systems that says what is meant in ways of its own.
@Suite struct PageKindsTests {
  @Test(arguments: [
    (
      "<p>The tracer was <math><mmultiscripts><mi>Br</mi><mprescripts/><none/><mn>82</mn></mmultiscripts></math>.",
      "p The tracer was {⁸²Br}."
    ),
    (
      "<p>So <math><mmultiscripts><mi>C</mi><mi>i</mi><mn>2</mn></mmultiscripts></math> holds.",
      "p So {Cᵢ²} holds."
    ),
    ("<style>.l { font-variant-position: sub }</style><p>H<span class=l>2</span>O boils.", "p H,2,O boils."),
    (
      """
      <p>Here <span class=katex><span class=katex-html aria-hidden=true><span class=mord>x</span><span class=mrel>=</span>
      <span class=mord>1</span></span></span> holds.
      """, "p Here x= 1 holds."
    ),
    (
      "<p><span class=dropcap aria-hidden=true>T</span><span class=sr-only>T</span>he oil froze in the can.",
      "p The oil froze in the can."
    ),
    (
      "<p>Taken at the ramp<button popovertarget=n><sup>1</sup></button><span id=n popover>Twice.</span> and kept.",
      "p Taken at the ramp^1^ and kept.\np Twice."
    ),
    (
      "<p>She left.<sup>2</sup><span class='modern-footnotes-footnote__note'>In May.</span> He stayed.",
      "p She left.^2^ He stayed.\np In May."
    ),
    ("<ol><li>Minutes. <a href='#r' role=doc-backlink>↩<sup>2</sup></a></ol>", "1. Minutes."),
    (
      "<ul><li><span class=a>Length</span><span class=b>14 m</span><li><span>Hull</span><span>Oak</span></ul>",
      "* Length 14 m\n* Hull Oak"
    ),
    ("<ul><li><span>T</span><span>he</span> end<li><span>one</span>two</ul>", "* The end\n* onetwo"),
    (
      "<p class=MsoListParagraph>·&nbsp;&nbsp; the ring,<p class=MsoListParagraph>·&nbsp;&nbsp; the lamp.",
      "* the ring,\n* the lamp."
    ),
    (
      "<main><aside aria-label=Caution><p aria-hidden=true>Caution</p><div><p>Keep it dry.</p></div></aside></main>",
      "! Caution: Keep it dry."
    ),
    (
      """
      <div class=callout data-callout=question><div class=callout-title>Who has the key?</div>
      <div class=callout-content style='display: none'><p>The baker.</p></div></div>
      """, "! Who has the key?: The baker."
    ),
    (
      "<pre><div><div class=gutter>1</div><div>[lamp]</div></div><div><div class=gutter>2</div><div>  on</div></div></pre>",
      "code() [lamp]\n  on"
    ),
    ("<oembed url='https://a.org/v1'></oembed><p>Text.", "embed - / - <https://a.org/v1>\np Text."),
    (
      "<blockquote class='tiktok-embed' cite='https://a.org/v/7'><p>A goat</p></blockquote>",
      "embed - / - <https://a.org/v/7>\n> p A goat"
    ),
  ])
  func areRead(page: String, blocks: String) {
    #expect(Page.printed(page) == blocks)
  }

  @Test(arguments: [
    ("<p>Monday<span aria-hidden=true> · </span>Friday are the days.", "p Monday · Friday are the days."),
    (
      "<blockquote class=instagram-media data-instgrm-permalink='https://a.org/p/1'><p>By the barge</p></blockquote>",
      "embed - / - <https://a.org/p/1>\n> p By the barge"
    ),
    (
      "<p>One.<div class=fb-post data-href='https://a.org/p/2'></div><p>Two.",
      "p One.\nembed - / - <https://a.org/p/2>\np Two."
    ),
    ("<div class='note warning'><p>Thin ice.</p></div>", "! Warning: Thin ice."),
    ("<p>She left.<sup><a href='#n1'>1</a></sup> He stayed.", "p She left.^1^ He stayed."),
  ])
  func areReadToo(page: String, blocks: String) {
    #expect(Page.printed(page) == blocks)
  }

  @Test(arguments: [
    (
      """
      <main><p>It runs all year.</p><div role=tablist><button role=tab id=a aria-controls=p1>Summer</button>
      <button role=tab id=b aria-controls=p2>Winter</button></div><div role=tabpanel id=p1 aria-labelledby=a><p>Each hour.</p></div>
      <div role=tabpanel id=p2 aria-labelledby=b hidden><p>At noon.</p></div></main>
      """, ["Summer", "Each hour.", "Winter", "At noon."]
    ),
    (
      """
      <main><p>It runs all year.</p><ul role=tablist><li><a role=tab href="#s1">Summer</a><li><a role=tab href="#s2">Winter</a></ul>
      <section role=tabpanel id=s1><p>Each hour.</p></section><section role=tabpanel id=s2><p>At noon.</p></section></main>
      """, ["Summer", "Each hour.", "Winter", "At noon."]
    ),
  ])
  func panelsHaveTheirNames(page: String, words: [String]) {
    let printed = Page.printed(page)
    var at = printed.startIndex
    for word in words {
      let found = printed[at...].firstRange(of: word)
      #expect(found != nil, "\(word) in \(printed)")
      at = found?.upperBound ?? at
    }
    #expect(printed.components(separatedBy: "Winter").count == 2)
  }

  @Test(arguments: [
    ("<div class=note><h3 class=title>Note</h3><p>Count them first.</p></div>", "! Note: Count them first."),
    ("<div class=box><p><b>Achtung!</b></p><p>Die Rampe ist nass.</p></div>", "! Achtung!: Die Rampe ist nass."),
    ("<div><p>Note</p><h2>Ropes</h2><p>Four of them.</p></div>", "p Note\nh2 Ropes\np Four of them."),
  ])
  func boxesHeadedByTheirLabelAreCallouts(page: String, blocks: String) {
    #expect(Page.printed("<main>\(page)</main>") == blocks)
  }

  @Test func letterGoesOnBehindItsGreeting() {
    let page = "<div>Dear all,</div><div>the ramp is closed on Monday because the goats have eaten the notice.</div>"
    #expect(Page.printed(page).hasSuffix("p the ramp is closed on Monday because the goats have eaten the notice."))
  }

  @Test func pageThatIsHiddenUntilItsScriptRanIsShown() {
    let page = """
      <h1>渡船的第一天</h1><div class=meta><a href=/b>河邊日報</a></div><div style="visibility: hidden; opacity: 0">
      <p>停航两年的渡船昨天复航，新船使用电动马达。</p><p>逢市集日，船上的山羊和人一样多。</p></div>
      """
    let printed = Page.printed(page)
    #expect(printed.contains("p 停航两年的渡船昨天复航，新船使用电动马达。\np 逢市集日，船上的山羊和人一样多。"))
  }

  @Test func dateMayStandAboveTheTitle() {
    let page = """
      <article><a href=/u>nina</a> <time datetime="2025-06-12T08:00:00Z">12 июн</time><h1>How to measure a river</h1>
      <p>Each morning the pupils throw an orange into the river and count until it has passed ten metres.</p></article>
      """
    #expect(Page.document(page).articles[0].masthead.published == "2025-06-12")
  }

  @Test func cellsSayWhatTheirSignSaysToEars() {
    let page = """
      <table><tr><th>Ferry<th>Bicycles<tr><td>Oxley<td><svg></svg><span class=visually-hidden>No</span>
      <tr><td>Marsh<td>Two<span class=visually-hidden> of them</span></table>
      """
    #expect(Page.printed(page) == "th Ferry|Bicycles\ntd Oxley|No\ntd Marsh|Two")
  }

  @Test(arguments: [
    "For two years they drove the long way round by the bridge.1",
    "For two years they drove the long way round by the bridge.<sup>12</sup>",
    "For two years they drove the long way round by the bridge.<sup>[1]</sup><sup>[2]</sup>",
  ])
  func numbersOfNotesLeaveSentencesWhole(second: String) {
    let page =
      "<title>Law</title><h1>Law of the ferry</h1><p>The ferry stopped in winter.<sup>1</sup></p><p>\(second)</p>"
    let article = Page.document(page).articles[0]
    #expect(article.masthead.subtitle == nil)
    #expect(article.blocks.count == 2)
  }

  @Test(arguments: [
    (
      "<div class=c-byline><span class=c-byline__author>Von Jutta Brand</span> <time>12. Juni 2025</time></div>",
      "Jutta Brand"
    ),
    (
      "<div class=byline>By <span class=author>Ada Moor</span> and <span class=author>Lee Stone</span></div>",
      "Ada Moor, Lee Stone"
    ),
    (
      "<div class=byline><img alt=x> Reading time four minutes <span class=author-name>Ada Moor</span></div>",
      "Ada Moor"
    ),
  ])
  func innerElementsNameAuthors(line: String, names: String) {
    let page =
      "<h1>Rain on the quay</h1>\(line)<p>It rained for a week, and the ferries stayed in the harbor all the time.</p>"
    #expect(Page.document(page).articles[0].masthead.authors.map(\.name).joined(separator: ", ") == names)
  }

  @Test func nameOfSiteIsNoTitle() {
    let page = """
      <title>Weir Notes: What the weir remembers</title><header><h1><a href=/>Weir Notes</a></h1></header>
      <h2>What the weir remembers</h2><p>It remembers the flood, and the man who slept through it on the roof.</p>
      """
    #expect(Page.document(page).articles[0].masthead.title?.text == "What the weir remembers")
  }

  @Test func textOfScriptHasItsTitle() {
    let text =
      "The kiosk on the quay stays shut until Sunday, because its roof came down in the gale, and the stove is bent."
    let page = """
      <title>Tern Bay News</title><div id=app></div>
      <script>window.__S__ = {"a": {"headline": "Kiosk shut", "body": "<p>\(text)</p>"}, "b": {"title": "Gull"}};</script>
      """
    let article = Page.document(page).articles[0]
    #expect(article.masthead.title?.text == "Kiosk shut")
    #expect(Page.print(article.blocks) == ["p \(text)"])
  }
}
