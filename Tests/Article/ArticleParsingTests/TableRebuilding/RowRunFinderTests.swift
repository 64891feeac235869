import Testing
@testable import TableRebuilding

@Suite("Runs of rows")
struct RowRunFinderTests {
  @Test(
    "A run bridges a weak line and ignores a single strong one",
    arguments: [
      ([3, 3, -0.5, 3, 3], [0..<5]), ([-4, -4, 2, -4, -4], []), ([-4, 3, 3, 3, -4], [1..<4]),
      ([3, 3, 3, -4, -4, -4, 3, 3, 3], [0..<3, 6..<9]), ([], []), ([3], [0..<1]),
    ] as [([Float], [Range<Int>])])
  func likeliestRuns(scores: [Float], expected: [Range<Int>]) {
    #expect(RowRunFinder.likeliestRuns(scores) == expected)
  }

  private func stretches(_ lines: [(String, Int)]) -> [Range<Int>] {
    RowRunFinder(model: .standard).stretches(in: lines.map { TableLine(text: $0.0, blankLinesBefore: $0.1) })
  }

  @Test("Lines that stand together are looked at together, and so are lines that all stand apart")
  func spacing() {
    let tight = [("Aller 215", 1), ("Leine 281", 0), ("Oker 128", 0)]
    let loose = [("Aller 215", 1), ("Leine 281", 1), ("Oker 128", 1)]
    #expect(stretches(tight) == [0..<3])
    #expect(stretches(loose) == [0..<3])
    #expect(stretches(loose + tight) == [0..<3, 3..<6])
  }

  @Test("Long lines, bullets and paragraphs broken at a margin are not looked at")
  func turnedAway() {
    let long = String(repeating: "word ", count: 200)
    #expect(stretches([(long, 0), (long, 0), (long, 0)]).isEmpty)
    #expect(stretches([("• one two", 0), ("• two three", 0), ("• three four", 0)]).isEmpty)
    let wrapped = "when the water of the river had gone down and the fields lay bare in the sun"
    #expect(stretches([(wrapped, 0), (wrapped, 0), (wrapped, 0), (wrapped, 0)]).isEmpty)
  }
}
