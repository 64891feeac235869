import ReaderCore
import ReaderFeatures
import Testing

@testable import ReaderUI

/// Keys, mouse and sizes at random on whole articles: nothing crashes, every screen is sound, and the way out is open
/// from wherever the reader has come to. `make events` does more of it.
@Suite struct RandomEventsTests {
  @Test(arguments: RandomDocuments.names) func everyStateCanBeLeft(name: String) throws {
    let count = RandomDocuments.asked ?? 300
    let seed = name.utf8.reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) }
    var reader = RandomReader(try RandomDocuments.document(name), seed: seed)
    reader.play(count)
    #expect(reader.fault == nil, "seed \(seed)")
  }

  /// What random events never come to they do not test.
  @Test func everythingIsVisited() throws {
    var visited: Set<ReaderContext> = []
    for seed in 0..<15 {
      let start: RandomReader.Start = [.list, .shelf, .page][seed % 3]
      var reader = RandomReader(try RandomDocuments.document("page"), seed: UInt64(seed), at: start)
      reader.play(500)
      #expect(reader.fault == nil, "seed \(seed)")
      visited.formUnion(reader.visited)
    }
    let all: Set<ReaderContext> = [
      .tooSmall, .commands, .prompt, .panel, .table, .tableTyping, .outline, .page, .libraryHelp, .libraryFilter,
      .library, .hints, .links, .home, .homeTyping, .selection, .highlights,
    ]
    #expect(all.subtracting(visited) == [])
  }
}
