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
/// The questions are stored in that order, ready to be asked (``TreeTables``), so that a model costs nothing at start.
@usableFromInline package struct BoostedTrees: Sendable {
  /// The number of features a caller must give.
  package var featureCount: Int { tables.featureCount }
  let tables: TreeTables

  /// Whether there is nothing to ask.
  package var isEmpty: Bool { tables.treeCount == 0 }

  /// Takes a model where it stands. Bytes that are none give a model without trees, which answers 0.
  package init(_ bytes: ModelBytes) { tables = TreeTables(bytes) }

  /// The answer for one set of features: a log-odds where the model was trained to tell two classes apart.
  ///
  /// - Parameter features: `featureCount` numbers.
  package func score(_ features: UnsafeBufferPointer<Float>) -> Float {
    guard features.count >= featureCount else { return 0 }
    let sum = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: tables.treeCount) { open in
      open.initialize(repeating: ~0)
      cutByThresholds(open, features)
      cutByCategories(open, features)
      var sum = tables.base
      for tree in 0..<open.count { sum &+= tables.leaf(of: tree, open[tree]) }
      return sum
    }
    return Float(sum) * tables.scale
  }

  /// The answer for one set of features.
  package func score(_ features: [Float]) -> Float {
    features.withUnsafeBufferPointer { score($0) }
  }

  @inline(__always)
  private func cutByThresholds(_ open: UnsafeMutableBufferPointer<UInt32>, _ features: UnsafeBufferPointer<Float>) {
    for feature in 0..<featureCount {
      let value = features[feature]
      for place in tables.thresholds(of: feature) {
        if value <= tables.threshold(place) { break }
        for step in tables.steps(at: place) { open[tables.tree(of: step)] &= tables.kept(by: step) }
      }
    }
  }

  @inline(__always)
  private func cutByCategories(_ open: UnsafeMutableBufferPointer<UInt32>, _ features: UnsafeBufferPointer<Float>) {
    for feature in 0..<featureCount where tables.asksForCategories(of: feature) {
      for cut in tables.cuts(of: feature, features[feature]) {
        open[tables.tree(ofCut: cut)] &= tables.kept(byCut: cut)
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
    let sum = withUnsafeTemporaryAllocation(of: OpenLeaves.self, capacity: tables.treeCount) { open in
      open.initialize(repeating: OpenLeaves(repeating: ~0))
      cutByThresholds(open, features)
      cutByCategories(open, features)
      var sum = SIMD8(repeating: tables.base)
      for tree in 0..<open.count {
        for lane in sum.indices { sum[lane] &+= tables.leaf(of: tree, open[tree][lane]) }
      }
      return sum
    }
    return Lanes(sum) * tables.scale
  }

  @inline(__always)
  private func cutByThresholds(
    _ open: UnsafeMutableBufferPointer<OpenLeaves>, _ features: UnsafeBufferPointer<Lanes>
  ) {
    for feature in 0..<featureCount {
      let values = features[feature]
      let greatest = BoostedTrees.greatest(values)
      for place in tables.thresholds(of: feature) {
        let threshold = tables.threshold(place)
        guard greatest > threshold else { break }
        // Where a value is at most the threshold, all leaves stay: bits that are put back behind each cut.
        let spared = OpenLeaves(repeating: 0).replacing(
          with: OpenLeaves(repeating: ~0), where: values .<= threshold)
        for step in tables.steps(at: place) {
          open[tables.tree(of: step)] &= spared | tables.kept(by: step)
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
    for feature in 0..<featureCount where tables.asksForCategories(of: feature) {
      let values = features[feature]
      for lane in values.indices {
        for cut in tables.cuts(of: feature, values[lane]) {
          open[tables.tree(ofCut: cut)][lane] &= tables.kept(byCut: cut)
        }
      }
    }
  }
}
