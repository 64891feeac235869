public import ArticleModel
import UTF8Text

/// The lines of one block, made as far as they are asked for.
///
/// A paragraph of twenty megabytes has hundreds of thousands of lines, of which a screen shows forty. Asking for lines
/// costs what stands before them the first time and next to nothing after that: every 64 lines the place is noted, so
/// that no line is ever kept and any line is found again from the note before it.
///
///     var lines = BlockLines(block, layout: layout, folds: folds)
///     lines.extend(to: 40)              // lays out the first 40 lines, whatever the block's length
///     let top = lines.lines(0..<40)
///     lines.lineIndex(ofOrigin: hit)    // the line a search hit stands on
public struct BlockLines: Sendable {
  /// The lines from one note to the next.
  private static let stride = 64

  private let measure: Int
  private let sources: [any LineSource]
  /// The cells of text in the sources from each one on.
  private let cellsFrom: [Int]
  /// The place before every line whose index is a multiple of `stride`.
  private var notes: [LineCursor] = []
  /// The place after the last line that is known.
  private var front: LineCursor

  /// How many lines are known so far.
  public private(set) var knownCount = 0
  /// Whether `knownCount` is the number of all lines.
  public private(set) var isComplete = false

  /// Takes the block apart; no line is broken yet.
  public init(_ block: Block, layout: BlockLayout, folds: BlockFolds = BlockFolds()) {
    self.init(BlockPlanner.sources(of: block, options: layout.options, folds: folds), layout)
  }

  /// Takes passages apart that stand where they were left out of an article; no line is broken yet.
  public init(_ passages: [PassageLines], layout: BlockLayout) {
    self.init(BlockPlanner.sources(of: passages, options: layout.options), layout)
  }

  private init(_ sources: [any LineSource], _ layout: BlockLayout) {
    measure = layout.options.measure
    self.sources = sources
    var cells = [0]
    for source in sources.reversed() { cells.append(cells[cells.count - 1] + source.remainingCells) }
    cellsFrom = cells.reversed()
    front = LineCursor(sources)
  }

  /// Breaks lines until `count` of them are known, or all if there are fewer. Takes time linear in what is new.
  public mutating func extend(to count: Int) {
    while knownCount < count, !isComplete {
      let note = knownCount % BlockLines.stride == 0 ? front.rested() : nil
      if front.skip(in: sources) {
        if let note { notes.append(note) }
        knownCount += 1
      } else {
        isComplete = true
      }
    }
  }

  /// The number of all lines; breaks the rest of the block.
  public mutating func count() -> Int {
    extend(to: .max)
    return knownCount
  }

  /// The number of lines: exact when `isComplete`, else what is known and an estimate of the rest.
  public var estimatedCount: Int {
    if isComplete { return knownCount }
    let cells = front.remainingCells + cellsFrom[min(front.index + 1, sources.count)]
    return knownCount + max(1, cells / max(1, measure * 15 / 16))
  }

  /// A line; nil if the block has fewer.
  public mutating func line(at index: Int) -> LaidLine? {
    lines(index..<index + 1).first
  }

  /// Some of the lines, as many of the range as there are.
  public mutating func lines(_ range: Range<Int>) -> [LaidLine] {
    extend(to: range.upperBound)
    let range = range.clamped(to: 0..<knownCount)
    guard !range.isEmpty else { return [] }
    var cursor = cursor(at: range.lowerBound)
    var lines: [LaidLine] = []
    lines.reserveCapacity(range.count)
    while lines.count < range.count, let line = cursor.next(in: sources) { lines.append(line) }
    return lines
  }

  /// The line that shows the byte `origin` of ``BlockText/text``, or the last one before it that shows any of the
  /// author's words; nil if the block shows none. Breaks lines as far as that takes.
  public mutating func lineIndex(ofOrigin origin: Int) -> Int? {
    while !isComplete, front.beginsAfter(in: sources).map({ $0 <= origin }) ?? true {
      extend(to: knownCount + BlockLines.stride)
    }
    let note = max(0, firstNote(after: origin) - 1)
    guard note < notes.count else { return nil }
    var cursor = notes[note]
    var index = note * BlockLines.stride
    var best: (index: Int, origin: Int)?
    while cursor.finishedBefore(in: sources).map({ $0 <= origin }) ?? true, let line = cursor.next(in: sources) {
      for run in line.runs {
        guard let start = run.origin, start <= origin else { continue }
        if origin < start + run.text.utf8.count { return index }
        if start >= best?.origin ?? 0 { best = (index, start) }
      }
      index += 1
    }
    return best?.index
  }

  /// The index of the first note such that what stands at `origin` may be shown before it, by binary search.
  private func firstNote(after origin: Int) -> Int {
    notes.firstSortedIndex { $0.beginsAfter(in: sources) ?? .max > origin }
  }

  private func cursor(at line: Int) -> LineCursor {
    var cursor = notes[line / BlockLines.stride]
    for _ in 0..<line % BlockLines.stride { _ = cursor.skip(in: sources) }
    return cursor
  }
}

/// A place between two lines of a block. A value: a copy is a place to come back to.
private struct LineCursor: Sendable {
  /// The source the next line comes from.
  private(set) var index = 0
  /// That source, in the state it has come to; nil if the block has no lines.
  private var state: (any LineSource)?

  init(_ sources: [any LineSource]) { state = sources.first }

  var remainingCells: Int { state?.remainingCells ?? 0 }

  /// The same place, fit to be kept.
  func rested() -> LineCursor {
    var rested = self
    rested.state = state?.rested()
    return rested
  }

  mutating func next(in sources: [any LineSource]) -> LaidLine? {
    while state != nil {
      if let line = state?.next() { return line }
      advance(in: sources)
    }
    return nil
  }

  mutating func skip(in sources: [any LineSource]) -> Bool {
    while state != nil {
      if state?.skip() == true { return true }
      advance(in: sources)
    }
    return false
  }

  /// The offset from which on no byte is shown before this place; nil if nothing more of the author's comes.
  func beginsAfter(in sources: [any LineSource]) -> Int? {
    if let origin = state?.nextOrigin { return origin }
    return sources.dropFirst(index + 1).lazy.compactMap(\.nextOrigin).first
  }

  /// The offset before which no byte is shown after this place; nil if nothing more of the author's comes.
  func finishedBefore(in sources: [any LineSource]) -> Int? {
    if let origin = state?.currentOrigin { return origin }
    return sources.dropFirst(index + 1).lazy.compactMap(\.currentOrigin).first
  }

  private mutating func advance(in sources: [any LineSource]) {
    index += 1
    state = index < sources.count ? sources[index] : nil
  }
}
