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
      let placed = line.compactMap { hint in column(of: hint, places).map { (hint, $0) } }
      for (hint, column) in placed.sorted(by: { $0.1 < $1.1 }) {
        let place = geometry.textColumn + column + shift
        shift += insert(hint, column: place, row: geometry.pageTop + row, on: &frame)
      }
    }
  }

  /// Puts a label before its link: into the blank there is, and what that does not hold moves the rest of the line on, so
  /// that no word is hidden. Answers by how much the line has moved.
  private func insert(_ hint: Hints.Hint, column: Int, row: Int, on frame: inout Frame) -> Int {
    let width = hint.label.utf8.count
    let line = frame.lines[row]
    let hasBlank = column > 0 && line.dropping(column - 1).cut(to: 1).trimmedText.isEmpty
    let start = hasBlank ? column - 1 : column
    let added = width - (hasBlank ? 1 : 0)
    let isRoomLeft = line.trimmedWidth + added <= frame.size.columns
    if added > 0, isRoomLeft {
      frame.draw(line.dropping(column), row: row, column: column + added, width: frame.size.columns - column - added)
    }
    draw(hint, column: start, row: row, on: &frame)
    return isRoomLeft ? added : 0
  }

  /// Where a label begins: over the beginning of the link, which is its right end in text that runs that way.
  private func column(of hint: Hints.Hint, _ places: [ShownRun]) -> Int? {
    let parts = places.filter { $0.run.belongs(to: hint.link) }
    guard let first = parts.min(by: { ($0.run.origin ?? 0) < ($1.run.origin ?? 0) }) else { return nil }
    guard first.isRightToLeft else { return parts.map(\.cells.lowerBound).min() }
    return parts.map(\.cells.upperBound).max().map { max(0, $0 - hint.label.utf8.count) }
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
