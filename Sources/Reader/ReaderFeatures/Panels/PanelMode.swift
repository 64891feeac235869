import ArticleModel
package import ReaderCore
package import Settings
import TextLayout

/// A view over the page or the list: help, what was repaired, the source.
package struct PanelMode: Mode {
  private var panel: Panel
  /// What opened it, and closes it again.
  private let request: Request

  /// Opens a view; nil where there is no article it could be of.
  package init?(_ subject: PanelSubject, in workspace: Workspace) {
    request = subject.request
    if case .help(let modes) = subject {
      // Without an article there is nothing to look into.
      let maps = modes.map { workspace.reading == nil ? workspace.keys[$0].withoutArticle : workspace.keys[$0] }
      panel = Panel(HelpContent(maps: maps))
      return
    }
    guard let reading = workspace.reading else { return nil }
    let items = reading.page.items
    switch subject {
    case .help(let modes): panel = Panel(HelpContent(maps: modes.map { workspace.keys[$0] }))
    // A list with a selection of its own.
    case .removed: return nil
    case .repairs:
      let content = RepairsContent(items.articles)
      panel = Panel(content, at: content.firstItem(of: reading.currentArticle))
    case .source(let range):
      let content = SourceContent(items.document.text, range: range ?? reading.sourceRange)
      panel = Panel(content, at: content.firstItem)
    }
  }

  package var map: Command.Mode? { .view }
  package var coversScreen: Bool { true }

  package mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    switch input {
    case .request(let outcome): return perform(outcome.request, in: &workspace)
    case .wheel(let direction): return perform(.scrollLines(Input.wheelLines * direction), in: &workspace)
    case .resized: panel.resize()
    case .key, .pasted, .press: break
    }
    return Reply()
  }

  /// The key that opened a view closes it; the key of another view changes to that.
  private mutating func perform(_ request: Request, in workspace: inout Workspace) -> Reply {
    switch request {
    case .cancel: return .close
    case self.request: return .close
    case .showRemoved: return Reply(closes: true, next: .show(.removed))
    case .showRepairs: change(to: .repairs, in: workspace)
    case .showSource: change(to: .source(nil), in: workspace)
    case .showHelp: change(to: .help([.page, .outline, .links, .removed, .table, .view]), in: workspace)
    default:
      let before = panel.top
      panel.scroll(request, geometry: workspace.geometry)
      guard panel.top == before else { break }
      workspace.reading?.message = request.border(beginning: "the beginning", end: "the end")
    }
    return Reply()
  }

  private mutating func change(to subject: PanelSubject, in workspace: Workspace) {
    if let other = PanelMode(subject, in: workspace) { self = other }
  }

  package func draw(on frame: inout Frame, in workspace: Workspace) {
    let bars = Bars(geometry: workspace.geometry)
    bars.drawRules(on: &frame, outline: false)
    PanelView(panel: panel, geometry: bars.geometry).draw(on: &frame)
    if !Footer(workspace).drawMessage(on: &frame, bars, stopsFetching: false) {
      let close = KeyHint(key: workspace.keys[.view].lastLabel(of: .cancel), what: "closes")
      frame.draw(bars.line(ScreenLine(), close.line), row: bars.geometry.footerRow)
    }
    frame = frame.ordered(by: workspace.pageOptions.readingOrder)
  }
}

extension ReadingState {
  /// The source of the focused block, else of the one being read; for a masthead, what stands above the first block.
  fileprivate var sourceRange: Range<Int> {
    let item = itemHere
    if let block = page.items.block(item) { return block.source }
    let article = page.items.articles[page.items.article(of: item)]
    let end = article.blocks.first?.source.lowerBound ?? page.items.document.text.utf8.count
    let previous = page.items.article(of: item) - 1
    let start = previous >= 0 ? page.items.articles[previous].blocks.last?.source.upperBound ?? 0 : 0
    return min(start, end)..<end
  }
}

extension KeyMap {
  /// The keys that do something where no article is open.
  fileprivate var withoutArticle: KeyMap {
    let needing: [Request] = [.showRemoved, .showRepairs, .showSource]
    return KeyMap(bindings: bindings.filter { !needing.contains($0.command.request) })
  }
}
