import ReaderCore
import ReaderFeatures
import Testing

@testable import ReaderUI

@Suite struct LibraryTests {
  let entries = (0..<100).map { LibraryEntry(path: "folder/file\($0).txt") }

  @Test func theListIsThereBeforeTheTitlesAre() {
    let reader = ReaderDriver(browsing: entries)
    #expect(reader.shows("file0.txt") && reader.shows("file19.txt"))
    #expect(reader.effects == [.describeEntry(0)])
  }

  @Test func titlesFillInAndWhatIsSeenComesFirst() {
    var reader = ReaderDriver(browsing: entries)
    reader.type("G")
    reader.send(.described(entry: 0, title: "The first of all", minutes: 3, date: "2024-01-02"))
    #expect(reader.effects.last == .describeEntry(80))
    reader.type("g")
    #expect(reader.shows("The first of all") && reader.shows("3 min") && reader.shows("2024-01-02"))
  }

  @Test func everyEntryIsAskedForOnce() {
    var reader = ReaderDriver(browsing: entries)
    for _ in 0..<200 {
      guard case .describeEntry(let index)? = reader.effects.last else { break }
      reader.send(.described(entry: index, title: nil, minutes: nil, date: nil))
    }
    let asked = reader.effects.compactMap { if case .describeEntry(let index) = $0 { index } else { nil } }
    #expect(asked.sorted() == Array(0..<100))
  }

  @Test func enterOpensAndQGoesBackToTheList() {
    var reader = ReaderDriver(browsing: entries)
    reader.type("jj<Enter>")
    #expect(reader.effects.contains(.openEntry(2)))
    reader.send(.notice("opening…"))
    #expect(reader.footer.contains("opening…"))
    reader.send(.opened(SampleDocuments.full, name: "file2.txt"))
    #expect(reader.header.contains("harbour"))
    #expect(!reader.footer.contains("opening…"))
    reader.type("q")
    #expect(reader.header.contains("seeds") && !reader.effects.contains(.quit))
    reader.type("q")
    #expect(reader.effects.contains(.quit))
  }

  @Test func aFilterShowsOnlyWhatHoldsTheWords() {
    var reader = ReaderDriver(browsing: entries)
    reader.type("/file42<Enter>")
    #expect(reader.shows("file42.txt") && !reader.shows("file41.txt"))
    reader.type("<Enter>")
    #expect(reader.effects.contains(.openEntry(42)))
    reader.type("<Esc>")
    #expect(reader.shows("file41.txt"))
  }

  @Test func helpLiesOverTheList() {
    var reader = ReaderDriver(browsing: entries)
    reader.type("?")
    #expect(reader.shows("read it"))
    reader.type("q")
    #expect(reader.shows("file0.txt"))
  }

  @Test func anEmptyFolderSaysSo() {
    var reader = ReaderDriver(browsing: [])
    #expect(reader.shows("no articles"))
    reader.type("jkG<Enter>/a<Enter>q")
    #expect(reader.effects.contains(.quit))
  }
}
