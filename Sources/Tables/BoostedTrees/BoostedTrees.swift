/// A sum of decision trees grown by gradient boosting (Friedman, "Greedy Function Approximation", 2001): the one
/// kind of learned model in the program.
///
/// A tree asks whether a feature is at most a threshold, or whether a feature that stands for one of up to 32
/// categories is in a set; its leaves hold whole numbers, and the answer is their sum times a scale. So the same
/// features give the same answer, bit for bit, on every machine.
///
/// No tree is walked. Each has a set of leaves that may still be reached; every question answered with no takes the
/// leaves on its left out of it, whatever was asked before, and in the end the leftmost leaf left is the tree's. So
/// questions can be put in order of their feature and threshold: one feature's are asked until the first yes, of all
/// trees at once (Lucchese and others, "QuickScorer", SIGIR 2015). That is several times as fast as guessing branches.
///
/// Layout, little-endian: `BST1`, number of features (16 bits), number of trees (16), scale (float), base (32, signed,
/// in units of the scale); for each feature its number of thresholds (16) and the thresholds (floats, ascending); for
/// each tree its length in bytes (16) and its nodes in pre-order: a leaf is 127 and a value (16, signed); a threshold
/// node is its feature, the threshold's index (8 bits each) and the offset of its right child in the tree (16); a
/// category node is its feature plus 128, an unused byte, the offset of its right child (16) and the set (32). A tree
/// has at most 32 leaves.
@usableFromInline package struct BoostedTrees: Sendable {
  /// The most features a model can have: a node names one in seven bits, and 127 stands for a leaf.
  package static let mostFeatures = 127
  /// The number of features a caller must give.
  package let featureCount: Int
  private let scale: Float
  private let base: Int32
  private let treeCount: Int
  /// The leaves of each tree, from `UnpackedTrees.leafLimit` times its number on.
  private var leaves: [Int32]
  /// The questions for thresholds, by feature and threshold.
  private var steps: [Step] = []
  /// The features such questions are about, with the range of theirs in `steps`.
  private var askedFeatures: [Asked] = []
  /// What each category of a feature takes out, category by category.
  private var cuts: [Cut] = []
  /// The features that stand for categories, with where in `cutStarts` the first category's range begins.
  private var categoryFeatures: [Asked] = []
  private var cutStarts: [Int32] = []

  /// The leaves of a tree that are still in if a question is answered with no.
  private struct Cut {
    var kept: UInt32
    var tree: Int32
  }

  /// The question whether a number is at most a threshold.
  private struct Step {
    var threshold: Float
    var cut: Cut
  }

  /// A feature that is asked about, and a range of what is asked.
  private struct Asked {
    var feature: Int32
    var start: Int32
    var end: Int32
  }

  /// Whether there is nothing to ask.
  package var isEmpty: Bool { treeCount == 0 }

  /// Reads a model. Bytes that are none give a model without trees, which answers 0.
  package init(_ bytes: ModelBytes) {
    let isModel = bytes.long(0) == 0x3154_5342
    featureCount = isModel ? Int(bytes.word(4)) : 0
    treeCount = isModel ? Int(bytes.word(6)) : 0
    scale = bytes.float(8)
    base = isModel ? Int32(bitPattern: bytes.long(12)) : 0
    var offset = 16
    var thresholds: [Float] = []
    var counts: [Int] = []
    for _ in 0..<featureCount {
      let count = Int(bytes.word(offset))
      counts.append(count)
      for index in 0..<count { thresholds.append(bytes.float(offset + 2 + 4 * index)) }
      offset += 2 + 4 * count
    }
    var trees = UnpackedTrees(thresholdCounts: counts, treeCount: treeCount)
    for _ in 0..<treeCount {
      let length = Int(bytes.word(offset))
      trees.append(bytes.part(offset + 2, length))
      offset += 2 + length
    }
    leaves = trees.leaves
    orderSteps(trees.splits, thresholds, counts)
    orderCuts(trees.splits)
  }

  /// Puts the questions for thresholds in the order they are asked in, by counting how many there are of each.
  private mutating func orderSteps(_ splits: [UnpackedTrees.Split], _ thresholds: [Float], _ counts: [Int]) {
    var firstThresholds: [Int] = []
    var total = 0
    for count in counts {
      firstThresholds.append(total)
      total += count
    }
    var places = [Int32](repeating: 0, count: thresholds.count + 1)
    for split in splits where !split.asksForCategory {
      places[firstThresholds[Int(split.feature)] + Int(split.threshold) + 1] += 1
    }
    for index in 1..<places.count { places[index] += places[index - 1] }
    for feature in counts.indices {
      let start = places[firstThresholds[feature]]
      let end = places[firstThresholds[feature] + counts[feature]]
      if start < end { askedFeatures.append(Asked(feature: Int32(feature), start: start, end: end)) }
    }
    let none = Step(threshold: 0, cut: Cut(kept: ~0, tree: 0))
    steps = [Step](repeating: none, count: Int(places[places.count - 1]))
    for split in splits where !split.asksForCategory {
      let threshold = firstThresholds[Int(split.feature)] + Int(split.threshold)
      let cut = Cut(kept: split.kept, tree: split.tree)
      steps[Int(places[threshold])] = Step(threshold: thresholds[threshold], cut: cut)
      places[threshold] += 1
    }
  }

  /// Works out for each category of a feature what it takes out; those that no question names take out the same, and stand last.
  private mutating func orderCuts(_ splits: [UnpackedTrees.Split]) {
    var byFeature = [[UnpackedTrees.Split]](repeating: [], count: featureCount)
    for split in splits where split.asksForCategory { byFeature[Int(split.feature)].append(split) }
    for (feature, splits) in byFeature.enumerated() where !splits.isEmpty {
      let start = Int32(cutStarts.count)
      let named = 32 - splits.reduce(UInt32(0)) { $0 | $1.set }.leadingZeroBitCount
      for category in 0...named {
        cutStarts.append(Int32(cuts.count))
        addCuts(splits, category)
      }
      cutStarts.append(Int32(cuts.count))
      categoryFeatures.append(Asked(feature: Int32(feature), start: start, end: Int32(cutStarts.count)))
    }
  }

  /// Adds what one category of a feature takes out: one cut a tree.
  private mutating func addCuts(_ splits: [UnpackedTrees.Split], _ category: Int) {
    let first = cuts.count
    for split in splits where category >= 32 || split.set & (1 << UInt32(category)) == 0 {
      // The questions come tree by tree.
      if cuts.count > first, cuts[cuts.count - 1].tree == split.tree {
        cuts[cuts.count - 1].kept &= split.kept
      } else {
        cuts.append(Cut(kept: split.kept, tree: split.tree))
      }
    }
  }

  /// The answer for one set of features: a log-odds where the model was trained to tell two classes apart.
  ///
  /// - Parameter features: `featureCount` numbers.
  package func score(_ features: UnsafeBufferPointer<Float>) -> Float {
    guard features.count >= featureCount else { return 0 }
    let sum = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: treeCount) { open in
      open.initialize(repeating: ~0)
      cutByThresholds(open, features)
      cutByCategories(open, features)
      return leaves.withUnsafeBufferPointer { leaves in
        var sum = base
        for tree in 0..<open.count {
          sum &+=
            leaves[tree * UnpackedTrees.leafLimit + open[tree].trailingZeroBitCount & (UnpackedTrees.leafLimit - 1)]
        }
        return sum
      }
    }
    return Float(sum) * scale
  }

  /// The answer for one set of features.
  package func score(_ features: [Float]) -> Float {
    features.withUnsafeBufferPointer { score($0) }
  }

  @inline(__always)
  private func cutByThresholds(_ open: UnsafeMutableBufferPointer<UInt32>, _ features: UnsafeBufferPointer<Float>) {
    steps.withUnsafeBufferPointer { steps in
      for asked in askedFeatures {
        let value = features[Int(asked.feature)]
        var index = Int(asked.start)
        while index < Int(asked.end), !(value <= steps[index].threshold) {
          open[Int(steps[index].cut.tree)] &= steps[index].cut.kept
          index += 1
        }
      }
    }
  }

  @inline(__always)
  private func cutByCategories(_ open: UnsafeMutableBufferPointer<UInt32>, _ features: UnsafeBufferPointer<Float>) {
    cuts.withUnsafeBufferPointer { cuts in
      for asked in categoryFeatures {
        for index in cutRange(asked, features[Int(asked.feature)]) {
          open[Int(cuts[index].tree)] &= cuts[index].kept
        }
      }
    }
  }

  // MARK: Several at a time

  /// A feature of several sets of features.
  @usableFromInline package typealias Lanes = SIMD8<Float>
  private typealias OpenLeaves = SIMD8<UInt32>

  /// The answers for several sets of finite features at once, the same that ``score(_:)`` gives for each; takes a third of the
  /// time.
  ///
  /// - Parameter features: The values of each feature, `featureCount` in all.
  package func scores(_ features: UnsafeBufferPointer<Lanes>) -> Lanes {
    guard features.count >= featureCount else { return .zero }
    let sum = withUnsafeTemporaryAllocation(of: OpenLeaves.self, capacity: treeCount) { open in
      open.initialize(repeating: OpenLeaves(repeating: ~0))
      cutByThresholds(open, features)
      cutByCategories(open, features)
      return leaves.withUnsafeBufferPointer { leaves in
        var sum = SIMD8(repeating: base)
        for tree in 0..<open.count {
          let first = tree * UnpackedTrees.leafLimit
          for lane in sum.indices {
            sum[lane] &+= leaves[first + open[tree][lane].trailingZeroBitCount & (UnpackedTrees.leafLimit - 1)]
          }
        }
        return sum
      }
    }
    return Lanes(sum) * scale
  }

  @inline(__always)
  private func cutByThresholds(
    _ open: UnsafeMutableBufferPointer<OpenLeaves>, _ features: UnsafeBufferPointer<Lanes>
  ) {
    steps.withUnsafeBufferPointer { steps in
      for asked in askedFeatures {
        let values = features[Int(asked.feature)]
        let greatest = BoostedTrees.greatest(values)
        var index = Int(asked.start)
        while index < Int(asked.end), greatest > steps[index].threshold {
          let cut = steps[index].cut
          let tree = Int(cut.tree)
          open[tree].replace(
            with: open[tree] & cut.kept, where: values .> steps[index].threshold)
          index += 1
        }
      }
    }
  }

  /// The greatest of some numbers, by halves.
  @inline(__always)
  private static func greatest(_ values: Lanes) -> Float {
    let four = values.lowHalf.replacing(with: values.highHalf, where: values.highHalf .> values.lowHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .> four.lowHalf)
    return max(two.x, two.y)
  }

  @inline(__always)
  private func cutByCategories(
    _ open: UnsafeMutableBufferPointer<OpenLeaves>, _ features: UnsafeBufferPointer<Lanes>
  ) {
    for asked in categoryFeatures {
      let values = features[Int(asked.feature)]
      for lane in values.indices {
        for cut in cuts[cutRange(asked, values[lane])] {
          open[Int(cut.tree)][lane] &= cut.kept
        }
      }
    }
  }

  /// The cuts that a value makes in the trees which ask for its category.
  @inline(__always)
  private func cutRange(_ asked: Asked, _ value: Float) -> Range<Int> {
    let other = Int(asked.end - asked.start) - 2
    let category = value >= 0 && value < Float(other) ? Int(value) : other
    return Int(cutStarts[Int(asked.start) + category])..<Int(cutStarts[Int(asked.start) + category + 1])
  }
}
