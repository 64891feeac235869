/// Lines of a block, made one at a time. A value: a copy is a place to come back to.
protocol LineSource: Sendable {
  /// The next line, or nil at the end.
  mutating func next() -> LaidLine?
  /// Skips the next line, at less cost where that can be; false at the end.
  mutating func skip() -> Bool
  /// About how many more cells of text there are, for an estimate of the lines to come.
  var remainingCells: Int { get }
  /// Where in the block's text the words begin that come wholly after this place; nil if none of the author's do.
  var nextOrigin: Int? { get }
  /// Where in the block's text the words begin that are shown next; less than `nextOrigin` only in the middle of words
  /// that stand side by side, as the cells of a row do.
  var currentOrigin: Int? { get }
  /// The same place with as little as it takes to come back to it, for notes that are kept.
  func rested() -> Self
}

extension LineSource {
  var currentOrigin: Int? { nextOrigin }

  mutating func skip() -> Bool { next() != nil }

  func rested() -> Self { self }
}

/// Lines that are made already.
struct FixedLines: LineSource {
  private let lines: [LaidLine]
  private var position = 0

  init(_ lines: [LaidLine]) { self.lines = lines }

  mutating func next() -> LaidLine? {
    guard position < lines.count else { return nil }
    position += 1
    return lines[position - 1]
  }

  var nextOrigin: Int? { nil }

  var remainingCells: Int { lines.dropFirst(position).reduce(0) { $0 + $1.width } }
}
