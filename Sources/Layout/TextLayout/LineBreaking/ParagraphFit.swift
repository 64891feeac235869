/// Chooses where the lines of a paragraph end so that they are as even as they can be: the total fit of Knuth and Plass,
/// "Breaking Paragraphs into Lines" (Software: Practice and Experience 11, 1981), for cells of one width and a ragged
/// right edge.
///
/// There is no glue to stretch here, so the badness of a line is the square of the cells it leaves empty, and lines are
/// never too full. The last line may be of any length, except for a very short one, which costs something; so does a hyphen,
/// and more so one right below another. The least sum is found by dynamic programming over the places where a line may
/// end.
///
///     at ten cells, greedy: 1 + 25       total fit: 16 + 4
///     aaa bb cc                          aaa bb
///     ddddd                              cc ddddd
///     eeeee                              eeeee
///
/// For each place the beginnings that fill the line most are tried, ``beginningsTried`` at most (all of them for the last
/// line), so the time is linear whatever the measure.
struct ParagraphFit {
  /// The most beginnings of a line that are tried for each end.
  static let beginningsTried = 32

  /// The cells a line may take.
  let measure: Int
  /// The cells the first line may take; no more than `measure`.
  let firstMeasure: Int
  private let costs: Costs
  private(set) var items: [TextItem] = []
  /// Where each item begins, were all of them on one line.
  private var starts: [Int] = []
  /// The cells up to the beginning of the next item, were all of them on one line.
  private var filled = 0
  /// The least cost of the lines before each item, and before what comes after the last.
  private var least: [Int] = []
  /// The item each of these lines begins with.
  private var beginnings: [Int] = []

  /// What makes a paragraph worse, in the measure of a line's badness: squares of cells.
  private struct Costs {
    let hyphen: Int
    /// For a hyphen below a hyphen, beside its own.
    let secondHyphen: Int
    let shortLastLine: Int
    /// A last line below this is very short.
    let shortLength: Int

    init(measure: Int) {
      hyphen = max(1, (measure / 8) * (measure / 8))
      secondHyphen = 3 * hyphen
      shortLength = measure / 16
      shortLastLine = shortLength * shortLength
    }
  }

  init(measure: Int, firstMeasure: Int) {
    self.measure = measure
    self.firstMeasure = firstMeasure
    costs = Costs(measure: measure)
  }

  /// The cells a line may leave empty before a word is divided to fill it.
  var raggedness: Int { max(2, measure / 8) }

  /// Adds the next item. One of no width joins the item before it, so that no line ends between them.
  mutating func append(_ item: TextItem) {
    if item.width == 0, let last = items.indices.last {
      items[last].glue += item.glue
      items[last].next = item.next
      items[last].breakAfter = item.breakAfter
      items[last].isVerbatim = false
      filled += item.glue
      return
    }
    items.append(item)
    starts.append(filled)
    filled += item.width + item.glue
  }

  /// Ends the paragraph: a soft hyphen at its end divides no word.
  mutating func endParagraph() {
    if let last = items.indices.last, items[last].breakAfter == .hyphen { items[last].breakAfter = .end }
  }

  /// The lines with the least cost, each as the range of its items. `endsParagraph` says that the last one is a
  /// paragraph's last line; otherwise words follow that have not been added. There must be an item, and the
  /// first one must fit the first line.
  mutating func lines(endsParagraph: Bool) -> [Range<Int>] {
    let end = items.count
    least = Array(repeating: .max, count: end + 1)
    beginnings = Array(repeating: 0, count: end + 1)
    least[0] = 0
    var fullest = 0
    for last in items.indices { choose(last, from: &fullest, isLast: last == end - 1, endsParagraph) }
    var lines: [Range<Int>] = []
    var upper = end
    while upper > 0 {
      lines.append(beginnings[upper]..<upper)
      upper = beginnings[upper]
    }
    return lines.reversed()
  }

  /// Whether a hyphen shows where a line of these items ends.
  func isHyphenated(_ line: Range<Int>) -> Bool {
    let last = line.upperBound - 1
    guard items[last].breakAfter == .hyphen else { return false }
    // A word as long as the measure leaves no room for the hyphen of its soft hyphen.
    return line.count > 1 || items[last].width < limit(line.lowerBound)
  }

  /// The cells of a line without a hyphen at its end.
  func width(_ line: Range<Int>) -> Int {
    let last = line.upperBound - 1
    return starts[last] + items[last].width - starts[line.lowerBound]
  }

  /// The cells that a line leaves empty.
  func slack(_ line: Range<Int>) -> Int {
    limit(line.lowerBound) - width(line) - (isHyphenated(line) ? 1 : 0)
  }

  private func limit(_ first: Int) -> Int { first == 0 ? firstMeasure : measure }

  /// Finds the best beginning of a line that ends with the item `last`. `fullest` is the first item from which a line
  /// up to here is not too wide; it only moves on.
  private mutating func choose(_ last: Int, from fullest: inout Int, isLast: Bool, _ endsParagraph: Bool) {
    let end = starts[last] + items[last].width
    while fullest < last, end - starts[fullest] > limit(fullest) { fullest += 1 }
    let isHyphen = items[last].breakAfter == .hyphen
    var best = Int.max
    var beginning = last
    // A last line may be of any length, so it may begin anywhere.
    let tried = isLast ? last + 1 - fullest : ParagraphFit.beginningsTried
    for first in fullest..<min(last + 1, fullest + tried) {
      var slack = limit(first) - (end - starts[first])
      if isHyphen, first < last || slack > 0 { slack -= 1 }
      guard slack >= 0 else { continue }
      var cost = least[first]
      if isLast {
        if endsParagraph, measure - slack < costs.shortLength, first > 0 { cost += costs.shortLastLine }
      } else {
        cost += slack * slack
      }
      if isHyphen { cost += costs.hyphen + (isAfterHyphen(first) ? costs.secondHyphen : 0) }
      if cost < best {
        best = cost
        beginning = first
      }
    }
    least[last + 1] = best
    beginnings[last + 1] = beginning
  }

  private func isAfterHyphen(_ first: Int) -> Bool { first > 0 && items[first - 1].breakAfter == .hyphen }
}

extension ParagraphFit {
  /// The paragraph with those words divided that would leave a line ragged, did they move to the next one; nil if
  /// there are none.
  func dividing(with divider: WordDivider, in bytes: Bytes) -> ParagraphFit? {
    var divided = ParagraphFit(measure: measure, firstMeasure: firstMeasure)
    var fullest = 0
    for (index, item) in items.enumerated() {
      let end = starts[index] + item.width
      while fullest < index, end - starts[fullest] > limit(fullest) { fullest += 1 }
      let parts = wouldLeaveRagged(index, fullest: fullest) ? divider.divide(item, in: bytes) : nil
      for part in parts ?? [item] { divided.append(part) }
    }
    return divided.items.count > items.count ? divided : nil
  }

  /// Whether some line that this item is too wide for is ragged without it. `fullest` is the first item from which a line
  /// has room for it: the one before begins the shortest line that has none.
  private func wouldLeaveRagged(_ index: Int, fullest: Int) -> Bool {
    let isWhole = index > 0 && index + 1 < items.count && items[index].breakAfter == .space
    guard isWhole, items[index - 1].breakAfter == .space, fullest > 0 else { return false }
    return slack(fullest - 1..<index) > raggedness
  }
}
