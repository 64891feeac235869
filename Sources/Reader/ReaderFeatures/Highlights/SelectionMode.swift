package import ReaderCore
package import Settings
import TextLayout

/// Words of the page are selected, to be highlighted or copied.
package struct SelectionMode: Mode {
  package var map: Command.Mode? { .selection }
  package var coversScreen: Bool { false }

  package mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    guard var reading = workspace.reading, reading.selection != nil else { return .close }
    workspace.reading = nil
    defer { workspace.reading = reading }
    switch input {
    case .request(let outcome): return perform(outcome.request, in: &reading)
    case .wheel(let direction): return perform(.scrollLines(direction), in: &reading)
    case .key, .pasted, .press, .resized: return Reply()
    }
  }

  private func perform(_ request: Request, in reading: inout ReadingState) -> Reply {
    switch request {
    case .scrollLines(let step): if !reading.moveSelection(lines: step) { reading.message = edge(step) }
    case .cancel, .quit: return end(&reading)
    case .showHelp: return .show(.help([.selection, .view]))
    case .selection(let request): return perform(request, in: &reading)
    default: break
    }
    return Reply()
  }

  private func perform(_ request: SelectionRequest, in reading: inout ReadingState) -> Reply {
    switch request {
    case .swapEnds:
      if let selection = reading.selection {
        reading.selection = Selection(anchor: selection.head, head: selection.anchor)
      }
    case .takeSentence: reading.take { $0.sentence(at: $1) }
    case .takeParagraph: reading.take { $0.paragraph(at: $1) }
    case .highlight(let colour):
      let effects = reading.passage(colour, note: nil).map { [Effect.shelf(.highlight($0))] } ?? []
      return end(&reading, effects)
    case .note:
      guard let passage = reading.passage(.yellow, note: nil) else { return Reply() }
      return Reply(closes: true, next: .open(NotePrompt(.passage(passage))))
    case .copy:
      guard let words = reading.selectedWords?.text else { return Reply() }
      return end(&reading, reading.copied("selection", words))
    case .character, .word, .wordEnd, .lineEdge, .sentence, .paragraph:
      if !reading.moveSelection(request) { reading.message = "there is nothing further" }
    case .changeColour, .delete: break
    }
    return Reply()
  }

  private func edge(_ step: Int) -> String { step > 0 ? "the last line" : "the first line" }

  private func end(_ reading: inout ReadingState, _ effects: [Effect] = []) -> Reply {
    reading.selection = nil
    return Reply(effects, closes: true)
  }

  package func draw(on frame: inout Frame, in workspace: Workspace) {
    guard let reading = workspace.reading, let selection = reading.selection else { return }
    let geometry = reading.geometry
    let bars = Bars(geometry: geometry)
    if let cell = reading.cell(of: selection.head), let row = reading.visible.firstIndex(of: cell.position) {
      frame.cursor = Frame.Cell(
        column: min(geometry.size.columns - 1, geometry.textColumn + cell.column), row: geometry.pageTop + row)
    }
    if Footer(workspace).drawMessage(on: &frame, bars, stopsFetching: false) { return }
    let words = reading.selectedWords?.text.split(whereSeparator: \.isWhitespace).count ?? 0
    let left = ScreenLine(words == 1 ? "1 word selected" : "\(words) words selected", .footer)
    frame.draw(bars.line(left, hints(reading)), row: geometry.footerRow)
  }

  private func hints(_ reading: ReadingState) -> ScreenLine {
    let wanted: [(Request, String)] = [
      (.selection(.highlight(.yellow)), "highlights"), (.selection(.note), "with a note"),
      (.selection(.copy), "copies"),
      (.showHelp, "help"),
    ]
    let room = reading.size.columns
    var line = ScreenLine()
    for (request, what) in room >= 72 ? wanted : room >= 36 ? [wanted[0], wanted[3]] : [] {
      let hint = KeyHint(key: reading.keys[.selection].label(of: request), what: what).line
      if hint.width > 0 { line.append(hint.indented(by: line.width > 0 ? 2 : 0)) }
    }
    return line
  }
}
