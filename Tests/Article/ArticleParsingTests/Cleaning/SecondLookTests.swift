import ArticleModel
import ArticleParsing
import Testing

@Test("A page without words is looked at, too", arguments: ["", "<p>", "<img src=x>", "<hr>"])
private func noWords(_ page: String) {
  #expect(ArticleParser(options: ParsingOptions(format: .html)).parse(Array(page.utf8)).articles.count == 1)
}
