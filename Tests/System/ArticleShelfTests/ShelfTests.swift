import ArticleModel
import ArticleShelf
import Foundation
import Testing

/// The file of places: what goes in comes out, for one reader and for several at once.
@Suite struct ShelfTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("shelf-\(UUID().uuidString)")
  private var path: String { folder.appendingPathComponent("places.sqlite").path }
  private let article = DocumentIdentity(of: SourceText(utf8: Array("An article.".utf8)))

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false) }

  private func clean() { try? FileManager.default.removeItem(at: folder) }

  private func place(_ block: Int?) -> TextAnchor {
    TextAnchor(article: 0, block: block, offset: block.map { $0 * 10 }, below: 1, source: (block ?? 0) * 100)
  }

  @Test func whatIsKeptIsThereNextTime() throws {
    defer { clean() }
    try Shelf(path: path).keep(place(7), furthest: 0.5, of: article, title: "One")
    try Shelf(path: path).setMark("a", at: place(nil), in: article)
    let shelf = try Shelf(path: path)
    let kept = try shelf.reading(of: article)
    #expect(kept == KeptReading(place: place(7), furthest: 0.5, marks: ["a": place(nil)]))
    #expect(try shelf.reading(of: DocumentIdentity(address: "https://other.example/")) == KeptReading())
  }

  @Test func theLatestPlaceCountsAndHowFarItWasReadNeverShrinks() throws {
    defer { clean() }
    let shelf = try Shelf(path: path)
    try shelf.keep(place(9), furthest: 1, of: article, title: "One")
    try shelf.keep(place(2), furthest: 0.25, of: article, title: "One")
    let kept = try shelf.reading(of: article)
    #expect(kept.place == place(2) && kept.furthest == 1)
  }

  @Test func aPlaceMayBeKeptOnlyWhereThereIsNone() throws {
    defer { clean() }
    let shelf = try Shelf(path: path)
    try shelf.keep(place(0), furthest: 0, of: article, title: "One", overOther: false)
    #expect(try shelf.reading(of: article).place == place(0))
    try shelf.keep(place(9), furthest: 0.5, of: article, title: "One")
    try shelf.keep(place(0), furthest: 0.75, of: article, title: "One", overOther: false)
    let kept = try shelf.reading(of: article)
    #expect(kept.place == place(9) && kept.furthest == 0.75)
  }

  @Test func severalReadersAtOnceLoseNothing() async throws {
    defer { clean() }
    let path = path
    let failures = await withTaskGroup(of: Int.self) { group in
      for reader in 0..<4 {
        group.addTask {
          var failures = 0
          for number in 0..<25 {
            do {
              let shelf = try Shelf(path: path)
              let document = DocumentIdentity(address: "https://example.org/\(reader)/\(number)")
              try shelf.keep(place(number), furthest: 0, of: document, title: "")
              let mark = Character(UnicodeScalar(UInt8(97 + number)))
              try shelf.setMark(mark, at: place(reader), in: DocumentIdentity(address: "https://example.org/\(reader)"))
            } catch {
              failures += 1
            }
          }
          return failures
        }
      }
      return await group.reduce(0, +)
    }
    #expect(failures == 0)
    let shelf = try Shelf(path: path)
    for reader in 0..<4 {
      let marks = try shelf.reading(of: DocumentIdentity(address: "https://example.org/\(reader)")).marks
      #expect(marks.count == 25)
      for number in 0..<25 {
        let document = DocumentIdentity(address: "https://example.org/\(reader)/\(number)")
        #expect(try shelf.reading(of: document).place == place(number))
      }
    }
  }

  @Test(arguments: ["no database at all, but long enough to be taken for one: \(String(repeating: "x", count: 4_000))"])
  func aDamagedFileIsToldAndCanBePutAside(content: String) throws {
    defer { clean() }
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: ShelfFailure.damaged) { try Shelf(path: path) }
    let aside = try #require(ShelfFile.putAside(path))
    #expect(try Data(contentsOf: URL(fileURLWithPath: aside)) == Data(content.utf8))
    try Shelf(path: path).keep(place(1), furthest: 0, of: article, title: "")
    #expect(try Shelf(path: path).reading(of: article).place == place(1))
  }

  @Test func aFileThatBreaksWhileItIsOpenIsTold() throws {
    defer { clean() }
    let shelf = try Shelf(path: path)
    for number in 0..<200 {
      let document = DocumentIdentity(address: "https://example.org/\(number)")
      try shelf.keep(place(number), furthest: 0, of: document, title: String(repeating: "long title ", count: 40))
    }
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    try Data(repeating: 0xA5, count: 100_000).write(to: URL(fileURLWithPath: path))
    #expect(throws: ShelfFailure.damaged) { try Shelf(path: path).reading(of: article) }
  }

  @Test func withoutAFolderItSaysSo() {
    defer { clean() }
    #expect(throws: ShelfFailure.self) { try Shelf(path: folder.path + "/missing/places.sqlite") }
  }

  @Test func theSameTextIsTheSameDocumentWhereverItLies() {
    defer { clean() }
    func identity(_ text: String) -> String { DocumentIdentity(of: SourceText(utf8: Array(text.utf8))).key }
    #expect(identity("An article.") == identity("An article."))
    let others = ["", "\0", "\0\0", "An article", "An article..", "an article.", String(repeating: "a", count: 1_000)]
    #expect(Set(others.map(identity)).count == others.count)
    #expect(identity("An article.").utf8.count == 37)
    // Written to files: it must never change.
    #expect(identity("An article.") == "text:e5c85637d489694e46537ec98fd98fb7")
  }

  @Test func anAddressIsTheSameDocumentWhateverPlaceItNames() {
    defer { clean() }
    let page = DocumentIdentity(address: "https://example.org/a?b=1")
    #expect(page == DocumentIdentity(address: "https://example.org/a?b=1#section"))
    #expect(page != DocumentIdentity(address: "https://example.org/a?b=2"))
  }
}
