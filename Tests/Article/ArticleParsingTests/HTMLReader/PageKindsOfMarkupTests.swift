import ArticleModel
import TestSupport
import Testing

/// Mark-up that programs and old pages write, and the blocks it is read as.
private let cases: [(name: String, page: String, blocks: String)] = [
  (
    "sums with their signs in cells of their own",
    """
    <table><tr><td><td colspan=3>2024<td><td colspan=3>2023<td>
    <tr><td>Tolls<td>$<td>1,204<td>&nbsp;<td><td>$<td>1,118<td><td>
    <tr><td>Repairs<td colspan=2>(311<td>)<td><td colspan=2>(287<td>)<td></table>
    """, "th \ntd |2024|2023\ntd Tolls|$1,204|$1,118\ntd Repairs|(311)|(287)"
  ),
  (
    "a column of currencies", "<table><tr><th>Sign<th>Name<tr><td>$<td>Dollar<tr><td>€<td>Euro</table>",
    "th Sign|Name\ntd $|Dollar\ntd €|Euro"
  ),
  (
    "a column that holds nothing", "<table><tr><td>Oak<td><td>4<tr><td>Ash<td>&nbsp;<td>7</table>",
    "th \ntd Oak|4\ntd Ash|7"
  ),
  (
    "an element of the page's own amid a sentence of a box",
    "<div>The paddle of <claim-ref>claim 1</claim-ref>, greased with fat.</div>",
    "p The paddle of claim 1, greased with fat."
  ),
  (
    "numbers of items in lines of their own",
    "<ol><li><div>1</div><div>Take a basket.</div><li><div>2</div><div>Cover its eyes.</div></ol>",
    "1. Take a basket.\n2. Cover its eyes."
  ),
  (
    "the number of printed pages",
    "<style>.n{position:absolute;right:2%}</style><p>She sang as she<span class=n>[Pg 10]</span> lifted it.<p>He read"
      + "<span epub:type=pagebreak>88</span> it twice, on the <span class=n>third</span> day.",
    "p She sang as she lifted it.\np He read it twice, on the third day."
  ),
  (
    "what leads back to the top", "<p>All of it is gone.<br><a href='#top'>Upwards</a><p>The end.",
    "p All of it is gone.\np The end."
  ),
  (
    "type that a style gives",
    "<style>.b{font-weight:700}</style><p>A <span class=b>wheel</span> and <b style='font-weight:normal'>a</b> "
      + "<span style='font-style:italic'>stone</span>.", "p A *wheel* and a _stone_."
  ),
  (
    "headings that a style sets in bold type",
    "<div style='font-weight:bold'>Liquidity</div><div>The mill lost four thousand last year, and nobody was surprised.</div>",
    "h2 Liquidity\np The mill lost four thousand last year, and nobody was surprised."
  ),
  (
    "a line of bold type above a text",
    "<p><font size=+1><b>How it began</b></font><br>The mill was built for barges that nobody has loaded since the works closed."
      + "<p><b>Mill</b><br>Weir Lane 2<br>Tansy",
    "h2 How it began\np The mill was built for barges that nobody has loaded since the works closed.\np *Mill*\nWeir Lane 2\nTansy"
  ),
  (
    "lines called titles by their class",
    "<div class=item__title>Oak</div><div>It creaks before it breaks, and the keeper hears that.</div>"
      + "<div class=item__title>Steel</div><div>It breaks before anybody has heard a single sound.</div>",
    "h2 Oak\np It creaks before it breaks, and the keeper hears that.\nh2 Steel\np It breaks before anybody has heard a single sound."
  ),
  (
    "lines that a width breaks",
    """
    <b>1. The gates</b><br>The lower gate froze to its sill two winters ago and has<br>leaked since, as the report of the county says on page<br>
    nine. The beams are sound, and nobody would like to see<br>them go, least of all the keeper.<br>He works by ear and by the state of the moss that grows<br>
    on the left side.<br>
    """,
    """
    h2 1. The gates
    p The lower gate froze to its sill two winters ago and has leaked since, as the report of the county says on page nine. \
    The beams are sound, and nobody would like to see them go, least of all the keeper.
    p He works by ear and by the state of the moss that grows on the left side.
    """
  ),
  (
    "no-break spaces between all words",
    "<p>\(Array(repeating: "wheel", count: 21).joined(separator: "&nbsp;")).<p>Two&nbsp;stand&nbsp;still.",
    "p \(Array(repeating: "wheel", count: 21).joined(separator: "\u{A0}")).\np Two stand still."
  ),
  (
    "entries whose terms are numbers",
    "<dl><dt>1.<dd>the water is level,<dt>2.<dd>no swan is in it, unless<dl><dt>a)<dd>it swims or<dt>b)<dd>it sings,</dl></dl>",
    "1. the water is level,\n2. no swan is in it, unless\n  a. it swims or\n  b. it sings,"
  ),
  (
    "a meaning that goes on behind the terms in it",
    "<dl><dt>Gate<dd><p>A gate.</p><dl><dt>lower()<dd>Lowers it.</dl><p>Since May it may have no paddles.</dl>",
    "dl Gate: A gate.\n  dl lower(): Lowers it.\n  p Since May it may have no paddles."
  ),
  (
    "numbers in a column of their own",
    """
    <table><tr><td colspan=2><b>OF KEEPERS</b><tr><td>1.<td>There shall be a keeper at every weir, who shall live within the sound of it.
    <tr><td>2.<td>No keeper shall be dismissed while the water is high, or while a swan is in the chamber.</table>
    """,
    """
    h2 OF KEEPERS
    1. There shall be a keeper at every weir, who shall live within the sound of it.
    2. No keeper shall be dismissed while the water is high, or while a swan is in the chamber.
    """
  ),
  (
    "boxes to tick outside of lists",
    "<div><input type=checkbox checked></div><div>Feel the gate</div><div><input type=checkbox></div><div>Count the swans</div>",
    "* [x] Feel the gate\n* [ ] Count the swans"
  ),
  (
    "pieces that only style parts",
    "<div><a href='/s'>Общество</a><span>3 мая</span></div><div><em>di <a href=/l>Livia Monti</a></em><time>3 maggio</time><span>2 minuti</span></div>",
    "p [Общество](/s) 3 мая\np _di [Livia Monti](/l)_ 3 maggio 2 minuti"
  ),
  (
    "numbers of sections and prices in pieces",
    "<h2><span>2</span>Results</h2><ul><li><span>Kano</span><span>€ 2,50</span></ul>", "h2 2 Results\n* Kano € 2,50"
  ),
  (
    "bold lines that end in colons",
    "<p><b>Who we are:</b><p>We keep locks and weirs in three counties.<p><b>What you do:</b><ul><li>Raise paddles.<li>Count boats.</ul>",
    "h2 Who we are:\np We keep locks and weirs in three counties.\nh2 What you do:\n* Raise paddles.\n* Count boats."
  ),
  (
    "the only text in the box of a picture",
    "<p>The mill is old.<div class=img_wrapper><img src=a.jpg><span>The wheel in May.</span></div><p>The mill is closed.",
    "p The mill is old.\nfigure - / The wheel in May.\np The mill is closed."
  ),
  (
    "a picture and its copy before it",
    "<p>One.<figure><noscript><img src='a.jpg'></noscript><img src='data:x' data-actualsrc='a.jpg'><figcaption>The wheel.</figcaption></figure><p>Two.",
    "p One.\nfigure - / The wheel.\np Two."
  ),
  (
    "a formula that an address draws",
    "<p>Then <img src='/equation?tex=h%3Dk%5Ccdot+t' alt='h=k\\cdot t'> holds.", "p Then {h=k· t}(h=k\\cdot t) holds."
  ),
  (
    "numbers of notes in one bracket", "<p>It turns [<a href='#n1'>1</a>,<a href='#n2'>2</a>] in May.",
    "p It turns [1,2] in May."
  ),
]

@Test(arguments: cases.indices)
func kindsOfMarkup(_ index: Int) {
  #expect(Page.printed(cases[index].page) == cases[index].blocks, "\(cases[index].name)")
}

@Test func titlesThatAreNone() {
  let sections =
    "<title>LOCKCTL(8)</title><h1>NAME</h1><p>It moves.<h1>SYNOPSIS</h1><p>As here.<h1>OPTIONS</h1><p>None."
  #expect(Page.document(sections).articles[0].masthead.title?.text == "LOCKCTL(8)")
  let file = "<title>report.pdf</title><p>The mill was built for barges that nobody has loaded."
  #expect(Page.document(file).articles[0].masthead.title == nil)
}
