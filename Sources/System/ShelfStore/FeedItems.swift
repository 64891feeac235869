import ArticleShelf
import ShelfModel
import Timestamps

/// The items that feeds have brought and that are not on the shelf.
extension ShelfStore {
  private static let listed = "NOT gone AND NOT EXISTS (SELECT 1 FROM article WHERE article.id = item.id)"
  private static let columns = "id, feed, address, title, author, coalesce(published, found), failure, seen"

  /// All of them, with what their feeds brought of them; the newest first.
  package func items() throws(StoreFailure) -> [ItemRecord] {
    var items: [ItemRecord] = []
    try run(
      "SELECT \(ShelfStore.columns), content, gone FROM item WHERE \(ShelfStore.listed) ORDER BY \(ItemOrder.newest.clause)"
    ) { row in if let item = ItemRecord(row) { items.append(item) } }
    return items
  }

  /// Those that a query asks for, without what their feeds brought of them.
  package func items(
    _ query: ItemQuery, order: ItemOrder = .newest, limit: Int = -1, offset: Int = 0
  ) throws(StoreFailure) -> [ItemRecord] {
    var items: [ItemRecord] = []
    try run(
      """
      SELECT \(ShelfStore.columns), NULL, gone FROM item WHERE \(ShelfStore.listed) AND \(query.condition)
      ORDER BY \(order.clause) LIMIT \(limit) OFFSET \(offset)
      """, query.values
    ) { row in if let item = ItemRecord(row) { items.append(item) } }
    return items
  }

  /// How many items a query asks for.
  package func itemCount(_ query: ItemQuery = ItemQuery()) throws(StoreFailure) -> Int {
    var count = 0
    try run("SELECT count(*) FROM item WHERE \(ShelfStore.listed) AND \(query.condition)", query.values) {
      count = (try? $0.integer(0)) ?? 0
    }
    return count
  }

  /// How many items were not read yet.
  package func newItemCount(of feed: String? = nil) throws(StoreFailure) -> Int {
    var count = 0
    try run(
      "SELECT count(*) FROM item WHERE \(ShelfStore.listed) AND NOT seen AND (?1 IS NULL OR feed = ?1)",
      [feed.map { .text($0) } ?? .null]
    ) { count = (try? $0.integer(0)) ?? 0 }
    return count
  }

  /// An item with what its feed brought of it; nil where there is none of that id.
  package func item(_ id: String) throws(StoreFailure) -> ItemRecord? {
    var item: ItemRecord?
    try run("SELECT \(ShelfStore.columns), content, gone FROM item WHERE id = ?1", [.text(id)]) { row in
      item = ItemRecord(row)
    }
    return item
  }

  /// The newest item that was not read yet and is older than another; behind the last comes the first.
  package func newItem(after id: String?) throws(StoreFailure) -> ItemRecord? {
    let new = try items(ItemQuery(condition: "NOT seen"))
    guard let id, let here = try item(id) else { return new.first }
    let others = new.filter { $0.id != id }
    let older = others.first { other in
      let (one, two) = (other.published?.milliseconds ?? 0, here.published?.milliseconds ?? 0)
      return one < two || one == two && other.id > id
    }
    return older ?? others.first
  }

  /// Notes whether an item was read.
  package func note(item id: String, isSeen: Bool) throws(StoreFailure) {
    try run("UPDATE item SET seen = ?2 WHERE id = ?1", [.text(id), .integer(isSeen ? 1 : 0)])
  }

  /// Takes an item out of the list, or back into it. It is remembered, since its feed will bring it again.
  package func note(item id: String, isGone: Bool) throws(StoreFailure) {
    try run("UPDATE item SET gone = ?2 WHERE id = ?1", [.text(id), .integer(isGone ? 1 : 0)])
  }
}

extension ItemRecord {
  fileprivate init?(_ row: borrowing Row) {
    guard let id = row.textIfAny(0), let feed = row.textIfAny(1) else { return nil }
    self.init(id: id, feed: feed, address: row.textIfAny(2), title: row.textIfAny(3) ?? "")
    author = row.textIfAny(4)
    published = (try? row.integer(5)).map { Instant(milliseconds: $0) }
    failure = row.textIfAny(6)
    isSeen = (try? row.integer(7)) == 1
    content = row.textIfAny(8)
    isGone = (try? row.integer(9)) == 1
  }
}
