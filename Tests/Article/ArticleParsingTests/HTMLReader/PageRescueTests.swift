import ArticleModel
import TestSupport
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

@Test(
  "A script writes its data in its own way",
  arguments: [
    "<script>window.__S__={post:{id:7,body:'<p>\(paragraphs[0])</p><p>\(paragraphs[1])</p>'},ok:!0};</script>",
    "<script>var a=1;self.__S__=(function(a,b){b.x=1;return {list:[{k:a,text:b}]}}(null,\"\(paragraphs[0])\\n\(paragraphs[1])\"));</script>",
    "<script>window.s=JSON.parse('{\"body\":\"\\\\u003Cp>\(paragraphs[0])\\\\u003C/p>\\\\u003Cp>\(paragraphs[1])\\\\u003C/p>\"}')</script>",
    "<script>window.s={body:`\(paragraphs[0])\n\(paragraphs[1])`,n:void 0,f:undefined,}</script>",
  ])
private func scriptState(_ script: String) {
  let page = "<html><head><title>Shut</title></head><body><div id=app></div>\(script)"
  #expect(Page.printed(page) == "p \(paragraphs[0])\np \(paragraphs[1])")
}

@Test(
  "A text in an attribute of a shell is read",
  arguments: [
    "<x-page content=\"&lt;p&gt;TEXT&lt;/p&gt;&lt;h2&gt;Oak&lt;/h2&gt;&lt;p&gt;It leaks.&lt;/p&gt;\"></x-page>",
    "<x-page :article='{&quot;id&quot;:7,&quot;body&quot;:&quot;&lt;p&gt;TEXT&lt;/p&gt;&lt;h2&gt;Oak&lt;/h2&gt;&lt;p&gt;It leaks.&lt;/p&gt;&quot;}'></x-page>",
  ])
private func attributes(page: String) {
  let text =
    "The mill at the weir grinds again, after eleven years in which nothing but swallows went in. Nobody knows why."
  let body = page.split(separator: "TEXT", omittingEmptySubsequences: false)
  #expect(Page.printed(body[0] + text + " " + text + body[1]) == "p \(text) \(text)\nh2 Oak\np It leaks.")
}

@Test("Short parts of a text are parts of it, and headings, lists and quotations are what they are")
private func scriptParts() {
  let script = """
    <script type='application/json'>{"body": [{"type": "paragraph", "text": "\(paragraphs[0])"},
    {"type": "heading", "level": 3, "text": "The stove"}, {"_type": "block", "style": "h2", "children": [{"text": "Ferries"}]},
    {"type": "paragraph", "text": "\(paragraphs[1])"}, {"type": "list", "items": ["One & two", "Three"]},
    {"type": "quote", "text": "Soon."}, {"type": "paragraph", "text": "Yes."}]}</script>
    """
  let page = "<html><head><title>Shut</title></head><body><div id=app></div>\(script)"
  #expect(
    Page.printed(page)
      == "p \(paragraphs[0])\nh3 The stove\nh2 Ferries\np \(paragraphs[1])\n* One & two\n* Three\n> p Soon.\np Yes.")
}

@Test("References in a declared text are read")
private func declaredReferences() {
  let text = "The ferry &amp; the kiosk are shut &#8211; both of them, until the Sunday after next at the very least."
  let page =
    "<html><head><script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Shut\", \"articleBody\": \"\(text)\"}"
    + "</script></head><body><div id=app></div>"
  #expect(
    Page.printed(page)
      == "p The ferry & the kiosk are shut – both of them, until the Sunday after next at the very least.")
}

@Test(
  "A tree of elements that a script is sent in pieces stands in for a body without text",
  arguments: [
    [
      ##"2:I[4321,[],\"default\"]\n5:[\"$\",\"article\",null,{\"children\":[[\"$\",\"h1\",null,{\"children\":\"Kiosk shut\"}],"##,
      ##"[\"$\",\"p\",null,{\"children\":\"ONE\"}],[\"$\",\"p\",null,{\"children\":\"TWO\"}]]}]\n"##,
    ],
    [
      ##"0:[\"$\",\"main\",null,{\"children\":[[\"$\",\"nav\",null,{\"children\":\"Home\"}],[\"$\",\"h1\",null,{\"children\":\"Kiosk shut\"}],\"$L7\"]}]\n"##,
      ##"7:[\"$\",\"div\",null,{\"children\":[[\"$\",\"p\",null,{\"children\":\"ONE\"}],[\"$\",\"p\",null,{\"children\":\"TWO\"}]]}]\n"##,
    ],
  ])
private func streamedTree(_ pieces: [String]) {
  let scripts = pieces.map { piece in
    let text = piece.split(separator: "ONE", omittingEmptySubsequences: false).joined(separator: paragraphs[0])
      .split(separator: "TWO", omittingEmptySubsequences: false).joined(separator: paragraphs[1])
    return "<script>self.__next_f.push([1,\"\(text)\"])</script>"
  }
  let article = Page.document("<title>News</title><body><div>Loading …</div>\(scripts.joined())").articles[0]
  #expect(article.masthead.title?.text == "Kiosk shut")
  #expect(Page.print(article.blocks) == ["p \(paragraphs[0])", "p \(paragraphs[1])"])
}

@Test("Markdown in the data of a script is read as such; a text with a dash is none")
private func scriptedMarkdown() {
  func page(_ text: String) -> String {
    "<html><head><title>Shut</title></head><body><div id=app></div><script type='application/json'>{\"post\": {\"body\": \"\(text)\"}}</script>"
  }
  let marked = "\(paragraphs[0])\\n\\n## The **stove**\\n\\n\(paragraphs[1])\\n\\n1. Wait\\n2. Wait $a_1$"
  #expect(
    Page.printed(page(marked)) == "p \(paragraphs[0])\nh2 The *stove*\np \(paragraphs[1])\n1. Wait\n2. Wait $a_1$")
  #expect(Page.printed(page("\(paragraphs[0])\\n- \(paragraphs[1])")).hasPrefix("p \(paragraphs[0])"))
}
