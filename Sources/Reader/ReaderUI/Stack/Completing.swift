import ArticleModel
import ReaderCore
import ReaderFeatures
import Settings
import TextLayout

/// The whole of a document takes the place of its beginning.
extension ReaderState {
  /// Goes on reading in the whole, once it is there and nothing lies over the page but the words of a search.
  mutating func complete() -> [Effect] {
    let typed = modes.last as? SearchPrompt
    guard let whole, let beginning = reading, beginning.isBeginning, isOnPage || typed != nil else { return [] }
    self.whole = nil
    if typed != nil { modes.removeLast() }
    var reading = ReadingState(
      whole.document, name: beginning.name, size: size, options: pageOptions, settings: beginning.settings,
      opening: whole.opening)
    reading.goOn(from: beginning)
    let effects = search(on: &reading, from: beginning, typed)
    self.reading = reading
    return effects
  }

  /// Searches for what was being searched for, in the whole.
  private mutating func search(
    on reading: inout ReadingState, from beginning: ReadingState, _ typed: SearchPrompt?
  ) -> [Effect] {
    guard let search = beginning.search else {
      if let typed { modes.append(reading.openSearch(isBackward: typed.isBackward, isExpression: typed.isExpression)) }
      return []
    }
    var prompt = reading.openSearch(
      isBackward: search.isBackward, isExpression: typed?.isExpression ?? (search.pattern.kind == .expression))
    var effects = prompt.change(to: typed?.text ?? search.pattern.text, in: &reading)
    if typed == nil {
      effects += prompt.accept(in: &reading).effects
    } else {
      modes.append(prompt)
    }
    return effects
  }
}

extension ReadingState {
  /// Takes over where the reader was in the beginning of this document, and what was being done there.
  fileprivate mutating func goOn(from beginning: ReadingState) {
    func here(_ place: Place) -> Place { self.place(of: beginning.anchor(of: place)) }
    let kept = opening.kept
    opening.origin = beginning.opening.origin
    pending = beginning.pending
    preferredMeasure = beginning.preferredMeasure
    outline.isShown = beginning.outline.isShown
    page.options.measure = geometry.measure
    page.options.wideMeasure = geometry.wideMeasure
    if beginning.top != beginning.page.firstPosition {
      top = page.position(of: here(beginning.page.place(of: beginning.top)))
      message = beginning.message
    } else if kept.place == nil {
      message = beginning.message
    }
    for (name, place) in beginning.marks { marks[name] = here(place) }
    history = beginning.history.map(here)
    future = beginning.future.map(here)
    isScrolling = beginning.isScrolling
  }
}
