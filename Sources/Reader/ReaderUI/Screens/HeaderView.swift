import ArticleModel
import ReaderCore
import ReaderFeatures
import TextLayout

/// The line above the page: the article's title, its site, and the minutes it takes.
struct HeaderView {
  let state: ReadingState

  func line(_ bars: Bars) -> ScreenLine {
    let masthead = state.page.items.articles[state.currentArticle].masthead
    let title = ScreenLine(masthead.title?.text ?? state.name, .header)
      .ordered(by: state.page.options.readingOrder)
    let minutes = ScreenLine("\(state.progress.minutes) min", .headerDetail)
    guard let site = masthead.site else { return bars.line(title, minutes) }
    let details = ScreenLine("\(site) · \(minutes.text)", .headerDetail)
    // The title matters more than the site.
    let fits = min(title.width, 30) + details.width + 4 <= bars.geometry.size.columns
    return bars.line(title, fits ? details : minutes)
  }
}
