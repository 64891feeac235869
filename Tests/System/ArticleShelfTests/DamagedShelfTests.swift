import ArticleModel
import ArticleShelf
import Foundation
import Testing

/// Damaged files are put aside, and no others: also where several readers find the damage at once.
@Suite struct DamagedShelfTests {
  private let folder: ShelfFolder
  private let article = DocumentIdentity(of: SourceText(utf8: Array("An article.".utf8)))

  init() throws { folder = try ShelfFolder() }

  private var aside: String { folder.path + ".damaged" }

  private func write(_ bytes: Data) throws { try bytes.write(to: URL(fileURLWithPath: folder.path)) }

  @Test func whatAnotherReaderHasBegunAnewStays() throws {
    let damaged = Data(repeating: 0x41, count: 5_000)
    try write(damaged)
    // Both find the damage; one is quicker.
    #expect(throws: ShelfFailure.damaged) { try Shelf(path: folder.path) }
    #expect(throws: ShelfFailure.damaged) { try Shelf(path: folder.path) }
    #expect(ShelfFile.putAside(folder.path) == aside)
    let first = try Shelf(path: folder.path)
    try first.keep(place(3), furthest: 0.5, of: article, title: "One")
    #expect(ShelfFile.putAside(folder.path) == nil)
    let second = try Shelf(path: folder.path)
    try second.setMark("a", at: place(1), in: article)
    #expect(try Data(contentsOf: URL(fileURLWithPath: aside)) == damaged)
    let kept = try first.reading(of: article)
    #expect(kept == KeptReading(place: place(3), furthest: 0.5, marks: ["a": place(1)]))
  }

  @Test(arguments: 1...5) func severalReadersThatFindTheSameDamageLoseNothing(round: Int) async throws {
    let damaged = Data(repeating: 0x41, count: 5_000 + round)
    try write(damaged)
    let path = folder.path
    let article = article
    let marks = Array("abcdefgh")
    let failures = await withTaskGroup(of: [String].self) { group in
      for (number, mark) in marks.enumerated() {
        group.addTask {
          do {
            try Self.shelf(path).setMark(mark, at: place(number), in: article)
            return []
          } catch {
            return ["\(error)"]
          }
        }
      }
      return await group.reduce([], +)
    }
    #expect(failures == [])
    let kept = try Shelf(path: path).reading(of: article)
    #expect(kept.marks.count == marks.count)
    #expect(try Data(contentsOf: URL(fileURLWithPath: aside)) == damaged)
  }

  /// Opens a shelf as the reader does.
  private static func shelf(_ path: String) throws -> Shelf {
    do {
      return try Shelf(path: path)
    } catch ShelfFailure.damaged {
      _ = ShelfFile.putAside(path)
      return try Shelf(path: path)
    }
  }

  @Test func damageFurtherInIsFoundToo() throws {
    do {
      let shelf = try Shelf(path: folder.path)
      for number in 0..<200 {
        let document = DocumentIdentity(address: "https://example.org/\(number)")
        try shelf.keep(place(number), furthest: 0, of: document, title: String(repeating: "long title ", count: 40))
      }
    }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path))
    // The first page tells what tables there are; the others are theirs.
    bytes.replaceSubrange(4_096..., with: Data(repeating: 0xA5, count: bytes.count - 4_096))
    try write(bytes)
    let shelf = try Shelf(path: folder.path)
    #expect(throws: ShelfFailure.damaged) { try shelf.reading(of: article) }
    #expect(ShelfFile.putAside(folder.path) == aside)
  }

  @Test func nothingButDamageIsPutAside() throws {
    #expect(ShelfFile.putAside(folder.path) == nil)
    #expect(ShelfFile.putAside(folder.path + "/no/folder") == nil)
    try write(Data())
    #expect(ShelfFile.putAside(folder.path) == nil)
    try Shelf(path: folder.path).setMark("a", at: place(1), in: article)
    #expect(ShelfFile.putAside(folder.path) == nil)
    #expect(!FileManager.default.fileExists(atPath: aside))
  }
}
