import Foundation
import ShelfModel
import ShelfStore
import Testing
import Timestamps

/// Scripts without spaces between words, most of whose words have one or two characters.
struct ShelfWideWordsTests {
  private static func store(in folder: StoreFolder) throws -> ShelfStore {
    let store = try folder.open()
    try store.keep(about(1, title: "港の一日"), source: Array("朝、水位を測る。声をなおす".utf8))
    try store.keep(about(2, title: "Rain"), source: Array("rain 100% of the day".utf8))
    try store.keep(about(3, title: "橋"), source: Array("橋の上".utf8))
    let created = Instant(seconds: 1)
    try store.change([
      (about(1).id, [.highlight(Highlight(quote: "水位", note: "大事な点", created: created))]),
      (about(2).id, [.highlight(Highlight(quote: "rain", note: "雨の日", created: created))]),
    ])
    return store
  }

  @Test(arguments: [
    ("港の一日", ["港の一日"]), ("一日", ["港の一日"]), ("港", ["港の一日"]), ("水位", ["港の一日"]), ("大事", ["港の一日"]),
    ("大事な", ["港の一日"]), ("雨", ["Rain"]), ("雨の日", ["Rain"]), ("rain 雨", ["Rain"]), ("一日 なおす", ["港の一日"]),
    ("\"水位\"", ["港の一日"]), ("橋 港", []), ("-水位", ["Rain", "橋"]), ("-港の一日", ["Rain", "橋"]), ("-橋 -雨", ["港の一日"]),
    ("rain -水位", ["Rain"]), ("-%", ["港の一日", "橋"]), ("-\"\"", ["港の一日", "Rain", "橋"]), ("港 、", ["港の一日"]), ("〆", []),
    ("RAIN 雨", ["Rain"]),
  ])
  func wordsOfOneCharacterAreFoundAndLeftOut(_ query: String, _ titles: [String]) throws {
    let folder = try StoreFolder()
    #expect(try ShelfWideWordsTests.store(in: folder).titles(query) == titles)
  }

  @Test(
    "A text that was pasted has its words many times, and is looked for all the same",
    arguments: ["rain ", "雨 ", "水位 "])
  func repeatedWords(word: String) throws {
    let folder = try StoreFolder()
    let store = try ShelfWideWordsTests.store(in: folder)
    let query = try Query(String(repeating: word, count: 2_000), now: Instant(seconds: 1))
    let once = try Query(word, now: Instant(seconds: 1))
    #expect(try store.rows(query, passages: true).map(\.id) == store.rows(once, passages: true).map(\.id))
  }

  /// In a list of titles a word that says what an article may be stands for both.
  @Test func titlesHaveTheWordsOfStates() throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try store.keep(about(1, title: "The Empty Pier"), source: Array("sand".utf8))
    try store.keep(about(2, title: "Mill", format: nil), source: nil)
    try store.keep(about(3), source: Array("rain".utf8))
    #expect(
      try store.rows(Query([.init(.flagOrTitle(.empty))]), order: .oldest).map(\.title) == ["The Empty Pier", "Mill"])
  }
}
