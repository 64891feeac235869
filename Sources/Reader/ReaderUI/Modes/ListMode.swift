import Settings
import TextLayout

/// The list of a folder's articles. The list itself is shared: an article that is being read notes in it how far it was read.
struct ListMode: Mode {
  /// Whether the words of the filter are being typed.
  private(set) var isFiltering = false

  var map: Command.Mode? { isFiltering ? nil : .list }
  var coversScreen: Bool { true }

  mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    let height = workspace.listHeight
    switch input {
    case .request(let outcome):
      switch outcome.request {
      case .quit: return Reply([.quit])
      case .showHelp: return .show(.help([.list, .view]))
      case .filter: isFiltering = true
      default: break
      }
      return Reply(workspace.library?.perform(outcome.request, height: height) ?? [])
    case .key(let key):
      if workspace.library?.ends(filter: key) == true { isFiltering = false }
      return Reply(workspace.library?.type(key, height: height) ?? [])
    case .pasted(let text):
      guard isFiltering else { return Reply() }
      return Reply(workspace.library?.insert(text, height: height) ?? [])
    case .press(let cell): return isFiltering ? Reply() : press(cell, in: &workspace)
    case .wheel(let direction):
      return isFiltering ? Reply() : handle(.request(.scrollLines(direction)), in: &workspace)
    case .resized: return Reply(workspace.library?.requestDescription(height: height) ?? [])
    }
  }

  /// A click selects an article of the list, a click on the selected one opens it.
  private mutating func press(_ cell: Frame.Cell, in workspace: inout Workspace) -> Reply {
    let row = cell.row - workspace.geometry.pageTop
    let height = workspace.listHeight
    let isSelected = workspace.library.map { $0.top + row == $0.selection } ?? false
    let shown = (0..<height).contains(row)
    let asked = shown ? workspace.library?.select(shown: row, height: height) ?? [] : []
    guard isSelected else { return Reply(asked) }
    var reply = handle(.request(.open), in: &workspace)
    reply.effects = asked + reply.effects
    return reply
  }

  func draw(on frame: inout Frame, in workspace: Workspace) {
    guard let library = workspace.library else { return }
    LibraryView(
      state: library, size: workspace.size, notice: workspace.message, isFiltering: isFiltering, keys: workspace.keys
    ).draw(on: &frame)
    frame = frame.ordered(by: workspace.pageOptions.readingOrder)
  }
}
