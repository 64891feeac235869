/// The trees of a model as they stand in its bytes: questions in the order they are asked, and the leaves of each tree.
///
/// Layout, little-endian: `BST2`; the number of features and of trees (16 bits each); the scale (float) and the base (32,
/// signed, in units of the scale); the numbers of thresholds, of steps, of starts of categories, of cuts and of leaves (32
/// each); then, each at a multiple of four bytes,
///
/// 1. for each feature its first threshold, and their number last (32);
/// 2. the thresholds (floats), ascending for each feature;
/// 3. for each threshold its first step, and their number last (32);
/// 4. for each step the leaves that stay in where a value is above its threshold (32);
/// 5. for each step its tree (16);
/// 6. for each feature its first start of a category, and their number last (32);
/// 7. for each category of a feature that stands for some its first cut, those that no question names last, and then where
///    their cuts end (32);
/// 8. for each cut the leaves that stay in (32);
/// 9. for each cut its tree (16);
/// 10. for each tree its first leaf (32);
/// 11. the leaves (16, signed), with 31 of nothing behind them.
///
/// A tree has at most 32 leaves, since a set of them fits into 32 bits. The memory must outlive the value, as that of
/// ``ModelBytes``.
struct TreeTables: @unchecked Sendable {
  private(set) var featureCount = 0
  private(set) var treeCount = 0
  private(set) var scale: Float = 0
  private(set) var base: Int32 = 0
  private var firstThresholds: UnsafeBufferPointer<UInt32>
  private var thresholds: UnsafeBufferPointer<Float>
  private var firstSteps: UnsafeBufferPointer<UInt32>
  private var stepLeaves: UnsafeBufferPointer<UInt32>
  private var stepTrees: UnsafeBufferPointer<UInt16>
  private var firstCategories: UnsafeBufferPointer<UInt32>
  private var firstCuts: UnsafeBufferPointer<UInt32>
  private var cutLeaves: UnsafeBufferPointer<UInt32>
  private var cutTrees: UnsafeBufferPointer<UInt16>
  private var firstLeaves: UnsafeBufferPointer<UInt32>
  private var leaves: UnsafeBufferPointer<Int16>

  /// What stands behind the last leaf, so that any of a tree's 32 may be read.
  private static let padding = 31

  init(_ bytes: ModelBytes) {
    var walk = Walk(bytes)
    let counts = (0..<5).map { Int(bytes.long(16 + 4 * $0)) }
    let features = Int(bytes.word(4))
    let trees = Int(bytes.word(6))
    firstThresholds = walk.next(features + 1)
    thresholds = walk.next(counts[0])
    firstSteps = walk.next(counts[0] + 1)
    stepLeaves = walk.next(counts[1])
    stepTrees = walk.next(counts[1])
    firstCategories = walk.next(features + 1)
    firstCuts = walk.next(counts[2])
    cutLeaves = walk.next(counts[3])
    cutTrees = walk.next(counts[3])
    firstLeaves = walk.next(trees)
    leaves = walk.next(counts[4] + TreeTables.padding)
    guard bytes.long(0) == TreeTables.magic, walk.isWhole, holds(trees: trees) else { return }
    (featureCount, treeCount) = (features, trees)
    (scale, base) = (bytes.float(8), Int32(bitPattern: bytes.long(12)))
  }

  /// `BST2`, little-endian.
  private static let magic: UInt32 = 0x3254_5342

  /// Whether every number that names a place names one there is: after this, nothing has to be looked at twice.
  private func holds(trees: Int) -> Bool {
    TreeTables.ascends(firstThresholds, to: thresholds.count) && TreeTables.ascends(firstSteps, to: stepTrees.count)
      && TreeTables.ascends(firstCategories, to: firstCuts.count)
      && TreeTables.ascends(firstCuts, to: cutTrees.count)
      && (0..<firstCategories.count - 1).allSatisfy { firstCategories[$0 + 1] &- firstCategories[$0] != 1 }
      && firstLeaves.allSatisfy { $0 <= leaves.count - TreeTables.padding - 1 }
      && TreeTables.areBelow(trees, stepTrees) && TreeTables.areBelow(trees, cutTrees)
  }

  private static func ascends(_ starts: UnsafeBufferPointer<UInt32>, to end: Int) -> Bool {
    var last: UInt32 = 0
    for start in starts {
      if start < last { return false }
      last = start
    }
    return last == end
  }

  /// Looks at many at a time: a model has tens of thousands, and the first page waits.
  private static func areBelow(_ trees: Int, _ places: UnsafeBufferPointer<UInt16>) -> Bool {
    var greatest: UInt16 = 0
    for place in places { greatest = max(greatest, place) }
    return places.isEmpty || greatest < trees
  }

  // MARK: Questions

  @inline(__always) func thresholds(of feature: Int) -> Range<Int> { TreeTables.range(firstThresholds, feature) }
  @inline(__always) func threshold(_ place: Int) -> Float { thresholds[place] }
  @inline(__always) func steps(at threshold: Int) -> Range<Int> { TreeTables.range(firstSteps, threshold) }
  @inline(__always) func tree(of step: Int) -> Int { Int(stepTrees[step]) }
  @inline(__always) func kept(by step: Int) -> UInt32 { stepLeaves[step] }

  @inline(__always) func asksForCategories(of feature: Int) -> Bool {
    firstCategories[feature] != firstCategories[feature + 1]
  }

  /// The cuts that a value makes in the trees which ask for its category.
  @inline(__always) func cuts(of feature: Int, _ value: Float) -> Range<Int> {
    let categories = TreeTables.range(firstCategories, feature)
    let other = categories.count - 2
    let category = value >= 0 && value < Float(other) ? Int(value) : other
    return TreeTables.range(firstCuts, categories.lowerBound + category)
  }

  @inline(__always) func tree(ofCut cut: Int) -> Int { Int(cutTrees[cut]) }
  @inline(__always) func kept(byCut cut: Int) -> UInt32 { cutLeaves[cut] }

  /// The leftmost of a tree's leaves that are left.
  @inline(__always) func leaf(of tree: Int, _ open: UInt32) -> Int32 {
    Int32(leaves[Int(firstLeaves[tree]) + open.trailingZeroBitCount & 31])
  }

  @inline(__always) private static func range(_ starts: UnsafeBufferPointer<UInt32>, _ place: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(starts[place]), Int(starts[place + 1])))
  }

  /// Tables one behind the other.
  private struct Walk {
    let bytes: UnsafeRawBufferPointer
    var offset = 36
    /// Whether all that were asked for are there.
    var isWhole: Bool

    init(_ bytes: ModelBytes) {
      self.bytes = bytes.bytes
      isWhole = bytes.bytes.baseAddress.map { UInt(bitPattern: $0) % 4 == 0 } ?? false
    }

    mutating func next<Number>(_ count: Int) -> UnsafeBufferPointer<Number> {
      let size = count * MemoryLayout<Number>.stride
      guard isWhole, size <= bytes.count - offset else {
        isWhole = false
        return UnsafeBufferPointer(start: nil, count: 0)
      }
      defer { offset += (size + 3) & ~3 }
      return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + size]).assumingMemoryBound(to: Number.self)
    }
  }
}
