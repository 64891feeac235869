import ArticleModel
import HTMLReader
import Testing
@testable import Cleaning
@testable import Fragments

@Suite("The bond that keeps short lines in like elements")
struct HeldLikesTests {
  private static func entry(_ side: String, _ year: String, _ text: String) -> String {
    "<div class='entry \(side)'><span>\(year)</span><div><h3>\(text)</h3><p>It is told that \(text) was seen by all.</p></div></div>"
  }

  /// The lines with digits that are kept, where those that hold `gone` were taken out.
  private func kept(_ body: String, gone: String) -> [String] {
    let list = PageReader.fragments(of: SourceText(utf8: Array("<body><main>\(body)</main></body>".utf8)), url: nil)
    var reasons = list.fragments.map { list.text(of: $0).contains(gone) ? Removal.Reason.unlikely : nil }
    StepRun.run(.heldLikes, on: list, &reasons)
    return list.fragments.indices.filter { reasons[$0] == nil }.map { list.text(of: list.fragments[$0]) }
      .filter { $0.contains(where: \.isNumber) }
  }

  @Test("A year heads its entry, however the boxes of entries are called")
  func years() {
    let entries =
      Self.entry("left", "1782", "the wheel") + Self.entry("right", "1838", "the flood")
      + Self.entry("left", "May 2016", "the door")
    #expect(kept(entries, gone: "1838") == ["1782", "1838", "May 2016"])
  }

  @Test("Two entries are no row, and a count is no year")
  func others() {
    let two = Self.entry("left", "1782", "the wheel") + Self.entry("right", "1838", "the flood")
    #expect(kept(two, gone: "1838") == ["1782"])
    let counts = (1...3).map { Self.entry("n\($0)", "Posts: 10\($0)", "post \($0)") }.joined()
    #expect(!kept(counts, gone: "Posts: 102").contains("Posts: 102"))
  }
}
