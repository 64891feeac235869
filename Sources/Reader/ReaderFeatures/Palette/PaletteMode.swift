package import ReaderCore
package import Settings
import TextLayout

/// The list of commands, while one is being chosen.
package struct PaletteMode: Mode {
  private var palette: Palette

  package init(_ palette: Palette) { self.palette = palette }

  package var map: Command.Mode? { nil }
  package var coversScreen: Bool { false }

  package mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    let height = workspace.listHeight
    switch input {
    case .key(let key): return type(key, height: height)
    case .pasted(let text): palette.insert(text, height: height)
    case .press(let cell): return press(cell, on: workspace.size, height: height)
    case .wheel(let direction): palette.select(by: direction, height: height)
    case .resized: palette.settle(height: height)
    case .request: break
    }
    return Reply()
  }

  private mutating func type(_ key: Key, height: Int) -> Reply {
    switch key {
    case .enter: return choose(height: height)
    case .escape: return .close
    case .down, .tab, .control("n"): palette.select(by: 1, height: height)
    case .up, .backTab, .control("p"): palette.select(by: -1, height: height)
    case .backspace where palette.text.isEmpty: return .close
    default: if let changed = palette.line.after(key) { palette.change(to: changed, height: height) }
    }
    return Reply()
  }

  /// Closes, and does what is selected.
  private mutating func choose(height: Int) -> Reply {
    guard let request = palette.selected?.request else { return Reply() }
    if case .typeNumber(let name) = request {
      palette.change(to: TypedLine("set \(name) "), height: height)
      return Reply()
    }
    return Reply(closes: true, next: .perform(request))
  }

  /// A click on a command does it, one beside the list closes it.
  private mutating func press(_ cell: Frame.Cell, on size: ScreenSize, height: Int) -> Reply {
    let foot = size.rows - 1
    guard cell.row < foot else { return Reply() }
    let line = cell.row - (foot - palette.shownCount(height: height))
    guard line >= 0, palette.select(shown: line, height: height) else { return .close }
    return choose(height: height)
  }

  package func draw(on frame: inout Frame, in workspace: Workspace) {
    PaletteView(palette: palette, height: workspace.listHeight).draw(on: &frame)
  }
}
