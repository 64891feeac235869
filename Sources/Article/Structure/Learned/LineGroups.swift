import Fragments

/// The lines of a text that are written alike, wherever they stand: an author sets all headings of a text in one way, and all
/// items in another.
///
///     The Barrel   Price: 12 €   …   The Funnel   Price: 8 €   …       "The Barrel" and "The Funnel" begin alike, and lines
///                                                                      that are alike stand below them
package struct LineGroups {
  /// How many notions of likeness there are.
  package static let count = 6
  /// For each notion, the group that each line is of.
  private var groups: [[Int32]] = []
  /// For each notion, how many groups there are.
  private var sizes: [Int] = []

  init(_ draft: Draft, _ openings: [LineOpening]) {
    let indices = 0..<draft.count
    let ways = indices.map { LineGroups.way(draft.shapes[$0]) }
    let none: UInt64 = 0xFFFF
    add(indices.map { ways[$0] })
    add(indices.map { LineGroups.pair(openings[$0].first, ways[$0] & 3) })
    add(indices.map { LineGroups.pair(openings[$0].last, ways[$0] & 3) })
    add(indices.map { openings[$0].whole })
    let pairs = indices.map { LineGroups.pair(ways[$0], $0 + 1 < draft.count ? ways[$0 + 1] : none) }
    add(pairs)
    add(indices.map { LineGroups.pair(pairs[$0], $0 > 0 ? ways[$0 - 1] : none) })
  }

  /// How a line is written: its capitals, its end, whether it begins with a digit, and roughly its length.
  private static func way(_ shape: Shape) -> UInt64 {
    let letters = shape.capitalWords + shape.smallWords
    let capitals: UInt64 =
      letters == 0 ? 0 : shape.isAllCapitals ? 1 : shape.capitalShare >= 0.7 ? 2 : shape.opening == .lower ? 4 : 3
    let ending: UInt64 =
      switch shape.ending {
      case .period, .exclamation, .ellipsis: 1
      case .question: 2
      case .colon: 3
      case .comma, .semicolon: 4
      default: 0
      }
    let length: UInt64 = shape.words <= 12 ? 0 : shape.words < 30 ? 1 : 2
    return length | capitals << 2 | ending << 5 | (shape.opening == .digit ? 1 : 0) << 8
  }

  private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0x9E37_79B9_7F4A_7C15) ^ (second &+ 0x2545_F491_4F6C_DD1D &+ (first << 6) &+ (first >> 2))
  }

  private mutating func add(_ keys: [UInt64]) {
    var numbers: [UInt64: Int32] = [:]
    var group: [Int32] = []
    group.reserveCapacity(keys.count)
    for key in keys {
      let number = numbers[key] ?? Int32(numbers.count)
      numbers[key] = number
      group.append(number)
    }
    groups.append(group)
    sizes.append(numbers.count)
  }

  /// What is thought of the other lines of each line's groups: for every notion, how likely they are headings and items on
  /// average, and how many there are.
  func opinions(_ likelihoods: [RoleLikelihoods.Kinds]) -> [[Opinion]] {
    zip(groups, sizes).map { group, size in
      var sums = [RoleLikelihoods.Kinds](repeating: .zero, count: size)
      for (index, number) in group.enumerated() { sums[Int(number)] += likelihoods[index] }
      return group.enumerated().map { index, number in
        let others = sums[Int(number)] - likelihoods[index]
        let count = others.sum()
        // A line that is alone of its kind is thought what lines are at large.
        return Opinion(
          heading: (others[1] + 0.2) / (count + 1), item: (others[2] + 0.1) / (count + 1),
          count: min(50, count.rounded()))
      }
    }
  }

  /// What is thought of the lines that are like one.
  struct Opinion {
    var heading: Float
    var item: Float
    var count: Float
  }
}
