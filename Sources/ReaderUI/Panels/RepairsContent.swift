import ArticleModel

/// What was mended, each as it stood and as it is shown, article by article.
struct RepairsContent: PanelContent {
  let title = "What was repaired"
  private let articles: [Article]
  private let entries: ArticleEntries

  init(_ articles: [Article]) {
    self.articles = articles
    entries = ArticleEntries(articles.map(\.repairs.count))
  }

  var itemCount: Int { entries.count }

  /// The item an article begins with.
  func firstItem(of article: Int) -> Int { entries.first(of: article) }

  func lines(of item: Int, width: Int) -> [ScreenLine] {
    let place = entries.place(of: item)
    let article = articles[place.article]
    guard let index = place.entry else {
      let count = article.repairs.count
      let summary =
        count == 0
        ? "Nothing was repaired." : "\(count) \(count == 1 ? "place" : "places") mended, as it was and as it is:"
      return entries.heading(of: article, index: place.article, summary, width: width) + [ScreenLine()]
    }
    return lines(article.repairs[index], width: width)
  }

  /// On one line where it fits: `was → now`; else one below the other.
  private func lines(_ repair: Repair, width: Int) -> [ScreenLine] {
    let was = ScreenLine(repair.was.visibleRepair, .was)
    let now = ScreenLine(repair.now.visibleRepair, .now)
    var line = was.indented(by: 2)
    line.append(ScreenRun("  →  ", .panelDetail))
    line.append(now)
    if line.width <= width { return [line] }
    return [ScreenLine("was", .panelDetail)]
      + WrappedText.lines(repair.was.visibleRepair, .was, width: width, indent: 4)
      + [ScreenLine("now", .panelDetail)]
      + WrappedText.lines(repair.now.visibleRepair, .now, width: width, indent: 4)
  }
}

extension String {
  /// The text with what a screen would not show made visible: "co\u{AD}op" becomes "co[soft hyphen]op".
  fileprivate var visibleRepair: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\u{0C}": result += "⏎"
      case "\t": result += "⇥"
      case "\u{AD}": result += "[soft hyphen]"
      case "\u{200B}", "\u{FEFF}": result += "[no-width space]"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
