import ArticleModel
import ReaderCore
import ReaderFeatures
import Settings
import Testing

@testable import ReaderUI

/// Searching in a text so long that a match is not found at once: keys are answered meanwhile.
@Suite struct SlicesTests {
  private static let count = 20_000

  /// A text of many slices. "needle" stands in four of its paragraphs, far from each other.
  private static let document: Document = {
    let blocks = (0..<count).map { index in
      let needle = [5_000, 10_000, 15_000, 19_000].contains(index) ? " needle \(index / 1_000)" : ""
      return Block(.paragraph(RichText("Number \(index) of many, all of them with some words.\(needle)")))
    }
    return Document(text: SourceText(utf8: []), articles: [Article(blocks: blocks)])
  }()

  private static func reader() -> ReaderDriver { ReaderDriver(document, columns: 80, rows: 24) }

  @Test(arguments: [
    // What is typed, the footer before and after the reader is left alone, the paragraph that is shown then.
    ("/needle", "searching…", "1 of 4", 5_000),
    ("/<C-r>ne+dle", "searching…", "1 of 4", 5_000),
    ("/<C-r>needle$", "searching…", "not found", 0),
    ("/<C-r>needle$<Enter>", "searching…", "needle$: not found", 0),
    ("/needle<Enter>", "searching…", "1 of 4", 5_000),
    ("\\number 300 <Enter>", "searching…", "1 of 1", 300),
    // A key more begins anew, and so does one less.
    ("/needle 1", "searching…", "1 of 3", 10_000),
    ("/needle 19<BS><BS>", "searching…", "1 of 4", 5_000),
    ("/needles<BS>", "searching…", "1 of 4", 5_000),
    // Keys that come while the first match is looked for go on from it.
    ("/needle<Enter>n", "searching…", "2 of 4", 10_000),
    ("/needle<Enter>2n", "searching…", "3 of 4", 15_000),
    ("/needle<Enter>nnN", "searching…", "2 of 4", 10_000),
    ("/needle<Enter>N", "searching…", "continued from the end", 19_000),
    ("/needle<C-n>", "searching…", "2 of 4", 10_000),
    ("/needle<Enter>/<Enter>", "searching…", "2 of 4", 10_000),
    // What is found at once needs no waiting.
    ("/number 2 of", "1 of 1", "1 of 1", 0),
  ])
  func theFirstMatchIsShownOnceFound(keys: String, before: String, after: String, shown: Int) {
    var reader = Self.reader()
    reader.isPatient = false
    reader.type(keys)
    #expect(reader.footer.contains(before))
    #expect(reader.shows("Number 1 of"))
    reader.leaveAlone()
    #expect(reader.footer.contains(after))
    #expect(reader.shows("Number \(shown) of"))
  }

  @Test(arguments: [
    ("n", "2 of 4", 10_000), ("N", "continued from the end", 19_000), ("3n", "4 of 4", 19_000),
    ("4n", "continued from the beginning", 5_000), ("nN", "1 of 4", 5_000), ("nnN", "2 of 4", 10_000),
    ("n*", "", 10_000),
  ])
  func furtherMatchesAreLookedForTheSameWay(keys: String, after: String, shown: Int) {
    var reader = Self.reader()
    reader.type("/needle<Enter>")
    reader.isPatient = false
    reader.type(keys)
    #expect(reader.footer.contains("searching…"))
    #expect(reader.shows("Number 5000 of"))
    reader.leaveAlone()
    #expect(reader.footer.contains(after))
    #expect(reader.shows("Number \(shown) of"))
  }

  @Test(arguments: [
    "/needle<Esc>", "/<C-r>needle$<Esc>", "/needle<Enter><Esc>", "/needle<C-u><Esc>", "/needle<BS><Esc>",
  ])
  func escapeLeavesASearchThatGoesOn(keys: String) {
    var reader = Self.reader()
    reader.type("jjj")
    let page = reader.page
    reader.isPatient = false
    reader.type(keys)
    #expect(reader.page == page)
    reader.leaveAlone()
    #expect(reader.page == page)
    #expect(!reader.footer.contains("needle"))
    #expect(reader.state.reading?.search == nil)
  }

  @Test func escapeGoesBackToTheSearchBefore() {
    var reader = Self.reader()
    reader.type("/needle<Enter>")
    let page = reader.page
    reader.isPatient = false
    reader.type("n/number 17000<Esc>")
    #expect(reader.page == page)
    #expect(reader.footer.contains("/needle searching…"))
    reader.leaveAlone()
    #expect(reader.footer.contains("/needle 2 of 4"))
  }

  @Test func thePageMovesWhileASearchGoesOn() {
    var reader = Self.reader()
    reader.isPatient = false
    reader.type("/needle<Enter>")
    let page = reader.page
    reader.type("jj")
    #expect(reader.page != page)
    #expect(reader.footer.contains("searching…"))
    reader.leaveAlone()
    #expect(reader.shows("Number 5000 of"))
    reader.type("''")
    #expect(reader.shows("Number 1 of"))
  }

  @Test func whatStandsNowhereIsNotCounted() {
    var reader = Self.reader()
    reader.type("/<C-r>needle$")
    #expect(reader.state.reading?.search?.isUnfinished == false)
    #expect(reader.state.update(.idle) == [])
  }

  /// However it is cut, the same is found as by looking through the whole text.
  @Test(arguments: [
    ("needle", false, 0, 0, 5_000, false), ("needle", false, 5_001, 0, 10_000, false),
    ("needle", false, 19_001, 0, 5_000, true), ("needle", true, 5_000, 0, 19_000, true),
    ("needle", true, 10_001, 0, 10_000, false), ("number 7 ", false, 7, 1, 7, true),
    ("number 7 ", true, 7, 0, 7, true), ("zebra", false, 300, 0, nil, false), ("zebra", true, 300, 0, nil, false),
  ])
  func finder(
    text: String, isBackward: Bool, from paragraph: Int, offset: Int, found: Int?, wrapped: Bool
  ) throws {
    let items = try #require(Self.reader().state.reading?.page.items)
    let first = items.item(article: 0, block: 0)
    let pattern = try #require(SearchPattern(text))
    var finder = MatchFinder(pattern, isBackward: isBackward, from: first + paragraph, offset: offset)
    while finder.outcome == .searching {
      var slice = SearchSlice()
      finder.advance(in: items, within: &slice)
    }
    switch finder.outcome {
    case .found(let match, let hasWrapped):
      #expect(match.item - first == found)
      #expect(hasWrapped == wrapped)
    default: #expect(found == nil)
    }
  }
}
