public import ArticleModel

/// Documents that were read and where they were left, in one SQLite file that several readers may have open at once.
///
/// Every call may wait for the disk and for other programs, so never call it while a key is waiting. Not safe to use from two threads at once.
public final class Shelf {
  /// How long to wait for another program that is writing, in milliseconds.
  private static let patience: Int32 = 2_000

  let database: Database

  /// Opens or creates the file; its folder must exist.
  public init(path: String) throws(ShelfFailure) {
    database = try Database(path: path, mayCreate: true, patience: Self.patience)
    // On file systems without shared memory the mode stays as it is, and writers wait for each other a little longer.
    try? database.execute("PRAGMA journal_mode = WAL")
    try database.execute("PRAGMA synchronous = NORMAL")
    try ShelfSchema.update(database)
  }

  /// Whether every page of a file can be read; nil if there is no file or it cannot be checked now.
  static func isWhole(_ path: String) -> Bool? {
    do {
      let database = try Database(path: path, mayCreate: false, patience: patience)
      var findings: [String] = []
      try database.run("PRAGMA integrity_check(1)") { row in findings.append((try? row.text(0)) ?? "") }
      return findings == ["ok"]
    } catch {
      return error == .damaged ? false : nil
    }
  }

  /// What is known about a document; empty if it was never read. A row that this program cannot have written
  /// is ignored.
  public func reading(of document: DocumentIdentity) throws(ShelfFailure) -> KeptReading {
    var kept = KeptReading()
    try database.transaction(for: .reading) { () throws(ShelfFailure) in
      try database.run(
        "SELECT article, block, offset, below, source, furthest FROM document WHERE key = ?1", [.text(document.key)]
      ) { row in
        guard let place = try? TextAnchor(row), let furthest = try? row.real(5), 0...1 ~= furthest else { return }
        kept.place = place
        kept.furthest = furthest
      }
      try database.run(
        "SELECT article, block, offset, below, source, name FROM mark WHERE document = ?1", [.text(document.key)]
      ) { row in
        guard let place = try? TextAnchor(row), let name = try? row.text(5), let character = name.first else { return }
        kept.marks[character] = place
      }
      try database.run(
        "SELECT fingerprint, source, isOfArticle FROM passage WHERE document = ?1 ORDER BY setAt DESC LIMIT 10000",
        [.text(document.key)]
      ) { row in
        guard let fingerprint = try? row.integer(0), let source = try? row.integer(1),
          let isOfArticle = try? row.integer(2)
        else { return }
        kept.passages.append(
          PassageWord(fingerprint: fingerprint, source: source, isOfArticle: isOfArticle != 0))
      }
    }
    return kept
  }

  /// Saves where a document was left. The furthest share read never decreases.
  ///
  /// - Parameter overOther: Whether to replace a place that is already saved.
  public func keep(
    _ place: TextAnchor, furthest: Double, of document: DocumentIdentity, title: String, overOther: Bool = true
  ) throws(ShelfFailure) {
    try database.run(
      """
      INSERT INTO document (key, title, article, block, offset, below, source, furthest, readAt)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, strftime('%s'))
      ON CONFLICT (key) DO UPDATE SET title = excluded.title,
        \(overOther ? Self.takeOverPlace : "")
        furthest = iif(furthest BETWEEN 0 AND 1, max(furthest, excluded.furthest), excluded.furthest),
        readAt = excluded.readAt
      """,
      [.text(document.key), .text(title)] + place.values + [.real(furthest)])
  }

  /// Keeps a mark.
  public func setMark(_ name: Character, at place: TextAnchor, in document: DocumentIdentity) throws(ShelfFailure) {
    try database.run(
      """
      INSERT INTO mark (document, name, article, block, offset, below, source, setAt)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, strftime('%s'))
      ON CONFLICT (document, name) DO UPDATE SET \(Self.takeOverPlace) setAt = excluded.setAt
      """,
      [.text(document.key), .text(String(name))] + place.values)
  }

  /// Keeps the reader's own word on a passage, or forgets it where there is none any more.
  public func setPassage(
    _ word: PassageWord, isOwn: Bool, in document: DocumentIdentity
  ) throws(ShelfFailure) {
    let key: [Database.Value] = [.text(document.key), .integer(word.fingerprint), .integer(word.source)]
    guard isOwn else {
      try database.run("DELETE FROM passage WHERE document = ?1 AND fingerprint = ?2 AND source = ?3", key)
      return
    }
    try database.run(
      """
      INSERT INTO passage (document, fingerprint, source, isOfArticle, setAt) VALUES (?1, ?2, ?3, ?4, strftime('%s'))
      ON CONFLICT (document, fingerprint, source) DO UPDATE SET isOfArticle = excluded.isOfArticle, setAt = excluded.setAt
      """,
      key + [.integer(word.isOfArticle ? 1 : 0)])
  }

  /// The assignments that replace the old place by the new one.
  private static let takeOverPlace = """
    article = excluded.article, block = excluded.block, offset = excluded.offset, below = excluded.below,
    source = excluded.source,
    """
}

extension TextAnchor {
  /// Reads the columns `article`, `block`, `offset`, `below`, `source`.
  fileprivate init(_ row: borrowing Row) throws(Row.UnexpectedValue) {
    self.init(
      article: try row.integer(0), block: try row.integerIfAny(1), offset: try row.integerIfAny(2),
      below: try row.integer(3), source: try row.integer(4))
    // Lines are counted from here.
    guard 0...Int(Int32.max) ~= below else { throw Row.UnexpectedValue() }
  }

  /// The values of those columns.
  fileprivate var values: [Database.Value] {
    [article, block, offset, below, source].map { $0.map(Database.Value.integer) ?? .null }
  }
}
