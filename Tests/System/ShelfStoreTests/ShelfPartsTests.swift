import Foundation
import ShelfModel
import Testing

@testable import ShelfStore

/// What the list of the shelf in the reader asks for.
@Suite struct ShelfPartsTests {
  @Test func partsAreCounted() throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    for number in 1...6 { try store.keep(about(number), source: Array("Rain and rain \(number)".utf8)) }
    let ids = (1...6).map { about($0).id }
    try store.change([
      (ids[0], [.archived(true)]), (ids[1], [.starred(true), .seen(true)]), (ids[2], [.deleted(true)]),
    ])
    let counts = try store.partCounts()
    #expect(counts.inbox == 4 && counts.reading == 1 && counts.starred == 1 && counts.archived == 1)
  }

  @Test func whatAnotherStoreWritesIsTold() throws {
    let folder = try StoreFolder()
    let one = try folder.open()
    let before = try one.changeNumber()
    #expect(try one.changeNumber() == before)
    let other = try folder.open()
    try other.keep(about(1), source: Array("Rain".utf8))
    #expect(try one.changeNumber() != before)
    #expect(try one.titles("").count == 1)
  }

  @Test func ofManyMatchesThoseThatCameLastAreShownWhileWordsAreTyped() throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    for number in 1...510 { try store.keep(about(number), source: Array("Rain on day \(number)".utf8)) }
    let query = try Query("rai", now: ShelfStore.now)
    #expect(try store.count(query, isTyping: true, upTo: 100) == 100)
    let rows = try store.rows(query, order: .relevance, limit: 3, passages: true, isTyping: true)
    #expect(rows.map(\.title) == ["Title 510", "Title 509", "Title 508"])
    #expect(rows.first?.passage?.contains("Rain") == true)
  }

  @Test func itemsAreFoundByTitleAndLeftOutWhereTheyAreKept() throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    var items = (1...3).map {
      ItemRecord(id: about($0).id, feed: "https://sky.example/feed", address: nil, title: "Day \($0)")
    }
    items[0].content = "<p>Rain</p>"
    #expect(try store.put(FeedRecord(address: "https://sky.example/feed"), items: items) == 3)
    func query(_ words: String, feeds: [String: String] = [:], inTexts: Bool = false) throws -> ItemQuery {
      try ItemQuery(try Query(words, now: ShelfStore.now, isSearch: true), feeds: feeds, inTexts: inTexts)
    }
    #expect(try store.itemCount(query("day")) == 3 && store.itemCount(query("2")) == 1)
    #expect(try store.itemCount(query("rain")) == 0 && store.itemCount(query("rain", inTexts: true)) == 1)
    #expect(try store.itemCount(query("gauge", feeds: ["https://sky.example/feed": "The Gauge"])) == 3)
    #expect(try store.itemCount(query("older:1d")) == 0 && store.itemCount(query("newer:1d -2")) == 2)
    #expect(throws: ItemQuery.Mistake.self) { try query("tag:sea") }
    #expect(try store.item(items[0].id)?.content == "<p>Rain</p>")
    try store.keep(about(1), source: Array("Rain".utf8))
    #expect(try store.items(ItemQuery(), order: .title).map(\.title) == ["Day 2", "Day 3"])
  }

  /// What was read counts as new no longer, and what was taken out of the list stays out, though its feed brings it again.
  @Test func itemsAreReadAndDismissed() throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    let feed = FeedRecord(address: "https://sky.example/feed")
    let items = (1...3).map { ItemRecord(id: about($0).id, feed: feed.address, address: nil, title: "Day \($0)") }
    #expect(try store.put(feed, items: items) == 3 && store.newItemCount() == 3)
    try store.note(item: items[0].id, isSeen: true)
    try store.note(item: items[1].id, isGone: true)
    #expect(try store.put(feed, items: items) == 0 && store.newItemCount() == 1)
    #expect(try store.items().map(\.title).sorted() == ["Day 1", "Day 3"])
    #expect(try store.newItem(after: items[0].id)?.id == items[2].id)
    try store.note(item: items[1].id, isGone: false)
    #expect(try folder.open().items().count == 3)
  }

  @Test(arguments: [
    ("港の一日: 水位", "港の一日-水位"), ("Приливы и отливы", "Приливы-и-отливы"), ("हिन्दी", "हिन्दी"), ("Überraschung!", "uberraschung"),
    ("../港/\u{202E}", "港"), ("☃", "article"), ("", "article"),
  ])
  func namesThatPeopleBrowseKeepTheirScript(title: String, slug: String) { #expect(Slug.readable(title) == slug) }

  @Test(arguments: [
    ("The Pier (May).JPG", "the-pier-may.jpg"), ("../../x.png", "x.png"), ("pier", "pier"), (".png", "png"),
    ("a.b.webp", "a-b.webp"), ("x.\u{202E}gnp", "x-gnp"),
  ])
  func namesOfFilesKeepTheirEnding(name: String, slug: String) { #expect(Slug.file(name) == slug) }
}
