package import ArticleModel
package import ReaderCore
import Settings

/// The page and the table over it.
extension ReadingState {
  /// A table over the whole screen; nil where there is nothing in it.
  package mutating func openTable(_ item: Int) -> TableMode? {
    guard case .table(let content)? = page.items.block(item)?.content else { return nil }
    guard content.columnCount > 0 else {
      message = "the table is empty"
      return nil
    }
    let number = (0...item).count { if case .table? = page.items.block($0)?.content { true } else { false } }
    var state = TableViewState(content, item: item, file: name, number: number, size: size)
    if let known = corrections[item] { state.takeUp(known) }
    return TableMode(state)
  }

  /// The table on the screen whose boundaries are only guessed: the focused one, else the first; nil where there is none.
  package var guessedTable: Int? {
    func isGuess(_ item: Int) -> Bool {
      guard case .table(let table)? = page.items.block(item)?.content else { return false }
      return !table.isShownAsGrid
    }
    if let focus, isVisible(focus) { return isGuess(focus.item) ? focus.item : nil }
    return visible.lazy.map(\.item).first(where: isGuess)
  }

  /// The page shows a table that was closed as the reader has set it right.
  package mutating func takeBack(_ closed: TableViewState) -> [Effect] {
    guard closed.isCorrected || corrections[closed.item] != nil else { return [] }
    var table = closed.table
    if closed.isCorrected {
      // The reader has looked at it and has set it right: it is a table.
      table.confidence = max(table.confidence, Table.gridThreshold)
      message = "the page shows the table as corrected; e writes it to a file, with the article"
    }
    corrections[closed.item] = closed.isCorrected ? closed.corrections : nil
    keepingPlace { $0.page.replace(closed.item, with: .table(table)) }
    return searchAgain(in: closed.item)
  }

  /// Matches are looked for and counted anew where cells came to stand elsewhere in the text of an item.
  private mutating func searchAgain(in item: Int) -> [Effect] {
    guard let old = search else { return [] }
    search = Search(old.pattern, isBackward: old.isBackward)
    if let match = old.current, match.item != item { search?.current = match }
    if let quest = old.quest { return seek(quest.anew(in: item)) }
    guard search?.current == nil else { return searchOn() }
    return seek(Search.Quest(MatchFinder(old.pattern, isBackward: false, from: item, offset: 0), for: .textChanged))
  }
}

extension Page {
  /// Puts other content into an item.
  package mutating func replace(_ item: Int, with content: Block.Content) {
    guard case .block(let block) = items.kind(of: item) else { return }
    var document = items.document
    document.articles[items.article(of: item)].blocks[block].content = content
    var page = Page(document, options: options, folds: folds)
    page.words = words
    page.remark = remark
    page.openKey = openKey
    page.pictures = pictures
    self = page
  }
}
