public import ArticleModel
import GRDB

/// What was read and where it was left, in one SQLite file that several readers may have open at once.
///
/// Every call may wait for the disk and for other programs, so none is made where a key waits.
public final class Shelf: Sendable {
  /// How long another program that is writing is waited for, in seconds.
  private static let patience = 2.0

  private let queue: DatabaseQueue

  /// Opens the file, or makes it; the folder must be there.
  ///
  /// - Throws: ``ShelfFailure``.
  public init(path: String) throws(ShelfFailure) {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Self.patience)
    configuration.label = "lectern"
    configuration.prepareDatabase { database in
      // A file system that cannot share memory leaves the mode as it is; then writers wait for each other a little longer.
      _ = try? String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { try ShelfSchema.update($0) }
    } catch let failure as ShelfFailure {
      throw failure
    } catch {
      throw ShelfFailure(error)
    }
  }

  /// What is known of a document; nothing but empty marks where it was never read.
  ///
  /// - Throws: ``ShelfFailure``.
  public func reading(of document: DocumentIdentity) throws(ShelfFailure) -> KeptReading {
    try access { database in
      var kept = KeptReading()
      if let row = try Row.fetchOne(
        database, sql: "SELECT * FROM document WHERE key = ?", arguments: [document.key])
      {
        kept.place = TextAnchor(row)
        kept.furthest = row["furthest"]
      }
      let marks = try Row.fetchAll(database, sql: "SELECT * FROM mark WHERE document = ?", arguments: [document.key])
      for row in marks {
        let name: String = row["name"]
        if let character = name.first { kept.marks[character] = TextAnchor(row) }
      }
      return kept
    }
  }

  /// Keeps where a document was left. How far it was read never becomes less.
  ///
  /// - Parameter overOther: Whether the place takes the place of one that is kept already; else that one stays.
  /// - Throws: ``ShelfFailure``.
  public func keep(
    _ place: TextAnchor, furthest: Double, of document: DocumentIdentity, title: String, overOther: Bool = true
  ) throws(ShelfFailure) {
    try access { database in
      try database.execute(
        sql: """
          INSERT INTO document (key, title, article, block, offset, below, source, furthest, readAt)
          VALUES (:document, :label, :article, :block, :offset, :below, :source, :furthest, strftime('%s'))
          ON CONFLICT (key) DO UPDATE SET title = excluded.title,
            \(overOther ? Self.takeOverPlace : "")
            furthest = max(furthest, excluded.furthest), readAt = excluded.readAt
          """,
        arguments: place.arguments(document, label: title, ["furthest": furthest]))
    }
  }

  /// Keeps a mark.
  ///
  /// - Throws: ``ShelfFailure``.
  public func setMark(_ name: Character, at place: TextAnchor, in document: DocumentIdentity) throws(ShelfFailure) {
    try access { database in
      try database.execute(
        sql: """
          INSERT INTO mark (document, name, article, block, offset, below, source, setAt)
          VALUES (:document, :label, :article, :block, :offset, :below, :source, strftime('%s'))
          ON CONFLICT (document, name) DO UPDATE SET article = excluded.article, block = excluded.block,
            offset = excluded.offset, below = excluded.below, source = excluded.source, setAt = excluded.setAt
          """,
        arguments: place.arguments(document, label: String(name)))
    }
  }

  /// What takes over a new place in place of the old one.
  private static let takeOverPlace = """
    article = excluded.article, block = excluded.block, offset = excluded.offset, below = excluded.below,
    source = excluded.source,
    """

  private func access<Result>(_ work: (Database) throws -> Result) throws(ShelfFailure) -> Result {
    do {
      return try queue.write(work)
    } catch {
      throw ShelfFailure(error)
    }
  }
}

extension TextAnchor {
  fileprivate init(_ row: Row) {
    self.init(
      article: row["article"], block: row["block"], offset: row["offset"], below: row["below"], source: row["source"])
  }

  fileprivate func arguments(
    _ document: DocumentIdentity, label: String, _ more: [String: (any DatabaseValueConvertible)?] = [:]
  ) -> StatementArguments {
    let values: [String: (any DatabaseValueConvertible)?] = [
      "document": document.key, "label": label, "article": article, "block": block, "offset": offset, "below": below,
      "source": source,
    ]
    return StatementArguments(values.merging(more) { $1 })
  }
}
