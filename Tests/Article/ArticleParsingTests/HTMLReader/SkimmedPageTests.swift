import ArticleModel
import ArticleParsing
import Testing

/// Of a page in which something was skipped, all leads to its bytes.
@Suite struct SkimmedPageTests {
  /// The words of frames are the page's, whatever cleaning makes of them, and lead to their bytes.
  @Test func framesHaveTheirPlaces() {
    let words = "The keeper wrote that the buckets were full by noon, and nobody had asked for them at all."
    let page =
      "<article><h1>Gauges</h1><p>The gauge stands on the roof, and the keeper reads it each day of the year.</p>"
      + "<iframe srcdoc=\"<body><p>\(words)</p></body>\"></iframe><p>Behind it the text goes on, as long as before, and ends here.</p></article>"
    let article = ArticleParser(options: ParsingOptions(format: .html)).parse(Array(page.utf8)).articles[0]
    let texts = article.blocks.map { String(decoding: Array(page.utf8)[$0.source], as: UTF8.self) }
    #expect(texts.contains(words) && texts.last?.hasPrefix("Behind it") == true)
  }

  @Test func placesStayThoseOfThePage() {
    let page =
      "<head><style>p { color: red }</style></head><h1>Ferries</h1><script>let a = '</p>'</script><p>One <svg><g/></svg>boat."
      + "<svg><g>…</g></svg><p>Two <b>boats</b>.<script>more()</script>"
    let article = ArticleParser(options: ParsingOptions(format: .html)).parse(Array(page.utf8)).articles[0]
    let texts = article.blocks.map { String(decoding: Array(page.utf8)[$0.source], as: UTF8.self) }
    #expect(texts == ["One <svg><g/></svg>boat.", "Two <b>boats</b>."])
  }
}
