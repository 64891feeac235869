package import TextLayout

/// A place in an article that does not depend on how wide it is set: marks, jumps back and a resize use it.
package struct Place: Sendable, Hashable {
  package var item: Int
  /// An offset in the item's ``BlockText``; nil where no words of the item stand at or above the place.
  package var offset: Int?
  /// How many lines below the line of that offset (or of the item's first line) the place is.
  package var below: Int

  package init(item: Int, offset: Int? = nil, below: Int) {
    self.item = item
    self.offset = offset
    self.below = below
  }
}

extension Page {
  /// The place of a line.
  package func place(of position: LinePosition) -> Place {
    let laid = laid(position.item)
    var line = position.line
    while line >= laid.blanks {
      if let offset = laid[line].firstOffset {
        return Place(item: position.item, offset: offset, below: position.line - line)
      }
      line -= 1
    }
    return Place(item: position.item, offset: nil, below: position.line)
  }

  /// The line that shows a place. Where it is folded away, the line that stands for it.
  package func position(of place: Place) -> LinePosition {
    guard folds.hiddenRange(of: place.item) == nil else {
      return start(of: max(0, visibleItem(upTo: place.item)))
    }
    guard hasLines(place.item) else {
      return nextItem(from: place.item) ?? lastPosition ?? LinePosition(item: 0, line: 0)
    }
    let line = (place.offset.map { self.line(of: $0, in: place.item) } ?? 0) + place.below
    return LinePosition(item: place.item, line: min(line, lineCount(place.item, upTo: line + 1) - 1))
  }

  /// The line of an item that shows the offset of its text, or the nearest before it that shows any of its words.
  package func line(of offset: Int, in item: Int) -> Int {
    let laid = laid(item)
    return laid.line(ofOffset: offset) ?? laid.blanks
  }
}

extension LaidLine {
  /// The smallest offset of the words on the line.
  package var firstOffset: Int? { runs.lazy.compactMap(\.origin).min() }

  /// The offset after the last of the words on the line.
  package var endOffset: Int? { runs.lazy.compactMap { run in run.origin.map { $0 + run.text.utf8.count } }.max() }
}
