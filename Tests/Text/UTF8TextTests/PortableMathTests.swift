import Testing
@testable import UTF8Text

@Suite("Mathematics without the C library")
struct PortableMathTests {
  @Test(
    "Logarithms",
    arguments: [
      (1, 0), (2.718_281_8, 1), (0.001, -6.907_755), (2, 0.693_147_2), (12345, 9.421_006), (0.5, -0.693_147_2),
    ]
      as [(Float, Float)])
  func logarithm(value: Float, expected: Float) {
    #expect(abs(PortableMath.log(value) - expected) < 2e-6 * max(1, abs(expected)))
  }

  @Test("Logarithms of numbers too small to be normal, and of nothing")
  func tiny() {
    #expect(abs(PortableMath.log(.leastNonzeroMagnitude * 1024) + 96.347_41) < 1e-3)
    #expect(PortableMath.log(0) == -.infinity)
  }

  @Test(
    "Log-odds as likelihoods",
    arguments: [(0, 0.5), (2, 0.880_797), (-2, 0.119_203), (100, 1), (-100, 0)] as [(Double, Double)])
  func logistic(logOdds: Double, expected: Double) {
    #expect(abs(PortableMath.logistic(logOdds) - expected) < 1e-6)
  }
}
