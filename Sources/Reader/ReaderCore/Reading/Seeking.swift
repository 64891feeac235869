/// Looking for matches and counting them, a slice at a time.
extension ReadingState {
  /// Looks for a match, beginning with the first slice at once.
  package mutating func seek(_ quest: Search.Quest) -> [Effect] {
    search?.quest = quest
    return searchOn()
  }

  /// Looks for what is wanted a slice more, and counts once that is found; asks to go on where there is more to do.
  package mutating func searchOn() -> [Effect] {
    var slice = SearchSlice()
    while let quest = search?.quest, !slice.isUsedUp { advance(quest, within: &slice) }
    if search?.quest == nil, search?.isUnfinished == true {
      search?.counter.advance(in: page.items, within: &slice)
      if search?.number == nil { number() }
    }
    return unfinishedSearch
  }

  /// Asks to go on with the search where there is more to do.
  package var unfinishedSearch: [Effect] { search?.isUnfinished == true ? [.continueCounting] : [] }

  private mutating func advance(_ quest: Search.Quest, within slice: inout SearchSlice) {
    var quest = quest
    quest.finder.advance(in: page.items, within: &slice)
    switch quest.finder.outcome {
    case .searching: search?.quest = quest
    case .nowhere:
      search?.quest = nil
      if !isSearchTyped, quest.purpose != .textChanged { message = search.map { "\($0.pattern.text): not found" } }
    case .found(let match, let wrapped):
      quest.wrapped = quest.wrapped || wrapped
      search?.quest = quest.next(from: match)
      if search?.quest == nil { finish(quest, at: match) }
    }
  }

  private mutating func finish(_ quest: Search.Quest, at match: Match) {
    switch quest.purpose {
    case .textChanged:
      search?.current = match
      return
    case .word(match, let word): message = "\(word): only here"
    case .step where quest.wrapped, .word where quest.wrapped:
      message = quest.finder.isBackward ? "continued from the end" : "continued from the beginning"
    case .typed, .step, .word: break
    }
    stand(on: match)
  }

  /// Makes a match the current one: opens what it is folded into and brings it into sight.
  private mutating func stand(on match: Match) {
    search?.current = match
    lit = match.item
    number()
    page.folds.reveal(match.item)
    if let question = page.items.question(at: match.range.lowerBound, in: match.item) {
      page.folds.setOpen(true, question: question, of: match.item)
    }
    openGap(at: match)
    revealSideways(match)
    let line = page.line(of: match.range.lowerBound, in: match.item)
    let position = LinePosition(item: match.item, line: line)
    guard !visible.contains(position) else { return }
    if !isSearchTyped { remember() }
    top = page.moving(position, by: -(geometry.pageHeight / 3)).position
  }

  /// Finds out which of all matches the current one is, as far as they have been counted.
  private mutating func number() {
    guard var search, let match = search.current else { return }
    search.number = search.counter.number(of: match, in: page.items)
    self.search = search
  }
}
