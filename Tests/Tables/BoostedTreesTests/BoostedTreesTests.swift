import Testing
@testable import BoostedTrees

@Suite("Boosted trees")
struct BoostedTreesTests {
  /// Two features. First tree: x₀ ≤ 1.5 gives 10, else x₁ in {0, 3} gives −20, else 30. Second tree: always 1.
  private static let model: [UInt8] =
    Array("BST2".utf8) + [2, 0, 2, 0] + bytes(Float(0.5).bitPattern) + bytes(0, 1, 1, 6, 3, 4)
    + bytes(0, 1, 1) + bytes(Float(1.5).bitPattern) + bytes(0, 1)
    + bytes(~0b001) + [0, 0, 0, 0]
    + bytes(0, 0, 6) + bytes(0, 0, 1, 2, 2, 3) + bytes(~0b010, ~0b010, ~0b010) + [UInt8](repeating: 0, count: 8)
    + bytes(0, 3) + [10, 0, 236, 255, 30, 0, 1, 0] + [UInt8](repeating: 0, count: 64)

  private static func bytes(_ numbers: UInt32...) -> [UInt8] {
    numbers.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) } }
  }

  private func score(_ bytes: [UInt8], _ features: [Float]) -> Float {
    bytes.withUnsafeBytes { BoostedTrees(ModelBytes($0)).score(features) }
  }

  @Test(
    "Trees ask thresholds and sets, and add up",
    arguments: [
      ([1.5, 9], 5.5), ([1.6, 0], -9.5), ([1.6, 3], -9.5), ([1.6, 1], 15.5), ([2, 40], 15.5), ([2, -1], 15.5),
    ] as [([Float], Float)])
  func answers(features: [Float], expected: Float) {
    #expect(score(BoostedTreesTests.model, features) == expected)
  }

  @Test("Several at a time have the answers of each")
  func severalAtATime() {
    let values: [Float] = [-2, 0, 0.5, 1, 1.5, 1.6, 2, 3, 9, 31, 32, 40]
    BoostedTreesTests.model.withUnsafeBytes { bytes in
      let trees = BoostedTrees(ModelBytes(bytes))
      let lanes = BoostedTrees.Lanes.scalarCount
      for start in 0...(values.count - lanes) {
        let first = BoostedTrees.Lanes(values[start...].prefix(lanes))
        for other in values {
          var second = BoostedTrees.Lanes(repeating: other)
          (second[1], second[2], second[lanes - 1]) = (-1, 3, 3)
          let answers = [first, second].withUnsafeBufferPointer(trees.scores)
          for lane in 0..<lanes { #expect(answers[lane] == trees.score([first[lane], second[lane]])) }
        }
      }
      #expect(trees.scores(UnsafeBufferPointer(start: nil, count: 0)) == .zero)
    }
  }

  @Test("A model cut short or made of noise answers without a crash")
  func damaged() {
    for length in BoostedTreesTests.model.indices {
      _ = score(Array(BoostedTreesTests.model[..<length]), [1, 2])
    }
    for place in BoostedTreesTests.model.indices {
      for value in [UInt8(0), 1, 127, 128, 255] {
        var bytes = BoostedTreesTests.model
        bytes[place] = value
        _ = score(bytes, [Float](repeating: 1, count: 256))
        let rows = [BoostedTrees.Lanes](repeating: .one, count: 256)
        bytes.withUnsafeBytes { _ = rows.withUnsafeBufferPointer(BoostedTrees(ModelBytes($0)).scores) }
      }
    }
    #expect(score([], [1, 2]) == 0)
  }

  @Test("A model at an odd place, where its numbers cannot be read, answers nothing")
  func oddPlace() {
    ([0] + BoostedTreesTests.model).withUnsafeBytes { bytes in
      let trees = BoostedTrees(ModelBytes(UnsafeRawBufferPointer(rebasing: bytes[1...])))
      #expect(trees.isEmpty && trees.score([1, 2]) == 0)
    }
  }

  @Test("Sections are found by name")
  func sections() {
    let file: [UInt8] =
      Array("LWT1".utf8) + [2, 0, 0, 0] + Array("ABCD".utf8) + [32, 0, 0, 0, 2, 0, 0, 0]
      + Array("EFGH".utf8) + [34, 0, 0, 0, 1, 0, 0, 0] + [7, 8, 9]
    file.withUnsafeBytes { bytes in
      let sections = ModelSections(ModelBytes(bytes))
      #expect(sections.section("ABCD").count == 2)
      #expect(sections.section("EFGH").byte(0) == 9)
      #expect(sections.section("NONE").count == 0)
    }
  }
}
