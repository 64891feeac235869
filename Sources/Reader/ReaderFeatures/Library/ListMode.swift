package import ReaderCore
package import Settings
import TextLayout

/// The list of a folder's articles.
package struct ListMode: Mode {
  package var library: LibraryState
  /// Whether the words of the filter are being typed.
  package private(set) var isFiltering = false

  package init(_ library: LibraryState) { self.library = library }

  package var map: Command.Mode? { isFiltering ? nil : .list }
  package var coversScreen: Bool { true }

  package mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    let height = workspace.listHeight
    switch input {
    case .request(let outcome):
      switch outcome.request {
      case .quit: return Reply([.quit])
      case .showHelp: return .show(.help([.list, .view]))
      case .filter: isFiltering = true
      default: break
      }
      return Reply(library.perform(outcome.request, height: height))
    case .key(let key):
      if library.ends(filter: key) { isFiltering = false }
      return Reply(library.type(key, height: height))
    case .pasted(let text):
      guard isFiltering else { return Reply() }
      return Reply(library.insert(text, height: height))
    case .press(let cell): return isFiltering ? Reply() : press(cell, in: &workspace)
    case .wheel(let direction):
      return isFiltering ? Reply() : handle(.request(.scrollLines(direction)), in: &workspace)
    case .resized: return Reply(library.requestDescription(height: height))
    }
  }

  /// A click selects an article of the list, a click on the selected one opens it.
  private mutating func press(_ cell: Frame.Cell, in workspace: inout Workspace) -> Reply {
    let row = cell.row - workspace.geometry.pageTop
    let height = workspace.listHeight
    let isSelected = library.top + row == library.selection
    let shown = (0..<height).contains(row)
    let asked = shown ? library.select(shown: row, height: height) : []
    guard isSelected else { return Reply(asked) }
    var reply = handle(.request(.open), in: &workspace)
    reply.effects = asked + reply.effects
    return reply
  }

  package func draw(on frame: inout Frame, in workspace: Workspace) {
    LibraryView(
      state: library, size: workspace.size, notice: workspace.message ?? workspace.pending?.label,
      isFiltering: isFiltering, keys: workspace.keys
    ).draw(on: &frame)
    frame = frame.ordered(by: workspace.pageOptions.readingOrder)
  }
}
