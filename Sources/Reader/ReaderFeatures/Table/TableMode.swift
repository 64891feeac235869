import ArticleModel
package import ReaderCore
package import Settings
import TextLayout

/// A table over the whole screen.
package struct TableMode: Mode {
  package private(set) var state: TableViewState

  package init(_ state: TableViewState) { self.state = state }

  package var map: Command.Mode? { state.typing == nil ? .table : nil }
  package var coversScreen: Bool { true }

  package mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    defer { say(to: &workspace) }
    switch input {
    case .request(let outcome): return perform(outcome.request, in: &workspace)
    case .key(let key): return Reply(state.type(key))
    case .pasted(let text): state.insert(text)
    case .press(let cell): if state.typing == nil { state.press(cell) }
    case .wheel(let direction):
      if state.typing == nil { return perform(.table(.rows(direction)), in: &workspace) }
    case .resized: state.resize(workspace.size)
    }
    return Reply()
  }

  /// Asks whether a file that is there already may be replaced.
  package mutating func askToOverwrite(_ path: String) { state.askToOverwrite(path) }

  /// What the table has to say, the footer says until the next key.
  private mutating func say(to workspace: inout Workspace) {
    if let message = state.message { workspace.reading?.message = message }
    state.message = nil
  }

  private mutating func perform(_ request: Request, in workspace: inout Workspace) -> Reply {
    workspace.reading?.message = nil
    switch request {
    case .table(.showSource):
      return .show(.source(workspace.reading?.page.items.block(state.item)?.source ?? 0..<0))
    case .table(let request): return Reply(state.perform(request))
    case .showHelp: return .show(.help([.table, .view]))
    case .cancel where state.mode == .record && state.isRecordOfGrid: state.toggleRecord()
    case .cancel where !state.rows.filter.isEmpty: state.dropFilter()
    case .cancel: return Reply(workspace.reading?.takeBack(state) ?? [], closes: true)
    default: return Reply()
    }
    return Reply()
  }

  package func draw(on frame: inout Frame, in workspace: Workspace) {
    TableView(state: state, keys: workspace.keys[.table], notice: workspace.notice).draw(on: &frame)
    frame = frame.ordered(by: workspace.pageOptions.readingOrder)
  }
}
