import ArticleModel
import TestSupport
import Testing

/// Mark-up that programs write which make documentation, and the blocks it is read as.
private let cases: [(name: String, page: String, blocks: String)] = [
  (
    "a link from a heading back to the top of a page",
    "<p>One.</p><h2>OPTIONS &nbsp; <a href='#top_of_page'>top</a></h2><p>Two.",
    "p One.\nh2 OPTIONS\np Two."
  ),
  (
    "a link in a heading to a place of the text", "<p>One.</p><h2>See <a href='#stones'>the stones</a></h2><p>Two.",
    "p One.\nh2 See the stones\np Two."
  ),
  (
    "the link to the source of a class",
    "<dl><dt><code>class Gate(width)</code><a href='m.html#Gate'><span>[source]</span></a></dt><dd>A gate.</dd></dl>",
    "dl `class Gate(width)`: A gate."
  ),
  (
    "a button in code", "<pre><code>dip(2)</code><button type=button>Copy</button></pre><p>So it is.",
    "code() dip(2)\np So it is."
  ),
  (
    "an aside whose class is a warning",
    "<article><p>It is so.<aside class=warning>Nylon slips.</aside><p>So it is.</article>",
    "p It is so.\n! Warning: Nylon slips.\np So it is."
  ),
  (
    "the name of a table in one cell above the names of its columns",
    "<table><tr><th colspan=2>Race of the crews</th></tr><tr><th>Crew</th><th>Time</th></tr><tr><td>Arden</td><td>12:04</td></tr></table>",
    "caption Race of the crews\nth Crew|Time\ntd Arden|12:04"
  ),
  (
    "a name over several columns above rows without names",
    "<table><tr><th colspan=2>Race</th></tr><tr><td>Arden</td><td>12:04</td></tr><tr><td>Vellen</td><td>12:09</td></tr></table>",
    "th Race|\ntd Arden|12:04\ntd Vellen|12:09"
  ),
  (
    "the head of a function",
    "<p>It is so.<div class=member-signature><span>int</span> raise(int by)</div><p>So it is.",
    "p It is so.\ncode() int raise(int by)\np So it is."
  ),
  (
    "whoever signs a letter", "<p>It is so.<div class=signature>Ada Moor (keeper)<br>The Weir</div>",
    "p It is so.\np Ada Moor (keeper)\nThe Weir"
  ),
  (
    "a table drawn of a grid",
    "<div class=summary-table><div class=table-header>Type</div><div class=table-header>Name</div><div>int</div><div>raise()</div><div>void</div><div>drop()</div></div>",
    "th Type|Name\ntd int|raise()\ntd void|drop()"
  ),
  (
    "boxes that fill no grid",
    "<div class=table><div class=header>Type</div><div class=header>Name</div><div>int</div></div>",
    "p Type\np Name\np int"
  ),
  (
    "a heading in the first row of a table",
    "<table><tr><td colspan=2><h2>Functions</h2></td></tr><tr><td>bool</td><td>light()</td></tr><tr><td>void</td><td>trim()</td></tr></table>",
    "h2 Functions\nth \ntd bool|light()\ntd void|trim()"
  ),
  (
    "cells that are called names",
    "<table><tr><td class=paramname>colour</td><td>One of red and green.</td></tr><tr><td class=paramname>seconds</td><td>How long it burns.</td></tr></table>",
    "th \ntd colour|One of red and green.\ntd seconds|How long it burns."
  ),
  (
    "the numbers of lines below code", "<pre>open(3)\nclose(3)</pre><div aria-hidden=true>1<br>2<br></div><p>So it is.",
    "code() open(3)\nclose(3)\np So it is."
  ),
  (
    "the name of a language above code",
    "<div><div class=head><span>js</span></div><pre>ring(3)</pre></div><p>So it is.", "code(js) ring(3)\np So it is."
  ),
  (
    "a series of names for a note",
    "<div class='docs-note docs-important'><div><h6>Important</h6></div><div><p>The old key works for one hour.</p></div></div><p>So it is.",
    "! Important: The old key works for one hour.\np So it is."
  ),
  (
    "a paragraph whose class is a warning", "<p>It is so.<p class=warning>Nylon slips.<p>So it is.",
    "p It is so.\n! Warning: Nylon slips.\np So it is."
  ),
  (
    "a paragraph of that class that says so itself", "<p>It is so.<p class=warning>Warning: Nylon slips.<p>So it is.",
    "p It is so.\n! Warning: Nylon slips.\np So it is."
  ),
]

@Suite("What programs write that make documentation")
struct PageDocumentationTests {
  @Test("It is read as what it means", arguments: cases)
  func documentation(name: String, page: String, blocks: String) {
    #expect(Page.printed(page) == blocks, "\(name)")
  }

  @Test("A badge behind the title is no part of it, and not lost")
  func badges() {
    let article = Page.document("<h1>Signals <span class=badge>2.1</span></h1><p>\(MillPage.first)</p>").articles[0]
    #expect(article.masthead.title?.text == "Signals")
    #expect(article.removed.contains { $0.words.text == "2.1" })
  }

  @Test("An address of mail ends the name before it")
  func mail() {
    let page =
      "<h1>The lock</h1><div class=byline><span class=n>Ebba Lindvik</span><a href='mailto:e@k.example'>e@k.example</a></div><p>\(MillPage.first)</p>"
    #expect(Page.document(page).articles[0].masthead.authors.map(\.name) == ["Ebba Lindvik"])
  }

  @Test("A title that names the way to the page is the page's own name")
  func paths() {
    let page =
      "<title>tided(8) — shore-utils — Shore Manpages</title><p><a href=/s>stable</a> / <a href=/u>shore-utils</a> / tided(8)</p>"
      + ["NAME", "FILES", "BUGS"].map { "<h1>\($0)</h1><p>\(MillPage.first)</p>" }.joined()
    #expect(Page.document(page).articles[0].masthead.title?.text == "tided(8)")
  }

  @Test("A heading below the title that is a sentence, above who wrote it, is a subtitle")
  func sentences() {
    let page =
      "<h1>The mill</h1><h2>After thirty years it grinds again.</h2><div>By Ada Moor, 3 May 2025</div><p>\(MillPage.first)</p><p>\(MillPage.last)</p>"
    #expect(Page.document(page).articles[0].masthead.subtitle?.text == "After thirty years it grinds again.")
  }

  @Test("Of a kicker and a headline that only ears hear a colon between, both make the title")
  func kickers() {
    let page =
      "<h1><span>After eleven years</span><span class=visually-hidden>:</span> <span>The mill grinds</span></h1><p>\(MillPage.first)</p>"
    #expect(Page.document(page).articles[0].masthead.title?.text == "After eleven years: The mill grinds")
  }
}

@Test("What a free library puts around a book is no part of it, on a page as in a text")
private func bookPage() {
  let page = """
    <html><head><title>The Blue Mill</title></head><body><section><h2>The eBook of The Blue Mill</h2><div>This eBook is for anyone.</div>
    <p><strong>Author</strong>: Ada Moor</p><div>*** START OF THE PROJECT GUTENBERG EBOOK THE BLUE MILL ***</div></section><h1>The Blue Mill</h1>
    <h2>CHAPTER I</h2><p>\(MillPage.first)</p><p>\(MillPage.last)</p><pre>The end of it.

    *** END OF THE PROJECT GUTENBERG EBOOK THE BLUE MILL ***</pre><p>Updated editions will replace the old ones.</p>
    """
  let article = Page.document(page).articles[0]
  #expect(Page.print(article.blocks) == ["h2 CHAPTER I", "p \(MillPage.first)", "p \(MillPage.last)"])
  #expect(article.masthead.authors.map(\.name) == ["Ada Moor"])
}

@Test(
  "What a meaning says behind a list or code stands behind it",
  arguments: [
    (
      "Short light:<ul><li>white<li>red</ul></dd><dd>The dog.",
      "dl Flash: Short light:\n  * white\n  * red\n  p The dog."
    ),
    ("<pre>turn(2)</pre>Then wait.", "dl Flash: \n  code() turn(2)\n  p Then wait."),
  ])
private func meanings(_ meaning: String, _ printed: String) {
  #expect(Page.printed("<p>It is so.<dl><dt>Flash<dd>\(meaning)</dd></dl>") == "p It is so.\n\(printed)")
}
