import Testing

private let body = """
  The ferry left the harbor at six, an hour late, and nobody on deck had slept well.\\n\\nBy noon the sea was calm again.
  """

private func page(_ content: String) -> String {
  let data = #"{"@type": "NewsArticle", "headline": "A late ferry", "articleBody": ""# + body + #""}"#
  return "<html><head><script type='application/ld+json'>\(data)</script></head><body>\(content)</body></html>"
}

@Test(
  "The declared text stands in for a body without one",
  arguments: [
    "", "<div id=app></div>", "<noscript>Please enable scripts.</noscript>",
    "<nav><a href=/a>News from everywhere</a><a href=/b>Weather and sea, for all who travel</a></nav><p>Loading …</p>",
  ])
private func emptyShell(_ content: String) {
  let printed = Page.printed(page(content))
  #expect(
    printed
      == "p The ferry left the harbor at six, an hour late, and nobody on deck had slept well.\np By noon the sea was calm again."
  )
}

@Test("A page that has its text does without the declared one")
private func wholePage() {
  let own = "<p>The ferry was late, and the passengers were cold and wet when they came on land.</p>"
  #expect(
    Page.printed(page(own)) == "p The ferry was late, and the passengers were cold and wet when they came on land.")
}
