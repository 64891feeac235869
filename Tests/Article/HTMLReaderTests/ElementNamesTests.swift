import ArticleModel
import Testing
@testable import Fragments
@testable import HTMLReader

/// The names of elements, as the numbers a learned step knows them by.
@Suite struct ElementNamesTests {
  /// The numbers of an element's names.
  private func names(_ classes: String, id: String? = nil) -> Set<UInt32> {
    names(of: "<div class=\"\(classes)\"\(id.map { " id=\"\($0)\"" } ?? "")>x</div>").last ?? []
  }

  /// The numbers of the names of each `div` of a page.
  private func names(of page: String) -> [Set<UInt32>] {
    let evidence = PageReader.fragments(of: SourceText(utf8: Array(page.utf8)), url: nil).page
    return evidence.elements.filter { $0.tag == .div }.map { Set(evidence.names(of: $0)) }
  }

  @Test("A class that is met again says the same, whatever else an element has and however many classes a page has")
  func namesAreTheSameAgain() {
    let other = (0..<2000).map { "<div class=\"box-\(String(repeating: "y", count: 1 + $0 % 300)) c\($0)x\">x</div>" }
      .joined()
    let all = names(
      of: "<div class=\"big card\">x</div><div id=top class=\"big card\">x</div>\(other)<div class=\"big card\">x</div>"
    )
    #expect(all.count == 2003)
    #expect(all.first == names("big card") && all.last == names("big card"))
    #expect(all[1] == names("big card", id: "top") && all[1] == names("big card").union(names("", id: "top")))
  }

  @Test func namesAreWholeAndInParts() {
    #expect(names("post-12") == names("POST-3"))
    #expect(names("entryTitle").count == 3)
    #expect(names("entryTitle").isSuperset(of: names("entry")))
    #expect(names("title").count == 1)
    #expect(names("a b", id: "main") == names("b a main"))
    #expect(names("").isEmpty)
    #expect(names((0..<100).map { "n\(String(repeating: "x", count: $0))" }.joined(separator: " ")).count <= 24)
  }
}
