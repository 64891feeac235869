import ArticleModel

/// What was judged clutter, each with the reason, article by article.
struct RemovedContent: PanelContent {
  let title = "What was removed"
  private let articles: [Article]
  private let entries: ArticleEntries

  init(_ articles: [Article]) {
    self.articles = articles
    entries = ArticleEntries(articles.map(\.removed.count))
  }

  var itemCount: Int { entries.count }

  /// The item an article begins with.
  func firstItem(of article: Int) -> Int { entries.first(of: article) }

  func lines(of item: Int, width: Int) -> [ScreenLine] {
    let place = entries.place(of: item)
    let article = articles[place.article]
    guard let index = place.entry else {
      let count = article.removed.count
      let summary =
        count == 0 ? "Nothing was removed." : "\(count) \(count == 1 ? "passage" : "passages") left out of the page:"
      let name = articles.count > 1 ? article.masthead.title?.text ?? "Article \(place.article + 1)" : ""
      let heading = name.isEmpty ? [] : WrappedText.lines(name, .panelTitle, width: width)
      return (item > 0 ? [ScreenLine()] : []) + heading + WrappedText.lines(summary, .panelDetail, width: width)
    }
    let removal = article.removed[index]
    return [ScreenLine(), ScreenLine(removal.reason.rawValue, .reason)]
      + WrappedText.lines(removal.text, .panelText, width: width, indent: 2)
  }
}

/// Rows of a panel that lists something of each article below a row for the article itself.
struct ArticleEntries: Sendable {
  /// The first row of each article, and at the end the number of rows.
  private let firsts: [Int]

  /// - Parameter counts: how many entries each article has.
  init(_ counts: [Int]) {
    var firsts = [0]
    for count in counts { firsts.append(firsts[firsts.count - 1] + count + 1) }
    self.firsts = firsts
  }

  var count: Int { firsts[firsts.count - 1] }

  /// The row of the article itself.
  func first(of article: Int) -> Int { firsts[article] }

  /// What a row is; the entry is nil for the row of the article itself.
  func place(of row: Int) -> (article: Int, entry: Int?) {
    var article = 0
    while article + 2 < firsts.count, firsts[article + 1] <= row { article += 1 }
    let entry = row - firsts[article] - 1
    return (article, entry < 0 ? nil : entry)
  }
}
