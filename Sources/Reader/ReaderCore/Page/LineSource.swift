/// A line of something long: the item it belongs to, and which of the item's lines it is.
package struct LinePosition: Sendable, Hashable, Comparable {
  package var item: Int
  package var line: Int

  package init(item: Int, line: Int) {
    self.item = item
    self.line = line
  }

  package static func < (left: LinePosition, right: LinePosition) -> Bool {
    left.item != right.item ? left.item < right.item : left.line < right.line
  }
}

/// Something long that is shown a screen at a time: items, each of so many lines.
///
/// No operation looks at more items than it crosses, so that moving about in a document of any length costs the same;
/// the number of all lines is never asked for.
package protocol LineSource {
  /// How many items there are.
  var itemCount: Int { get }
  /// How many lines an item has, 0 where it is hidden: exact where it is no greater than `limit`, else at least `limit`.
  func lineCount(_ item: Int, upTo limit: Int) -> Int
  /// The first item from `item` on that may have lines; ``itemCount`` where there is none.
  func visibleItem(from item: Int) -> Int
  /// The last item up to `item` that may have lines; -1 where there is none.
  func visibleItem(upTo item: Int) -> Int
}

extension LineSource {
  package func visibleItem(from item: Int) -> Int { min(item, itemCount) }
  package func visibleItem(upTo item: Int) -> Int { item }

  /// Whether an item has any lines.
  package func hasLines(_ item: Int) -> Bool { lineCount(item, upTo: 1) > 0 }

  /// The first line of all, or nil where there are none.
  package var firstPosition: LinePosition? { nextItem(from: 0) }

  /// The last line of all, or nil where there are none.
  package var lastPosition: LinePosition? { previousItem(upTo: itemCount - 1) }

  /// The first line of the first item from `item` on that has any.
  package func nextItem(from item: Int) -> LinePosition? {
    var item = visibleItem(from: max(0, item))
    while item < itemCount {
      if hasLines(item) { return LinePosition(item: item, line: 0) }
      item = visibleItem(from: item + 1)
    }
    return nil
  }

  /// The last line of the last item up to `item` that has any.
  package func previousItem(upTo item: Int) -> LinePosition? {
    var item = visibleItem(upTo: min(item, itemCount - 1))
    while item >= 0 {
      let count = lineCount(item, upTo: .max)
      if count > 0 { return LinePosition(item: item, line: count - 1) }
      item = visibleItem(upTo: item - 1)
    }
    return nil
  }

  /// The line `distance` lines further on (or back), and how many of them it really was before the end came.
  package func moving(_ start: LinePosition, by distance: Int) -> (position: LinePosition, moved: Int) {
    distance < 0 ? movingBack(start, by: -distance) : movingOn(start, by: distance)
  }

  private func movingOn(_ start: LinePosition, by distance: Int) -> (position: LinePosition, moved: Int) {
    var position = start
    var left = distance
    while left > 0 {
      let below = lineCount(position.item, upTo: position.line + left + 1) - 1 - position.line
      if left <= below {
        position.line += left
        return (position, distance)
      }
      guard let next = nextItem(from: position.item + 1) else {
        position.line += max(0, below)
        return (position, distance - left + max(0, below))
      }
      left -= max(0, below) + 1
      position = next
    }
    return (position, distance)
  }

  private func movingBack(_ start: LinePosition, by distance: Int) -> (position: LinePosition, moved: Int) {
    var position = start
    var left = distance
    while left > 0 {
      if left <= position.line {
        position.line -= left
        return (position, -distance)
      }
      guard let previous = previousItem(upTo: position.item - 1) else {
        left -= position.line
        position.line = 0
        return (position, -(distance - left))
      }
      left -= position.line + 1
      position = previous
    }
    return (position, -distance)
  }

  /// The lines from `top` on, `count` at most.
  package func positions(from top: LinePosition, count: Int) -> [LinePosition] {
    var result: [LinePosition] = []
    var next: LinePosition? = top
    while let position = next, result.count < count {
      let end = position.line + count - result.count
      let room = min(lineCount(position.item, upTo: end), end)
      if position.line < room {
        result += (position.line..<room).map { LinePosition(item: position.item, line: $0) }
      }
      next = nextItem(from: position.item + 1)
    }
    return result
  }

  /// Moves the first line shown so that no more than `height` lines are passed over and the last line of all, once it is
  /// reached, stays at the foot. A screen that already shows less than a full page stays where it is.
  package func scrolling(_ top: LinePosition, by distance: Int, height: Int) -> LinePosition {
    let target = moving(top, by: distance).position
    guard distance > 0 else { return target }
    let below = moving(target, by: height - 1).moved
    let back = moving(target, by: below - (height - 1)).position
    return max(top, back)
  }
}
