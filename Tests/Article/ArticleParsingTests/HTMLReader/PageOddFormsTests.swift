import ArticleModel
import TestSupport
import Testing

/// Mark-up that few pages have, and the blocks it is read as.
private let cases: [(name: String, page: String, blocks: String)] = [
  (
    "a table in an item", "<ol><li>Weigh:<table><tr><th>Loaf<th>Grams<tr><td>dark<td>820</table><li>Add water.</ol>",
    "1. Weigh:\n  th Loaf|Grams\n  td dark|820\n2. Add water."
  ),
  (
    "text escaped twice", "<p>The baker&amp;rsquo;s caf&amp;eacute; &amp;mdash; <code>&amp;eacute;</code>",
    "p The baker’s café — `&eacute;`"
  ),
  (
    "a text about references", "<p>Write &amp;nbsp; or &amp;mdash; where you mean them, and &amp;lt; for a sign.",
    "p Write &nbsp; or &mdash; where you mean them, and &lt; for a sign."
  ),
  ("a pair of surrogates", "<p>Bread &#55356;&#57182; and &#55356; alone.", "p Bread 🍞 and \u{FFFD} alone."),
  (
    "code in lines of a paragraph",
    "<p><code>for loaf in oven:<br>&nbsp;&nbsp;count(loaf)</code><p>Call <code>count</code><br>twice.",
    "code() for loaf in oven:\n  count(loaf)\np Call `count`\ntwice."
  ),
  ("empty lines of code", "<pre><div>a()</div><div></div><div>b()</div></pre>", "code() a()\n\nb()"),
  (
    "empty rows of a listing",
    "<table><tr><td class=blob-num><td class=blob-code>a()<tr><td class=blob-num><td class=blob-code><tr><td class=blob-num><td class=blob-code>b()</table>",
    "code() a()\n\nb()"
  ),
  (
    "a small picture before the one that comes late",
    "<p>The oven.</p><figure><img src=/30/oven.jpg><img data-src=/800/oven.jpg alt=Oven></figure><p>It is warm.",
    "p The oven.\nfigure Oven / -\np It is warm."
  ),
  (
    "items of a gallery",
    "<p>The oven.</p><ul><li><img src=a.jpg><div class=gallerytext><p>Flour</div><li><img src=b.jpg><div class=gallerytext><p>Ash</div></ul><p>So.",
    "p The oven.\nfigure - / Flour\nfigure - / Ash\np So."
  ),
  (
    "words of no size, a closed dialogue",
    "<p>Whoever copies <span style='font-size:0'>QX77</span>asks first.</p><dialog><p>Report a fault.</dialog><p>So it is.",
    "p Whoever copies asks first.\np So it is."
  ),
  (
    "a link to the top in a heading", "<p>One.</p><h2>Salt<a href='#top'>Back to top</a></h2><p>Two.",
    "p One.\nh2 Salt\np Two."
  ),
  (
    "a formula with its glyphs drawn",
    "<script type='math/tex'>x</script><p>It is <mjx-container class='MathJax'><mjx-math aria-hidden=true></mjx-math><mjx-assistive-mml><math><mi>k</mi>"
      + "<mi>T</mi></math></mjx-assistive-mml></mjx-container> warm.",
    "p It is {kT} warm."
  ),
]

@Suite struct PageOddFormsTests {
  @Test(arguments: cases) func isRead(_ given: (name: String, page: String, blocks: String)) {
    #expect(Page.printed(given.page) == given.blocks, Comment(rawValue: given.name))
  }

  @Test func severalAuthorsOfALineCountWhereOneIsDeclared() {
    let page =
      "<h1>Le four</h1><p>Par <span class=author>Maud Kerven</span> et <span class=author>Yann Le Goff</span> (à Port-Blanc)</p><p>\(prose)<p>\(prose)"
    #expect(Page.document(page).articles[0].masthead.authors.map(\.name) == ["Maud Kerven", "Yann Le Goff"])
  }
}
