import ArticleModel
import ArticleShelf
import CSQLite
import Testing

/// Files of places that were made by an older version, or changed by another program.
@Suite struct OtherHandsTests {
  private let folder: ShelfFolder
  private let document = DocumentIdentity(address: "https://example.org/")

  init() throws { folder = try ShelfFolder() }

  @Test(arguments: [
    "",
    "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY); INSERT INTO grdb_migrations VALUES ('1')",
    // The steps were counted in that table alone.
    "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY); PRAGMA user_version = 0",
  ])
  func anOlderFileIsTakenOver(more: String) throws {
    try folder.makeOld()
    try folder.run(more)
    let shelf = try Shelf(path: folder.path)
    let kept = try shelf.reading(of: document)
    #expect(kept == KeptReading(place: place(3), furthest: 0.5, marks: ["a": place(1), "b": place(nil)]))
    try shelf.keep(place(4), furthest: 0.25, of: document, title: "One")
    try shelf.setMark("a", at: place(2), in: document)
    let later = try shelf.reading(of: document)
    #expect(later == KeptReading(place: place(4), furthest: 0.5, marks: ["a": place(2), "b": place(nil)]))
    #expect(try folder.answer("PRAGMA user_version") == "3")
  }

  @Test(arguments: [4, 99, -1, -2_147_483_648])
  func aFileOfAnotherVersionIsLeftAlone(version: Int) throws {
    try folder.makeOld(version: version)
    #expect(throws: ShelfFailure.self) { try Shelf(path: folder.path) }
    #expect(try folder.answer("SELECT title FROM document") == "One")
    #expect(try folder.answer("PRAGMA user_version") == "\(version)")
  }

  @Test(arguments: [
    "offset = 'x'", "offset = x'00ff'", "offset = 1.5", "article = ''", "article = 9e99", "block = 'x'", "below = 'x'",
    "below = -1", "below = 9223372036854775807", "source = x''", "furthest = 'far'", "furthest = 9e999",
    "furthest = -9e999", "furthest = 1.5", "furthest = -0.5", "furthest = x'00'",
  ])
  func aRowWithAnImpossibleValueCountsAsNone(change: String) throws {
    try folder.makeOld()
    try folder.run("UPDATE document SET \(change)")
    let shelf = try Shelf(path: folder.path)
    let kept = try shelf.reading(of: document)
    #expect(kept == KeptReading(marks: ["a": place(1), "b": place(nil)]))
    // Reading on heals it.
    try shelf.keep(place(5), furthest: 0.125, of: document, title: "One")
    let healed = try shelf.reading(of: document)
    #expect(healed.place == place(5))
    #expect(healed.furthest == (change.hasPrefix("furthest") ? 0.125 : 0.5))
  }

  @Test(arguments: ["offset = 'x'", "article = x'41'", "below = 'x'", "name = ''", "name = x'61'"])
  func aMarkWithAnImpossibleValueCountsAsNone(change: String) throws {
    try folder.makeOld()
    try folder.run("UPDATE mark SET \(change) WHERE name = 'a'")
    let kept = try Shelf(path: folder.path).reading(of: document)
    #expect(kept == KeptReading(place: place(3), furthest: 0.5, marks: ["b": place(nil)]))
  }

  @Test func textThatIsNoUTF8IsNoTrap() throws {
    try folder.makeOld()
    try folder.run("UPDATE mark SET name = CAST(x'ff61' AS TEXT) WHERE name = 'a'")
    let kept = try Shelf(path: folder.path).reading(of: document)
    #expect(kept.marks == ["\u{FFFD}": place(1), "b": place(nil)])
  }

  @Test(.enabled(if: sqlite3_libversion_number() >= 3_037_000)) func aNewFileKeepsTheTypes() throws {
    try Shelf(path: folder.path).keep(place(3), furthest: 0.5, of: document, title: "One")
    #expect(throws: ShelfFolder.Refused.self) { try folder.run("UPDATE document SET offset = 'x'") }
    #expect(try folder.answer("SELECT typeof(readAt) FROM document") == "integer")
    #expect(try folder.answer("PRAGMA journal_mode") == "wal")
  }

  @Test func aTableOfAnotherProgramIsAFailureAndNoMore() throws {
    try folder.run("CREATE TABLE document (other TEXT)")
    let shelf = try Shelf(path: folder.path)
    #expect(throws: ShelfFailure.self) { try shelf.reading(of: document) }
    #expect(throws: ShelfFailure.self) { try shelf.keep(place(3), furthest: 0.5, of: document, title: "One") }
    #expect(throws: ShelfFailure.self) { try shelf.reading(of: document) }
  }
}
