import ArticleModel
import TextLayout

/// Which of the things that open has the focus.
extension ReadingState {
  /// Moves the focus to the next or previous thing that opens, beginning with what is on the screen.
  mutating func moveFocus(_ step: Int) {
    let found: (focus: Focus, at: LinePosition)?
    if let focus, let here = position(of: focus), isVisible(focus) {
      found = step > 0 ? nextTarget(after: here) : previousTarget(before: here)
    } else if step > 0 {
      found = nextTarget(from: top)
    } else {
      found = visible.last.flatMap { previousTarget(upTo: $0) }
    }
    guard let found else {
      message = step > 0 ? "nothing further down opens" : "nothing further up opens"
      return
    }
    focus = found.focus
    bringIntoSight(found.at)
  }

  /// Whether the focused thing is on the screen.
  func isVisible(_ focus: Focus) -> Bool {
    position(of: focus).map { visible.contains($0) } ?? false
  }

  /// The line that shows the focused thing.
  func position(of focus: Focus) -> LinePosition? {
    guard page.hasLines(focus.item) else { return nil }
    let laid = page.laid(focus.item)
    let line = (0..<laid.count(upTo: .max)).first { laid[$0].target == focus.target }
    return line.map { LinePosition(item: focus.item, line: $0) }
  }

  /// Scrolls as little as it takes for a line to be seen with something around it.
  mutating func bringIntoSight(_ position: LinePosition) {
    let shown = visible
    if shown.contains(position) { return }
    remember()
    let third = geometry.pageHeight / 3
    top = page.moving(position, by: -third).position
  }

  private func nextTarget(after position: LinePosition) -> (focus: Focus, at: LinePosition)? {
    nextTarget(from: LinePosition(item: position.item, line: position.line + 1))
  }

  private func nextTarget(from position: LinePosition) -> (focus: Focus, at: LinePosition)? {
    var item = position.item
    var line = position.line
    while item < page.itemCount {
      if mayOpen(item) {
        let laid = page.laid(item)
        for index in (0..<laid.count(upTo: .max)).dropFirst(line) where stops(laid[index].target, item) {
          return focus(on: index, of: item, laid)
        }
      }
      item = page.visibleItem(from: item + 1)
      line = 0
    }
    return nil
  }

  private func previousTarget(before position: LinePosition) -> (focus: Focus, at: LinePosition)? {
    previousTarget(upTo: LinePosition(item: position.item, line: position.line - 1))
  }

  private func previousTarget(upTo position: LinePosition) -> (focus: Focus, at: LinePosition)? {
    var item = position.item
    var end = position.line + 1
    while item >= 0 {
      if mayOpen(item) {
        let laid = page.laid(item)
        let count = laid.count(upTo: .max)
        for index in (0..<max(0, min(count, end))).reversed() where stops(laid[index].target, item) {
          return focus(on: index, of: item, laid)
        }
      }
      item = page.visibleItem(upTo: item - 1)
      end = .max
    }
    return nil
  }

  /// Whether a block can hold something that opens: told without laying it out.
  private func mayOpen(_ item: Int) -> Bool {
    switch page.items.block(item)?.content {
    case .faq, .table: true
    case .heading: page.folds.isFolded(item)
    default: false
    }
  }

  /// Questions, tables and folded sections are stops; a section that is open is folded by `za`, without a stop.
  private func stops(_ target: LaidLine.Target?, _ item: Int) -> Bool {
    switch target {
    case .question, .table: true
    case .section: page.folds.isFolded(item)
    case nil: false
    }
  }

  private func focus(on line: Int, of item: Int, _ laid: LaidItem) -> (focus: Focus, at: LinePosition)? {
    laid[line].target.map { (Focus(item: item, target: $0), LinePosition(item: item, line: line)) }
  }
}
