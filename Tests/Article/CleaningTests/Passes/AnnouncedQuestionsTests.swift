import Testing
@testable import Cleaning

@Suite("The pass that keeps a section whole that says it is an FAQ")
struct AnnouncedQuestionsTests {
  @Test(
    "A section in doubt is raised; a surer one needs no help, a less likely one gets none",
    arguments: [
      ([0.5, 0.3, 0.5, 0.2], [1, 2, 6, 4], [0.75, 0.75, 0.75, 0.75]),
      ([0.9, 0.3, 0.5, 0.2], [1, 2, 6, 4], [0.9, 0.75, 0.75, 0.75]),
      ([0.9, 0.3, 0.8, 0.2], [1, 2, 6, 4], [0.9, 0.3, 0.8, 0.2]),
      ([0.3, 0.1, 0.2, 0.1], [1, 2, 6, 4], [0.3, 0.1, 0.2, 0.1]),
    ] as [([Float], [Float], [Float])])
  func raises(likelihoods: [Float], words: [Float], expected: [Float]) {
    var weighed = likelihoods + [0.4]
    AnnouncedQuestions.raise(
      &weighed, declared: [], announced: [0..<likelihoods.count], words + [10], upTo: AnnouncedQuestions.leastSure)
    #expect(weighed == expected + [0.4])
  }

  @Test func whatThePageDeclaresIsRaisedWhateverItIs() {
    var weighed: [Float] = [0.1, 0.9, 0.1]
    AnnouncedQuestions.raise(&weighed, declared: [true, true, false], announced: [], [5, 5, 5], upTo: .infinity)
    #expect(weighed == [0.75, 0.9, 0.1])
  }

  /// Nothing but its title tells there that a question goes with its answer.
  @Test func inATextASureSectionKeepsItsDoubtfulQuestions() {
    var weighed: [Float] = [0.9, 0.3, 0.8, 0.2]
    AnnouncedQuestions.raise(&weighed, declared: [], announced: [0..<4], [1, 2, 6, 4], upTo: .infinity)
    #expect(weighed == [0.9, 0.75, 0.8, 0.75])
  }
}
