import ArticleModel
@testable import Fragments
@testable import TextReader

/// The fragments of a text, one a line, each with what the reader says about it.
func fragments(of text: String) -> [String] {
  let list = PlainTextReader.fragments(of: SourceText(utf8: Array(text.utf8)))
  return list.fragments.map { fragment in
    let words = list.text(of: fragment).split(separator: "\t", omittingEmptySubsequences: false).joined(
      separator: " | ")
    switch fragment.form {
    case .text: return words
    case .code: return "code: " + words
    case .row: return "row: " + words
    case .headerRow: return "header: " + words
    case .rule: return "rule"
    case .quote: return "quote: " + words
    case .heading: return "heading \(fragment.group): " + words
    default: return "\(fragment.form): " + words
    }
  }
}
