import Fragments

/// Sums over the fragments of a page, for any range of them at once.
struct PageSums {
  private var words: [Double] = [0]
  private var linked: [Double] = [0]
  private var long: [Double] = [0]
  private let isLong: [Bool]
  private let shapes: [Shape]

  init(_ fragments: [Fragment], _ shapes: [Shape], _ evidence: [FragmentEvidence]) {
    self.shapes = shapes
    var isLong: [Bool] = []
    for index in fragments.indices {
      let count = Double(shapes[index].words)
      let share = Double(evidence[index].linkShare) / 255
      isLong.append(fragments[index].form != .heading && (count >= 20 && share < 0.4 || fragments[index].form == .code))
      words.append(words[index] + count)
      linked.append(linked[index] + count * share)
      long.append(long[index] + (isLong[index] ? count : 0))
    }
    self.isLong = isLong
  }

  /// Words of all long paragraphs.
  var allLongWords: Double { long[long.count - 1] }
  func words(in range: Range<Int>) -> Double { words[range.upperBound] - words[range.lowerBound] }
  func longWords(in range: Range<Int>) -> Double { long[range.upperBound] - long[range.lowerBound] }
  /// Words that are no links.
  func freeWords(in range: Range<Int>) -> Double {
    words(in: range) - (linked[range.upperBound] - linked[range.lowerBound])
  }
  var allFreeWords: Double { freeWords(in: 0..<(words.count - 1)) }
  /// The share of words that are links, 0 to 1.
  func linkShare(in range: Range<Int>) -> Double {
    let all = words(in: range)
    return all == 0 ? 0 : (linked[range.upperBound] - linked[range.lowerBound]) / all
  }

  /// Running sums of the weight of fragments that pass: long paragraphs count in full, other words that are no links in part.
  func weights(where passes: (Int) -> Bool) -> [Double] {
    var sums = [0.0]
    for index in isLong.indices {
      let free = words[index + 1] - words[index] - (linked[index + 1] - linked[index])
      let weight = isLong[index] ? Double(shapes[index].words) : free * 0.3
      sums.append(sums[index] + (passes(index) ? weight : 0))
    }
    return sums
  }
}
