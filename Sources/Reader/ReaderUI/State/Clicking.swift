import ArticleModel
import Settings
import TextLayout

/// The mouse: a click does what the key would do for the thing that is clicked, the wheel scrolls what is on top.
extension ReaderState {
  /// How many lines a turn of the wheel scrolls.
  private static let wheelLines = 3

  mutating func take(_ mouse: Mouse) -> [Effect] {
    guard context != .tooSmall else { return [] }
    sequence = KeySequence()
    reading?.isScrolling = false
    switch mouse.action {
    case .press:
      message = nil
      reading?.message = nil
      reading?.table?.message = nil
      return press(mouse.cell)
    case .wheelUp: return turn(-1)
    case .wheelDown: return turn(1)
    }
  }

  private mutating func turn(_ direction: Int) -> [Effect] {
    let height = listHeight
    switch context {
    case .commands: palette?.select(by: direction, height: height)
    case .prompt, .hints, .tableTyping, .libraryFilter, .tooSmall: break
    case .table: return request(.table(.rows(direction)))
    case .outline, .links, .library: return request(.scrollLines(direction))
    case .page, .panel, .libraryHelp: return request(.scrollLines(Self.wheelLines * direction))
    }
    return []
  }

  private mutating func press(_ cell: Frame.Cell) -> [Effect] {
    switch context {
    case .commands: return pressInCommands(cell)
    case .page, .outline: return reading?.press(cell) ?? []
    case .table:
      reading?.table?.press(cell)
      return []
    case .links: return reading?.pressInLinks(cell) ?? []
    case .hints:
      reading?.hints = nil
      return reading?.press(cell) ?? []
    case .library: return pressInList(cell)
    case .panel, .libraryHelp, .prompt, .tableTyping, .libraryFilter, .tooSmall: return []
    }
  }

  private mutating func request(_ request: Request) -> [Effect] {
    perform(KeySequence.Outcome(request: request, count: nil, character: nil, replacesLast: false))
  }

  /// A click on a command does it, one beside the list closes it.
  private mutating func pressInCommands(_ cell: Frame.Cell) -> [Effect] {
    guard let shown = palette?.shownCount(height: listHeight) else { return [] }
    let line = cell.row - (size.rows - 1 - shown)
    let height = listHeight
    guard cell.row < size.rows - 1, line >= 0, palette?.select(shown: line, height: height) == true else {
      if cell.row < size.rows - 1 { palette = nil }
      return []
    }
    return typeCommand(.enter)
  }

  /// A click selects an article of the list, a click on the selected one opens it.
  private mutating func pressInList(_ cell: Frame.Cell) -> [Effect] {
    let top = Geometry(size: size, outlineShown: false, preferredMeasure: 72).pageTop
    let isSelected = library.map { $0.top + cell.row - top == $0.selection } ?? false
    return inLibrary { list, height in
      guard (0..<height).contains(cell.row - top) else { return [] }
      return list.select(shown: cell.row - top, height: height)
    } + (isSelected ? request(.open) : [])
  }
}

extension ReadingState {
  /// A click on the page or in the outline.
  mutating func press(_ cell: Frame.Cell) -> [Effect] {
    let geometry = geometry
    let row = cell.row - geometry.pageTop
    guard (0..<geometry.pageHeight).contains(row) else { return [] }
    if let line = OutlineView(state: self).line(at: cell) {
      outline.selection = line
      return performInOutline(.open)
    }
    if outline.hasFocus { leaveOutline() }
    let shown = visible
    guard row < shown.count else { return [] }
    let line = page[shown[row]]
    let column = cell.column - geometry.textColumn
    let direction = LineDirection(self, shown: shown)
    if let run = direction.map({ $0.run(at: column, of: shown[row]) }) ?? line.run(at: column), let url = run.link {
      guard let link = page.items.links(of: shown[row].item).first(where: { run.belongs(to: $0) }) else {
        message = url
        return []
      }
      // The first click shows where it leads.
      if focus == Focus(link) { return follow(link) }
      focus = Focus(link)
      return []
    }
    // Only some lines of a table take the focus; all of them may be clicked.
    if case .table? = page.items.block(shown[row].item)?.content {
      showTable(shown[row].item)
      return []
    }
    guard let target = line.target else { return [] }
    focus = Focus(item: shown[row].item, target: target)
    return fold(.open)
  }
}
