/// Jumps: to sections, articles and marks, and back to where they began.
extension ReadingState {
  /// How many places are remembered for going back.
  private static let historyLimit = 200

  /// Where the reader stands, for taking the next request back.
  package var undoable: (top: LinePosition, history: Int) { (top, history.count) }

  /// Takes the last request back: the next key showed that another was meant.
  package mutating func takeBack() {
    guard let undo else { return }
    top = undo.top
    history.removeLast(max(0, history.count - undo.history))
    message = nil
  }

  /// Notes where a jump begins.
  package mutating func remember() {
    guard page.hasLines(top.item) else { return }
    let place = page.place(of: top)
    if history.last != place { history.append(place) }
    future = []
    if history.count > Self.historyLimit { history.removeFirst() }
  }

  /// Jumps to a line and notes where the jump began.
  package mutating func jump(to position: LinePosition?) {
    guard let position, position != top else { return }
    remember()
    top = position
  }

  /// Jumps to the beginning of an item, opening the section it is folded into.
  package mutating func jump(toItem item: Int) {
    page.folds.reveal(item)
    jump(to: page.nextItem(from: item).map { $0.item == item ? page.start(of: item) : $0 })
  }

  /// The section by its number in this article, counting those that have a title.
  package mutating func jump(toSection number: Int) {
    let article = currentArticle
    let first = outline.stops.index(ofArticle: article) + 1
    let count = outline.stops.index(ofArticle: article + 1) - first
    guard number >= 1, number <= count else {
      message = count == 0 ? "this article has no sections" : "the last section is \(count)"
      return
    }
    jump(toItem: outline.stops.items[first + number - 1])
  }

  /// The next or previous section or article; going back from the middle of one leads to its own beginning first.
  package mutating func goToSection(_ step: Int) {
    let stops = outline.stops
    let next = step > 0 ? stops.first(after: top, on: page) : stops.last(before: top, on: page)
    let target = step > 0 ? next + step - 1 : next + step + 1
    guard stops.items.indices.contains(target) else {
      message = step > 0 ? "the last section" : "the first section"
      // More steps than there are sections lead to the last of them.
      if step > 0, stops.items.indices.contains(next), let last = stops.items.last { jump(toItem: last) }
      if step < 0 { jump(to: page.firstPosition) }
      return
    }
    jump(toItem: stops.items[target])
  }

  /// The next or previous article; going back from the middle of one leads to its own beginning first.
  package mutating func goToArticle(_ step: Int) {
    let count = page.items.articles.count
    guard count > 1 else {
      message = "this is the only article"
      return
    }
    let current = currentArticle
    let isAtStart = top <= page.start(of: page.items.masthead(of: current))
    let target = current + step + (step < 0 && !isAtStart ? 1 : 0)
    guard (0..<count).contains(target) else {
      message = step > 0 ? "the last article" : "the first article"
      return
    }
    jump(toItem: page.items.masthead(of: target))
  }

  package mutating func setMark(_ name: Character) -> [Effect] {
    guard page.hasLines(top.item) else {
      message = Self.nothingToRead
      return []
    }
    let place = page.place(of: top)
    marks[name] = place
    message = "marked \(name)"
    return opening.key.isEmpty ? [] : [.keepMark(name, anchor(of: place), key: opening.key)]
  }

  package mutating func jumpToMark(_ name: Character) {
    guard let place = marks[name] else {
      message = "there is no mark \(name)"
      return
    }
    page.folds.reveal(place.item)
    jump(to: page.position(of: place))
  }

  /// Back to where the last jump began; the same again leads forth.
  package mutating func jumpBack() {
    guard let place = history.popLast() else {
      message = "there was no jump"
      return
    }
    let here = page.place(of: top)
    go(back: place)
    history.append(here)
  }

  /// Back through all jumps, one by one.
  package mutating func historyBack() {
    guard let place = history.popLast() else {
      message = "there is nothing to go back to"
      return
    }
    future.append(page.place(of: top))
    go(back: place)
  }

  /// Forward through the jumps the reader has gone back from.
  package mutating func historyForward() {
    guard let place = future.popLast() else { return }
    history.append(page.place(of: top))
    go(back: place)
    if message != nil { message = "the jump led here" }
  }

  private mutating func go(back place: Place) {
    let before = top
    page.folds.reveal(place.item)
    top = page.position(of: place)
    if top == before { message = "the jump began here" }
  }
}
