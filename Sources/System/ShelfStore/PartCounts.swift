import ArticleShelf
package import ShelfModel

/// How many articles there are of each kind, told by one look at the index.
package struct PartCounts: Sendable, Hashable {
  package var inbox = 0
  package var reading = 0
  package var starred = 0
  package var archived = 0
  package var highlights = 0
  /// What feeds have brought and was not read yet.
  package var items = 0
}

extension ShelfStore {
  /// Counts what is on the shelf and what feeds have brought.
  package func partCounts() throws(StoreFailure) -> PartCounts {
    var counts = PartCounts()
    try run(
      """
      SELECT count(*), sum(NOT archived), sum(NOT archived AND (seen OR reached > 0) AND reached < 0.95), sum(starred),
        sum(archived), sum(highlights)
      FROM article WHERE folder IS NOT NULL AND NOT deleted
      """
    ) { row in
      counts.inbox = (try? row.integer(1)) ?? 0
      counts.reading = (try? row.integer(2)) ?? 0
      counts.starred = (try? row.integer(3)) ?? 0
      counts.archived = (try? row.integer(4)) ?? 0
      counts.highlights = (try? row.integer(5)) ?? 0
    }
    counts.items = try newItemCount()
    return counts
  }

  /// The ids of the articles a query asks for.
  package func ids(_ query: Query) throws(StoreFailure) -> [String] { try rows(query).map(\.id) }
}
