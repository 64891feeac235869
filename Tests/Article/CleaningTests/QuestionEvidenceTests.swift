import ArticleModel
import BoostedTrees
import Testing
@testable import Cleaning
@testable import Fragments
@testable import HTMLReader
@testable import Recognizers
@testable import TextReader
@testable import UTF8Text

/// What is known of a page's fragments as questions and answers: declared, announced by a title, or like elements.
@Suite("Questions and answers of a page")
struct QuestionEvidenceTests {
  private func evidence(_ page: String, declared: [String] = []) -> QuestionEvidence? {
    evidence(PageReader.fragments(of: SourceText(utf8: Array(page.utf8)), url: nil), declared: declared)
  }

  private func evidence(_ list: FragmentList, declared: [String] = []) -> QuestionEvidence? {
    var list = list
    list.page.questions = Set(declared.map { PlainWords($0).bytes })
    return list.utf8.withUnsafeBufferPointer { bytes in
      let shapes = list.fragments.map { Shape(of: $0, in: bytes) }
      let survey = FragmentSurvey(
        list, shapes, in: bytes, rules: Cleaner.verdicts(list, shapes, in: bytes),
        phrases: CleaningModel.standard.judge(ofPage: true).phrases)
      return QuestionEvidence(survey, list.page)
    }
  }

  private static let questions = ["Who pays?", "Who decides?", "Is it safe?"]

  private func page(_ title: String, _ questions: [String], answer: String = "<p>The towns do, says the law.") -> String
  {
    "<h2>\(title)</h2><div>" + questions.map { "<h3>\($0)</h3>\(answer)" }.joined()
      + "</div><h2>Ferries by night</h2><p>In May."
  }

  @Test func aTitleAnnouncesTheQuestionsBelowIt() {
    #expect(evidence(page("FAQ", Self.questions))?.announced == [3, 3, 3, 3, 3, 3, 3, 0, 0])
    // Two questions make no section, nor does a title that announces none, nor questions that nothing answers.
    #expect(evidence(page("FAQ", Array(Self.questions.prefix(2))))?.announced.max() == 0)
    #expect(evidence(page("On ferries", Self.questions))?.announced.max() == 0)
    #expect(evidence(page("FAQ", Self.questions, answer: ""))?.announced.max() == 0)
  }

  @Test func aTitleAnnouncesTheQuestionsOfAText() {
    let asked = Self.questions.map { "\($0)\n\nThe towns do, says the law.\n\n" }.joined()
    let text = "FAQ's\n\n\(asked)Ferries by night\n\nIn May and in June, but for Sundays."
    let found = evidence(PlainTextReader.fragments(of: SourceText(utf8: Array(text.utf8))))
    // Of the last answer only the line below the question is known to be one.
    #expect(found?.sections == [0..<7])
  }

  @Test func thePageDeclaresQuestionsAndTheirAnswers() {
    // The last answer ends with the element around it.
    let found = evidence(page("Ferries", Self.questions), declared: Self.questions)?.isDeclared
    #expect(found == [false, true, true, true, true, true, true, false, false])
    // One alone may be anything.
    #expect(evidence(page("Ferries", Self.questions), declared: ["Who pays?"])?.isDeclared.contains(true) == false)
  }

  @Test func elementsAlikeThatEachAsk() {
    let boxes = Self.questions.map { "<div class='qa'><p>\($0)</p><p>The towns do.</p></div>" }.joined()
    #expect(evidence("<h2>FAQ</h2>" + boxes)?.alike == [0, 3, 3, 3, 3, 3, 3])
  }
}
