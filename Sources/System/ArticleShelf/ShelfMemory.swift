public import ArticleModel

/// What is remembered beside single documents: lines typed at prompts, and the reader's word on passages of sites.
extension Shelf {
  /// How many lines are remembered of a prompt; the oldest go first.
  public static let typedKept = 100
  /// The longest line that is remembered, in bytes.
  private static let longestTyped = 2_000
  /// How many words on sites are heeded, the latest.
  private static let sitesHeeded = 5_000

  /// All of it. A row that this program cannot have written is ignored.
  public func memory() throws(ShelfFailure) -> ReaderMemory {
    var memory = ReaderMemory()
    try database.transaction(for: .reading) { () throws(ShelfFailure) in
      for kind in TypedKind.allCases {
        var lines: [String] = []
        try database.run(
          "SELECT words FROM typed WHERE prompt = ?1 AND length(words) <= ?2 ORDER BY number DESC LIMIT ?3",
          [.text(kind.rawValue), .integer(Self.longestTyped), .integer(Self.typedKept)]
        ) { row in
          if let line = try? row.text(0) { lines.append(line) }
        }
        memory.typed[kind] = lines.reversed()
      }
      try database.run(
        "SELECT host, fingerprint, isOfArticle FROM site ORDER BY setAt DESC LIMIT ?1", [.integer(Self.sitesHeeded)]
      ) { row in
        guard let host = try? row.text(0), let fingerprint = try? row.integer(1), let isOfArticle = try? row.integer(2)
        else { return }
        memory.sites.append(SiteWord(host: host, fingerprint: fingerprint, isOfArticle: isOfArticle != 0))
      }
    }
    return memory
  }

  /// Remembers a line typed at a prompt as its latest, and forgets the oldest beyond ``typedKept``.
  public func keepTyped(_ line: String, at kind: TypedKind) throws(ShelfFailure) {
    guard !line.isEmpty, line.utf8.count <= Self.longestTyped else { return }
    try database.transaction(for: .writing) { () throws(ShelfFailure) in
      try database.run(
        """
        INSERT INTO typed (prompt, words, number)
        VALUES (?1, ?2, (SELECT coalesce(max(number), 0) + 1 FROM typed WHERE prompt = ?1))
        ON CONFLICT (prompt, words) DO UPDATE SET number = excluded.number
        """, [.text(kind.rawValue), .text(line)])
      try database.run(
        """
        DELETE FROM typed WHERE prompt = ?1 AND words NOT IN
          (SELECT words FROM typed WHERE prompt = ?1 ORDER BY number DESC LIMIT ?2)
        """, [.text(kind.rawValue), .integer(Self.typedKept)])
    }
  }

  /// Keeps the reader's own word on a passage of a site, or forgets it where there is none any more.
  public func setSite(_ word: SiteWord, isOwn: Bool) throws(ShelfFailure) {
    let key: [Database.Value] = [.text(word.host), .integer(word.fingerprint)]
    guard isOwn else {
      try database.run("DELETE FROM site WHERE host = ?1 AND fingerprint = ?2", key)
      return
    }
    try database.run(
      """
      INSERT INTO site (host, fingerprint, isOfArticle, setAt) VALUES (?1, ?2, ?3, strftime('%s'))
      ON CONFLICT (host, fingerprint) DO UPDATE SET isOfArticle = excluded.isOfArticle, setAt = excluded.setAt
      """, key + [.integer(word.isOfArticle ? 1 : 0)])
  }
}
