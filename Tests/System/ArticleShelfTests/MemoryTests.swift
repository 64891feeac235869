import ArticleModel
import ArticleShelf
import Foundation
import Testing

/// What is remembered beside single documents.
@Suite struct MemoryTests {
  private let folder: ShelfFolder

  init() throws { folder = try ShelfFolder() }

  @Test func typedLinesComeBackInOrderEachOnce() throws {
    let shelf = try Shelf(path: folder.path)
    for line in ["rain", "sand", "rain", "", String(repeating: "long", count: 1_000)] {
      try shelf.keepTyped(line, at: .search)
    }
    try shelf.keepTyped("https://tea.example/", at: .address)
    let memory = try Shelf(path: folder.path).memory()
    #expect(memory.typed == [.search: ["sand", "rain"], .address: ["https://tea.example/"]])
  }

  @Test func onlyTheLatestAreKept() throws {
    let shelf = try Shelf(path: folder.path)
    for number in 0..<150 { try shelf.keepTyped("line \(number)", at: .search) }
    #expect(try shelf.memory().typed[.search]?.count == Shelf.typedKept)
    #expect(try shelf.memory().typed[.search]?.first == "line 50")
    #expect(try folder.answer("SELECT count(*) FROM typed") == "\(Shelf.typedKept)")
  }

  @Test func wordsOnSitesAreKeptAndTakenBack() throws {
    let shelf = try Shelf(path: folder.path)
    let out = SiteWord(host: "tea.example", fingerprint: 7, isOfArticle: false)
    try shelf.setSite(out, isOwn: true)
    try shelf.setSite(SiteWord(host: "tea.example", fingerprint: -8, isOfArticle: true), isOwn: true)
    #expect(Set(try shelf.memory().sites.map(\.fingerprint)) == [7, -8])
    try shelf.setSite(SiteWord(host: "tea.example", fingerprint: 7, isOfArticle: true), isOwn: true)
    #expect(try shelf.memory().sites.allSatisfy(\.isOfArticle))
    try shelf.setSite(out, isOwn: false)
    #expect(try shelf.memory().sites.map(\.fingerprint) == [-8])
  }

  @Test func anOlderFileLearnsToRemember() throws {
    try folder.makeOld()
    let shelf = try Shelf(path: folder.path)
    try shelf.keepTyped("rain", at: .search)
    #expect(try shelf.memory().typed[.search] == ["rain"])
  }

  @Test func rowsOfOthersAreIgnored() throws {
    _ = try Shelf(path: folder.path)
    try? folder.run("INSERT INTO typed VALUES ('search', x'00ff', 3), ('other', 'x', 1)")
    try? folder.run("INSERT INTO site VALUES ('tea.example', 'many', 1, 1)")
    _ = try Shelf(path: folder.path).memory()
  }
}
