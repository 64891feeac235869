import Fragments

/// Makes what belongs together stay or go together: the fragments of a block get the likelihood of its mean word, tables of one
/// series that of their likelier half.
///
///     rows of a table          .9 .3 .9         ►  .7 .7 .7
///     lines of data            .2 .9 .8         ►  .6 .6 .6      in a text, whose tables have no mark-up: ``DataRows``
///     three tables of data     .9 … .2 … .7     ►  .8 … .8 … .8      where they have the same rows: Price, Weight, Colour
struct EvenLikelihoods {
  private let list: FragmentList
  private let bytes: UnsafeBufferPointer<UInt8>
  private let words: [Float]
  private(set) var likelihoods: [Float]

  /// Begins with the likelihoods of the fragments of a source, which have so many words each.
  init(_ words: [Float], _ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>, _ likelihoods: [Float]) {
    self.list = list
    self.bytes = bytes
    self.words = words
    self.likelihoods = likelihoods
  }

  /// Evens the likelihoods of a source in one of the three ways.
  static func run(_ likelihoods: inout [Float], _ scene: DraftScene, _ change: (inout EvenLikelihoods) -> Void) {
    var even = EvenLikelihoods(scene.words, scene.list, in: scene.bytes, likelihoods)
    change(&even)
    likelihoods = even.likelihoods
  }

  /// Evens the lines of each block of code, and the rows of each table.
  mutating func evenBlocks() {
    for block in blocks() { even(block) }
  }

  /// Evens the lines of data of a text that stand together.
  mutating func evenLinesOfData(_ shapes: [Shape]) {
    for rows in DataRows.runs(list.fragments, shapes, in: bytes) { even(rows) }
  }

  /// Evens the tables of each series.
  mutating func evenSeries() {
    for tables in series(of: blocks()) { even(tables) }
  }

  /// The lines of each block of code, and the rows of each table.
  private func blocks() -> [Range<Int>] {
    let fragments = list.fragments
    var blocks: [Range<Int>] = []
    var start = 0
    while start < fragments.count {
      var end = start + 1
      while end < fragments.count, fragments[end].isOneBlock(with: fragments[start]) { end += 1 }
      if end - start > 1 { blocks.append(start..<end) }
      start = end
    }
    return blocks
  }

  /// Gives the fragments of a block the likelihood of its mean word.
  private mutating func even(_ block: Range<Int>) {
    var total: Float = 0
    var sum: Float = 0
    for index in block {
      total += words[index] + 0.01
      sum += (words[index] + 0.01) * likelihoods[index]
    }
    for index in block { likelihoods[index] = sum / total }
  }

  /// Gives the tables of a series the mean likelihood of their likelier half: what is sure of some holds for all.
  private mutating func even(_ series: [Range<Int>]) {
    let sorted = series.map { likelihoods[$0.lowerBound] }.sorted(by: >)
    let half = sorted.prefix((sorted.count + 1) / 2)
    let mean = half.reduce(0, +) / Float(half.count)
    for index in series.joined() { likelihoods[index] = mean }
  }

  // MARK: Series of tables

  /// The tables of which another has mostly the same first cells, series by series.
  private func series(of blocks: [Range<Int>]) -> [[Range<Int>]] {
    var series: [[Range<Int>]] = []
    var seriesOfLabel: [String: Int] = [:]
    for table in blocks where list.fragments[table.lowerBound].form != .code {
      let labels = Set(table.compactMap(label))
      guard labels.count >= EvenLikelihoods.fewestLabels else { continue }
      var votes: [Int: Int] = [:]
      for label in labels { seriesOfLabel[label].map { votes[$0, default: 0] += 1 } }
      let best = votes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
      if let best, 2 * best.value >= labels.count {
        series[best.key].append(table)
      } else {
        series.append([table])
        for label in labels where seriesOfLabel[label] == nil { seriesOfLabel[label] = series.count - 1 }
      }
    }
    return series.filter { $0.count > 1 }
  }

  /// The fewest rows of tables in a series.
  private static let fewestLabels = 3

  /// The first cell of a row; nil where that is empty.
  private func label(_ row: Int) -> String? {
    let text = bytes[list.fragments[row].text]
    let cell = text.prefix { $0 != 0x09 }.prefix(64)
    return cell.isEmpty ? nil : String(decoding: UnsafeBufferPointer(rebasing: cell), as: UTF8.self)
  }
}

extension Fragment {
  /// Whether both are lines of the same block of code or rows of the same table.
  func isOneBlock(with other: Fragment) -> Bool {
    switch (form, other.form) {
    case (.code, .code), (.row, .row), (.row, .headerRow): group == other.group
    default: false
    }
  }
}
