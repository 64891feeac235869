package import ReaderCore
package import Settings
import TextLayout
import UTF8Text

/// The highlights of the article that is read, and the notes to it, over the page.
package struct HighlightListMode: Mode {
  private var selection = 0
  private var top = 0
  /// The words of the filter, as they are typed.
  package private(set) var filter = TypedLine()
  /// Whether the words of the filter are being typed.
  package private(set) var isFiltering = false

  package init() {}

  package var map: Command.Mode? { isFiltering ? nil : .highlights }
  package var coversScreen: Bool { true }

  /// Those that hold the words of the filter.
  private func listed(_ reading: ReadingState?) -> [PageHighlight] {
    let all = reading?.shelf?.highlights ?? []
    guard let pattern = SearchPattern(filter.text) else { return all }
    return all.filter { pattern.stands(in: $0.quote) || $0.note.map { pattern.stands(in: $0) } ?? false }
  }

  package mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    guard let reading = workspace.reading else { return .close }
    let height = reading.geometry.pageHeight
    switch input {
    case .request(let outcome): return perform(outcome.request, height: height, in: &workspace)
    case .key(let key): type(key, height: height, in: workspace)
    case .pasted(let text): if isFiltering { filter = filter.inserting(text) }
    case .press(let cell):
      let line = top + (cell.row - reading.geometry.pageTop) / 2
      guard !isFiltering, cell.row >= reading.geometry.pageTop, line < listed(reading).count else { break }
      if line == selection { return perform(.open, height: height, in: &workspace) }
      select(line, height: height, in: workspace)
    case .wheel(let direction): select(selection + direction, height: height, in: workspace)
    case .resized: select(selection, height: height, in: workspace)
    }
    return Reply()
  }

  private mutating func select(_ line: Int, height: Int, in workspace: Workspace) {
    let count = listed(workspace.reading).count
    let shown = max(1, height / 2)
    selection = max(0, min(line, count - 1))
    top = max(0, min(max(min(top, selection), selection - shown + 1), max(0, count - shown)))
  }

  private mutating func perform(_ request: Request, height: Int, in workspace: inout Workspace) -> Reply {
    let shown = max(1, height / 2)
    switch request {
    case .scrollLines(let step): select(selection + step, height: height, in: workspace)
    case .scrollPages(let step): select(selection + step * shown, height: height, in: workspace)
    case .top: select(0, height: height, in: workspace)
    case .bottom: select(.max, height: height, in: workspace)
    case .filter: isFiltering = true
    case .cancel:
      guard !filter.text.isEmpty else { return .close }
      filter = TypedLine()
    case .showHelp: return .show(.help([.highlights, .view]))
    case .shelf(.undo): return Reply(workspace.takeBack())
    case .open:
      guard let highlight = selected(in: workspace) else { return Reply() }
      workspace.reading?.show(highlight)
      return .close
    case .selection(let request): return act(request, in: &workspace)
    default: break
    }
    return Reply()
  }

  private func selected(in workspace: Workspace) -> PageHighlight? {
    let all = listed(workspace.reading)
    return all.indices.contains(selection) ? all[selection] : nil
  }

  private func act(_ request: SelectionRequest, in workspace: inout Workspace) -> Reply {
    guard let highlight = selected(in: workspace), let article = workspace.reading?.shelf?.id else { return Reply() }
    func edit(_ change: ShelfChange, _ done: String) -> Reply {
      Reply([.shelf(.change([ShelfEdit(change, of: article)], done: done))])
    }
    switch request {
    case .note: return .open(NotePrompt(.highlight(highlight, article: article)))
    case .changeColour: return edit(.colour(highlight.colour.next, of: highlight.id), highlight.colour.next.rawValue)
    case .delete: return edit(.unhighlight(highlight.id), "taken away")
    case .copy: return Reply(workspace.reading?.copied("highlight", highlight.quote) ?? [])
    default: return Reply()
    }
  }

  /// A key while the filter is typed.
  private mutating func type(_ key: Key, height: Int, in workspace: Workspace) {
    switch key {
    case .enter: isFiltering = false
    case .escape: (isFiltering, filter) = (false, TypedLine())
    case .backspace where filter.text.isEmpty, .delete where filter.text.isEmpty: isFiltering = false
    case .down: select(selection + 1, height: height, in: workspace)
    case .up: select(selection - 1, height: height, in: workspace)
    default: filter = filter.after(key) ?? filter
    }
    select(selection, height: height, in: workspace)
  }

  package func draw(on frame: inout Frame, in workspace: Workspace) {
    guard let reading = workspace.reading else { return }
    let geometry = reading.geometry
    let bars = Bars(geometry: geometry)
    bars.drawRules(on: &frame, outline: false)
    let all = listed(reading)
    let count = Counted.words(all.count, "highlight")
    frame.draw(
      bars.line(ScreenLine("Highlights of this article", .panelTitle), ScreenLine(count, .headerDetail)), row: 0)
    if all.isEmpty {
      let text =
        filter.text.isEmpty ? "Nothing is highlighted: v selects words of the page." : "None holds these words."
      frame.draw(ScreenLine(text, .panelDetail), row: geometry.pageTop, column: 2)
    }
    // What was taken away may have been the last.
    let chosen = min(selection, all.count - 1)
    for number in 0..<max(1, geometry.pageHeight / 2) where all.indices.contains(top + number) {
      let row = geometry.pageTop + 2 * number
      draw(all[top + number], isSelected: top + number == chosen, row: row, on: &frame)
    }
    if isFiltering {
      PromptLine(label: "highlights: ", line: filter, right: count).draw(on: &frame, row: geometry.footerRow)
    } else if !Footer(workspace).drawNews(on: &frame, bars) {
      frame.draw(bars.line(ScreenLine(filter.text, .footer), hints(reading)), row: geometry.footerRow)
    }
  }

  private func draw(_ highlight: PageHighlight, isSelected: Bool, row: Int, on frame: inout Frame) {
    let width = frame.size.columns
    let role: ScreenRole = isSelected ? .listSelected : .listEntry
    var line = ScreenLine(isSelected ? " › " : "   ", role)
    line.append(ScreenLine(highlight.colour.letter, .highlight(highlight.colour)))
    line.append(ScreenLine(" ", role))
    let words = highlight.quote.isEmpty ? "(to the whole article)" : highlight.quote.asTypedLine
    line.append(ScreenLine(words, role).shortened(to: max(4, width - 6)))
    frame.draw(line.padded(to: width, isSelected ? role : .blank), row: row)
    if isSelected { frame.cursor = Frame.Cell(column: 1, row: row) }
    var below = ScreenLine([.blanks(5)])
    if highlight.place == nil, !highlight.quote.isEmpty {
      below.append(ScreenLine("not in the text any more  ", .reason))
    }
    if let note = highlight.note { below.append(ScreenLine(note.asTypedLine, .panelDetail)) }
    frame.draw(below.shortened(to: width - 1), row: row + 1)
  }

  private func hints(_ reading: ReadingState) -> ScreenLine {
    guard reading.size.columns >= 60 else { return ScreenLine() }
    var line = ScreenLine()
    for (request, what) in [
      (Request.open, "in the text"), (.selection(.note), "note"), (.selection(.changeColour), "colour"),
      (.selection(.delete), "takes away"), (.showHelp, "help"),
    ] {
      let hint = KeyHint(key: reading.keys[.highlights].label(of: request), what: what).line
      if hint.width > 0 { line.append(hint.indented(by: line.width > 0 ? 2 : 0)) }
    }
    return line
  }
}

extension ReadingState {
  /// The list of the highlights of this document.
  package mutating func openHighlights() -> HighlightListMode? {
    guard shelf?.highlights.isEmpty == false else {
      message = "nothing is highlighted; \(keys[.page].label(of: .shelf(.select)) ?? "v") selects words"
      return nil
    }
    return HighlightListMode()
  }
}
