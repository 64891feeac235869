import ArticleModel
import TestSupport
import Testing
@testable import BoostedTrees
@testable import Cleaning
@testable import Fragments
@testable import HTMLReader
@testable import Recognizers

/// Which fragments of a page stand in the part that is named as its article's body.
@Suite("The part named as an article's body")
struct NamedBodyTests {
  /// The texts in the body by names of that meaning, and in the one by the element `article`.
  private func bodies(_ page: String) -> [String] {
    let list = PageReader.fragments(of: SourceText(utf8: Array(page.utf8)), url: nil)
    return list.utf8.withUnsafeBufferPointer { bytes in
      let shapes = list.fragments.map { Shape(of: $0, in: bytes) }
      let survey = FragmentSurvey(
        list, shapes, in: bytes, rules: Cleaner.verdicts(list, shapes, in: bytes),
        phrases: CleaningModel.standard.judge(ofPage: true).phrases)
      let page = list.page
      return NamedBody.all(survey, page).map { body in
        body.range.map { list.text(of: list.fragments[$0]).prefix(1) }.joined()
      }
    }
  }

  private static let prose =
    " long enough to be a paragraph of some article: it has more than twenty words, as most of them have, and ends."

  @Test(
    "It is found by property, class or element",
    arguments: [
      ("<p>a</p><div itemprop='articleBody'><p>B</p></div><p>c</p>", ["B", ""]),
      ("<p>a</p><div class='article__body'><p>B</p></div><p>c</p>", ["B", ""]),
      ("<p>a</p><div class='main entryContent'><p>B</p></div><p>c</p>", ["B", ""]),
      ("<p>a</p><article><p>B</p></article><p>c</p>", ["", "B"]),
      // The body stands in pieces; what lies between them is not behind its end.
      ("<div class='post-body'><p>B</p></div><p>a</p><div class='post-body'><p>C</p></div><p>d</p>", ["BaC", ""]),
      // Of several kinds, the one with the most running text.
      ("<article class='card'><p>a</p></article><article class='story'><p>B</p></article>", ["", "B"]),
      ("<p>a</p><p>b</p>", ["", ""]),
    ]) func found(page: String, expected: [String])
  {
    let filled = page.replacing("<p>B", with: "<p>B\(Self.prose)").replacing("<p>C", with: "<p>C\(Self.prose)")
    #expect(bodies(filled) == expected)
  }
}
