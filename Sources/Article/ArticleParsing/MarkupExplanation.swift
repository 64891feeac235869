import ArticleModel
import Cleaning
import MarkdownReader

/// What became of the lines of a text in Markdown: its marks say what each is.
///
///     # Salt             ►   shown · in the masthead
///     Salt is *old*.         shown · paragraph by mark-up
///     [l]: /salt             removed: metadata
struct MarkupExplanation {
  private let document: Document
  private let isWanted: (_ text: String, _ source: Range<Int>) -> Bool
  private var found: [Explanation] = []

  /// The lines of a text that are asked for, in the order they are read in.
  static func lines(
    of document: Document, where isWanted: @escaping (_ text: String, _ source: Range<Int>) -> Bool
  ) -> [Explanation] {
    var explanation = MarkupExplanation(document: document, isWanted: isWanted)
    for article in document.articles { explanation.add(article) }
    return explanation.found
  }

  private init(document: Document, isWanted: @escaping (String, Range<Int>) -> Bool) {
    self.document = document
    self.isWanted = isWanted
  }

  private mutating func add(_ article: Article) {
    let start = article.blocks.first?.source.lowerBound ?? 0
    if let title = article.masthead.title { add(title.text, start..<start, Verdict(nil, by: .masthead), form: nil) }
    for block in article.blocks {
      block.forEachText {
        add($0.text, block.source, Verdict(nil, by: .markup), form: MarkupExplanation.name(of: block.content))
      }
    }
    for removal in article.removed {
      add(removal.words.text, removal.source, Verdict(removal.reason, by: .markup), form: nil)
    }
  }

  private mutating func add(_ text: String, _ source: Range<Int>, _ verdict: Verdict, form: String?) {
    guard !text.isEmpty, isWanted(text, source) else { return }
    let form = form.map { Explanation.Form(name: $0, decidedBy: Verdict.Decider.markup.name, confidence: nil) }
    found.append(
      Explanation(
        text: text, source: document.text.offsets.sourceRange(source), verdict: verdict, weights: [], form: form))
  }

  /// What a block is, as it is called of other texts.
  private static func name(of content: Block.Content) -> String {
    switch content {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .list: "item"
    case .definitions: "definition"
    case .faq: "question or answer"
    case .table: "cell of a table"
    case .quote: "quotation"
    case .code: "code"
    case .callout: "callout"
    case .figure: "picture"
    case .media: "film or sound"
    case .fold: "fold"
    case .post: "post"
    case .rule: "rule"
    }
  }
}
