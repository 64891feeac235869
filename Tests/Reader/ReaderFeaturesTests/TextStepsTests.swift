import Testing
@testable import ReaderFeatures

@Suite struct TextStepsTests {
  @Test(arguments: [
    ("One two.  Three four. ", 10, 0, 7, 10, 20), ("Really? “Yes.” No", 0, 0, 6, 8, 15), ("漢字。次の文。", 0, 0, 6, 9, 18),
  ])
  func sentencesAreFound(text: String, at: Int, first: Int, end: Int, second: Int, secondEnd: Int) throws {
    let steps = TextSteps(text)
    let one = try #require(steps.sentence(at: first))
    #expect(one.first == first && one.last == end)
    let two = try #require(steps.sentence(at: second))
    #expect(two.first == second && two.last == secondEnd)
  }

  @Test func wordsAreStepped() {
    let steps = TextSteps("one, two  three")
    #expect(steps.word(1, from: 0) == 3)
    #expect(steps.word(1, from: 3) == 5)
    #expect(steps.word(-1, from: 10) == 5)
    #expect(steps.wordEnd(from: 0) == 2)
    #expect(steps.word(1, from: 10) == nil)
  }
}
