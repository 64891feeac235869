import Testing
@testable import Cleaning

@Suite("The tables of bonds and signs")
struct CleaningTablesTests {
  @Test("Each step of both passes stands in the table of its pass, but for those that articles ask for")
  func complete() {
    let bonds = Set(Belongings.bonds.map(\.step))
    let signs = Set((Outside.signs + Outside.signsAboveTitle + Outside.signsOfArticle).map(\.step))
    #expect(bonds == Set(CleaningStep.allCases.filter { $0.pass == .belongings && $0 != .belowTitle }))
    #expect(signs == Set(CleaningStep.allCases.filter { $0.pass == .outside }))
  }

  @Test("Bonds say what they may take back, and signs take nothing back")
  func takesBack() {
    #expect(Belongings.bonds.allSatisfy { !$0.mayTakeBack.isEmpty })
    #expect((Outside.signs + Outside.signsAboveTitle + Outside.signsOfArticle).allSatisfy { $0.mayTakeBack.isEmpty })
  }

  @Test("Each step up to the decoder stands in their table, in the order of their names")
  func completeUpToTheDecoder() {
    let steps = DraftRule.all.map(\.step)
    let passes: [CleaningPass] = [.units, .decoder]
    #expect(Set(steps) == Set(CleaningStep.allCases.filter { passes.contains($0.pass) }))
    let order = steps.map { CleaningStep.allCases.firstIndex(of: $0)! }
    #expect(order == order.sorted())
  }

  @Test("A name stands for a pass with all its steps, or for a step")
  func names() {
    #expect(CleaningStep.named("units") == [.evenLikelihoods, .announcedQuestions])
    #expect(CleaningStep.named("held-figures") == [.heldFigures])
    #expect(CleaningStep.named("decoder") == [.siblingRuns, .emptySections, .wording])
    #expect(CleaningStep.named("no such").isEmpty)
  }
}
