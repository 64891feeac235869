import ArticleShelf
import ShelfModel

extension ShelfIndex {
  /// Reads what was appended to the journals and folds it into the states of its articles.
  func updateStates() throws(ShelfFailure) -> (events: Int, torn: Int) {
    try database.transaction(for: .writing) { () throws(ShelfFailure) in
      if try isJournalCut() { try forgetStates() }
      var count = 0
      var torn = 0
      for name in journalNames() {
        var known = 0
        try database.run("SELECT length FROM journal WHERE name = ?1", [.text(name)]) {
          known = (try? $0.integer(0)) ?? 0
        }
        guard let length = journalLength(name), length > known, let reading = try? readJournal(name, known) else {
          continue
        }
        count += reading.events.count
        torn += reading.torn
        try fold(reading.events)
        try database.run(
          """
          INSERT INTO journal VALUES (?1, ?2, ?3)
          ON CONFLICT (name) DO UPDATE SET length = excluded.length, torn = torn + excluded.torn
          """, [.text(name), .integer(known + reading.length), .integer(reading.torn)])
      }
      return (count, torn)
    }
  }

  /// Whether a journal was truncated or removed, so that all states have to be folded again.
  private func isJournalCut() throws(ShelfFailure) -> Bool {
    var isCut = false
    try database.run("SELECT name, length FROM journal") { row in
      guard let name = row.textIfAny(0), let length = try? row.integer(1) else { return }
      if (journalLength(name) ?? 0) < length { isCut = true }
    }
    return isCut
  }

  private func forgetStates() throws(ShelfFailure) {
    try database.execute(
      """
      DELETE FROM journal; DELETE FROM known WHERE name = 'last';
      UPDATE article SET state = '', archived = 0, starred = 0, deleted = 0, seen = 0, reached = 0.0, failure = NULL,
        highlights = 0, tags = ''
      """)
  }

  /// Folds events into the stored states.
  private func fold(_ events: [Event]) throws(ShelfFailure) {
    var order: [String] = []
    var byArticle: [String: [Event]] = [:]
    for event in events {
      if byArticle[event.article] == nil { order.append(event.article) }
      byArticle[event.article, default: []].append(event)
    }
    for id in order {
      var state = try state(of: id) ?? ArticleState()
      let before = state
      byArticle[id]?.forEach { state.apply($0) }
      if state != before { try put(state, of: id, wasMarked: !before.highlights.isEmpty) }
    }
    if let last = events.map(\.stamp).max(), try lastStamp().map({ $0 < last }) ?? true {
      try database.run("INSERT OR REPLACE INTO known VALUES ('last', ?1)", [.text(last.text)])
    }
  }

  /// The latest stamp of any machine.
  func lastStamp() throws(ShelfFailure) -> Stamp? {
    var last: Stamp?
    try database.run("SELECT value FROM known WHERE name = 'last'") { row in
      last = row.textIfAny(0).flatMap { Stamp($0) }
    }
    return last
  }

  /// The state of an article; nil if nothing is known about it.
  func state(of id: String) throws(ShelfFailure) -> ArticleState? {
    var text: String?
    try database.run("SELECT state FROM article WHERE id = ?1", [.text(id)]) { text = $0.textIfAny(0) }
    guard let text else { return nil }
    var state = ArticleState()
    for line in text.utf8.split(separator: 0x0A) { if let event = Event(line: Array(line)) { state.apply(event) } }
    return state
  }

  private func put(_ state: ArticleState, of id: String, wasMarked: Bool) throws(ShelfFailure) {
    let flag: (Bool) -> Database.Value = { .integer($0 ? 1 : 0) }
    let highlights = state.highlights
    try database.run(
      """
      INSERT INTO article (id, state, archived, starred, deleted, seen, reached, failure, highlights, tags)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      ON CONFLICT (id) DO UPDATE SET state = excluded.state, archived = excluded.archived, starred = excluded.starred,
        deleted = excluded.deleted, seen = excluded.seen, reached = excluded.reached, failure = excluded.failure,
        highlights = excluded.highlights, tags = excluded.tags
      """,
      [
        .text(id), .text(state.events(of: id).map(\.line).joined(separator: "\n")), flag(state.archived.value),
        flag(state.starred.value), flag(state.deleted.value), flag(state.seen.value), .real(state.reached),
        state.failure.value.map { .text($0) } ?? .null, .integer(highlights.count),
        // With a line feed around each, so that a tag is not found within another.
        .text(state.tags.isEmpty ? "" : "\n" + state.tags.map(ShelfIndex.tagLine).joined(separator: "\n") + "\n"),
      ])
    if wasMarked || !highlights.isEmpty { try updateNotes(of: id) }
  }

  /// A tag as stored in the index.
  static func tagLine(_ tag: String) -> String { TagName.composed(String(tag.map { $0.isNewline ? " " : $0 })) }

  /// The notes of an article's highlights, for the search of words.
  func notes(of id: String) throws(ShelfFailure) -> String {
    try state(of: id)?.highlights.compactMap(\.highlight.note).joined(separator: "\n") ?? ""
  }

  private func updateNotes(of id: String) throws(ShelfFailure) {
    let notes = try notes(of: id)
    var body: (title: String, text: String, notes: String)?
    try database.run(
      "SELECT title, text, notes FROM body WHERE number = (SELECT number FROM article WHERE id = ?1)", [.text(id)]
    ) { row in
      body = ((row.textIfAny(0) ?? ""), (row.textIfAny(1) ?? ""), (row.textIfAny(2) ?? ""))
    }
    guard let body, body.notes != notes else { return }
    try database.run("DELETE FROM body WHERE number = (SELECT number FROM article WHERE id = ?1)", [.text(id)])
    try database.run(
      "INSERT INTO body SELECT number, ?2, ?3, ?4, ?5 FROM article WHERE id = ?1",
      [
        .text(id), .text(body.title), .text(body.text), .text(notes),
        .integer(IndexedText.width(of: [body.title, body.text, notes])),
      ])
  }
}
