import ArticleModel
import Testing
@testable import Cleaning

@Suite("What is decided, and by whom")
struct CleaningDecisionsTests {
  private func decisions(without passes: Set<CleaningPass> = []) -> CleaningDecisions {
    CleaningDecisions(
      [Verdict(nil, by: .pass(.decoder)), Verdict(.unlikely, by: .pass(.decoder)), Verdict(nil, by: .rules)],
      without: passes)
  }

  @Test("A pass answers for what it changes alone")
  func revising() {
    var decisions = decisions()
    decisions.revise(.heldFigures) { $0[1] = nil }
    #expect(decisions.reasons == [nil, nil, nil])
    #expect(decisions.verdicts.map(\.decidedBy) == [.pass(.decoder), .pass(.heldFigures), .rules])
  }

  @Test("A pass that is switched off changes nothing")
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
    #expect(decisions.verdicts.map(\.decidedBy) == [.masthead, .pass(.decoder), .rules])
    #expect(decisions.reasons == decisions.verdicts.map(\.reason))
  }
}
