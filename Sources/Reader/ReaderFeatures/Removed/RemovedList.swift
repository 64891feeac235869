package import ArticleModel
package import ReaderCore

/// What was left out of the articles of a document, grouped by the reason, with what the reader has said of it.
package struct RemovedList {
  /// A passage.
  package struct Entry: Hashable, Sendable {
    package let article: Int
    package let piece: PassageWords.Piece
    package let removal: Removal
    /// Whether the reader has put it back into the article.
    package let isBack: Bool
    /// What the reader has said of it.
    package let word: String?
  }

  /// A line of the list.
  package enum Row: Hashable, Sendable {
    /// The title of an article, where there are several.
    case article(Int)
    case group(Removal.Reason, count: Int)
    case entry(Entry)
  }

  private let titles: [String?]
  /// All passages, in the order of the source.
  private let passages: [Entry]
  package private(set) var rows: [Row] = []
  /// The rows that can be selected.
  private var entries: [Int] = []
  /// How many passages there are without a filter.
  package var total: Int { passages.count }
  /// The words of the filter, as they are typed.
  package private(set) var filter = TypedLine()
  /// Which of the passages that are listed is selected, and the first row shown.
  private var selection = 0
  package private(set) var top = 0

  package init(_ reading: ReadingState) {
    titles = reading.page.items.articles.map { $0.masthead.title?.text }
    passages = reading.passagesLeftOut
    list(nil)
  }

  /// How many passages are listed.
  package var count: Int { entries.count }

  /// The row that is selected; nil where nothing is listed.
  package var selectedRow: Int? { entries.isEmpty ? nil : entries[selection] }

  /// The passage that is selected.
  package var selected: Entry? { selectedRow.flatMap { if case .entry(let entry) = rows[$0] { entry } else { nil } } }

  package func title(ofArticle article: Int) -> String { titles[article] ?? "Article \(article + 1)" }

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
  package mutating func setFilter(_ words: TypedLine, height: Int) {
    let selected = selected
    filter = words
    list(SearchPattern(words.text))
    let row = rows.firstIndex { if case .entry(let entry) = $0 { entry == selected } else { false } }
    select(row: row ?? 0, height: height)
  }

  /// Lists what is left out now, where it stood and was selected before.
  package mutating func renew(_ reading: ReadingState, height: Int) {
    let (before, words) = (selection, filter)
    self = RemovedList(reading)
    setFilter(words, height: height)
    selection = max(0, min(before, entries.count - 1))
    settle(height: height)
  }

  private mutating func list(_ pattern: SearchPattern?) {
    rows = []
    for article in titles.indices {
      var groups: [Removal.Reason: [Entry]] = [:]
      for entry in passages where entry.article == article {
        let removal = entry.removal
        let passes =
          pattern.map { $0.stands(in: removal.words.text) || $0.stands(in: removal.reason.words) } ?? true
        if passes { groups[removal.reason, default: []].append(entry) }
      }
      if groups.isEmpty { continue }
      if titles.count > 1 { rows.append(.article(article)) }
      for reason in Removal.Reason.allCases {
        guard let found = groups[reason] else { continue }
        rows.append(.group(reason, count: found.count))
        rows += found.map { .entry($0) }
      }
    }
    entries = rows.indices.filter { isEntry($0) }
  }
}

extension ReadingState {
  /// What was left out, and what the reader has taken out, in the order of the page.
  fileprivate var passagesLeftOut: [RemovedList.Entry] {
    let items = page.items
    var found: [RemovedList.Entry] = []
    for item in 0..<items.count {
      let article = items.article(of: item)
      if page.words.isTakenOut(item), let removal = items.block(item)?.takenOutByReader {
        let piece = PassageWords.Piece.block(item)
        found.append(.init(article: article, piece: piece, removal: removal, isBack: false, word: ownWord(on: piece)))
      }
      for question in page.words.questionsOut(of: item).sorted() where !page.words.isTakenOut(item) {
        guard let removal = items.questionAlone(question, of: item)?.takenOutByReader else { continue }
        let piece = PassageWords.Piece.question(question, of: item)
        found.append(.init(article: article, piece: piece, removal: removal, isBack: false, word: ownWord(on: piece)))
      }
      for (passage, removal) in items.removals(of: item).enumerated() {
        let piece = PassageWords.Piece.passage(passage, of: item)
        found.append(
          .init(
            article: article, piece: piece, removal: removal, isBack: page.words.isOfArticle(piece),
            word: ownWord(on: piece)))
      }
    }
    return found
  }
}
