import Foundation
import ShelfModel
import ShelfStore
import Testing

/// What is found that is no word between spaces.
struct SearchedTextTests {
  private func store() throws -> ShelfStore {
    let store = try StoreFolder().open()
    try store.keep(about(1, title: "港の一日"), source: Array("坂の上の修理屋、ラジオの声をなおす".utf8))
    try store.keep(about(2, title: "Harvest 🌾"), source: Array("The fair begins 🎉 and ends ☀️ late".utf8))
    try store.keep(about(3, title: "Plain"), source: Array("rain fell on the harbour".utf8))
    try store.change([(about(3).id, [.highlight(Highlight(quote: "rain", note: "大事 👍🏽", created: ShelfStore.now))])])
    return store
  }

  @Test(
    arguments: [
      ("一日", [1]), ("港", [1]), ("声", [1]), ("大事", [3]), ("修理屋 港", [1]), ("-声", [2, 3]), ("-修理屋", [2, 3]),
      ("-港 rain", [3]), ("🎉", [2]), ("☀", [2]), ("☀️", [2]), ("🌾", [2]), ("fair 🎉", [2]), ("rain 🎉", []), ("👍", [3]),
      ("-🎉", [1, 3]), ("🚀", []), ("…", []), ("-大事", [1, 2]),
    ])
  func itIsFound(query: String, numbers: [Int]) throws {
    let ids = try store().rows(Query(query, now: ShelfStore.now), order: .oldest, passages: true).map(\.id)
    #expect(ids == numbers.map { about($0).id })
  }

  @Test(arguments: [("声", "声"), ("🎉", "🎉"), ("修理屋", "修理屋")])
  func itsPassageIsShown(query: String, found: String) throws {
    let row = try #require(try store().rows(Query(query, now: ShelfStore.now), passages: true).first)
    #expect(row.passage?.contains("\u{2}\(found)\u{3}") == true, "\(row.passage ?? "")")
  }

  /// Whether an accent is a sign of its own is nothing that anybody sees.
  @Test func tagsAreTheSameHoweverTheyAreTyped() throws {
    let store = try store()
    let (one, two) = ("caf\u{E9}", "cafe\u{301}")
    try store.change([(about(1).id, [.tag(one)]), (about(2).id, [.tag(two)])])
    for tag in [one, two] { #expect(try store.titles("tag:\(tag)").count == 2) }
    #expect(try store.tags().map(\.count) == [2])
    #expect(TagName.of(two)?.unicodeScalars.count == 4)
    #expect(TagName.of("\u{1112}\u{1161}\u{11AB}")?.unicodeScalars.count == 1)
  }

  @Test func namesOfStatesAreWordsInASearch() throws {
    let now = ShelfStore.now
    #expect(
      try Query("empty -read is:empty", now: now, isSearch: true).terms == [
        .init(.words("empty", inARow: false)), .init(.words("read", inARow: false), isNegated: true),
        .init(.flag(.empty)),
      ])
    #expect(try Query("empty is:read", now: now).terms == [.init(.flag(.empty)), .init(.flag(.read))])
    #expect(throws: QueryMistake.self) { try Query("is:wet", now: now) }
  }
}
