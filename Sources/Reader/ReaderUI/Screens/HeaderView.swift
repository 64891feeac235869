import ArticleModel
import ReaderCore
import ReaderFeatures
import TextLayout

/// The line above the page: the article's title and its site.
struct HeaderView {
  let state: ReadingState

  func line(_ bars: Bars) -> ScreenLine {
    let masthead = state.page.items.articles[state.currentArticle].masthead
    let title = ScreenLine(masthead.shownTitle?.text ?? state.name, .header)
      .ordered(by: state.page.options.readingOrder)
    let details = ScreenLine(masthead.site ?? "", .headerDetail)
    // The title matters more than the site.
    let fits = min(title.width, 30) + details.width + 4 <= bars.geometry.size.columns
    return bars.line(title, fits ? details : ScreenLine())
  }
}
