import ArticleModel
import ArticleParsing
import TestSupport
import Testing

private func masthead(_ page: String) -> Masthead { Page.document(page).articles[0].masthead }

@Test("The title is the page's heading, without the site's name")
private func title() {
  let body =
    "<h1>Ferries run again</h1><p>The ferries of the bay run again since the storm is over and the pier mended.</p>"
  #expect(masthead("<title>Ferries run again | Tern Bay News</title>" + body).title?.text == "Ferries run again")
  #expect(masthead("<title>Tern Bay - Ferries run again</title><p>Text.").title?.text == "Tern Bay - Ferries run again")
  #expect(
    masthead("<meta property=og:site_name content='Tern Bay'><title>Ferries run again - Tern Bay</title><p>Text.")
      .title?.text
      == "Ferries run again")
}

@Test(
  "What stands behind the title in the title element is the site",
  arguments: [
    ("<title>Ferries run again after the long storm | Tern Bay News</title>", "Tern Bay News"),
    ("<meta property=og:title content='Ferries run again'><title>Ferries run again - Tern Bay</title>", "Tern Bay"),
    ("<meta property=og:title content='Ferries run again'><title>Ferries | Tern Bay</title>", nil),
    ("<title>Ferries run again</title>", nil),
    ("<meta property=og:site_name content=TB><title>Ferries run again | Tern Bay News</title>", "TB"),
  ] as [(String, String?)])
private func siteOfTitle(_ head: String, _ site: String?) {
  #expect(masthead(head + "<h1>Ferries run again</h1><p>Text.").site == site)
}

@Test("JSON-LD says more than metas, metas more than the page")
private func sources() {
  let page = """
    <html lang=en-GB><head><meta name=author content="Lee Stone"><meta property=article:published_time content=2025-08-19>
    <script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},
    {"@type":["NewsArticle"],"headline":"Rain","datePublished":"2025-08-20T07:00:00Z","dateModified":"2025-08-21",
    "author":[{"@type":"Person","name":"Ada Moor","jobTitle":"Editor"},],"publisher":{"name":"Tern Bay"}},]}</script>
    <link rel=canonical href="https://a.org/rain"></head><body><h1>Rain</h1><p>It rained.</p>
    """
  let found = masthead(page)
  #expect(found.authors == [Author(name: "Ada Moor", role: "Editor")])
  #expect(found.published == "2025-08-20")
  #expect(found.modified == "2025-08-21")
  #expect(found.site == "Tern Bay")
  #expect(found.language == "en-GB")
  #expect(found.url == "https://a.org/rain")
  let metas = masthead(
    "<meta name=author content='Lee Stone'><meta property=article:published_time content=2025-08-19><p>It rained.")
  #expect(metas.authors == [Author(name: "Lee Stone")])
  #expect(metas.published == "2025-08-19")
}

@Test(
  "Objects of JSON-LD that are only named are looked up",
  arguments: [
    (
      ##"{"@type": "Article", "author": {"@id": "#ada"}}, {"@type": "Person", "@id": "#ada", "name": "Ada Moor"}"##,
      "Ada Moor"
    ),
    (##"{"@id": "#ada", "name": "Ada Moor"}, {"@type": "Article", "author": [{"@id": "#ada"}]}"##, "Ada Moor"),
    (##"{"@type": "Article", "author": {"@id": "#nobody"}}"##, nil),
    (##"{"@type": "QAPage", "mainEntity": {"@type": "Question", "author": {"name": "Ada Moor"}}}"##, "Ada Moor"),
    (##"{"@type": "FAQPage", "mainEntity": [{"@type": "Question", "author": {"name": "Ada Moor"}}]}"##, nil),
  ] as [(String, String?)])
private func namedObjects(_ graph: String, _ author: String?) {
  let found = masthead("<script type='application/ld+json'>{\"@graph\": [\(graph)]}</script><h1>Rain</h1><p>It rained.")
  #expect(found.authors.first?.name == author)
}

@Test func namedPictures() {
  let graph = ##"""
    {"@graph": [{"@type": "Article", "image": {"@id": "https://a.org/#main"}},
    {"@type": "ImageObject", "@id": "https://a.org/#main", "url": "https://a.org/p.png"}]}
    """##
  #expect(masthead("<script type='application/ld+json'>\(graph)</script><p>Text").image == "https://a.org/p.png")
  let loose = ##"{"@type": "Article", "image": {"@id": "https://a.org/#main"}}"##
  #expect(masthead("<script type='application/ld+json'>\(loose)</script><p>Text").image == nil)
}

@Test(
  "Where nothing is declared, the page's own signature counts",
  arguments: [
    ("<h1>Rain</h1><span class=post-author>By Ada Moor</span>", "Ada Moor", nil),
    ("<h1>Rain</h1><div><a rel='author' href=/ada>Ada Moor</a></div>", "Ada Moor", nil),
    ("<h1>Rain</h1><span itemprop=author><b itemprop=name>Ada Moor</b></span>", "Ada Moor", nil),
    (
      "<h1>Rain</h1><p class=author-bio>Ada Moor writes about weather and the sea, and has done so for years.", nil, nil
    ),
    ("<h1>Rain</h1><p>It rained.</p><div class=comment-author>Ada Moor</div>", nil, nil),
    ("<h1>Rain</h1><time datetime=2025-08-20T07:00:00Z>today</time>", nil, "2025-08-20"),
    ("<time datetime=2024-01-01>January 1</time><h1>Rain</h1>", nil, "2024-01-01"),
    ("<time datetime=2024-01-01>x</time>" + String(repeating: "<p>Of it.</p>", count: 6) + "<h1>Rain</h1>", nil, nil),
    (
      "<h1>Rain</h1>" + String(repeating: "<p>More of it.</p>", count: 60) + "<time datetime=2025-08-20>x</time>", nil,
      nil
    ),
    (
      "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ada Moor'><h1>Rain</h1>",
      "Ada Moor", nil
    ),
    ("<h1>Rain</h1><div class=author>By <b>Ada Moor</b><div>Published in summer</div></div>", "Ada Moor", nil),
    ("<h1>Rain</h1><span itemprop=author>rain_fan42</span>", "rain_fan42", nil),
    ("<p>August 20, 2025</p><h1>Rain</h1>", nil, "2025-08-20"),
    ("<h1>Rain</h1><ul><li>August 20, 2025<li>4 min read</ul>", nil, "2025-08-20"),
    ("<meta name=author content='Ada Moor, PhD'><h1>Rain</h1>", "Ada Moor", nil),
    ("<meta name=author content='By Ada Moor, Lee Stone'><h1>Rain</h1>", "Ada Moor", nil),
  ] as [(String, String?, String?)])
private func signature(_ page: String, _ author: String?, _ date: String?) {
  let found = masthead(page + "<p>The rain that fell on the island in the night was more than in all of last year.</p>")
  #expect(found.authors.first?.name == author)
  #expect(found.published == date)
}

@Test("A title stands on one line, however the page breaks it")
private func brokenTitle() {
  #expect(masthead("<h1>Rain on<br>the island</h1><p>It rained.").title?.text == "Rain on the island")
}

@Test(
  "Description and picture come from the surest source, the picture's address made absolute",
  arguments: [
    ("<meta name=description content=' A \n b '><meta property=og:description content=''>", "A b", nil),
    ("<meta name=description content=a><meta property=og:description content=b>", "b", nil),
    ("<meta property=og:image content=/p.png><meta name=twitter:image content=q.png>", nil, "https://a.org/p.png"),
    ("<base href=/c/><meta name=twitter:image content=q.png>", nil, "https://a.org/c/q.png"),
    (
      "<meta property=og:image content='data:image/png;base64,AA'><meta name=twitter:image content=q.png>", nil,
      "https://a.org/b/q.png"
    ),
    (
      """
      <script type="application/ld+json">{"@type": "Article", "description": "d", "image": [{"@type": "ImageObject",
      "url": "https://i.org/1.jpg"}, "https://i.org/2.jpg"]}</script><meta property=og:image content=/p.png>
      """, "d", "https://i.org/1.jpg"
    ),
    (
      "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"image\": \"i.jpg\"}</script>", nil,
      "https://a.org/b/i.jpg"
    ),
  ] as [(String, String?, String?)])
private func descriptionAndPicture(_ head: String, _ description: String?, _ image: String?) {
  let options = ParsingOptions(url: "https://a.org/b/", format: .html)
  let found = ArticleParser(options: options).parse(Array((head + "<p>Text</p>").utf8)).articles[0].masthead
  #expect(found.description == description)
  #expect(found.image == image)
}

@Test(
  "A figure's address is made absolute",
  arguments: [("p.png", "https://a.org/b/p.png"), ("//c.org/p.png", "https://c.org/p.png"), ("data:image/png,x", nil)]
    as [(String, String?)])
private func figureAddress(_ source: String, _ expected: String?) {
  let page =
    "<p>Text stands above.</p><figure><img src='\(source)' alt='A heron among the reeds'></figure><p>And below.</p>"
  let options = ParsingOptions(url: "https://a.org/b/", format: .html)
  let blocks = ArticleParser(options: options).parse(Array(page.utf8)).articles[0].blocks
  let urls = blocks.compactMap { block -> String?? in
    if case .figure(let figure) = block.content { .some(figure.url) } else { nil }
  }
  #expect(urls == [expected])
}

@Test(
  "Damaged JSON-LD is read as far as it goes",
  arguments: ["{", "[", "{\"@type\":", "{\"@type\":\"NewsArticle\",\"headline\":\"a", "nul", "{\"a\":\"\\u12\"}", ""])
private func damaged(_ data: String) {
  #expect(!Page.document("<script type='application/ld+json'>\(data)</script><p>It rained.").articles.isEmpty)
  let deep = String(repeating: "[{\"a\":", count: 50_000)
  #expect(Page.printed("<script type='application/ld+json'>\(deep)</script><p>It rained.") == "p It rained.")
}

@Test(
  "The format is told by content, then by name",
  arguments: [
    ("<!DOCTYPE html><p>a", nil, "p a"), ("\n<!-- x -->\n<html><p>a", "a.txt", "p a"),
    ("<p>a</p><p>b</p><p>c</p>", nil, "p a\np b\np c"),
    ("a <b>b</b>", "a.txt", "p a <b>b</b>"), ("a</p> b", "x.HTML", "p a\np b"), ("a b", "x.html", "p a b"),
  ] as [(String, String?, String)])
private func format(_ source: String, _ name: String?, _ blocks: String) {
  let document = ArticleParser(options: ParsingOptions(fileName: name)).parse(Array(source.utf8))
  #expect(Page.print(document.articles[0].blocks).joined(separator: "\n") == blocks)
}

@Test(
  "References that a page encoded twice are decoded, and separators at a name's ends go",
  arguments: [
    ("Plumbing &amp;amp; Drains", "Plumbing & Drains"),
    ("Derek&amp;#039;s Blog", "Derek's Blog"),
    ("A &amp;#x26; B", "A & B"),
    ("Tern Bay News |", "Tern Bay News"),
    ("AT&amp;T", "AT&T"),
    ("A&amp;#7; B", "A B"),
  ])
func siteNames(_ content: String, _ expected: String) {
  let page = "<meta property=og:site_name content=\"\(content)\"><h1>Ferries run again</h1><p>They do.</p>"
  #expect(
    ArticleParser().parse(Array("<html><body>\(page)</body></html>".utf8)).articles.first?.masthead.site == expected)
}

@Test(
  "A byline's name is told from where one works, and from what is said in brackets",
  arguments: [
    ("<div class=byline-block><span>Orla Dun</span><span>Weir News, Tarn</span></div>", ["Orla Dun"]),
    (
      "<div class=authorInfo><div><span>Halina Brzoza</span><span>Redaktorka</span></div><div>21 stycznia</div></div>",
      ["Halina Brzoza"]
    ),
    ("<p class=authors><span><span class=name>Agnes Lori</span><span>Rope Institute</span></span></p>", ["Agnes Lori"]),
    (
      "<p class=author>Par <a href=/x>Lise Hamon</a> (Tarn, envoyée spéciale) et <a href=/y>Yann Kerd</a></p>",
      ["Lise Hamon", "Yann Kerd"]
    ),
    ("<div><a href=/autor/pablo>Pablo Quiroga</a></div>", ["Pablo Quiroga"]),
    (
      "<section class=authors><h2>Автори</h2><ul><li><span class=name>Ярина Весляр</span><span>Інститут</span></li>"
        + "<li><span class=name>Тарас Кодола</span><span>Училище</span></li></ul></section>",
      ["Ярина Весляр", "Тарас Кодола"]
    ),
    ("<div class=author><span class=author-name>李青</span><div>船闸爱好者</div></div>", ["李青"]),
    ("<div><a href='/@sirkka'>Sirkka Luoto</a></div>", ["Sirkka Luoto"]),
    ("<div><a href=/authority/water>Water Board</a></div>", []),
  ] as [(String, [String])])
private func namesInBylines(_ line: String, _ names: [String]) {
  let page = "<title>Rain</title><article><h1>Rain</h1>\(line)<p>\(prose)</p><p>\(prose) So.</p></article>"
  #expect(masthead(page).authors.map(\.name) == names)
}

@Test(
  "What stands below the title in a header of their own is the subtitle, if the text stands outside of it",
  arguments: [
    (
      "<header><h1>Rain</h1><h2>Nobody had hoped for it in May</h2><p>By Ada Moor</p></header>",
      "Nobody had hoped for it in May"
    ),
    (
      "<header><h1>Rain</h1><p>Nobody had hoped for it in May, and the geese were gone.</p></header>",
      "Nobody had hoped for it in May, and the geese were gone."
    ),
    ("<header><h1>Rain</h1></header><h2>What came down in May and June</h2>", nil),
  ] as [(String, String?)])
private func subtitleInHeader(_ header: String, _ subtitle: String?) {
  #expect(
    masthead("<title>Rain</title><article>\(header)<p>\(prose)</p><p>\(prose) So.</p></article>").subtitle?.text
      == subtitle)
}

@Test("What a class denies is not there")
private func deniedNames() {
  let table =
    "<div class='table no-footer'><table><tr><th>Bridge</th><th>Built</th></tr><tr><td>Mill</td><td>1844</td></tr><tr><td>Weir</td><td>1907</td></tr></table></div>"
  #expect(MillPage.printed(table).contains("th Bridge|Built"))
}
