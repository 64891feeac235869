package import ArticleModel
package import ReaderCore

/// Rows of a panel that lists something of each article below a row for the article itself.
package struct ArticleEntries: Sendable {
  /// The first row of each article, and at the end the number of rows.
  private let firsts: [Int]

  /// - Parameter counts: how many entries each article has.
  package init(_ counts: [Int]) {
    var firsts = [0]
    for count in counts { firsts.append(firsts[firsts.count - 1] + count + 1) }
    self.firsts = firsts
  }

  package var count: Int { firsts[firsts.count - 1] }

  /// The row of the article itself.
  package func first(of article: Int) -> Int { firsts[article] }

  /// What a row is; the entry is nil for the row of the article itself.
  package func place(of row: Int) -> (article: Int, entry: Int?) {
    var article = 0
    while article + 2 < firsts.count, firsts[article + 1] <= row { article += 1 }
    let entry = row - firsts[article] - 1
    return (article, entry < 0 ? nil : entry)
  }

  /// The row of the article itself: its title, where there are several, and a summary.
  package func heading(of article: Article, index: Int, _ summary: String, width: Int) -> [ScreenLine] {
    let title = firsts.count > 2 ? article.masthead.title?.text ?? "Article \(index + 1)" : ""
    let heading = title.isEmpty ? [] : WrappedText.lines(title, .panelTitle, width: width)
    let gap = index > 0 ? [ScreenLine()] : []
    return gap + heading + WrappedText.lines(summary, .panelDetail, width: width)
  }
}
