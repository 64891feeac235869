import Foundation
import ShelfModel
import ShelfStore
import Testing
import Timestamps

struct ShelfStoreTests {
  @Test func whatIsKeptIsFound() throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try store.keep(about(1), source: Array("rain fell on the harbour".utf8))
    try store.keep(about(2), source: Array("Überraschung am Platz".utf8))
    try store.keep(about(3), source: Array("坂の上の修理屋、ラジオの声をなおす".utf8))
    try store.change([(about(1).id, [.tag("late work"), .starred(true)]), (about(2).id, [.tag("late")])])
    #expect(try store.titles("harbour") == ["Title 1"])
    #expect(try store.titles("uberraschung") == ["Title 2"])
    #expect(try store.titles("修理屋") == ["Title 3"])
    #expect(try store.titles("声を") == ["Title 3"])
    #expect(try store.titles("tag:late") == ["Title 2"])
    #expect(try store.titles("tag:\"late work\" starred") == ["Title 1"])
    #expect(try store.titles("-tag:late -starred") == ["Title 3"])
    #expect(try store.titles("\"rain fell\"") == ["Title 1"])
    #expect(try store.titles("\"fell rain\"").isEmpty)
    #expect(try store.titles("site:example.org -rain") == ["Title 2", "Title 3"])
    #expect(try store.source(of: about(2).id)?.bytes == Array("Überraschung am Platz".utf8))
  }

  /// What is typed into a query reaches the index as a value, whatever it looks like.
  @Test(arguments: [
    "\"", "'; DROP TABLE article", "a OR b*", "NEAR(", "tag:%", "site:_", "()", "*", "-", "^a", "title:a\u{0}b", "%%",
  ])
  func signsInQueriesMeanNothing(_ text: String) throws {
    let store = try StoreFolder().open()
    try store.keep(about(1), source: Array("rain".utf8))
    guard let query = try? Query(text, now: ShelfStore.now) else { return }
    _ = try store.rows(query, passages: true)
    #expect(try store.titles("rain") == ["Title 1"])
  }

  @Test func machinesThatShareAFolderAgree() throws {
    let folder = try StoreFolder()
    let one = try folder.open("one-1111")
    let two = try folder.open("two-2222")
    try one.keep(about(1), source: Array("rain".utf8))
    try two.refresh()
    try one.change([(about(1).id, [.tag("a"), .archived(true)])])
    try two.change([(about(1).id, [.tag("b"), .tag("a")])])
    try one.refresh()
    let state = try one.state(of: about(1).id) ?? ArticleState()
    try one.change([
      (about(1).id, [.untag(state.ids(ofTag: "a")), .archived(false)])
    ])
    try two.refresh()
    #expect(try one.state(of: about(1).id) == two.state(of: about(1).id))
    #expect(try two.titles("tag:b -tag:a -archived") == ["Title 1"])
    // Both keep the same page before they know of each other.
    try one.keep(about(2), source: Array("same page".utf8))
    try two.keep(about(2), source: Array("same page".utf8))
    try one.refresh()
    #expect(try one.titles("same") == ["Title 2"])
    #expect(try folder.open("three-3333").rows(Query()) == one.rows(Query()))
  }

  @Test func anIndexThatIsGoneIsMadeAnew() throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    for number in 1...150 { try store.keep(about(number), source: Array("text \(number)".utf8)) }
    try store.change((1...150).map { (about($0).id, [.tag("t\($0 % 7)"), .reached(0.5)]) })
    let rows = try store.rows(Query())
    #expect(try store.reindex() == 150)
    #expect(try store.rows(Query()) == rows)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("cache-one-1111"))
    #expect(try folder.open().rows(Query()) == rows)
    try Data("no database at all, but long enough to be taken for one".utf8).write(
      to: folder.url.appendingPathComponent("cache-one-1111/index.sqlite"))
    #expect(try folder.open().rows(Query()) == rows)
  }

  /// What comes, goes and is renamed by other hands is seen, though the program's own folders are not listed each time.
  @Test func foldersOfOtherHandsAreSeen() throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    for number in 1...3 { try store.keep(about(number), source: Array("rain \(number)".utf8)) }
    let other = try folder.open("two-2222")
    try other.keep(about(4), source: Array("rain 4".utf8))
    try store.refresh()
    #expect(try store.count(Query()) == 4)
    let first = try #require(try store.path(of: about(1).id))
    try FileManager.default.moveItem(atPath: first, toPath: first + "-again")
    try store.refresh()
    #expect(try store.path(of: about(1).id) == first + "-again")
    try FileManager.default.removeItem(atPath: try #require(try store.path(of: about(2).id)))
    try store.refresh()
    #expect(try store.count(Query()) == 3)
    try store.keep(about(5), source: Array("rain 5".utf8))
    try store.refresh()
    #expect(try store.count(Query()) == 4)
    #expect(try folder.open("three-3333").count(Query()) == 4)
  }

  @Test func aTornLineIsLeftOutAndTheNextIsWhole() throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try store.keep(about(1), source: Array("rain".utf8))
    try store.change([(about(1).id, [.tag("a")])])
    let journal = folder.shelf.appendingPathComponent("journal/one-1111.jsonl")
    let handle = try FileHandle(forWritingTo: journal)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"id\": \"17".utf8))
    try handle.close()
    try store.change([(about(1).id, [.tag("b")])])
    #expect(try store.titles("tag:a tag:b") == ["Title 1"])
    #expect(try store.check().problems == ["journal/one-1111.jsonl: 1 torn line left out"])
    // A journal that was cut by other hands is folded anew.
    try Data().write(to: journal)
    try store.refresh()
    #expect(try store.titles("-tag:a") == ["Title 1"])
  }

  @Test func theTrashIsEmptiedOnRequestAlone() throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try store.keep(about(1), source: Array("rain".utf8))
    try store.keep(about(2), source: Array("snow".utf8))
    try store.change([(about(1).id, [.deleted(true)])])
    #expect(try store.titles("") == ["Title 2"])
    #expect(try store.titles("", deleted: true) == ["Title 1"])
    #expect(try store.check().articles == 2)
    #expect(try store.emptyTrash() == 1)
    #expect(try store.check().articles == 1)
    #expect(try store.titles("", deleted: true).isEmpty)
  }

  @Test func aTextThatComesLaterTakesThePlaceOfNone() throws {
    let store = try StoreFolder().open()
    try store.keep(about(1, format: nil), source: nil)
    try store.change([(about(1).id, [.failed("no such page (404)")])])
    #expect(try store.titles("empty failed") == ["Title 1"])
    try store.complete(about(1).id, with: about(1), source: Array("rain".utf8))
    #expect(try store.titles("rain -empty -failed") == ["Title 1"])
    #expect(try store.check().articles == 1)
  }

  @Test(arguments: [
    "../../../escape", "/etc/passwd", "..", "", "a/b\\c\u{0}d", "CON", String(repeating: "long ", count: 999),
    "\u{202E}x",
  ])
  func titlesLeadNowhere(_ title: String) throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try store.keep(about(1, title: title), source: Array("rain".utf8), pictures: [ArticlePicture("../../p.png", [1])])
    let path = try store.path(of: about(1).id) ?? ""
    #expect(path.hasPrefix(folder.shelf.path + "/articles/2023/"))
    #expect(!path.contains(".."))
    #expect(try Set(FileManager.default.contentsOfDirectory(atPath: folder.url.path)) == ["shelf", "cache-one-1111"])
  }

  @Test func whatIsNoArticleIsTold() throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try store.keep(about(1), source: Array("rain".utf8))
    let year = folder.shelf.appendingPathComponent("articles/2023")
    for (name, text) in [("broken", "{"), ("foreign", "{\"id\": \"../..\", \"added\": \"2020\"}")] {
      let path = year.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: path, withIntermediateDirectories: false)
      try Data(text.utf8).write(to: path.appendingPathComponent("about.json"))
    }
    try FileManager.default.createSymbolicLink(
      atPath: year.appendingPathComponent("link").path, withDestinationPath: "/etc")
    try store.refresh()
    #expect(try store.titles("") == ["Title 1"])
    #expect(try store.check().problems.count == 3)
  }
}
