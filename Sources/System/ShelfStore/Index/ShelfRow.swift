import ArticleShelf
import ShelfModel
package import Timestamps

/// An article as lists show it.
package struct ShelfRow: Sendable, Hashable {
  package var id: String
  package var title: String
  package var address: String?
  package var site: String
  package var author: String
  package var language: String
  package var published: String?
  package var via: String
  package var added: Instant
  package var words: Int
  package var reached: Double
  package var isArchived: Bool
  package var isStarred: Bool
  package var isSeen: Bool
  package var hasText: Bool
  package var highlights: Int
  package var tags: [String]
  package var failure: String?
  /// The passage that was found, with U+0002 before and U+0003 after the words of the query.
  package var passage: String?

  /// How many minutes it takes to read; nil if there is no text yet.
  package var minutes: Int? { hasText ? max(1, (words + 119) / 238) : nil }

  static let columns = """
    id, title, address, site, author, language, published, via, added, words, reached, archived, starred, seen,
    format IS NOT NULL, highlights, tags, failure
    """

  init?(_ row: borrowing Row, hasPassage: Bool) {
    guard let id = row.textIfAny(0), let added = try? row.integer(8) else { return nil }
    self.id = id
    title = row.textIfAny(1) ?? ""
    address = row.textIfAny(2)
    site = row.textIfAny(3) ?? ""
    author = row.textIfAny(4) ?? ""
    language = row.textIfAny(5) ?? ""
    published = row.textIfAny(6)
    via = row.textIfAny(7) ?? ""
    self.added = Instant(milliseconds: added)
    words = (try? row.integer(9)) ?? 0
    reached = (try? row.real(10)) ?? 0
    let flags = [11, 12, 13, 14].map { (try? row.integer($0)) == 1 }
    (isArchived, isStarred, isSeen, hasText) = (flags[0], flags[1], flags[2], flags[3])
    highlights = (try? row.integer(15)) ?? 0
    tags = (row.textIfAny(16) ?? "").split(separator: "\n").map(String.init)
    failure = row.textIfAny(17)
    passage = hasPassage ? row.textIfAny(18) : nil
  }
}

/// The order of a list.
package enum ShelfOrder: String, Sendable, CaseIterable {
  case newest, oldest, title, site, author, published, shortest, longest, progress, tags
  /// The best match first; the newest if the query has no words.
  case relevance

  /// What is alike is in the order of its ids, which is the same in every index, on every machine.
  var clause: String {
    switch self {
    case .newest, .relevance: "added DESC, id DESC"
    case .oldest: "added, id"
    case .published: "coalesce(published, '') DESC, added DESC, id DESC"
    case .tags: "tags = '', tags COLLATE NOCASE, added DESC, id DESC"
    case .title: "title COLLATE NOCASE, id"
    case .site: "site, added DESC, id"
    case .author: "author = '', author COLLATE NOCASE, id"
    case .shortest: "format IS NULL, words, id"
    case .longest: "words DESC, id"
    case .progress: "reached DESC, added DESC, id"
    }
  }
}

extension ShelfIndex {
  /// How many articles are weighed against each other while words are typed; of more, those that came last are shown first.
  private static let mostWeighed = 500

  /// The articles a query asks for.
  func rows(
    _ statement: QueryStatement, order: ShelfOrder, limit: Int = -1, offset: Int = 0, passages: Bool = false
  ) throws(ShelfFailure) -> [ShelfRow] {
    var rows: [ShelfRow] = []
    if statement.isTyping, order == .relevance, let match = statement.match,
      try count(statement, upTo: ShelfIndex.mostWeighed + 1) > ShelfIndex.mostWeighed
    {
      let columns = passages ? "\(ShelfRow.columns), \(snippet(statement))" : ShelfRow.columns
      let number = statement.values.count + 1
      // FTS5 itself goes through its rows from the last to the first, so that no more are looked at than are shown.
      try database.run(
        """
        SELECT \(columns) FROM (SELECT rowid AS found FROM \(match.table) WHERE \(match.table) MATCH ?\(number))
          CROSS JOIN article ON number = found WHERE \(statement.condition)
          ORDER BY found DESC LIMIT \(limit) OFFSET \(offset)
        """, statement.values + [.text(match.text)]
      ) { row in if let row = ShelfRow(row, hasPassage: passages) { rows.append(row) } }
      return rows
    }
    let (from, values, rank) = source(of: statement)
    let passage = passages && (statement.match != nil || statement.plain != nil)
    let columns = passage ? "\(ShelfRow.columns), \(snippet(statement))" : ShelfRow.columns
    let clause = order == .relevance ? rank.map { "\($0), \(order.clause)" } ?? order.clause : order.clause
    try database.run(
      "SELECT \(columns) FROM \(from) WHERE \(statement.condition) ORDER BY \(clause) LIMIT \(limit) OFFSET \(offset)",
      values
    ) { row in if let row = ShelfRow(row, hasPassage: passage) { rows.append(row) } }
    return rows
  }

  /// How many articles a query asks for; no more than a number of them are counted, where one is given.
  func count(_ statement: QueryStatement, upTo most: Int = -1) throws(ShelfFailure) -> Int {
    let (from, values, _) = source(of: statement)
    var count = 0
    try database.run(
      "SELECT count(*) FROM (SELECT 1 FROM \(from) WHERE \(statement.condition) LIMIT \(most))", values
    ) {
      count = (try? $0.integer(0)) ?? 0
    }
    return count
  }

  private func source(of statement: QueryStatement) -> (from: String, values: [Database.Value], rank: String?) {
    guard let match = statement.match else { return ("article", statement.values, nil) }
    let number = statement.values.count + 1
    return (
      "(SELECT rowid AS found, rank AS likeness FROM \(match.table) WHERE \(match.table) MATCH ?\(number)) JOIN article ON number = found",
      statement.values + [.text(match.text)], "likeness"
    )
  }

  /// The passage, from the same query on a single row: snippets are made only for rows that are shown.
  private func snippet(_ statement: QueryStatement) -> String {
    guard let match = statement.match else { return statement.plain.map(passage) ?? "NULL" }
    return """
      (SELECT snippet(\(match.table), -1, char(2), char(3), ' … ', 24) FROM \(match.table)
        WHERE \(match.table) MATCH ?\(statement.values.count + 1) AND rowid = article.number)
      """
  }
  /// The passage around a word that is looked for letter by letter, which is a value of the statement.
  private func passage(_ number: Int) -> String {
    let place = "instr(text, ?\(number))"
    return """
      (SELECT CASE WHEN \(place) THEN ' … ' || substr(text, max(1, \(place) - 40), min(40, \(place) - 1)) || char(2) || ?\(number)
          || char(3) || substr(text, \(place) + length(?\(number)), 80) || ' … ' END
        FROM body WHERE body.number = article.number)
      """
  }
}
