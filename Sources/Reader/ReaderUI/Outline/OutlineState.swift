import ArticleModel
import Settings
import TextLayout

/// The outline: whether it is shown, whether it has the keys, what is selected in it.
struct OutlineState {
  /// What it lists.
  let stops: OutlineStops
  /// Whether the reader wants it beside the page, where there is room.
  var isShown = true
  /// Whether it has the keys; where there is no room beside the page it is shown only then, over the page.
  var hasFocus = false
  /// The index in ``listed`` that is selected.
  var selection = 0
  /// The stops that are listed while a filter is on; nil for all.
  var filtered: [Int]?
  /// The words of the filter.
  var filter = ""

  init(_ items: PageItems) { stops = OutlineStops(items) }

  /// How many lines the outline has now.
  var count: Int { filtered?.count ?? stops.items.count }

  /// The stop of a line of the outline.
  func stop(_ line: Int) -> Int { filtered?[line] ?? line }

  /// The line that shows a stop, or the last before it.
  func line(ofStop stop: Int) -> Int {
    guard let filtered else { return stop }
    return max(0, (filtered.firstIndex { $0 > stop } ?? filtered.count) - 1)
  }
}

extension PageItems {
  /// What the outline calls a stop.
  func label(of stops: OutlineStops, _ stop: Int) -> String {
    if let section = stops.sections[stop] { return self[section].title ?? "" }
    let article = article(of: stops.items[stop])
    return articles[article].masthead.title?.text ?? (articles.count > 1 ? "Article \(article + 1)" : "Beginning")
  }
}

/// Requests while the outline has the keys.
extension ReadingState {
  /// Shows the outline or hides it; where it has no room beside the page, it opens over the page and takes the keys.
  mutating func toggleOutline() {
    if geometry.size.columns < Geometry.paneColumns {
      outline.hasFocus ? leaveOutline() : enterOutline()
      return
    }
    leaveOutline()
    keepingPlace {
      $0.outline.isShown.toggle()
      $0.page.options.measure = $0.geometry.measure
    }
  }

  mutating func enterOutline() {
    if geometry.size.columns >= Geometry.paneColumns, !outline.isShown { toggleOutline() }
    outline.hasFocus = true
    outline.selection = outline.line(ofStop: outline.stops.index(ofItem: currentItem))
  }

  mutating func leaveOutline() {
    outline.hasFocus = false
    outline.filtered = nil
    outline.filter = ""
  }

  mutating func performInOutline(_ request: Request) -> [Effect] {
    let before = outline.selection
    defer {
      if outline.hasFocus, outline.selection == before, message == nil {
        message = request.border(beginning: "the first one", end: "the last one")
      }
    }
    let page = max(1, geometry.pageHeight - 2)
    switch request {
    case .scrollLines(let step): select(outline.selection + step)
    case .scrollPages(let step): select(outline.selection + step * page)
    case .top: select(0)
    case .bottom: select(outline.count - 1)
    case .open:
      guard outline.selection < outline.count else { break }
      let item = outline.stops.items[outline.stop(outline.selection)]
      leaveOutline()
      jump(toItem: item)
    case .toggleFold: toggleSelectedSection()
    case .filter:
      prompt = Prompt(purpose: .outlineFilter, before: snapshot)
      prompt?.text = outline.filter
    case .toggleOutline: toggleOutline()
    case .showHelp: show(.showHelp)
    case .cancel: outline.filtered == nil ? leaveOutline() : filterOutline("")
    default: break
    }
    return []
  }

  private mutating func select(_ line: Int) { outline.selection = max(0, min(line, outline.count - 1)) }

  /// Lists only the stops whose titles hold the words.
  mutating func filterOutline(_ words: String) {
    let selected = outline.count > 0 ? outline.stop(outline.selection) : 0
    outline.filter = words
    outline.filtered = SearchPattern(words).map { pattern in
      outline.stops.items.indices.filter { pattern.stands(in: page.items.label(of: outline.stops, $0)) }
    }
    select(outline.line(ofStop: selected))
  }

  private mutating func toggleSelectedSection() {
    guard outline.selection < outline.count else { return }
    guard let section = outline.stops.sections[outline.stop(outline.selection)] else {
      message = "there is nothing to fold"
      return
    }
    setFolded(!page.folds.isFolded(page.items.item(of: section)), section)
  }
}
