import Fragments
import Recognizers
import UTF8Text

/// What tells of a line that it asks. All of it is found once, before anything is decided about questions; the forms of FAQs
/// (`QuestionForm`) say which signs they are told by.
package struct QuestionSigns: OptionSet, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// It ends in a question mark: "Who pays?"
  static let mark = QuestionSigns(rawValue: 1 << 0)
  /// It begins with a question and answers it: "Who pays? The town does."
  static let answered = QuestionSigns(rawValue: 1 << 1)
  /// The question it begins with is no longer than a line.
  static let short = QuestionSigns(rawValue: 1 << 2)
  /// It has the label of a question: "Q:".
  static let label = QuestionSigns(rawValue: 1 << 3)
  /// A labelled answer follows in the same line: "Q: Who pays? A: The town does."
  static let labelledAnswer = QuestionSigns(rawValue: 1 << 4)
  /// The page declares it to machines as a question.
  static let declared = QuestionSigns(rawValue: 1 << 5)
  /// Mark-up sets it apart from text: a heading, a fold, a term, a line of bold type, an item that goes on below, a button.
  static let setApart = QuestionSigns(rawValue: 1 << 6)
  /// Somebody says it, so that the question is not put to the reader: it stands in quotation marks, or behind a dash.
  static let said = QuestionSigns(rawValue: 1 << 7)

  /// The signs, each with what shows it.
  private static let table: [(sign: QuestionSigns, isShown: @Sendable (_ index: Int, _ draft: Draft) -> Bool)] = [
    (.mark, { $1.asks($0) }),
    (.answered, { $1.holdsAnswer($0) }),
    (.short, { $1.shapes[$0].questionEnd > 0 && $1.shapes[$0].questionEnd < 200 }),
    (.label, { $1.label($0)?.part == .question }),
    (.labelledAnswer, { $1.innerAnswer($0) != nil }),
    (.declared, { $1.isDeclaredQuestion($0) }),
    (.setApart, { $1.isSetApartByMarkup($0) }),
    (.said, { $1.isSaid($0) }),
  ]

  /// The signs of each line of a draft whose labels are known.
  static func all(in draft: Draft) -> [QuestionSigns] {
    (0..<draft.count).map { index in
      table.reduce(into: []) { if $1.isShown(index, draft) { $0.insert($1.sign) } }
    }
  }
}

extension Draft {
  /// Finds the labels of questions and what tells of each line that it asks.
  mutating func findQuestions() {
    guard questions.isEmpty else { return }
    labels = QuestionLabels.find(in: (0..<count).map { fragments[$0].text }, of: bytes) ?? .standard
    questions = QuestionSigns.all(in: self)
  }

  /// Whether a line shows all of some signs.
  func shows(_ signs: QuestionSigns, _ index: Int) -> Bool { questions[index].isSuperset(of: signs) }

  /// A question of 3 words or more, and an answer of 2 or more in the same fragment.
  fileprivate func holdsAnswer(_ index: Int) -> Bool {
    let shape = shapes[index]
    guard shape.questionEnd > 0 else { return false }
    let text = fragments[index].text
    let end = text.lowerBound + Int(shape.questionEnd)
    guard end < text.upperBound else { return false }
    let question = Shape(range: (text.lowerBound + Int(shape.start))..<end, in: bytes)
    return question.words >= 3 && question.words <= 40 && question.innerSentenceEnds == 0
      && shape.words - question.words >= 2
  }

  /// The label of a line that begins "Q:", "Frage 2:", "A)" and the like.
  ///
  /// "A. Smith" is a name, so without a colon or a number an A counts only where a question is known to stand above.
  func label(_ index: Int, belowQuestion: Bool = false) -> QuestionLabels.Label? {
    guard let label = labels.label(bytes, fragments[index].text) else { return nil }
    return label.isSure || belowQuestion ? label : nil
  }

  /// The label of the answer that follows the question mark in a fragment that has the label of a question.
  func innerAnswer(_ index: Int) -> QuestionLabels.Label? {
    let text = fragments[index].text
    let mark = Int(shapes[index].questionEnd)
    guard mark > 0, label(index)?.part == .question else { return nil }
    let rest = (text.lowerBound + mark..<text.upperBound).trimmed(in: bytes)
    return labels.label(bytes, rest).flatMap { $0.part == .answer ? $0 : nil }
  }

  fileprivate func isDeclaredQuestion(_ index: Int) -> Bool {
    guard !page.questions.isEmpty else { return false }
    let words = PlainWords(bytes, fragments[index].text).bytes
    guard page.questions.contains(words) else { return false }
    // Below itself it is said again in the answer.
    return index == 0 || PlainWords(bytes, fragments[index - 1].text).bytes != words
  }

  fileprivate func isSetApartByMarkup(_ index: Int) -> Bool {
    switch fragments[index].form {
    case .heading, .summary, .term, .boldLine: true
    case .item where index + 1 < count && fragments[index + 1].form == .itemPart: true
    default: page.element(of: fragments.place(index))?.tag == .button
    }
  }

  fileprivate func isSaid(_ index: Int) -> Bool {
    guard asks(index) else { return false }
    return opensSpeech(index) || Self.quotes.contains { bytes[content(index)].starts(with: $0.utf8) }
  }

  private static let quotes = ["\"", "“", "„", "«", "»", "‘", "'", "「", "『", "—", "–"]
}
