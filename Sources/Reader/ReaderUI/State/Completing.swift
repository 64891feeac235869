import ArticleModel
import Settings
import TextLayout

/// The whole of a document takes the place of its beginning.
extension ReaderState {
  /// Goes on reading in the whole, once it is there and nothing lies over the page.
  mutating func complete() -> [Effect] {
    guard let whole, let beginning = reading, beginning.isBeginning, palette == nil, !beginning.isCovered else {
      return []
    }
    self.whole = nil
    var reading = ReadingState(
      whole.document, name: beginning.name, size: size, options: pageOptions, settings: beginning.settings,
      opening: whole.opening)
    let effects = reading.goOn(from: beginning)
    self.reading = reading
    return effects
  }
}

extension ReadingState {
  /// Whether something lies over the page, or a line is typed that is no search.
  fileprivate var isCovered: Bool {
    panel != nil || table != nil || hints != nil || linkList != nil || outline.hasFocus
      || prompt.map { $0.purpose != .search } ?? false
  }

  /// Takes over where the reader was in the beginning of this document, and what was being done there.
  fileprivate mutating func goOn(from beginning: ReadingState) -> [Effect] {
    func here(_ place: Place) -> Place { self.place(of: beginning.anchor(of: place)) }
    let kept = opening.kept
    opening.origin = beginning.opening.origin
    pending = beginning.pending
    preferredMeasure = beginning.preferredMeasure
    outline.isShown = beginning.outline.isShown
    page.options.measure = geometry.measure
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
    return searchOn(from: beginning)
  }

  /// Searches for what was being searched for, in the whole.
  private mutating func searchOn(from beginning: ReadingState) -> [Effect] {
    guard let search = beginning.search else {
      prompt = beginning.prompt.map { Prompt(purpose: .search, isBackward: $0.isBackward, before: snapshot) }
      return []
    }
    openSearch(isBackward: search.isBackward)
    var effects = insert(beginning.prompt?.text ?? search.pattern.text)
    if beginning.prompt == nil { effects += type(.enter) }
    return effects
  }
}
