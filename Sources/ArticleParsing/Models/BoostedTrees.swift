/// A sum of decision trees grown by gradient boosting (Friedman, "Greedy Function Approximation", 2001): the one
/// kind of learned model in the program.
///
/// A tree asks whether a feature is at most a threshold, or whether a feature that stands for one of up to 32
/// categories is in a set; its leaves hold whole numbers, and the answer is their sum times a scale. So the same
/// features give the same answer, bit for bit, on every machine.
///
/// Layout, little-endian: `BST1`, number of features (16 bits), number of trees (16), scale (float), base (32, signed,
/// in units of the scale); for each feature its number of thresholds (16) and the thresholds (floats, ascending); for
/// each tree its length in bytes (16) and its nodes in pre-order: a leaf is 127 and a value (16, signed); a threshold
/// node is its feature, the threshold's index (8 bits each) and the offset of its right child in the tree (16); a
/// category node is its feature plus 128, an unused byte, the offset of its right child (16) and the set (32).
package struct BoostedTrees: Sendable {
  /// The number of features a caller must give.
  package let featureCount: Int
  private let scale: Float
  private let base: Int32
  private let thresholds: [Float]
  private let thresholdStarts: [Int32]
  private let nodes: [Node]
  private let roots: [Int32]

  /// One node, unpacked: the feature is −1 at a leaf, whose value is in `right`; a category node has `isSet`.
  private struct Node {
    var threshold: Float
    var set: UInt32
    var right: Int32
    var feature: Int16
    var isSet: Bool
  }

  /// Whether there is nothing to ask.
  package var isEmpty: Bool { roots.isEmpty }

  /// Reads a model. Bytes that are none give a model without trees, which answers 0.
  package init(_ bytes: ModelBytes) {
    let isModel = bytes.long(0) == 0x3154_5342
    featureCount = isModel ? Int(bytes.word(4)) : 0
    scale = bytes.float(8)
    base = isModel ? Int32(bitPattern: bytes.long(12)) : 0
    var offset = 16
    var thresholds: [Float] = []
    var starts: [Int32] = []
    for _ in 0..<featureCount {
      starts.append(Int32(thresholds.count))
      let count = Int(bytes.word(offset))
      for index in 0..<count { thresholds.append(bytes.float(offset + 2 + 4 * index)) }
      offset += 2 + 4 * count
    }
    self.thresholds = thresholds
    thresholdStarts = starts
    var nodes: [Node] = []
    var roots: [Int32] = []
    for _ in 0..<(isModel ? Int(bytes.word(6)) : 0) {
      let length = Int(bytes.word(offset))
      roots.append(Int32(nodes.count))
      BoostedTrees.unpack(bytes.part(offset + 2, length), thresholds, starts, into: &nodes)
      offset += 2 + length
    }
    self.nodes = nodes
    self.roots = roots
  }

  /// Unpacks one tree, so that walking it reads neighbouring memory and no packed numbers.
  private static func unpack(_ tree: ModelBytes, _ thresholds: [Float], _ starts: [Int32], into nodes: inout [Node]) {
    let first = nodes.count
    var places = [Int32](repeating: -1, count: tree.count + 1)
    var offset = 0
    while offset < tree.count {
      places[offset] = Int32(nodes.count - first)
      let tag = tree.byte(offset)
      if tag == 127 {
        let value = Int32(Int16(bitPattern: tree.word(offset + 1)))
        nodes.append(Node(threshold: 0, set: 0, right: value, feature: -1, isSet: false))
        offset += 3
        continue
      }
      let feature = Int(tag & 127)
      let isSet = tag >= 128
      let slot = feature < starts.count ? Int(starts[feature]) + Int(tree.byte(offset + 1)) : thresholds.count
      nodes.append(
        Node(
          threshold: isSet || slot >= thresholds.count ? 0 : thresholds[slot], set: isSet ? tree.long(offset + 4) : 0,
          right: Int32(tree.word(offset + 2)), feature: Int16(feature), isSet: isSet))
      offset += isSet ? 8 : 4
    }
    for index in first..<nodes.count where nodes[index].feature >= 0 {
      let target = Int(nodes[index].right)
      let place = target < places.count ? places[target] : -1
      // A child that is not behind its parent would make a walk run for ever: such a node becomes a leaf of nothing.
      if Int(place) + first > index, index + 1 < nodes.count {
        nodes[index].right = Int32(first) + place
      } else {
        nodes[index] = Node(threshold: 0, set: 0, right: 0, feature: -1, isSet: false)
      }
    }
    if nodes.count == first { nodes.append(Node(threshold: 0, set: 0, right: 0, feature: -1, isSet: false)) }
  }

  /// The answer for one set of features: a log-odds where the model was trained to tell two classes apart.
  ///
  /// - Parameter features: `featureCount` numbers.
  package func score(_ features: UnsafeBufferPointer<Float>) -> Float {
    guard features.count >= featureCount else { return 0 }
    var sum = base
    nodes.withUnsafeBufferPointer { nodes in
      for root in roots { sum &+= BoostedTrees.leaf(from: Int(root), in: nodes, for: features) }
    }
    return Float(sum) * scale
  }

  /// The answer for one set of features.
  package func score(_ features: [Float]) -> Float {
    features.withUnsafeBufferPointer { score($0) }
  }

  @inline(__always)
  private static func leaf(
    from root: Int, in nodes: UnsafeBufferPointer<Node>, for features: UnsafeBufferPointer<Float>
  ) -> Int32 {
    var index = root
    while true {
      let node = nodes[index]
      if node.feature < 0 { return node.right }
      let value = features[Int(node.feature)]
      let goesLeft =
        node.isSet ? value >= 0 && value < 32 && node.set & (1 << UInt32(value)) != 0 : value <= node.threshold
      index = goesLeft ? index + 1 : Int(node.right)
    }
  }
}
