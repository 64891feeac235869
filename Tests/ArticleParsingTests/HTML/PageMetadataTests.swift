import ArticleModel
import ArticleParsing
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
