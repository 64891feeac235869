package import ArticleModel

/// The state of an article: the fold of all its events.
///
/// Events may come in any order and more than once; the state is the same. For flags and places the last writer wins; tags and
/// highlights are added and removed by the id of the event that added them, so that no machine loses what another adds.
package struct ArticleState: Sendable, Hashable {
  package private(set) var archived = Register(false)
  package private(set) var starred = Register(false)
  package private(set) var deleted = Register(false)
  package private(set) var seen = Register(false)
  package private(set) var place = Register<TextAnchor?>(nil)
  package private(set) var failure = Register<String?>(nil)
  /// The furthest share of the text that was passed, which never decreases.
  package private(set) var reached: Double = 0
  private var reachedAt: Stamp?

  /// Tags by the ids of the events that added them.
  private var tagged: [String: String] = [:]
  private var marked: [String: Highlight] = [:]
  /// The ids of what was removed, including what is not known yet.
  private var taken: Set<String> = []
  private var notes: [String: Register<String>] = [:]
  private var colours: [String: Register<Highlight.Colour>] = [:]

  package init() {}

  /// Folds in an event.
  package mutating func apply(_ event: Event) {
    for (index, change) in event.changes.enumerated() {
      apply(change, at: event.stamp, id: event.id(ofChange: index))
    }
  }

  private mutating func apply(_ change: Event.Change, at stamp: Stamp, id: String) {
    switch change {
    case .archived(let flag): archived.write(flag, at: stamp)
    case .starred(let flag): starred.write(flag, at: stamp)
    case .deleted(let flag): deleted.write(flag, at: stamp)
    case .seen(let flag): seen.write(flag, at: stamp)
    case .place(let place): self.place.write(place, at: stamp)
    case .failed(let reason): failure.write(reason, at: stamp)
    case .reached(let share): reach(share, at: stamp)
    case .tag(let name): if !taken.contains(id) { tagged[id] = name }
    case .untag(let ids): ids.forEach { take($0) }
    case .highlight(let highlight): if !taken.contains(id) { marked[id] = highlight }
    case .unhighlight(let id): take(id)
    case .note(let note, let id):
      notes[id, default: Register("")].write(note, at: stamp)
    case .colour(let colour, let id):
      colours[id, default: Register(colour)].write(colour, at: stamp)
    }
  }

  /// Of two equal shares the earlier one counts, so that the order does not matter.
  private mutating func reach(_ share: Double, at stamp: Stamp) {
    guard share > reached || share == reached && share > 0 && reachedAt.map({ stamp < $0 }) ?? true else { return }
    reached = share
    reachedAt = stamp
  }

  private mutating func take(_ id: String) {
    taken.insert(id)
    tagged[id] = nil
    marked[id] = nil
  }

  /// The tags, each once, sorted.
  package var tags: [String] { Set(tagged.values).sorted() }

  /// The ids that remove a tag.
  package func ids(ofTag name: String) -> [String] {
    let exact = tagged.filter { $0.value == name }
    // Where a tag is searched for, capitals are no matter either.
    let found = exact.isEmpty ? tagged.filter { $0.value.lowercased() == name.lowercased() } : exact
    return found.map(\.key).sorted()
  }

  /// The highlights by their ids, with their latest notes and colours, in the order of the text.
  package var highlights: [(id: String, highlight: Highlight)] {
    marked.map { id, highlight in
      var highlight = highlight
      if let note = notes[id] { highlight.note = note.value.isEmpty ? nil : note.value }
      if let colour = colours[id] { highlight.colour = colour.value }
      return (id, highlight)
    }.sorted { ($0.1.position ?? .max, $0.0) < ($1.1.position ?? .max, $1.0) }
  }

  /// The fewest events that fold to this state, which a cache keeps in place of all.
  package func events(of article: String) -> [Event] {
    var changes: [(Stamp, Event.Change)] = []
    func add<Value>(_ register: Register<Value>, _ change: (Value) -> Event.Change) {
      if let stamp = register.stamp { changes.append((stamp, change(register.value))) }
    }
    add(archived) { .archived($0) }
    add(starred) { .starred($0) }
    add(deleted) { .deleted($0) }
    add(seen) { .seen($0) }
    add(failure) { .failed($0) }
    if let stamp = place.stamp, let place = place.value { changes.append((stamp, .place(place))) }
    if let reachedAt { changes.append((reachedAt, .reached(reached))) }
    for (id, note) in notes { add(note) { .note($0, of: id) } }
    for (id, colour) in colours { add(colour) { .colour($0, of: id) } }
    var events = changes.map { Event($0, article: article, [$1]) }
    let oldest = Stamp(milliseconds: 0, machine: "-")
    if !taken.isEmpty { events.append(Event(oldest, article: article, [.untag(taken.sorted())])) }
    events += tagged.compactMap { id, name in Event(id: id, article: article, .tag(name)) }
    events += marked.compactMap { id, highlight in Event(id: id, article: article, .highlight(highlight)) }
    // Each is written once, not at each comparison: a book has thousands.
    let written = events.map { (event: $0, line: $0.line) }
    return written.sorted { ($0.event.stamp, $0.line) < ($1.event.stamp, $1.line) }.map(\.event)
  }
}

extension Event {
  /// An event whose change has a given id; empty changes before it keep the position.
  fileprivate init?(id: String, article: String, _ change: Change) {
    let parts = id.split(separator: "/")
    guard let stamp = parts.first.flatMap({ Stamp(String($0)) }) else { return nil }
    let index = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    guard (0...10_000).contains(index) else { return nil }
    self.init(stamp, article: article, Array(repeating: .untag([]), count: index) + [change])
  }
}
