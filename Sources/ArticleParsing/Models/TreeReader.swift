/// One tree of a model, unpacked: its leaves from left to right, and the questions that choose among them.
struct UnpackedTree {
  /// The most leaves of a tree: a set of them fits into 32 bits.
  static let leafLimit = 32

  /// A question, and the leaves that are out if the answer is no: those below its left child.
  struct Split {
    var feature: Int
    var question: Question
    var leftLeaves: Range<Int>
  }

  /// What is asked about the number of a feature.
  enum Question {
    case isAtMost(Float)
    /// Whether the number, as a category from 0 to 31, is in a set.
    case isIn(UInt32)
  }

  private(set) var leaves: [Int32] = []
  private(set) var splits: [Split] = []

  /// Unpacks a tree; a damaged one is a single leaf of nothing.
  ///
  /// - Parameter thresholds: The thresholds of each feature.
  init(_ bytes: ModelBytes, thresholds: [[Float]]) {
    guard read(bytes, at: 0, thresholds) == bytes.count else {
      leaves = [0]
      splits = []
      return
    }
  }

  /// Reads the part of a tree that begins at an offset; gives the offset behind it, or nil if it is damaged.
  private mutating func read(_ bytes: ModelBytes, at offset: Int, _ thresholds: [[Float]]) -> Int? {
    let tag = bytes.byte(offset)
    if tag == 127 {
      leaves.append(Int32(Int16(bitPattern: bytes.word(offset + 1))))
      return leaves.count <= UnpackedTree.leafLimit ? offset + 3 : nil
    }
    // Every split on the way here has a leaf to come.
    guard offset < bytes.count, splits.count < UnpackedTree.leafLimit else { return nil }
    let feature = Int(tag & 127)
    let isSet = tag >= 128
    guard feature < thresholds.count else { return nil }
    let slot = Int(bytes.byte(offset + 1))
    guard isSet || slot < thresholds[feature].count else { return nil }
    let question = isSet ? Question.isIn(bytes.long(offset + 4)) : .isAtMost(thresholds[feature][slot])
    let place = splits.count
    let first = leaves.count
    splits.append(Split(feature: feature, question: question, leftLeaves: 0..<0))
    let right = Int(bytes.word(offset + 2))
    guard read(bytes, at: offset + (isSet ? 8 : 4), thresholds) == right else { return nil }
    splits[place].leftLeaves = first..<leaves.count
    return read(bytes, at: right, thresholds)
  }
}
