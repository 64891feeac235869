import ArticleModel
package import ReaderCore
package import Settings
import TextLayout

/// The outline with the keys: beside the page where there is room, else over it.
package struct OutlineMode: Mode {
  /// The line that is selected.
  package private(set) var selection = 0
  /// The stops that are listed while a filter is on; nil for all.
  package private(set) var filtered: [Int]?
  /// The words of the filter, as they are typed.
  package private(set) var filter = TypedLine()
  /// Whether they are being typed.
  package private(set) var isFiltering = false

  /// Selects the section that is being read.
  package init(_ reading: ReadingState) {
    selection = line(ofStop: reading.outline.stops.index(ofItem: reading.currentItem))
  }

  package var map: Command.Mode? { isFiltering ? nil : .outline }
  package var coversScreen: Bool { false }

  /// How many lines the outline has now.
  package func count(of stops: OutlineStops) -> Int { filtered?.count ?? stops.items.count }

  /// The stop of a line of the outline.
  package func stop(_ line: Int) -> Int { filtered?[line] ?? line }

  /// The line that shows a stop, or the last before it.
  package func line(ofStop stop: Int) -> Int {
    guard let filtered else { return stop }
    return max(0, (filtered.firstIndex { $0 > stop } ?? filtered.count) - 1)
  }

  package mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    guard var reading = workspace.reading else { return .close }
    workspace.reading = nil
    defer { workspace.reading = reading }
    switch input {
    case .request(let outcome): return perform(outcome.request, in: &reading)
    case .key(let key):
      type(key, in: reading)
      return Reply()
    case .pasted(let text):
      if isFiltering { setFilter(filter.inserting(text), in: reading) }
      return Reply()
    case .press(let cell): return isFiltering ? Reply() : press(cell, in: &reading)
    case .wheel(let direction): return isFiltering ? Reply() : perform(.scrollLines(direction), in: &reading)
    case .resized: return Reply()
    }
  }

  private mutating func perform(_ request: Request, in reading: inout ReadingState) -> Reply {
    let before = selection
    let reply = answer(request, in: &reading)
    if !reply.closes, selection == before, reading.message == nil {
      reading.message = request.border(beginning: "the first one", end: "the last one")
    }
    return reply
  }

  private mutating func answer(_ request: Request, in reading: inout ReadingState) -> Reply {
    let stops = reading.outline.stops
    let page = max(1, reading.geometry.pageHeight - 2)
    switch request {
    case .scrollLines(let step): select(selection + step, of: stops)
    case .scrollPages(let step): select(selection + step * page, of: stops)
    case .top: select(0, of: stops)
    case .bottom: select(count(of: stops) - 1, of: stops)
    case .open: return open(selection, in: &reading)
    case .toggleFold: toggleSelectedSection(in: &reading)
    case .filter: isFiltering = true
    case .toggleOutline:
      if reading.geometry.size.columns >= Geometry.paneColumns { reading.toggleOutlinePane() }
      return .close
    case .showHelp: return .show(.help([.page, .outline, .links, .removed, .table, .view]))
    case .cancel:
      guard filtered != nil else { return .close }
      setFilter(TypedLine(), in: reading)
    default: break
    }
    return Reply()
  }

  /// Goes to the section of a line.
  private func open(_ line: Int, in reading: inout ReadingState) -> Reply {
    let stops = reading.outline.stops
    guard line < count(of: stops) else { return Reply() }
    reading.jump(toItem: stops.items[stop(line)])
    return .close
  }

  /// A click on a section goes there; one beside the outline is meant for the page.
  private func press(_ cell: Frame.Cell, in reading: inout ReadingState) -> Reply {
    let geometry = reading.geometry
    guard (0..<geometry.pageHeight).contains(cell.row - geometry.pageTop) else { return Reply() }
    guard let line = OutlineView(state: reading, focus: self).line(at: cell) else {
      return Reply(closes: true, next: .press(cell))
    }
    return open(line, in: &reading)
  }

  private mutating func select(_ line: Int, of stops: OutlineStops) {
    selection = max(0, min(line, count(of: stops) - 1))
  }

  /// A key while the filter is typed.
  private mutating func type(_ key: Key, in reading: ReadingState) {
    switch key {
    case .enter: isFiltering = false
    case .escape: endFilter(in: reading)
    case .backspace where filter.text.isEmpty, .delete where filter.text.isEmpty: endFilter(in: reading)
    default: if let changed = filter.after(key) { setFilter(changed, in: reading) }
    }
  }

  private mutating func endFilter(in reading: ReadingState) {
    isFiltering = false
    setFilter(TypedLine(), in: reading)
  }

  /// Lists only the stops whose titles hold the words.
  private mutating func setFilter(_ words: TypedLine, in reading: ReadingState) {
    let stops = reading.outline.stops
    let selected = count(of: stops) > 0 ? stop(selection) : 0
    filter = words
    filtered = SearchPattern(words.text).map { pattern in
      stops.items.indices.filter { pattern.stands(in: reading.page.items.label(of: stops, $0)) }
    }
    select(line(ofStop: selected), of: stops)
  }

  private func toggleSelectedSection(in reading: inout ReadingState) {
    let stops = reading.outline.stops
    guard selection < count(of: stops) else { return }
    guard let section = stops.sections[stop(selection)] else {
      reading.message = "there is nothing to fold"
      return
    }
    reading.setFolded(!reading.page.folds.isFolded(reading.page.items.item(of: section)), section)
  }

  package func draw(on frame: inout Frame, in workspace: Workspace) {
    guard let reading = workspace.reading else { return }
    OutlineView(state: reading, focus: self).draw(on: &frame)
    guard isFiltering else { return }
    PromptLine(label: "titles: ", line: filter, right: "").draw(on: &frame, row: reading.geometry.footerRow)
  }
}

extension ReadingState {
  /// Shows the outline or hides it; where it has no room beside the page, it opens over the page and takes the keys.
  package mutating func toggleOutline() -> OutlineMode? {
    if geometry.size.columns < Geometry.paneColumns { return enterOutline() }
    toggleOutlinePane()
    return nil
  }

  /// Shows the outline beside the page, or hides it there.
  package mutating func toggleOutlinePane() {
    keepingPlace {
      $0.outline.isShown.toggle()
      $0.page.options.measure = $0.geometry.measure
      $0.page.options.wideMeasure = $0.geometry.wideMeasure
    }
  }

  /// Moves into the outline, which is shown for that where it was not.
  package mutating func enterOutline() -> OutlineMode {
    if geometry.size.columns >= Geometry.paneColumns, !outline.isShown { toggleOutlinePane() }
    return OutlineMode(self)
  }
}
