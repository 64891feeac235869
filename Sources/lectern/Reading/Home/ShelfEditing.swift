import JSONText
import ReaderCore
import ShelfModel
import ShelfStore

/// Makes changes on the shelf, and finds those that take them back.
struct ShelfEditing {
  let store: ShelfStore

  /// Makes the changes that change anything; answers those that take them back.
  func make(_ edits: [ShelfEdit]) throws -> [ShelfEdit] {
    var states: [String: ArticleState] = [:]
    var changes: [(id: String, changes: [ShelfModel.Event.Change])] = []
    var undo: [ShelfEdit] = []
    for edit in edits {
      if let back = try change(item: edit) {
        undo.append(back)
        continue
      }
      let state = try states[edit.article] ?? store.state(of: edit.article) ?? ArticleState()
      states[edit.article] = state
      guard let made = ShelfEditing.change(edit.change, state) else { continue }
      changes.append((edit.article, [made.change]))
      if let back = made.back { undo.append(ShelfEdit(back, of: edit.article)) }
    }
    let before = edits.contains { $0.change.isHighlight } ? states : [:]
    if !changes.isEmpty { try store.change(changes) }
    // What was put back has a name of its own from now on.
    for (id, state) in before {
      let known = Set(state.highlights.map(\.id))
      for (new, _) in try store.state(of: id)?.highlights ?? [] where !known.contains(new) {
        undo.append(ShelfEdit(.unhighlight(new), of: id))
      }
    }
    return undo.reversed()
  }

  /// Makes a change of an item of a feed, which is not on the shelf and of which no journal tells; answers what takes it back.
  private func change(item edit: ShelfEdit) throws -> ShelfEdit? {
    guard try store.about(edit.article) == nil, let item = try store.item(edit.article) else { return nil }
    switch edit.change {
    case .deleted(let flag):
      try store.note(item: item.id, isGone: flag)
      return ShelfEdit(.deleted(item.isGone), of: item.id)
    case .seen(let flag):
      try store.note(item: item.id, isSeen: flag)
      return ShelfEdit(.seen(item.isSeen), of: item.id)
    default: return nil
    }
  }

  /// The change as a journal has it, and what takes it back; nil where nothing would change.
  private static func change(
    _ change: ShelfChange, _ state: ArticleState
  ) -> (change: ShelfModel.Event.Change, back: ShelfChange?)? {
    switch change {
    case .archived(let flag): return state.archived.value == flag ? nil : (.archived(flag), .archived(!flag))
    case .starred(let flag): return state.starred.value == flag ? nil : (.starred(flag), .starred(!flag))
    case .deleted(let flag): return state.deleted.value == flag ? nil : (.deleted(flag), .deleted(!flag))
    case .seen(let flag): return state.seen.value == flag ? nil : (.seen(flag), .seen(!flag))
    case .tag(let name): return state.tags.contains(name) ? nil : (.tag(name), .untag(name))
    case .untag(let name):
      let ids = state.ids(ofTag: name)
      return ids.isEmpty ? nil : (.untag(ids), .tag(name))
    case .highlight(let highlight):
      let kept = (try? JSONValue.value(of: Array(highlight.kept.utf8))).flatMap { Highlight($0) }
      return kept.map { (.highlight($0), nil) }
    case .unhighlight(let id):
      guard let old = state.highlight(id) else { return nil }
      return (
        .unhighlight(id),
        .highlight(PageHighlight(id: id, quote: old.quote, note: old.note, kept: old.json.line))
      )
    case .note(let note, let id):
      guard let old = state.highlight(id), (old.note ?? "") != note else { return nil }
      return (.note(note, of: id), .note(old.note ?? "", of: id))
    case .colour(let colour, let id):
      guard let old = state.highlight(id) else { return nil }
      return (.colour(Highlight.Colour(colour), of: id), .colour(.init(old.colour), of: id))
    }
  }
}

extension ArticleState {
  /// A highlight by its id.
  fileprivate func highlight(_ id: String) -> Highlight? { highlights.first { $0.id == id }?.highlight }
}

extension ShelfChange {
  fileprivate var isHighlight: Bool { if case .highlight = self { true } else { false } }
}
