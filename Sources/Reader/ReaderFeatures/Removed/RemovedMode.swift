import ArticleModel
package import ReaderCore
package import Settings
import TextLayout

/// The list of what was left out, over the page.
package struct RemovedMode: Mode {
  private var list: RemovedList
  /// Whether the words of the filter are being typed.
  private var isFiltering = false
  /// Why something was left out, in full, by its place in the source; nil while that is being found out.
  private var explained: (source: Range<Int>, words: String?)?

  /// Lists what was left out, beginning with the article that is read; nil where there is none.
  package init?(in workspace: Workspace) {
    guard let reading = workspace.reading else { return nil }
    list = RemovedList(reading)
    list.select(article: reading.currentArticle, height: Self.height(reading.geometry))
  }

  package var map: Command.Mode? { isFiltering ? nil : .removed }
  package var coversScreen: Bool { true }

  /// The rows of the list: below it the selected passage is shown where there is room.
  static func height(_ geometry: Geometry) -> Int {
    geometry.pageHeight - (geometry.pageHeight >= 10 ? RemovedView.detailRows : 0)
  }

  package mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    guard var reading = workspace.reading else { return .close }
    workspace.reading = nil
    defer { workspace.reading = reading }
    let height = Self.height(reading.geometry)
    switch input {
    case .request(let outcome): return perform(outcome.request, in: &reading)
    case .key(let key): return type(key, in: &reading)
    case .pasted(let text): if isFiltering { list.setFilter(list.filter.inserting(text), height: height) }
    case .press(let cell): return isFiltering ? Reply() : press(cell, in: &reading)
    case .wheel(let direction): if !isFiltering { return perform(.scrollLines(direction), in: &reading) }
    case .resized: list.settle(height: height)
    }
    return Reply()
  }

  private mutating func perform(_ request: Request, in reading: inout ReadingState) -> Reply {
    let height = Self.height(reading.geometry)
    let before = list.selectedRow
    switch request {
    case .scrollLines(let step): list.move(by: step, height: height)
    case .scrollPages(let step): list.move(by: step * max(1, height - 1), height: height)
    case .top: list.select(row: 0, height: height)
    case .bottom: list.move(by: .max, height: height)
    case .open:
      guard let entry = list.selected else { return Reply() }
      reading.show(entry.piece)
      return .close
    case .takeBackWord:
      let effects = reading.takeBackWord(on: list.selected?.piece)
      list.renew(reading, height: height)
      return Reply(effects)
    case .explain: return explain(in: &reading)
    case .filter: isFiltering = true
    case .showRemoved: return .close
    case .cancel:
      guard !list.filter.text.isEmpty else { return .close }
      list.setFilter(TypedLine(), height: height)
    case .showRepairs: return Reply(closes: true, next: .show(.repairs))
    case .showSource: return Reply(closes: true, next: .show(.source(list.selected?.removal.source)))
    case .showHelp: return .show(.help([.removed]))
    default: break
    }
    if list.selectedRow == before, reading.message == nil {
      reading.message = request.border(beginning: "the first one", end: "the last one")
    }
    return Reply()
  }

  /// A key while the filter is typed; the arrows go to other passages.
  private mutating func type(_ key: Key, in reading: inout ReadingState) -> Reply {
    let height = Self.height(reading.geometry)
    switch key {
    case .enter: isFiltering = false
    case .escape: endFilter(height)
    case .backspace where list.filter.text.isEmpty, .delete where list.filter.text.isEmpty: endFilter(height)
    case .down, .control("n"): return perform(.scrollLines(1), in: &reading)
    case .up, .control("p"): return perform(.scrollLines(-1), in: &reading)
    default: if let changed = list.filter.after(key) { list.setFilter(changed, height: height) }
    }
    return Reply()
  }

  /// Asks why the selected passage was left out.
  private mutating func explain(in reading: inout ReadingState) -> Reply {
    guard let source = list.selected?.removal.source else { return Reply() }
    guard !reading.isBeginning else {
      reading.message = "the rest is still being read; try again in a moment"
      return Reply()
    }
    explained = (source, nil)
    return Reply([.explain(source)])
  }

  /// Takes the answer to ``Effect/explain(_:)``, unless another was asked for since. Where there is no room below the list, the footer says it.
  package mutating func take(explanation words: String, of source: Range<Int>, in workspace: inout Workspace) {
    guard explained?.source == source else { return }
    explained = (source, words)
    let geometry = workspace.geometry
    if Self.height(geometry) == geometry.pageHeight { workspace.message = words }
  }

  private mutating func endFilter(_ height: Int) {
    isFiltering = false
    list.setFilter(TypedLine(), height: height)
  }

  /// A click selects, a click on what is selected leads there.
  private mutating func press(_ cell: Frame.Cell, in reading: inout ReadingState) -> Reply {
    let height = Self.height(reading.geometry)
    let row = cell.row - reading.geometry.pageTop
    guard (0..<height).contains(row), list.top + row < list.rows.count else { return Reply() }
    if list.top + row == list.selectedRow { return perform(.open, in: &reading) }
    list.select(row: list.top + row, height: height)
    return Reply()
  }

  package func draw(on frame: inout Frame, in workspace: Workspace) {
    guard let reading = workspace.reading else { return }
    let bars = Bars(geometry: workspace.geometry)
    bars.drawRules(on: &frame, outline: false)
    var view = RemovedView(list: list, geometry: bars.geometry, height: Self.height(reading.geometry))
    if let explained, explained.source == list.selected?.removal.source {
      view.explanation = explained.words ?? "finding out…"
    }
    view.draw(on: &frame, bars)
    if isFiltering {
      PromptLine(label: "left out: ", line: list.filter, right: "\(list.count) of \(list.total)")
        .draw(on: &frame, row: bars.geometry.footerRow)
    } else if !Footer(workspace).drawMessage(on: &frame, bars, stopsFetching: false) {
      frame.draw(bars.line(ScreenLine(list.filter.text, .footer), hints(reading)), row: bars.geometry.footerRow)
    }
    frame = frame.ordered(by: workspace.pageOptions.readingOrder)
  }

  private func hints(_ reading: ReadingState) -> ScreenLine {
    let keys = reading.keys[.removed]
    var line = ScreenLine()
    var hints = [KeyHint(key: keys.lastLabel(of: .cancel), what: "closes")]
    if reading.size.columns >= 60 {
      hints =
        [
          KeyHint(key: keys.label(of: .open), what: "leads there"), KeyHint(key: keys.label(of: .explain), what: "why"),
          KeyHint(key: keys.label(of: .filter), what: "filters"),
        ] + hints
    }
    for hint in hints where hint.line.width > 0 { line.append(hint.line.indented(by: line.width > 0 ? 2 : 0)) }
    return line
  }
}
