import ReaderCore
import ReaderFeatures
import Settings
import TextLayout

/// The shelf: what it has to tell, and what is asked of it while an article is read.
extension ReaderState {
  /// Hands on what the shelf has to tell: to the list of it, the article that is read, whoever completes tags.
  mutating func take(_ news: ShelfNews) -> [Effect] {
    switch news {
    case .status(let status, let key): if reading?.opening.key == key { reading?.shelf = status }
    case .done(let text, let undo):
      message = text
      if text != ShelfTask.takenBack, !undo.isEmpty { workspace.undo = workspace.undo.suffix(99) + [undo] }
    case .tags(let names):
      if var prompt = modes.last as? TagPrompt {
        let keys = prompt.take(names)
        modes[modes.count - 1] = prompt
        return keys.reduce(into: []) { $0 += update(.key($1)) }
      }
    case .rows, .marked, .counts, .changed, .progress: break
    }
    return inHome { home, workspace in home.take(news, in: &workspace) }
  }

  /// Asks for what the list of the shelf is to show.
  ///
  /// - Parameter article: the article that was read last, which is selected where it is listed.
  mutating func refreshHome(at article: String? = nil) -> [Effect] {
    inHome { home, workspace in
      if let article { home.select(article: article, in: workspace) }
      return home.refresh(in: workspace)
    }
  }

  private mutating func inHome(_ change: (inout HomeMode, inout Workspace) -> [Effect]) -> [Effect] {
    guard var home = modes.first as? HomeMode else { return [] }
    let effects = change(&home, &workspace)
    modes[0] = home
    return effects
  }

  /// What is to be done before another article takes the place of the one that is read.
  func leavingForAnother() -> [Effect] {
    let isAwaited = reading?.pending != nil || workspace.pending != nil
    return (isAwaited ? [.stopOpening] : []) + (note.map { [.keep($0)] } ?? [])
  }
}

extension Request {
  /// What is asked of the shelf; nil for anything else.
  var ofShelf: ShelfRequest? { if case .shelf(let request) = self { request } else { nil } }
}

extension PageMode {
  /// Does something with the article that is read, as one of the shelf.
  func act(_ outcome: KeySequence.Outcome, in workspace: inout Workspace) -> Reply {
    guard var reading = workspace.reading, let request = outcome.request.ofShelf else { return Reply() }
    workspace.reading = nil
    defer { if workspace.reading == nil { workspace.reading = reading } }
    if reading.isBeginning {
      reading.message = "the rest is still being read; try again in a moment"
      return Reply()
    }
    switch request {
    case .keep: return keep(&reading)
    case .select: return .open(reading.beginSelection())
    case .highlight(let step): reading.goToHighlight(step)
    case .showHighlights: return .open(reading.openHighlights())
    case .undo: return Reply(workspace.takeBack())
    case .nextUnread: return Reply([.shelf(.openUnread(after: reading.shelf?.id))])
    case .archive, .star, .tag, .delete: return change(request, &reading)
    }
    return Reply()
  }

  private func keep(_ reading: inout ReadingState) -> Reply {
    if let link = reading.focusedLink {
      let address = reading.address(of: link)
      reading.message = "keeping \(address)"
      return Reply([.shelf(.keepPage(address))])
    }
    guard reading.shelf == nil else {
      reading.message = "it is on the shelf"
      return Reply()
    }
    return Reply([.shelf(.keep)] + (reading.opening.key.isEmpty ? [] : [.keep(reading.note)]))
  }

  private func change(_ request: ShelfRequest, _ reading: inout ReadingState) -> Reply {
    guard let shelf = reading.shelf else {
      let key = reading.keys[.page].label(of: .shelf(.keep)).map { "; \($0) keeps it" } ?? ""
      reading.message = "not on the shelf\(key)"
      return Reply()
    }
    func edit(_ change: ShelfChange, _ done: String) -> Reply {
      Reply([.shelf(.change([ShelfEdit(change, of: shelf.id)], done: done))])
    }
    switch request {
    case .archive: return edit(.archived(!shelf.isArchived), shelf.isArchived ? "back from the archive" : "archived")
    case .star: return edit(.starred(!shelf.isStarred), shelf.isStarred ? "without a star" : "starred")
    case .delete: return edit(.deleted(true), "in the trash")
    default: return Reply([.shelf(.tags)], next: .open(TagPrompt(articles: [shelf.id], tags: shelf.tags)))
    }
  }
}
