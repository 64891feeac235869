package import ArticleModel
import ReaderCore

/// What was left out of the articles of a document, grouped by the reason.
package struct RemovedList {
  /// A passage.
  package struct Entry: Hashable, Sendable {
    package let article: Int
    /// The index in ``Article/removed``.
    package let removal: Int
  }

  /// A line of the list.
  package enum Row: Hashable, Sendable {
    /// The title of an article, where there are several.
    case article(Int)
    case group(Removal.Reason, count: Int)
    case entry(Entry)
  }

  private let articles: [Article]
  package private(set) var rows: [Row] = []
  /// The rows that can be selected.
  private var entries: [Int] = []
  /// How many passages there are without a filter.
  package let total: Int
  /// The words of the filter.
  package private(set) var filter = ""
  /// Which of the passages that are listed is selected, and the first row shown.
  private var selection = 0
  package private(set) var top = 0

  package init(_ articles: [Article]) {
    self.articles = articles
    total = articles.reduce(0) { sum, article in sum + article.removed.reduce(0) { $1.words.isEmpty ? $0 : $0 + 1 } }
    list(nil)
  }

  /// How many passages are listed.
  package var count: Int { entries.count }

  /// The row that is selected; nil where nothing is listed.
  package var selectedRow: Int? { entries.isEmpty ? nil : entries[selection] }

  /// The passage that is selected.
  package var selected: Entry? { selectedRow.flatMap { if case .entry(let entry) = rows[$0] { entry } else { nil } } }

  package func removal(_ entry: Entry) -> Removal { articles[entry.article].removed[entry.removal] }

  package func title(ofArticle article: Int) -> String {
    articles[article].masthead.title?.text ?? "Article \(article + 1)"
  }

  /// Selects the passage so many further on, and scrolls as little as it takes to show it.
  package mutating func move(by step: Int, height: Int) {
    selection = max(0, min(selection + max(-rows.count, min(step, rows.count)), entries.count - 1))
    settle(height: height)
  }

  /// Selects what is at or behind a row, as a click on it does.
  package mutating func select(row: Int, height: Int) {
    selection = max(0, min(entries.firstIndex { $0 >= row } ?? entries.count - 1, entries.count - 1))
    settle(height: height)
  }

  /// Selects the first passage of an article.
  package mutating func select(article: Int, height: Int) {
    let row = rows.firstIndex { if case .entry(let entry) = $0 { entry.article == article } else { false } }
    select(row: row ?? 0, height: height)
  }

  /// Shows the selected passage on a screen of some height, with the reason above it where that fits.
  package mutating func settle(height: Int) {
    guard let row = selectedRow else {
      top = 0
      return
    }
    var first = row
    while first > 0, row - first < 2, !isEntry(first - 1) { first -= 1 }
    top = max(0, min(max(min(top, first), row - height + 1), max(0, rows.count - height)))
  }

  private func isEntry(_ row: Int) -> Bool { if case .entry = rows[row] { true } else { false } }

  /// Lists only passages with some words, in what they say or in the reason.
  package mutating func setFilter(_ words: String, height: Int) {
    let selected = selected
    filter = words
    list(SearchPattern(words))
    let row = rows.firstIndex { if case .entry(let entry) = $0 { entry == selected } else { false } }
    select(row: row ?? 0, height: height)
  }

  private mutating func list(_ pattern: SearchPattern?) {
    rows = []
    for (article, value) in articles.enumerated() {
      var groups: [Removal.Reason: [Entry]] = [:]
      for (index, removal) in value.removed.enumerated() where !removal.words.isEmpty {
        let passes =
          pattern.map { $0.stands(in: removal.words.text) || $0.stands(in: removal.reason.rawValue) } ?? true
        if passes { groups[removal.reason, default: []].append(Entry(article: article, removal: index)) }
      }
      if groups.isEmpty { continue }
      if articles.count > 1 { rows.append(.article(article)) }
      for reason in Removal.Reason.allCases {
        guard let found = groups[reason] else { continue }
        rows.append(.group(reason, count: found.count))
        rows += found.map { .entry($0) }
      }
    }
    entries = rows.indices.filter { isEntry($0) }
  }
}
