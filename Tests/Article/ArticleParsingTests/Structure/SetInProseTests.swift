import ArticleModel
import ArticleParsing
import Testing

@Suite("Paragraphs that a text browser sets in below titles at the margin")
struct SetInProseTests {
  private static let answer =
    "Because he pays for the oil, and he has paid for it since the winter in which the old lamp was carried down to the harbor."

  /// An interview of two parts, whose questions are set in by so many blanks.
  private static func headings(questionsSetIn blanks: Int) -> [String] {
    let indent = String(repeating: " ", count: blanks)
    let part = ["Why is the neighbor on the list?", "Who has the key?"].map {
      "\(indent)\($0)\n\n   \(answer)\n\n   \(answer)"
    }.joined(separator: "\n\n")
    let titles = ["Horns of the Harbor", "What a Horn Needs", "Who Looks After It"]
    let text = titles.map { "\($0)\n\n   \(answer)\n\n\(part)\n" }.joined(separator: "\n")
    let article = ArticleParser(options: ParsingOptions(format: .text)).parse(Array(text.utf8)).articles[0]
    return article.blocks.compactMap { if case .heading(let heading) = $0.content { heading.text.text } else { nil } }
  }

  @Test("A question that is set in as they are is no title")
  func questions() {
    #expect(!Self.headings(questionsSetIn: 3).contains { $0.hasSuffix("?") })
  }

  @Test("One at the margin may be")
  func titles() {
    #expect(Self.headings(questionsSetIn: 0).contains { $0.hasSuffix("?") })
  }
}
