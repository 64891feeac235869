import Foundation
import ShelfModel
import ShelfStore
import Testing

/// What comes to a shelf from several hands at once, or bit by bit.
struct SharedShelfTests {
  /// Stores of one machine, as several programs open them: each knows of the others by the journal alone.
  @Test func noStampIsGivenTwice() throws {
    let folder = try StoreFolder()
    try folder.open().keep(about(1), source: Array("rain".utf8))
    let stores = try (0..<4).map { _ in try folder.open() }
    for round in 0..<25 {
      for (number, store) in stores.enumerated() { try store.change([(about(1).id, [.tag("t\(round)-\(number)")])]) }
    }
    let journal = try String(contentsOf: folder.shelf.appendingPathComponent("journal/one-1111.jsonl"), encoding: .utf8)
    let ids = journal.split(separator: "\n").compactMap { Event(line: Array($0.utf8))?.stamp }
    #expect(ids.count == 100 && Set(ids).count == 100 && ids == ids.sorted())
    try stores[0].refresh()
    #expect(try stores[0].state(of: about(1).id)?.tags.count == 100)
  }

  @Test func aBookOfThousandsOfHighlightsIsKept() throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try store.keep(about(1), source: Array("rain".utf8))
    let marks = (0..<4_000).map { number in
      Event.Change.highlight(
        Highlight(quote: "\(number) " + String(repeating: "rain ", count: 60), created: ShelfStore.now))
    }
    let long = Highlight(quote: String(repeating: "\"rain\"\n", count: 200_000), created: ShelfStore.now)
    try store.change([(about(1).id, marks + [.highlight(long), .tag("last")])])
    let again = try folder.open("two-2222")
    #expect(try again.state(of: about(1).id)?.highlights.count == 4_001)
    #expect(try again.titles("tag:last") == ["Title 1"])
    #expect(try again.check().problems.isEmpty)
  }

  @Test func titlesOfMegabytesAreCut() throws {
    let folder = try StoreFolder()
    try folder.open().keep(about(1, title: String(repeating: "rain ", count: 500_000)), source: Array("rain".utf8))
    #expect(try folder.open("two-2222").titles("").first.map { $0.hasPrefix("rain") && $0.utf8.count < 10_000 } == true)
  }

  /// Two machines keep the same page before they know of each other: no file of theirs has the same name.
  @Test func twoMachinesNameNoFolderAlike() throws {
    let folder = try StoreFolder()
    let other = try StoreFolder()
    try folder.open("one-1111").keep(about(1), source: Array("rain".utf8))
    try other.open("two-2222").keep(about(1), source: Array("rain".utf8))
    let names = try [folder, other].map {
      try FileManager.default.contentsOfDirectory(atPath: $0.shelf.appendingPathComponent("articles/2023").path)
    }
    #expect(Set(names.joined()).count == 2)
  }

  /// A program that shares the folder brings it file by file, while nobody looks and while somebody does.
  @Test(arguments: [["about.json", "source.txt.gz"], ["source.txt.gz", "about.json"]])
  func aFolderThatComesBitByBitIsFound(files: [String]) throws {
    let folder = try StoreFolder()
    let other = try StoreFolder()
    let made = try other.open("two-2222")
    try made.keep(about(1), source: Array("rain fell".utf8))
    let source = URL(fileURLWithPath: try #require(try made.path(of: about(1).id)))
    let store = try folder.open()
    try store.keep(about(2), source: Array("snow".utf8))
    let target = folder.shelf.appendingPathComponent("articles/2023/\(source.lastPathComponent)")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    try store.refresh()
    for name in files {
      #expect(try store.titles("rain").isEmpty)
      let bytes = try Data(contentsOf: source.appendingPathComponent(name))
      // Half of a file is there before the rest of it.
      try bytes.prefix(bytes.count / 2).write(to: target.appendingPathComponent(name))
      try store.refresh()
      #expect(try store.titles("rain").isEmpty)
      try bytes.write(to: target.appendingPathComponent(name))
      try store.refresh()
    }
    #expect(try store.titles("rain") == ["Title 1"])
    #expect(try store.titles("snow") == ["Title 2"])
  }

  @Test func aTextThatIsTakenAnewCounts() throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try store.keep(about(1), source: Array("sign in first".utf8))
    var again = about(1)
    again.renewed = ShelfStore.now
    try store.keep(again, source: Array("rain fell".utf8))
    for store in [store, try folder.open("two-2222")] {
      #expect(try store.titles("rain") == ["Title 1"])
      #expect(try store.titles("sign").isEmpty)
      #expect(try store.count(Query()) == 1)
      #expect(try store.holds(Array("sign in first".utf8), of: about(1).id))
    }
  }
}
