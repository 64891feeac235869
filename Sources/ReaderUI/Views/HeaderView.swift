import ArticleModel

/// The line above the page: the article's title, its site, and the minutes it takes.
struct HeaderView {
  let state: ReadingState

  func line(_ bars: Bars) -> ScreenLine {
    let masthead = state.page.items.articles[state.currentArticle].masthead
    let minutes = "\(state.progress.minutes) min"
    let details = [masthead.site, minutes].compactMap { $0 }.joined(separator: " · ")
    let title = ScreenLine(masthead.title?.text ?? state.name, .header)
    let line = bars.line(title, ScreenLine(details, .headerDetail))
    return line
  }
}
