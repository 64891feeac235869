/// The trees of a model, unpacked: the leaves of each from left to right, and the questions that choose among them.
///
/// A model is unpacked when the first page waits for it, so nodes are read in the order they stand in, by one loop: in pre-order
/// all of a question's left leaves are read by the time its right child comes.
struct UnpackedTrees {
  /// The most leaves of a tree: a set of them fits into 32 bits.
  static let leafLimit = 32

  /// A question about a feature, and the leaves that stay in if the answer is no.
  struct Split {
    var feature: UInt8
    /// Whether it asks for a category in `set`, not for a number up to a threshold.
    var asksForCategory: Bool
    /// The number of the threshold among the feature's own.
    var threshold: UInt8 = 0
    /// The categories asked for, from 0 to 31.
    var set: UInt32 = 0
    var kept: UInt32 = ~0
    var tree: Int32
  }

  /// The leaves of each tree, from `leafLimit` times its number on.
  private(set) var leaves: [Int32]
  private(set) var splits: [Split] = []
  /// How many thresholds each feature has.
  private let thresholdCounts: [Int]
  private var treeCount: Int32 = 0
  /// The questions of the tree that is being read whose right child is still to come, outermost first.
  private var pending: [Pending] = []

  /// A question whose right child is still to come.
  private struct Pending {
    var split: Int
    /// Where the right child begins in the tree.
    var right: Int
    /// The leaves that were read before it.
    var leaves: Int
  }

  /// Makes room for trees as they come.
  init(thresholdCounts: [Int], treeCount: Int) {
    self.thresholdCounts = thresholdCounts
    leaves = [Int32](repeating: 0, count: treeCount * UnpackedTrees.leafLimit)
    splits.reserveCapacity(treeCount * UnpackedTrees.leafLimit / 2)
  }

  /// Adds a tree; a damaged one is a single leaf of nothing.
  mutating func append(_ bytes: ModelBytes) {
    let first = splits.count
    if !read(bytes) {
      splits.removeLast(splits.count - first)
      let start = Int(treeCount) * UnpackedTrees.leafLimit
      for leaf in start..<start + UnpackedTrees.leafLimit { leaves[leaf] = 0 }
    }
    treeCount += 1
  }

  /// Reads the nodes of a tree; false if it is damaged.
  private mutating func read(_ bytes: ModelBytes) -> Bool {
    pending.removeAll(keepingCapacity: true)
    let firstSplit = splits.count
    let firstLeaf = Int(treeCount) * UnpackedTrees.leafLimit
    var leafCount = 0
    var offset = 0
    while offset < bytes.count {
      // As many leaves as questions, and one more: then it is whole, and nothing may follow.
      guard leafCount <= splits.count - firstSplit, closeQuestions(at: offset, leafCount) else { return false }
      let tag = bytes.byte(offset)
      if tag == 127 {
        guard leafCount < UnpackedTrees.leafLimit else { return false }
        leaves[firstLeaf + leafCount] = Int32(Int16(bitPattern: bytes.word(offset + 1)))
        leafCount += 1
        offset += 3
        continue
      }
      var split = Split(feature: tag & 127, asksForCategory: tag >= 128, tree: treeCount)
      guard Int(split.feature) < thresholdCounts.count else { return false }
      if split.asksForCategory {
        split.set = bytes.long(offset + 4)
      } else {
        split.threshold = bytes.byte(offset + 1)
        guard Int(split.threshold) < thresholdCounts[Int(split.feature)] else { return false }
      }
      pending.append(Pending(split: splits.count, right: Int(bytes.word(offset + 2)), leaves: leafCount))
      splits.append(split)
      offset += split.asksForCategory ? 8 : 4
    }
    return offset == bytes.count && pending.isEmpty && leafCount == splits.count - firstSplit + 1
  }

  /// Notes the left leaves of the question whose right child begins at `offset`; false where a right child is not where it
  /// should be.
  private mutating func closeQuestions(at offset: Int, _ leafCount: Int) -> Bool {
    guard let last = pending.last else { return true }
    let isWhole = leafCount - last.leaves == splits.count - last.split
    guard isWhole == (last.right == offset) else { return false }
    if isWhole {
      splits[last.split].kept = ~UnpackedTrees.bits(last.leaves..<leafCount)
      pending.removeLast()
    }
    return true
  }

  private static func bits(_ range: Range<Int>) -> UInt32 {
    UInt32(truncatingIfNeeded: (UInt64(1) << UInt64(range.upperBound)) - (UInt64(1) << UInt64(range.lowerBound)))
  }
}
