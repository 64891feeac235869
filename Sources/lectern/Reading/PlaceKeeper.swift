import ArticleModel
import ArticleShelf
import Dispatch
import ReaderCore
import ReaderUI
import TerminalScreen

/// Saves the place in an article, a moment after the reader moved and when the article is left.
final class PlaceKeeper {
  /// How long the first page waits for the shelf. If that is not enough, the page moves once the place is known.
  private static let patience = DispatchTimeInterval.milliseconds(50)
  /// How long after a move the place is saved.
  private static let delay = Duration.seconds(1)

  private let store: PlaceStore
  private let waker: Waker
  private let shelf: ShelfDesk
  /// When the place is to be kept next.
  private(set) var deadline: ContinuousClock.Instant?
  /// The ``ReaderState/noteMark`` when the place was last saved.
  private var keptMark = 0
  /// The article being read, and the ``ReaderState/noteMark`` when it was opened.
  private var openedMark: (key: String, mark: Int)?
  /// The article being read, once the reader has moved in it.
  private var movedKey: String?
  private let memories = Mailbox<ReaderMemory>()
  /// Answers that did not arrive in time.
  private var awaited: [(key: String, answer: Mailbox<KeptReading>)] = []

  init(_ store: PlaceStore, waker: Waker, shelf: ShelfDesk) {
    self.store = store
    self.shelf = shelf
    self.waker = waker
    store.warn(by: waker)
  }

  /// How a document is opened: with what is known about it, if that is known in time.
  func opening(of document: DocumentIdentity) -> Opening {
    guard store.isThere else { return Opening(key: document.key) }
    let answer = Mailbox<KeptReading>()
    let came = DispatchSemaphore(value: 0)
    store.recall(document) { [waker] kept in
      answer.put(kept)
      came.signal()
      waker.wake()
    }
    guard came.wait(timeout: .now() + Self.patience) == .success, let kept = answer.take().values.first else {
      awaited.append((document.key, answer))
      return Opening(key: document.key)
    }
    return Opening(key: document.key, kept: kept)
  }

  /// Checks whether the reader has moved, and saves the place when it is time. First called before any key is handled.
  func observe(_ state: ReaderState) {
    noteMove(in: state)
    if deadline == nil, state.noteMark != keptMark { deadline = .now + Self.delay }
    guard let deadline, deadline <= .now else { return }
    self.deadline = nil
    keptMark = state.noteMark
    if let note = state.note { keep(note, isLast: false) }
  }

  /// Checks whether the reader has moved since the article was opened.
  private func noteMove(in state: ReaderState) {
    guard let key = state.readingKey, key != movedKey else { return }
    if let opened = openedMark, opened.key == key {
      if opened.mark != state.noteMark { movedKey = key }
    } else {
      openedMark = (key, state.noteMark)
      movedKey = nil
    }
  }

  /// Keeps a place.
  ///
  /// Who opened an article and did not move in it has left nothing: where another reader of the same article went
  /// meanwhile stays what is kept.
  ///
  /// - Parameter isLast: whether the article is left for now.
  func keep(_ note: ReadingNote, isLast: Bool = true) {
    let hasMoved = note.key == movedKey
    // What is on the screen as a whole is read, and nobody need move in it.
    if hasMoved || note.share >= 1 { shelf.note(note, movesPlace: hasMoved, isLast: isLast) }
    store.write { shelf throws(ShelfFailure) in
      try shelf.keep(
        note.place, furthest: note.share, of: DocumentIdentity(key: note.key), title: note.title,
        overOther: hasMoved)
    }
  }

  /// Keeps a mark.
  func keepMark(_ name: Character, at place: TextAnchor, key: String) {
    store.write { shelf throws(ShelfFailure) in try shelf.setMark(name, at: place, in: DocumentIdentity(key: key)) }
  }

  /// Keeps the reader's own word on a passage, or forgets it.
  func keepPassage(_ word: PassageWord, isOwn: Bool, key: String) {
    store.write { shelf throws(ShelfFailure) in
      try shelf.setPassage(word, isOwn: isOwn, in: DocumentIdentity(key: key))
    }
  }

  /// Looks up what is remembered beside single documents; it comes with the other answers.
  func recallMemory() {
    guard store.isThere else { return }
    store.write { [memories, waker] shelf throws(ShelfFailure) in
      memories.put(try shelf.memory())
      waker.wake()
    }
  }

  /// Remembers a line that was typed at a prompt.
  func keepTyped(_ line: String, at kind: TypedKind) {
    store.write { shelf throws(ShelfFailure) in try shelf.keepTyped(line, at: kind) }
  }

  /// Keeps the reader's own word on a passage of a site, or forgets it.
  func keepSite(_ word: SiteWord, isOwn: Bool) {
    store.write { shelf throws(ShelfFailure) in try shelf.setSite(word, isOwn: isOwn) }
  }

  /// The answers and failures since the last call.
  func takeResults(for state: ReaderState) -> [Event] {
    var events: [Event] = memories.take().values.map { .memory($0) }
    noteMove(in: state)
    awaited.removeAll { key, answer in
      guard let kept = answer.take().values.first else { return false }
      events.append(.remembered(key: key, kept))
      // This is not a move of the reader's.
      if openedMark?.key == key { openedMark = nil }
      return true
    }
    return events + store.takeWarnings().map { .notice($0) }
  }

  /// Saves the place for the last time.
  func finish(with state: ReaderState) {
    noteMove(in: state)
    if state.noteMark != keptMark, let note = state.note { keep(note) }
    store.finish()
  }
}
