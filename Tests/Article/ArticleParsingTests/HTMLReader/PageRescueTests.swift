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

private let paragraphs = [
  "The kiosk on the quay stays shut until Sunday, because its roof came down in the gale.",
  "Nobody was hurt, but the stove is bent, and a new one comes by the last ferry.",
]

@Test(
  "A text in the data of a script stands in for a body without one",
  arguments: [
    "<script type='application/json'>{\"a\": {\"body\": \"<p>\(paragraphs[0])</p><p>\(paragraphs[1])</p>\"}}</script>",
    "<script>window.__STATE__ = {\"post\": {\"text\": \"\(paragraphs[0])\\n\(paragraphs[1])\"}};</script>",
    """
    <script id=data type='application/json'>{"blocks": [{"type": "p", "text": "\(paragraphs[0])"},
    {"type": "p", "children": [{"text": "\(paragraphs[1])"}]}]}</script>
    """,
    "<script>var s = JSON.parse(\"{\\\"body\\\": \\\"<p>\(paragraphs[0])</p><p>\(paragraphs[1])</p>\\\"}\")</script>",
  ])
private func scriptedShell(_ script: String) {
  let page =
    "<html><head><title>Shut</title></head><body><div id=app></div><noscript>Enable scripts.</noscript>\(script)"
  #expect(Page.printed(page) == "p \(paragraphs[0])\np \(paragraphs[1])")
}
