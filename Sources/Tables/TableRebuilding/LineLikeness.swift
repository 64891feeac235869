/// How alike two lines are: in the number of words, in their kinds, in the words, in the kinds at their ends, in strong
/// gaps, in length. The order of the two makes no difference.
package struct LineLikeness {
  private var length: Float = -1
  private var kinds: Float = -1
  private var words: Float = -1
  private var firstKinds: Float = -1
  private var lastKinds: Float = -1
  private var strongGaps: Float = -1
  private var bytes: Float = -1

  /// How many numbers it is.
  package static let count = 7
  /// What stands for the likeness to a line that is not there.
  static let none = LineLikeness()

  private init() {}

  init(_ line: LineProfile, _ other: LineProfile) {
    let (one, two) = (line.row, other.row)
    length = LineLikeness.ratio(one.count, two.count)
    let shared = LineLikeness.sharedKinds(line.kinds, other.kinds)
    kinds = Float(shared) / Float(max(1, one.count + two.count - shared))
    words =
      Float(LineLikeness.sharedWords(line.words, other.words)) / Float(max(1, min(line.words.count, other.words.count)))
    let most = min(4, one.count, two.count)
    var same = 0
    while same < most, one.tokens[same].kind == two.tokens[same].kind { same += 1 }
    firstKinds = Float(same)
    same = 0
    while same < most, one.tokens[one.count - 1 - same].kind == two.tokens[two.count - 1 - same].kind { same += 1 }
    lastKinds = Float(same)
    strongGaps = Float(abs(line.strongGaps - other.strongGaps))
    bytes = LineLikeness.ratio(one.text.count, two.text.count)
  }

  /// Appends the numbers to features.
  @inline(__always) func append(to values: inout [Float]) {
    values.append(length)
    values.append(kinds)
    values.append(words)
    values.append(firstKinds)
    values.append(lastKinds)
    values.append(strongGaps)
    values.append(bytes)
  }

  private static func ratio(_ one: Int, _ other: Int) -> Float {
    Float(min(one, other)) / Float(max(1, max(one, other)))
  }

  /// How many tokens of one line have one of their kind in the other.
  private static func sharedKinds(_ one: [Int32], _ other: [Int32]) -> Int {
    one.withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { other in
        var shared: Int32 = 0
        for kind in 0..<min(one.count, other.count) { shared &+= min(one[kind], other[kind]) }
        return Int(shared)
      }
    }
  }

  /// How many words are in both of two ascending lists.
  private static func sharedWords(_ one: [UInt32], _ other: [UInt32]) -> Int {
    var shared = 0
    var (left, right) = (0, 0)
    while left < one.count, right < other.count {
      if one[left] == other[right] { shared += 1 }
      let isBehind = one[left] <= other[right]
      right += one[left] >= other[right] ? 1 : 0
      left += isBehind ? 1 : 0
    }
    return shared
  }
}
