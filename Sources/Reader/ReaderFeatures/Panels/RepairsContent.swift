package import ArticleModel
package import ReaderCore
import UTF8Text

/// What was mended, each as it stood and as it is shown, article by article.
package struct RepairsContent: PanelContent {
  package let title = "What was repaired"
  private let articles: [Article]
  private let entries: ArticleEntries

  package init(_ articles: [Article]) {
    self.articles = articles
    entries = ArticleEntries(articles.map(\.repairs.count))
  }

  package var itemCount: Int { entries.count }

  /// The item an article begins with.
  package func firstItem(of article: Int) -> Int { entries.first(of: article) }

  package func lines(of item: Int, width: Int) -> [ScreenLine] {
    let place = entries.place(of: item)
    let article = articles[place.article]
    guard let index = place.entry else {
      let count = article.repairs.count
      let summary =
        count == 0
        ? "Nothing was repaired." : "\(count) \(count == 1 ? "place" : "places") mended, as it was and as it is:"
      return entries.heading(of: article, index: place.article, summary, width: width) + [ScreenLine()]
    }
    return lines(article.repairs[index], of: article, width: width)
  }

  /// On one line where it fits: `was → now`, and in what words it stands; else one below the other.
  private func lines(_ repair: Repair, of article: Article, width: Int) -> [ScreenLine] {
    let was = ScreenLine(repair.was.visibleRepair, .was)
    let now = ScreenLine(repair.now.visibleRepair, .now)
    var line = was.indented(by: 2)
    line.append(ScreenRun("  →  ", .panelDetail))
    line.append(now)
    if line.width <= width {
      let room = width - line.width - 3
      if room >= 16, let words = article.words(around: repair) {
        line.append(.blanks(3))
        line.append(ScreenLine(words, .panelDetail).shortened(to: room))
      }
      return [line]
    }
    return [ScreenLine("was", .panelDetail)]
      + WrappedText.lines(repair.was.visibleRepair, .was, width: width, indent: 4)
      + [ScreenLine("now", .panelDetail)]
      + WrappedText.lines(repair.now.visibleRepair, .now, width: width, indent: 4)
  }
}

extension Article {
  /// The words a repair stands in as they are shown: "… of Quick payment, local control and …"; nil where they are not found.
  fileprivate func words(around repair: Repair) -> String? {
    let next = blocks.firstSortedIndex { $0.source.lowerBound > repair.source.lowerBound }
    guard next > 0 else { return nil }
    let now = Array(repair.now.utf8)
    var found: String?
    blocks[next - 1].forEachText { text in
      if found == nil { found = text.withUTF8 { Self.words(of: $0, around: now) } }
    }
    return found
  }

  /// The first place of some words in a text, with some words before and behind.
  private static func words(of text: UnsafeBufferPointer<UInt8>, around words: [UInt8]) -> String? {
    guard let first = words.first, words.count <= text.count else { return nil }
    let place = (0...text.count - words.count).first { text[$0] == first && text[$0...].starts(with: words) }
    guard let place else { return nil }
    let reach = 28
    var start = max(0, place - reach)
    if start > 0 { while start < place, text[start] != 0x20 { start += 1 } }
    var end = min(text.count, place + words.count + 2 * reach)
    if end < text.count { while end > place + words.count, text[end] != 0x20 { end -= 1 } }
    let shown = String(decoding: UnsafeBufferPointer(rebasing: text[start..<end]), as: UTF8.self)
    return (start > 0 ? "…" : "") + shown.replacingLineEnds + (end < text.count ? " …" : "")
  }
}

extension String {
  fileprivate var replacingLineEnds: String { String(map { $0.isNewline ? " " : $0 }) }

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
