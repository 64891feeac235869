import ArticleModel
import Testing
@testable import Cleaning

@Suite("What is decided, and by whom")
struct CleaningDecisionsTests {
  private func decisions(without steps: Set<CleaningStep> = []) -> CleaningDecisions {
    CleaningDecisions(
      [Verdict(nil, by: .step(.decoder)), Verdict(.unlikely, by: .step(.decoder)), Verdict(nil, by: .rules)],
      without: steps)
  }

  @Test("A step answers for what it changes alone")
  func revising() {
    var decisions = decisions()
    decisions.revise(.heldFigures) { $0[1] = nil }
    #expect(decisions.reasons == [nil, nil, nil])
    #expect(decisions.verdicts.map(\.decidedBy) == [.step(.decoder), .step(.heldFigures), .rules])
  }

  @Test("A step that is switched off changes nothing")
  func switchedOff() {
    var decisions = decisions(without: [.heldFigures])
    decisions.revise(.heldFigures) { $0[1] = nil }
    #expect(decisions.reasons == [nil, .unlikely, nil])
  }

  @Test("The masthead answers for what it takes, not for what had gone before")
  func masthead() {
    var decisions = decisions()
    decisions.decide(0, .duplicateTitle, by: .masthead)
    decisions.decide(1, .unlikely, by: .masthead)
    #expect(decisions.verdicts.map(\.decidedBy) == [.masthead, .step(.decoder), .rules])
    #expect(decisions.reasons == decisions.verdicts.map(\.reason))
  }
}
