import ReaderCore
import Settings

/// What is done with the articles that are marked, else with the one that is selected.
extension HomeMode {
  mutating func perform(_ request: ShelfRequest, in workspace: inout Workspace) -> Reply {
    switch request {
    case .keep: return keep(in: &workspace)
    case .archive:
      let archives = !(state.selected?.isArchived ?? false)
      return edit(archives ? "archived" : "back from the archive", .archived(archives), in: &workspace)
    case .star:
      let stars = !(state.selected?.isStarred ?? false)
      return edit(stars ? "starred" : "without a star", .starred(stars), in: &workspace)
    case .delete:
      if state.question.part == .highlights { return deleteHighlights() }
      if state.question.part == .feeds { return dismissItems(in: &workspace) }
      return edit("in the trash", .deleted(true), in: &workspace)
    case .tag:
      let ids = articles
      guard !ids.isEmpty else { return tellNothingKept(in: &workspace) }
      return Reply([.shelf(.tags)], next: .open(TagPrompt(articles: ids, tags: state.selected?.tags ?? [])))
    case .undo: return Reply(workspace.takeBack())
    case .nextUnread: return Reply([.shelf(.openUnread(after: state.selected?.article))])
    case .select, .highlight, .showHighlights: return Reply()
    }
  }

  /// The ids of the articles that are meant.
  private var articles: [String] {
    switch state.question.part {
    case .feeds, .files: []
    case .highlights:
      Array(Set(state.meant.compactMap { HighlightName($0)?.article })).sorted()
    case .inbox, .reading, .starred, .archive: state.isEmptyShelf ? [] : state.meant
    }
  }

  private func edit(_ done: String, _ change: ShelfChange, in workspace: inout Workspace) -> Reply {
    let ids = articles
    guard !ids.isEmpty else { return tellNothingKept(in: &workspace) }
    return Reply([.shelf(.change(ids.map { ShelfEdit(change, of: $0) }, done: done))])
  }

  private func tellNothingKept(in workspace: inout Workspace) -> Reply {
    workspace.message = state.selected == nil ? "nothing is selected" : "not on the shelf; S keeps it"
    return Reply()
  }

  private func keep(in workspace: inout Workspace) -> Reply {
    guard let selected = state.selected else { return Reply() }
    switch selected.kind {
    case .item, .file, .sample: return Reply([.shelf(.keepRows(state.meant, state.question.part))])
    case .article, .highlight: workspace.message = "it is on the shelf"
    case .feed, .folder: workspace.message = "there is nothing to keep"
    }
    return Reply()
  }

  /// Takes items of feeds out of the list: nothing of them is on the shelf.
  private func dismissItems(in workspace: inout Workspace) -> Reply {
    let ids = state.marked.isEmpty && state.selected?.kind != .item ? [] : state.meant
    guard !ids.isEmpty else {
      workspace.message = state.selected == nil ? "nothing is selected" : "this is a feed that cannot be read"
      return Reply()
    }
    return Reply([.shelf(.change(ids.map { ShelfEdit(.deleted(true), of: $0) }, done: "taken out of the list"))])
  }

  private func deleteHighlights() -> Reply {
    let edits = state.meant.compactMap { HighlightName($0) }.map {
      ShelfEdit(.unhighlight($0.highlight), of: $0.article)
    }
    return Reply(edits.isEmpty ? [] : [.shelf(.change(edits, done: "taken away"))])
  }
}
