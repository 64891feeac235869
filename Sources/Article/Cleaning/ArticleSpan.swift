import Fragments

/// Finds the stretch of fragments that is the article: where running text outweighs the short lines around it.
///
///     Home · News · Sports · Log in        ►   (before)
///     The council met … voted … agreed         the span
///     What it means
///     For the towns on the coast …
///     More stories · Contact · Imprint         (behind)
///
/// Every fragment is given a weight: running text its words, other lines a cost. The span is the stretch with the
/// largest sum (Kadane's maximum subarray), as Finn, Kushmerick and Smyth (2001) cut text from tags.
enum ArticleSpan {
  /// The most words one fragment counts for: a long one is no surer than two of half its length.
  private static let mostWords: Int32 = 100
  /// What a line of up to eight words costs that is no running text.
  private static let shortLine = 4.0
  /// What a longer line costs that is no running text.
  private static let otherLine = 3.0
  /// The share of that cost for lines that are marked as list items.
  private static let itemShare = 0.35
  /// What a line costs that is clutter by its wording.
  private static let clutter = 16.0

  /// The stretch with the largest sum of weights; empty where no fragment is running text.
  static func find(_ fragments: [Fragment], _ shapes: [Shape], isClutter: (Int) -> Bool) -> Range<Int> {
    var best = 0.0
    var span = 0..<0
    var sum = 0.0
    var start = 0
    for index in fragments.indices {
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += isClutter(index) ? -clutter : weight(fragments[index], shapes[index])
      if sum > best {
        best = sum
        span = start..<(index + 1)
      }
    }
    return span
  }

  private static func weight(_ fragment: Fragment, _ shape: Shape) -> Double {
    switch fragment.form {
    case .code, .row, .headerRow, .quote: return 2
    case .rule: return 0
    case .heading, .summary, .figure, .caption, .attribution: return 1
    case .text, .item, .itemPart, .term, .meaning, .boldLine: break
    }
    if shape.isProse { return Double(min(shape.words, mostWords)) }
    let cost = shape.words <= 8 ? shortLine : otherLine
    return -cost * (fragment.marker == nil ? 1 : itemShare)
  }
}
