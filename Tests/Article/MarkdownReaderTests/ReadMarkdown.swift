import ArticleModel
import MarkdownReader
import TextDecoding

/// Reads a text as Markdown; what is none becomes an article of nothing, which no test expects.
func markdown(_ text: String, url: String? = nil, keepsEverything: Bool = false) -> Article {
  let source = SourceText(SourceDecoder().decoded(Array(text.utf8)))
  return MarkdownReader.articles(of: source, url: url, keepsEverything: keepsEverything)?[0] ?? Article()
}
