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
      // Where links stand close together a label gives way to the one before it.
      var free = 0
      let placed = line.compactMap { hint in column(of: hint, places).map { (hint, $0) } }
      for (hint, column) in placed.sorted(by: { $0.1 < $1.1 }) {
        let start = max(free, column)
        free = start + hint.label.utf8.count
        draw(hint, column: geometry.textColumn + start, row: geometry.pageTop + row, on: &frame)
      }
    }
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
