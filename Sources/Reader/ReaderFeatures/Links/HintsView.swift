package import ReaderCore
import TextLayout

/// The letters of hints, laid over the links of the page.
package struct HintsView {
  package let state: ReadingState
  package let hints: Hints

  package func draw(on frame: inout Frame) {
    let geometry = state.geometry
    let shown = state.visible
    let direction = LineDirection(state, shown: shown)
    let open = Dictionary(grouping: hints.open) { $0.line }
    for (row, position) in shown.enumerated() {
      guard let line = open[position] else { continue }
      let places = direction.map { $0.places(at: position) } ?? state.page[position].places
      var shift = 0
      let placed = line.compactMap { hint in place(of: hint, places).map { (hint, $0) } }
      for (hint, place) in placed.sorted(by: { $0.1.column < $1.1.column }) {
        let moved = Place(column: geometry.textColumn + place.column + shift, isRightToLeft: place.isRightToLeft)
        shift += insert(hint, at: moved, row: geometry.pageTop + row, on: &frame)
      }
    }
  }

  /// The edge of a link where its words begin.
  private struct Place {
    var column: Int
    var isRightToLeft: Bool
  }

  /// Puts a label before its link: into the blank there is, and what that does not hold moves the rest of the line on, so
  /// that no word is hidden. Answers by how much the line has moved.
  private func insert(_ hint: Hints.Hint, at place: Place, row: Int, on frame: inout Frame) -> Int {
    let width = hint.label.utf8.count
    let line = frame.lines[row]
    let before = place.isRightToLeft ? place.column : place.column - 1
    let hasBlank = before >= 0 && line.dropping(before).cut(to: 1).trimmedText.isEmpty
    let start = hasBlank ? before : place.column
    let rest = hasBlank ? before + 1 : place.column
    let added = width - (rest - start)
    let isRoomLeft = line.trimmedWidth + added <= frame.size.columns
    if added > 0, isRoomLeft {
      frame.draw(line.dropping(rest), row: row, column: rest + added, width: frame.size.columns - rest - added)
    }
    draw(hint, column: start, row: row, on: &frame)
    return isRoomLeft ? added : 0
  }

  /// Where a link begins: at its right end in text that runs that way.
  private func place(of hint: Hints.Hint, _ places: [ShownRun]) -> Place? {
    let parts = places.filter { $0.run.belongs(to: hint.link) }
    guard let first = parts.min(by: { ($0.run.origin ?? 0) < ($1.run.origin ?? 0) }) else { return nil }
    let column = first.isRightToLeft ? parts.map(\.cells.upperBound).max() : parts.map(\.cells.lowerBound).min()
    return column.map { Place(column: $0, isRightToLeft: first.isRightToLeft) }
  }

  private func draw(_ hint: Hints.Hint, column: Int, row: Int, on frame: inout Frame) {
    let column = min(column, frame.size.columns - hint.label.utf8.count)
    let typed = hints.typed.utf8.count
    let rest = String(hint.label.dropFirst(typed))
    frame.draw(
      ScreenLine([ScreenRun(hints.typed, .hintTyped), ScreenRun(rest, .hint)]), row: row, column: max(0, column))
  }
}

extension ScreenLine {
  /// The cells up to the last that is not blank.
  fileprivate var trimmedWidth: Int { ScreenLine(trimmedText, .blank).width }
}
