/// The trees of a model, unpacked: the leaves of each from left to right, and the questions that choose among them.
struct UnpackedTrees {
  /// The most leaves of a tree: a set of them fits into 32 bits.
  static let leafLimit = 32

  /// A question about a feature, and the leaves that stay in if the answer is no.
  struct Split {
    var feature: Int
    /// Whether it asks for a category in `set`, not for a number up to a threshold.
    var asksForCategory: Bool
    /// The number of the threshold among the feature's own.
    var threshold = 0
    /// The categories asked for, from 0 to 31.
    var set: UInt32 = 0
    var kept: UInt32 = ~0
    var tree: Int
  }

  /// The leaves of each tree, from `leafLimit` times its number on.
  private(set) var leaves: [Int32] = []
  private(set) var splits: [Split] = []
  /// How many thresholds each feature has.
  private let thresholdCounts: [Int]

  /// Unpacks trees as they come.
  init(thresholdCounts: [Int], treeCount: Int) {
    self.thresholdCounts = thresholdCounts
    leaves.reserveCapacity(treeCount * UnpackedTrees.leafLimit)
    splits.reserveCapacity(treeCount * UnpackedTrees.leafLimit / 2)
  }

  /// Adds a tree; a damaged one is a single leaf of nothing.
  mutating func append(_ bytes: ModelBytes) {
    let tree = leaves.count / UnpackedTrees.leafLimit
    let firstSplit = splits.count
    if read(bytes, at: 0, tree, depth: 0) != bytes.count {
      leaves.removeLast(leaves.count - tree * UnpackedTrees.leafLimit)
      splits.removeLast(splits.count - firstSplit)
    }
    while leaves.count < (tree + 1) * UnpackedTrees.leafLimit { leaves.append(0) }
  }

  /// Reads the part of a tree that begins at an offset; gives the offset behind it, or nil if it is damaged.
  private mutating func read(_ bytes: ModelBytes, at offset: Int, _ tree: Int, depth: Int) -> Int? {
    let tag = bytes.byte(offset)
    let first = leaves.count - tree * UnpackedTrees.leafLimit
    // Every question on the way here has a leaf to come.
    guard offset < bytes.count, first + depth < UnpackedTrees.leafLimit else { return nil }
    if tag == 127 {
      leaves.append(Int32(Int16(bitPattern: bytes.word(offset + 1))))
      return offset + 3
    }
    var split = Split(feature: Int(tag & 127), asksForCategory: tag >= 128, tree: tree)
    guard split.feature < thresholdCounts.count else { return nil }
    if split.asksForCategory {
      split.set = bytes.long(offset + 4)
    } else {
      split.threshold = Int(bytes.byte(offset + 1))
      guard split.threshold < thresholdCounts[split.feature] else { return nil }
    }
    let right = Int(bytes.word(offset + 2))
    guard read(bytes, at: offset + (split.asksForCategory ? 8 : 4), tree, depth: depth + 1) == right else { return nil }
    split.kept = ~UnpackedTrees.bits(first..<leaves.count - tree * UnpackedTrees.leafLimit)
    splits.append(split)
    return read(bytes, at: right, tree, depth: depth)
  }

  private static func bits(_ range: Range<Int>) -> UInt32 {
    UInt32(truncatingIfNeeded: (UInt64(1) << UInt64(range.upperBound)) - (UInt64(1) << UInt64(range.lowerBound)))
  }
}
