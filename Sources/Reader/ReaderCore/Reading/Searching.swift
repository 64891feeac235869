import ArticleModel
import Settings

/// Requests on the page: searching.
extension ReadingState {
  /// Looks for a pattern from what is read.
  package mutating func search(for pattern: SearchPattern, isBackward: Bool) -> [Effect] {
    search = Search(pattern, isBackward: isBackward)
    let start = page.hasLines(top.item) ? page.place(of: top) : Place(item: 0, offset: nil, below: 0)
    let finder = MatchFinder(pattern, isBackward: isBackward, from: start.item, offset: start.offset ?? 0)
    return seek(Search.Quest(finder, for: .typed))
  }

  /// The next or previous match, or the one so many matches on; past the end it goes on from the beginning. While a match
  /// is being looked for, the steps are taken from that one.
  package mutating func goToMatch(_ step: Int) -> [Effect] {
    guard let search else { return takeUpSearch(step) }
    if search.quest != nil {
      self.search?.quest?.add(step)
      return unfinishedSearch
    }
    guard let match = search.current else {
      message = "\(search.pattern.text): not found"
      return []
    }
    return seek(Search.Quest(step: step, from: match, search.pattern))
  }

  /// Goes on with the search that was cleared last, from what is read.
  private mutating func takeUpSearch(_ step: Int) -> [Effect] {
    guard let pattern = clearedPattern else {
      message = "there is no search"
      return []
    }
    return search(for: pattern, isBackward: step < 0)
  }

  /// Escape on the page clears the search first, then the selection.
  package mutating func cancel() {
    if let search {
      clearedPattern = search.pattern
      self.search = nil
      message = "the search is cleared"
    } else if focus != nil {
      focus = nil
      message = "nothing is selected any more"
    } else {
      let quit = keys[.page].label(of: .quit).map { "; \($0) quits" } ?? ""
      message = "nothing to clear\(quit)"
    }
  }
}

extension ReadingState {
  /// The match the reader stands on, where it is on the screen.
  package var matchOnScreen: Match? {
    guard let match = search?.current, !match.range.isEmpty else { return nil }
    // What is not on the screen need not be laid out to know that.
    let shown = visible.filter { $0.item == match.item }
    guard !shown.isEmpty else { return nil }
    let line = LinePosition(item: match.item, line: page.line(of: match.range.lowerBound, in: match.item))
    return shown.contains(line) ? match : nil
  }
}

extension PageItems {
  /// The FAQ entry whose answer holds an offset of the item's text; nil for questions and for other blocks.
  package func question(at offset: Int, in item: Int) -> Int? {
    entryRange(at: offset, in: item).flatMap { offset >= $0.answer ? $0.entry : nil }
  }

  /// The FAQ entry that holds an offset of the item's text, in its question or its answer; nil for other blocks.
  package func entry(at offset: Int, in item: Int) -> Int? { entryRange(at: offset, in: item)?.entry }

  private func entryRange(at offset: Int, in item: Int) -> (entry: Int, answer: Int)? {
    guard let entries = block(item)?.content.foldables else { return nil }
    var start = 0
    for (index, entry) in entries.enumerated() {
      let answer = start + entry.question.utf8Count + 1
      var end = answer + entry.answer.utf8Count + 1
      for block in entry.blocks { block.forEachText { end += $0.utf8Count + 1 } }
      if offset < end { return (index, answer) }
      start = end
    }
    return nil
  }
}
