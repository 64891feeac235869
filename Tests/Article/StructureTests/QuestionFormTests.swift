import ArticleModel
import TestSupport
import Testing

@testable import Fragments
@testable import HTMLReader
@testable import Structure
@testable import TextReader

/// Every form of FAQs with a source in which it finds what no other does.
@Suite struct QuestionFormTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    let name: QuestionForm.Name
    let source: String
    /// One of its questions.
    var line = "Who pays for it?"

    var testDescription: String { "\(name)" }
  }

  private static let declared = """
    <script type="application/ld+json">{"@type": "FAQPage", "mainEntity": [
      {"@type": "Question", "name": "Who pays for it", "acceptedAnswer": {"text": "The town does."}},
      {"@type": "Question", "name": "Who rows the boat", "acceptedAnswer": {"text": "The crew does."}}]}</script>
    """

  private static let samples = [
    Sample(
      name: .folds,
      source: "<details><summary>Who pays for it?</summary><p>The town does.</p></details>"
        + "<details><summary>Who rows the boat?</summary><p>The crew does.</p></details>"),
    Sample(
      name: .declared,
      source: "\(declared)<p>Who pays for it</p><p>The town does.</p><p>Who rows the boat</p><p>The crew does.</p>",
      line: "Who pays for it"),
    Sample(
      name: .terms,
      source: "<dl><dt>Who pays for it?<dd>The town does.<dt>Who rows the boat?<dd>The crew does.</dl>"),
    Sample(
      name: .headings,
      source: "<h2>FAQ</h2><h3>Who pays for it?</h3><p>The town does.</p><h3>Who rows?</h3><p>The crew does.</p>"),
    Sample(
      name: .paragraphs,
      source: "<h2>FAQ</h2><p>Who pays for it?</p><p>The town does.</p><p>Who rows the boat?</p><p>The crew.</p>"),
    Sample(
      name: .bullets, source: "• Who pays for it? The town does.\n• Who rows the boat? The crew does.",
      line: "• Who pays for it? The town does."),
    Sample(
      name: .labels, source: "Q: Who pays for it?\nA: The town does.\n\nQ: Who rows it?\nA: The crew does.",
      line: "Q: Who pays for it?"),
    Sample(
      name: .numbers,
      source: "\(prose)\n\n1. Who pays for it?\nThe town does.\n\n2. Who rows the boat?\nThe crew does.",
      line: "1. Who pays for it?"),
    Sample(name: .lines, source: "FAQ\n\nWho pays for it?\n\nThe town does, from what the berths bring in."),
    Sample(
      name: .openings, source: "\(prose)\n\nFAQ\n\nHow to pay\nInto the tin.\n\nWhere to get the oars\nAt the hut.",
      line: "How to pay"),
    Sample(
      name: .rows,
      source: "The hull\n\n\(prose)\n\nThe mast\n\n\(prose)\n\nWho pays for it?\nThe town does.\n\n"
        + "Is it fast?\nNot yet.\n\nWho made it?\nMy aunt did."),
  ]

  /// What a line is when the forms of FAQs and the plain rules have been applied.
  private static func role(of line: String, in source: String, _ forms: [QuestionForm]) -> Role? {
    let text = SourceText(utf8: Array(source.utf8))
    let list =
      source.hasPrefix("<") ? PageReader.fragments(of: text, url: nil) : PlainTextReader.fragments(of: text)
    return list.utf8.withUnsafeBufferPointer { bytes in
      let shapes = list.fragments.map { Shape(of: $0, in: bytes) }
      let all = list.fragments.indices.map { Int32($0) }
      var draft = Draft(bytes: bytes, fragments: list.fragments, shapes: shapes, content: all, page: list.page)
      MarkedForms.apply(to: &draft)
      Questions.apply(.evidence, to: &draft, forms: forms)
      ArticleStructure.decideByRules(&draft)
      Questions.apply(.rolesTold, to: &draft, forms: forms)
      return (0..<draft.count).first { bytes[list.fragments[$0].text].elementsEqual(line.utf8) }.map { draft.roles[$0] }
    }
  }

  @Test("Each form finds the questions of its kind, and no other does", arguments: samples)
  func finds(_ sample: Sample) {
    #expect(Self.role(of: sample.line, in: sample.source, QuestionForm.all) == .question)
    let others = QuestionForm.all.filter { $0.name != sample.name }
    #expect(Self.role(of: sample.line, in: sample.source, others) != .question)
  }

  @Test func noneIsWithoutASample() {
    #expect(Self.samples.map(\.name) == QuestionForm.Name.allCases)
    #expect(QuestionForm.all.map(\.name) == QuestionForm.Name.allCases)
  }
}
