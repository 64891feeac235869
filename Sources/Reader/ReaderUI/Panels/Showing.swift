import ArticleModel
import Settings

/// Requests on the page: views that lie over it.
extension ReadingState {
  mutating func show(_ request: Request) {
    let articles = page.items.articles
    switch request {
    case .showRemoved:
      let content = RemovedContent(articles)
      panel = Panel(content, at: content.firstItem(of: currentArticle))
    case .showRepairs:
      let content = RepairsContent(articles)
      panel = Panel(content, at: content.firstItem(of: currentArticle))
    case .showSource:
      let content = SourceContent(page.items.document.text, range: sourceRange)
      panel = Panel(content, at: content.firstItem)
    default: return showHelp([.page, .outline, .links, .table, .view])
    }
    shownPanel = request
  }

  /// Shows the keys of some modes.
  mutating func showHelp(_ modes: [Command.Mode]) {
    panel = Panel(HelpContent(maps: modes.map { keys[$0] }))
    shownPanel = .showHelp
  }

  /// The key that opened a view closes it; the key of another view changes to that.
  mutating func performInPanel(_ request: Request) -> [Effect] {
    switch request {
    case .cancel: panel = nil
    case .showRemoved, .showRepairs, .showSource, .showHelp:
      if shownPanel == request { panel = nil } else { show(request) }
    default:
      let geometry = geometry
      let before = panel?.top
      panel?.scroll(request, geometry: geometry)
      if panel?.top == before { message = request.border(beginning: "the beginning", end: "the end") }
    }
    return []
  }

  /// The source of the focused block, else of the one being read; for a masthead, what stands above the first block.
  private var sourceRange: Range<Int> {
    let item = focus.flatMap { isVisible($0) ? $0.item : nil } ?? currentItem
    if let block = page.items.block(item) { return block.source }
    let article = page.items.articles[page.items.article(of: item)]
    let end = article.blocks.first?.source.lowerBound ?? page.items.document.text.utf8.count
    let previous = page.items.article(of: item) - 1
    let start = previous >= 0 ? page.items.articles[previous].blocks.last?.source.upperBound ?? 0 : 0
    return min(start, end)..<end
  }
}
