import ArticleModel
import ArticleParsing

/// The articles of a text, parsed the whole way.
func parsed(_ text: String) -> [Article] {
  ArticleParser().parse(Array(text.utf8)).articles
}

/// What was removed from a text, one a line, with the reason.
func removals(from text: String) -> String {
  parsed(text).flatMap(\.removed).map { "\($0.reason.rawValue): \($0.words.text)" }.joined(separator: "\n")
}
