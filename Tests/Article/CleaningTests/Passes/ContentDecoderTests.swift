import Testing
@testable import Cleaning

@Suite("The pass that keeps the likeliest fragments")
struct ContentDecoderTests {
  @Test(
    "Fragments are kept for the best expected F1, and what stands behind the last sure one must be likelier",
    arguments: [
      // All likely or unlikely: as a threshold would.
      ([0.9, 0.95, 0.1, 0.92], [100, 100, 100, 100], [true, true, false, true]),
      // Nothing is likely: the best is kept all the same.
      ([0.1, 0.3, 0.05], [10, 100, 10], [false, true, false]),
      // A doubtful line between sure ones is kept, behind them not.
      ([0.95, 0.5, 0.95, 0.5], [100, 20, 100, 20], [true, true, true, false]),
      ([], [], []),
    ] as [([Float], [Float], [Bool])])
  func keepsTheBest(likelihoods: [Float], words: [Float], kept: [Bool]) {
    #expect(ContentDecoder(likelihoods: likelihoods, words: words).kept() == kept)
  }
}
