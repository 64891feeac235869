import Testing
@testable import Recognizers

@Suite struct RunningSumsTests {
  private let sums = RunningSums([1, 2, 3, 4] as [Float])

  @Test func sumsOfRanges() {
    #expect(sums.total == 10)
    #expect((0..<4).map { sums.before($0) } == [0, 1, 3, 6])
    #expect((0..<4).map { sums.behind($0) } == [9, 7, 4, 0])
    #expect(sums.over(1, 3) == 5)
    #expect(sums.over(-5, 2) == 3)
    #expect(sums.over(2, 99) == 7)
  }

  /// To the nearest mark before and after, in fragments and in words; far where there is none.
  @Test func distances() {
    let distances = Distances(to: [false, true, false, false], words: sums)
    #expect(distances.up == [60, 60, 1, 2])
    #expect(distances.down == [1, 60, 60, 60])
    #expect(distances.wordsUp == [2000, 2000, 0, 3])
    #expect(distances.wordsDown == [0, 2000, 2000, 2000])
  }

  @Test func nothingIsFarFromNothing() {
    #expect(Distances(to: [], words: RunningSums([] as [Float])).up.isEmpty)
  }
}
