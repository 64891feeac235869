import ArticleShelf
import Timestamps

extension ShelfStore {
  /// What is known about a feed.
  package func feed(_ address: String) throws(StoreFailure) -> FeedRecord {
    var record = FeedRecord(address: address)
    try run(
      "SELECT title, etag, modified, checked, due, failure, failures, gone FROM feed WHERE address = ?1",
      [.text(address)]
    ) { row in
      record.title = row.textIfAny(0) ?? ""
      record.etag = row.textIfAny(1)
      record.modified = row.textIfAny(2)
      record.checked = (try? row.integer(3)).flatMap { $0 > 0 ? Instant(milliseconds: $0) : nil }
      record.due = Instant(milliseconds: (try? row.integer(4)) ?? 0)
      record.failure = row.textIfAny(5)
      record.failures = (try? row.integer(6)) ?? 0
      record.isGone = (try? row.integer(7)) == 1
    }
    return record
  }

  /// Saves what is known about a feed and its new items; returns how many were new.
  package func put(_ record: FeedRecord, items: [ItemRecord] = []) throws(StoreFailure) -> Int {
    try run(
      "INSERT OR REPLACE INTO feed VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
      [
        .text(record.address), .text(record.title), value(record.etag), value(record.modified),
        .integer(record.checked?.milliseconds ?? 0), .integer(record.due.milliseconds), value(record.failure),
        .integer(record.failures), .integer(record.isGone ? 1 : 0),
      ])
    let before = try heldCount(of: record.address)
    for item in items {
      try run(
        """
        INSERT OR IGNORE INTO item (id, feed, address, title, author, published, found, content) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
        WHERE NOT EXISTS (SELECT 1 FROM article WHERE id = ?1)
        """,
        [
          .text(item.id), .text(item.feed), value(item.address), .text(item.title), value(item.author),
          item.published.map { .integer($0.milliseconds) } ?? .null, .integer(ShelfStore.now.milliseconds),
          value(item.content),
        ])
    }
    let count = try heldCount(of: record.address) - before
    if !items.isEmpty { try forgetDismissed(of: record.address, except: Set(items.map(\.id))) }
    return count
  }

  /// How many items of a feed are held, seen and dismissed ones among them.
  private func heldCount(of feed: String) throws(StoreFailure) -> Int {
    var count = 0
    try run("SELECT count(*) FROM item WHERE feed = ?1", [.text(feed)]) { count = (try? $0.integer(0)) ?? 0 }
    return count
  }

  /// How long an item that was dismissed is remembered at least, since a feed may bring it again.
  private static let memory = 90 * 86_400_000

  /// Forgets what was dismissed long ago and is no longer in its feed.
  private func forgetDismissed(of feed: String, except current: Set<String>) throws(StoreFailure) {
    var old: [String] = []
    let before = ShelfStore.now.milliseconds - ShelfStore.memory
    try run("SELECT id FROM item WHERE feed = ?1 AND gone AND found < ?2", [.text(feed), .integer(before)]) { row in
      if let id = row.textIfAny(0), !current.contains(id) { old.append(id) }
    }
    for id in old { try run("DELETE FROM item WHERE id = ?1", [.text(id)]) }
  }

  /// Records why the page of an item could not be fetched.
  package func fail(item id: String, _ reason: String) throws(StoreFailure) {
    try run("UPDATE item SET failure = ?2 WHERE id = ?1", [.text(id), .text(reason)])
  }

  /// Forgets a feed that is followed no more, and what it brought.
  package func forget(feed address: String) throws(StoreFailure) {
    try run("DELETE FROM item WHERE feed = ?1", [.text(address)])
    try run("DELETE FROM feed WHERE address = ?1", [.text(address)])
  }

  /// Forgets all feeds but those that are followed.
  package func forgetFeeds(except followed: Set<String>) throws(StoreFailure) {
    var known: Set<String> = []
    try run("SELECT address FROM feed UNION SELECT DISTINCT feed FROM item") { row in
      if let address = row.textIfAny(0) { known.insert(address) }
    }
    for address in known.subtracting(followed) { try forget(feed: address) }
  }

  /// Gives what a feed brought to the address it has moved to; what is known of the old one is forgotten.
  package func rename(feed old: String, to new: String) throws(StoreFailure) {
    try run("UPDATE item SET feed = ?2 WHERE feed = ?1", [.text(old), .text(new)])
    try forget(feed: old)
  }

  private func value(_ text: String?) -> Database.Value { text.map { .text($0) } ?? .null }
}
