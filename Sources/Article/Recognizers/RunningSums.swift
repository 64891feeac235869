package import BoostedTrees

/// Prefix sums of a number per fragment, for sums over any range.
@usableFromInline package struct RunningSums {
  @usableFromInline var sums: [Float] = [0]

  @inlinable package init(_ numbers: some Collection<Float>) {
    sums.reserveCapacity(numbers.count + 1)
    var sum: Float = 0
    for number in numbers {
      sum += number
      sums.append(sum)
    }
  }

  /// The sum of all.
  @inlinable package var total: Float { sums[sums.count - 1] }
  /// The sum of those before an index.
  @inlinable @inline(__always) package func before(_ index: Int) -> Float { sums[index] }
  /// The sum of those after an index.
  @inlinable @inline(__always) package func behind(_ index: Int) -> Float { total - sums[index + 1] }
  /// The sum over a range, cut to what there is.
  @inlinable @inline(__always) package func over(_ lower: Int, _ upper: Int) -> Float {
    sums[min(upper, sums.count - 1)] - sums[max(0, lower)]
  }
}

/// How far it is from each fragment to the nearest of some fragments before and after it, in fragments and in words.
package struct Distances {
  package private(set) var up: [Float]
  package private(set) var down: [Float]
  package private(set) var wordsUp: [Float]
  package private(set) var wordsDown: [Float]

  /// The distance that stands for farther away or none.
  private static let far: Float = 60
  private static let farWords: Float = 2000

  package init(to isMark: [Bool], words: RunningSums) {
    let count = isMark.count
    up = [Float](repeating: Distances.far, count: count)
    down = up
    wordsUp = [Float](repeating: Distances.farWords, count: count)
    wordsDown = wordsUp
    var last = -1
    for index in 0..<count {
      if last >= 0 {
        up[index] = min(Distances.far, Float(index - last))
        wordsUp[index] = min(Distances.farWords, words.over(last + 1, index))
      }
      if isMark[index] { last = index }
    }
    last = -1
    for index in stride(from: count - 1, through: 0, by: -1) {
      if last >= 0 {
        down[index] = min(Distances.far, Float(last - index))
        wordsDown[index] = min(Distances.farWords, words.over(index + 1, last))
      }
      if isMark[index] { last = index }
    }
  }

  /// Appends the four distances of a fragment.
  package func append(_ index: Int, to row: inout FeatureRow) {
    row.append(up[index])
    row.append(down[index])
    row.append(wordsUp[index])
    row.append(wordsDown[index])
  }
}
