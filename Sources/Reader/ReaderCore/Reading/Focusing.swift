import ArticleModel
import Settings
import TextLayout

/// Moving the focus among the things that open: questions, folded sections, tables and links.
extension ReadingState {
  /// Moves the focus to the next or previous thing that opens, beginning with what is on the screen.
  package mutating func moveFocus(_ step: Int) {
    let found: (focus: Focus, at: LinePosition)?
    if let focus, let here = position(of: focus), visible.contains(here) {
      found = neighbour(of: focus, step)
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

  /// Selects the first thing on the screen that opens: what is not seen is not gone to unasked.
  package mutating func selectOnScreen() {
    guard let found = nextTarget(from: top), visible.contains(found.at) else {
      let next = keys[.page].label(of: .focus(1)).map { "; \($0) goes to what does" } ?? ""
      message = "nothing here opens\(next)"
      return
    }
    focus = found.focus
  }

  /// Whether the focused thing is on the screen.
  package func isVisible(_ focus: Focus) -> Bool {
    // What is not on the screen need not be laid out to know that it is not seen.
    let shown = visible.filter { $0.item == focus.item }
    switch focus.target {
    case .line(let target): return shown.contains { page[$0].target == target }
    case .link: return !shown.isEmpty && position(of: focus).map { shown.contains($0) } ?? false
    }
  }

  /// The line that shows the focused thing; of a link, where it begins.
  package func position(of focus: Focus) -> LinePosition? {
    guard page.hasLines(focus.item) else { return nil }
    let line: Int?
    switch focus.target {
    case .link(let link): line = page.line(of: link)
    case .line(let target): line = targetLines(of: focus.item)[target]
    }
    return line.map { LinePosition(item: focus.item, line: $0) }
  }

  /// Scrolls as little as it takes for a line to be seen with something around it.
  package mutating func bringIntoSight(_ position: LinePosition) {
    let shown = visible
    if shown.contains(position) { return }
    remember()
    let third = geometry.pageHeight / 3
    top = page.moving(position, by: -third).position
  }

  /// The thing before or behind the one that has the focus.
  private func neighbour(of focus: Focus, _ step: Int) -> (focus: Focus, at: LinePosition)? {
    let stops = stops(of: focus.item)
    if let index = stops.firstIndex(of: focus) {
      let others = step > 0 ? Array(stops[(index + 1)...]) : stops[..<index].reversed()
      if let found = firstShown(others) { return found }
    }
    return step > 0 ? firstTarget(from: focus.item + 1) : lastTarget(upTo: focus.item - 1)
  }

  private func nextTarget(from position: LinePosition) -> (focus: Focus, at: LinePosition)? {
    firstShown(stops(of: position.item)) { $0.line >= position.line } ?? firstTarget(from: position.item + 1)
  }

  private func previousTarget(upTo position: LinePosition) -> (focus: Focus, at: LinePosition)? {
    firstShown(stops(of: position.item).reversed()) { $0.line <= position.line } ?? lastTarget(upTo: position.item - 1)
  }

  private func firstTarget(from start: Int) -> (focus: Focus, at: LinePosition)? {
    var item = page.visibleItem(from: start)
    while item < page.itemCount {
      if let found = firstShown(stops(of: item)) { return found }
      item = page.visibleItem(from: item + 1)
    }
    return nil
  }

  private func lastTarget(upTo end: Int) -> (focus: Focus, at: LinePosition)? {
    var item = page.visibleItem(upTo: end)
    while item >= 0 {
      if let found = firstShown(stops(of: item).reversed()) { return found }
      item = page.visibleItem(upTo: item - 1)
    }
    return nil
  }

  /// The first of some things that is shown, and passes.
  private func firstShown(
    _ stops: [Focus], _ passes: (LinePosition) -> Bool = { _ in true }
  ) -> (focus: Focus, at: LinePosition)? {
    guard let item = stops.first?.item, page.hasLines(item) else { return nil }
    let lines = stops.contains { if case .line = $0.target { true } else { false } } ? targetLines(of: item) : [:]
    for stop in stops {
      let line: Int?
      switch stop.target {
      case .link(let link): line = page.line(of: link)
      case .line(let target): line = lines[target]
      }
      guard let position = line.map({ LinePosition(item: item, line: $0) }), passes(position) else { continue }
      return (stop, position)
    }
    return nil
  }

  /// The lines of an item that open something.
  private func targetLines(of item: Int) -> [LaidLine.Target: Int] {
    let laid = page.laid(item)
    var lines: [LaidLine.Target: Int] = [:]
    for line in 0..<laid.count(upTo: .max) { laid[line].target.map { lines[$0] = lines[$0] ?? line } }
    return lines
  }

  /// What opens in an item, in the order of its text; told without laying it out. A section that is open is folded by `za`,
  /// without a stop.
  private func stops(of item: Int) -> [Focus] {
    if let stops = gapStops(of: item) { return stops }
    guard let block = page.items.block(item) else { return [] }
    let links = page.items.hasLinks(item) ? page.items.links(of: item) : []
    let others = links.map { (offset: $0.range.lowerBound, stop: Focus($0)) }
    var lines: [(offset: Int, stop: Focus)] = []
    switch block.content {
    case .table: lines = [(-1, Focus(item: item, target: .table))]
    case .media: lines = [(-1, Focus(item: item, target: .media))]
    case .figure(let figure) where figure.url != nil: lines = [(-1, Focus(item: item, target: .media))]
    case .post where page.folds.isFolded(item): lines = [(-1, Focus(item: item, target: .post))]
    case .heading where page.folds.isFolded(item): lines = [(-1, Focus(item: item, target: .section))]
    case .faq, .fold:
      var offset = 0
      for (index, entry) in (block.content.foldables ?? []).enumerated() {
        lines.append((offset - 1, Focus(item: item, target: .question(index))))
        offset += entry.question.utf8Count + entry.answer.utf8Count + 2
        for block in entry.blocks { block.forEachText { offset += $0.utf8Count + 1 } }
      }
    default: break
    }
    if lines.isEmpty { return others.map(\.stop) }
    return (lines + others).sorted { $0.offset < $1.offset }.map(\.stop)
  }
}
