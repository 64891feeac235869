import ArticleModel
import TestSupport

@testable import ArticleParsing

/// What is made of a text on the whole way: what stands above it, its blocks, and below them what was removed, one a line.
func reading(_ text: String) -> String {
  let article = parsed(text)[0]
  var lines: [String] = []
  if let title = article.masthead.title { lines.append("title: \(title.text)") }
  if let subtitle = article.masthead.subtitle { lines.append("subtitle: \(subtitle.text)") }
  if !article.masthead.authors.isEmpty {
    lines.append("by " + article.masthead.authors.map(\.name).joined(separator: ", "))
  }
  if let day = article.masthead.published { lines.append("on \(day)") }
  lines.append(listing(article.blocks))
  for removal in article.removed {
    let words = removal.words.text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "⏎")
    lines.append("– \(removal.reason.rawValue): \(words)")
  }
  return lines.joined(separator: "\n")
}
