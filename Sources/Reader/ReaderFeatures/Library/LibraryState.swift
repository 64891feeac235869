package import ReaderCore
package import Settings

/// The list of a folder's articles.
///
/// It is there at once; titles are asked for one by one, what is on the screen first, and fill in as they come.
package struct LibraryState {
  /// What is known of each entry.
  private enum Knowledge { case unknown, asked, known }

  package let name: String
  package private(set) var entries: [LibraryEntry]
  private var knowledge: [Knowledge]
  /// The entry that was asked for last and has not answered.
  private var pending: Int?
  /// All before this entry are known or asked for.
  private var firstUnknown = 0
  /// The lines the list shows: indices of entries. Nil for all.
  package private(set) var filtered: [Int]?
  /// The words of the filter, as they are typed.
  package private(set) var filter = TypedLine()
  /// The line selected, and the first line shown.
  package private(set) var selection = 0
  package private(set) var top = 0

  package init(_ entries: [LibraryEntry], name: String) {
    self.name = name
    self.entries = entries
    knowledge = entries.map { $0.title == nil ? .unknown : .known }
  }

  /// How many lines the list has.
  package var count: Int { filtered?.count ?? entries.count }

  /// The entry of a line.
  package func entry(_ line: Int) -> Int { filtered?[line] ?? line }

  package mutating func perform(_ request: Request, height: Int) -> [Effect] {
    switch request {
    case .scrollLines(let step): select(selection + step, height: height)
    case .scrollHalfPages(let step): select(selection + step * max(1, height / 2), height: height)
    case .scrollPages(let step): select(selection + step * height, height: height)
    case .top: select(0, height: height)
    case .bottom: select(count - 1, height: height)
    case .open: return selection < count ? [.openEntry(entry(selection))] : []
    case .cancel: setFilter(TypedLine(), height: height)
    default: break
    }
    return requestDescription(height: height)
  }

  /// Selects a line on the screen.
  package mutating func select(shown line: Int, height: Int) -> [Effect] {
    guard top + line < count else { return [] }
    select(top + line, height: height)
    return requestDescription(height: height)
  }

  /// Whether a key ends the typing of the filter.
  package func ends(filter key: Key) -> Bool {
    key == .enter || key == .escape || filter.text.isEmpty && (key == .backspace || key == .delete)
  }

  /// A key while the filter is typed.
  package mutating func type(_ key: Key, height: Int) -> [Effect] {
    switch key {
    case .escape: setFilter(TypedLine(), height: height)
    case .down: select(selection + 1, height: height)
    case .up: select(selection - 1, height: height)
    default: if let changed = filter.after(key) { setFilter(changed, height: height) }
    }
    return requestDescription(height: height)
  }

  package mutating func insert(_ text: String, height: Int) -> [Effect] {
    setFilter(filter.inserting(text), height: height)
    return requestDescription(height: height)
  }

  /// Fills in what became known, and asks for the next.
  package mutating func describe(
    _ entry: Int, title: String?, minutes: Int?, date: String?, furthest: Double?, height: Int
  )
    -> [Effect]
  {
    guard entries.indices.contains(entry) else { return [] }
    entries[entry].title = title ?? entries[entry].fileName
    entries[entry].minutes = minutes
    entries[entry].date = date
    entries[entry].furthest = [entries[entry].furthest, furthest].compactMap { $0 }.max()
    knowledge[entry] = .known
    if pending == entry { pending = nil }
    return requestDescription(height: height)
  }

  /// Notes how far an entry has been read.
  package mutating func note(_ furthest: Double, of entry: Int) {
    guard entries.indices.contains(entry) else { return }
    entries[entry].furthest = max(furthest, entries[entry].furthest ?? 0)
  }

  /// Asks for one entry that is not known, if none is being asked for: on the screen first, then from the beginning.
  package mutating func requestDescription(height: Int) -> [Effect] {
    show(selection, height: height)
    guard pending == nil else { return [] }
    let visible = (top..<max(top, min(count, top + height))).map { entry($0) }
    while firstUnknown < entries.count, knowledge[firstUnknown] != .unknown { firstUnknown += 1 }
    let next = visible.first { knowledge[$0] == .unknown } ?? (firstUnknown < entries.count ? firstUnknown : nil)
    guard let next else { return [] }
    knowledge[next] = .asked
    pending = next
    return [.describeEntry(next)]
  }

  private mutating func setFilter(_ words: TypedLine, height: Int) {
    let selected = selection < count ? entry(selection) : 0
    filter = words
    filtered = SearchPattern(words.text).map { pattern in
      entries.indices.filter { pattern.stands(in: entries[$0].title ?? "") || pattern.stands(in: entries[$0].fileName) }
    }
    select(filtered.map { $0.firstIndex(of: selected) ?? 0 } ?? selected, height: height)
  }

  private mutating func select(_ line: Int, height: Int) {
    selection = max(0, min(line, count - 1))
    show(selection, height: height)
  }

  /// Scrolls as little as it takes to show a line.
  private mutating func show(_ line: Int, height: Int) {
    top = max(0, min(max(min(top, line), line - height + 1), max(0, count - height)))
  }
}
