import TextLayout

/// A place in an article that does not depend on how wide it is set: marks, jumps back and a resize use it.
struct Place: Sendable, Hashable {
  var item: Int
  /// An offset in the item's ``BlockText``; nil where no words of the item stand at or above the place.
  var offset: Int?
  /// How many lines below the line of that offset (or of the item's first line) the place is.
  var below: Int
}

extension Page {
  /// The place of a line.
  func place(of position: LinePosition) -> Place {
    let lines = lines(of: position.item)
    var line = min(position.line, lines.count - 1)
    while line >= 0 {
      if let offset = lines[line].firstOffset {
        return Place(item: position.item, offset: offset, below: position.line - line)
      }
      line -= 1
    }
    return Place(item: position.item, offset: nil, below: position.line)
  }

  /// The line that shows a place. Where it is folded away, the line that stands for it.
  func position(of place: Place) -> LinePosition {
    guard folds.hiddenRange(of: place.item) == nil else {
      return start(of: max(0, visibleItem(upTo: place.item)))
    }
    let count = lineCount(place.item)
    guard count > 0 else { return nextItem(from: place.item) ?? lastPosition ?? LinePosition(item: 0, line: 0) }
    let first = place.offset.map { line(of: $0, in: place.item) } ?? 0
    return LinePosition(item: place.item, line: min(first + place.below, count - 1))
  }

  /// The line of an item that shows the offset of its text, or the nearest line before it.
  ///
  /// Lines are not quite in the order of their offsets: the cells of a table's row stand beside each other. So a line
  /// that holds the offset wins, and else the line whose words begin nearest before it.
  func line(of offset: Int, in item: Int) -> Int {
    let lines = lines(of: item)
    var best = blanks(before: item)
    var bestStart = -1
    for (index, line) in lines.enumerated() {
      if line.holds(offset) { return index }
      for run in line.runs {
        guard let start = run.origin, start <= offset, start > bestStart else { continue }
        bestStart = start
        best = index
      }
    }
    return min(best, max(0, lines.count - 1))
  }
}

extension LaidLine {
  /// The smallest offset of the words on the line.
  var firstOffset: Int? { runs.lazy.compactMap(\.origin).min() }

  /// The offset after the last of the words on the line.
  var endOffset: Int? { runs.lazy.compactMap { run in run.origin.map { $0 + run.text.utf8.count } }.max() }

  /// Whether the word at `offset` stands on the line.
  func holds(_ offset: Int) -> Bool {
    runs.contains { run in run.origin.map { offset >= $0 && offset < $0 + run.text.utf8.count } ?? false }
  }
}
