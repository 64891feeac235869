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
