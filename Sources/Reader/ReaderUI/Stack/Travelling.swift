import ArticleModel
public import ReaderCore
import Settings
import TextLayout

/// Going from article to article: by a link, and back and forward on the trail.
extension ReaderState {
  /// What has come of a document that was asked for.
  mutating func arrive(_ arrival: Arrival) -> [Effect] {
    guard var old = reading, let pending = old.pending else { return arriveFirst(arrival) }
    let kept = keepingNote
    keepSettingsOfPage()
    old.pending = nil
    var new = ReadingState(
      arrival.document, name: arrival.name, size: size, options: pageOptions, settings: settings,
      opening: arrival.opening)
    // The list a first article came from is that of all that follow.
    new.opening.entry = nil
    var reply = Reply()
    switch pending.purpose {
    case .link:
      trail.leave(old.stop)
      if let place = pending.address.place { reply = Reply(new.arrive(at: place)) }
    case .back, .forward:
      let stop = pending.purpose == .back ? trail.goBack(from: old.stop) : trail.goForward(from: old.stop)
      if let stop { new.take(up: stop) }
    case .file(let place): workspace.queuePlace = place
    case .again:
      new.opening.entry = old.opening.entry
      new.take(up: old.stop)
      new.message = "read again: the file was changed"
    }
    reading = new
    showPage()
    sequence = KeySequence()
    message = nil
    return kept + follow(reply, of: modes.count - 1)
  }

  /// Notes the article that is read on the trail, where another of the list takes its place.
  mutating func noteOnTrail() {
    if let stop = reading?.stop { trail.leave(stop) } else { trail = Trail() }
  }

  /// How far a document has come that was asked for.
  mutating func takeProgress(received: Int, expected: Int) {
    reading?.pending?.received = received
    reading?.pending?.expected = expected
    workspace.pending?.received = received
    workspace.pending?.expected = expected
  }

  /// A document that was asked for cannot be opened.
  mutating func takeFailure(_ reason: String) {
    guard reading?.pending != nil || workspace.pending != nil else { return }
    reading?.pending = nil
    workspace.pending = nil
    message = reason
  }

  /// Back jump by jump, and from where an article was begun to the one a link led from.
  mutating func goBack() -> [Effect] {
    guard reading?.history.isEmpty == true, !trail.back.isEmpty else {
      reading?.lightAfter(.historyBack) { $0.historyBack() }
      return []
    }
    return goToArticleBefore()
  }

  /// Back to the article a link led from, past all jumps.
  mutating func goToArticleBefore() -> [Effect] {
    guard let old = reading, let next = trail.back.last else {
      reading?.message = "no link led here"
      return []
    }
    return next.reading == nil ? reopen(next, .back) : take(trail.goBack(from: old.stop))
  }

  /// Forward again, where the reader has gone back.
  mutating func goForward() -> [Effect] {
    if reading?.future.isEmpty == false {
      reading?.lightAfter(.historyForward) { $0.historyForward() }
      return []
    }
    guard let old = reading, let next = trail.forward.last else {
      reading?.message = "there is nothing to go forward to"
      return []
    }
    return next.reading == nil ? reopen(next, .forward) : take(trail.goForward(from: old.stop))
  }

  /// Goes to another of the files that are read in turn.
  mutating func goToFile(_ step: Int) -> [Effect] {
    let place = workspace.queuePlace + step
    guard workspace.queue.count > 1 else {
      reading?.message = "no other file was named"
      return []
    }
    guard workspace.queue.indices.contains(place) else {
      reading?.message = step > 0 ? "the last file" : "the first file"
      return []
    }
    let address = workspace.queue[place]
    reading?.pending = PendingDocument(address: address, purpose: .file(place))
    return [.openLink(address)]
  }

  /// The files and addresses that are read in turn; the first is open.
  public mutating func readInTurn(_ queue: [LinkAddress]) { workspace.queue = queue }

  /// Reads the file of the article again, to show it where it was left.
  mutating func readAgain() -> [Effect] {
    guard let old = reading else { return [] }
    return reopen(old.stop, .again)
  }

  /// Stops waiting for the document a link leads to.
  mutating func stopOpening() -> [Effect] {
    guard let pending = reading?.pending ?? workspace.pending else { return [] }
    reading?.pending = nil
    workspace.pending = nil
    message = "stopped: \(pending.address.text)"
    return [.stopOpening]
  }

  private mutating func reopen(_ stop: Trail.Stop, _ purpose: PendingDocument.Purpose) -> [Effect] {
    reading?.pending = PendingDocument(address: stop.address, purpose: purpose)
    return [.openLink(stop.address)]
  }

  /// Takes an article up as it was left.
  private mutating func take(_ stop: Trail.Stop?) -> [Effect] {
    guard var new = stop?.reading else { return [] }
    let kept = keepingNote
    let stopped: [Effect] = reading?.pending == nil ? [] : [.stopOpening]
    keepSettingsOfPage()
    new.resize(size)
    reading = new
    adoptSettings()
    return stopped + kept + (reading?.unfinishedSearch ?? [])
  }

  /// Where the article that is read is left.
  private var keepingNote: [Effect] { note.map { [.keep($0)] } ?? [] }
}

extension ReadingState {
  /// The article as the trail keeps it.
  var stop: Trail.Stop {
    var left = self
    left.isSearchTyped = false
    left.pending = nil
    left.message = nil
    left.undo = nil
    left.isScrolling = false
    left.page.forgetLines()
    let place = anchor(of: page.hasLines(top.item) ? page.place(of: top) : Place(item: 0, offset: nil, below: 0))
    return Trail.Stop(
      address: LinkAddress(opening.origin), place: place, reading: left, bytes: page.items.document.text.utf8.count)
  }

  /// Goes to where an article was left that has been opened anew.
  mutating func take(up stop: Trail.Stop) {
    let place = place(of: stop.place)
    message = nil
    page.folds.reveal(place.item)
    top = page.position(of: place)
    anchor = (place, top)
  }
}
