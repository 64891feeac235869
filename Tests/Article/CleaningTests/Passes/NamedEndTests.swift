import ArticleModel
import Testing
@testable import Cleaning
@testable import Fragments
@testable import HTMLReader
@testable import Recognizers

@Suite("The pass that ends an article with the part named as its body")
struct NamedEndTests {
  /// Which fragments of a page are left of all of them: those with so many words each.
  private func left(_ page: String, words: Float, kinds: PageKinds = [], declared: [Bool] = []) -> String {
    let list = PageReader.fragments(of: SourceText(utf8: Array(page.utf8)), url: nil)
    var kept = [Bool](repeating: true, count: list.fragments.count)
    let evidence = list.page
    list.utf8.withUnsafeBufferPointer { bytes in
      let shapes = list.fragments.map { Shape(of: $0, in: bytes) }
      let judge = CleaningModel.standard.judge(ofPage: true)
      let survey = FragmentSurvey(
        list, shapes, in: bytes, rules: Cleaner.verdicts(list, shapes, in: bytes), phrases: judge.phrases)
      var page = evidence
      page.kinds = kinds
      NamedEnd.cut(&kept, NamedBody.all(survey, page), shapes.map { _ in words }, page, declared: declared)
    }
    return kept.map { $0 ? "x" : "-" }.joined()
  }

  @Test(
    "What is behind the end goes, what is before or within stays",
    arguments: [
      ("<p>a</p><article><p>b</p><p>c</p></article><p>d</p>", 50, "xxx-"),
      ("<p>a</p><div itemprop='articleBody'><p>b</p><p>c</p></div><p>d</p>", 50, "xxx-"),
      // The body's name says more than the element's.
      ("<article><div itemprop='articleBody'><p>b</p><p>c</p></div><p>d</p></article>", 50, "xx-"),
      // Too little stands in it: the name may be another box's.
      ("<p>a</p><article><p>b</p><p>c</p></article><p>d</p>", 30, "xxxx"),
      ("<p>a</p><p>a</p><p>a</p><p>a</p><article><p>b</p></article><p>d</p>", 90, "xxxxxx"),
      ("<p>a</p><p>b</p>", 90, "xx"),
    ]) func ends(page: String, words: Float, expected: String)
  {
    #expect(left(page, words: words) == expected)
  }

  @Test func aThreadDoesNotEndWithItsFirstPost() {
    #expect(left("<article><p>b</p><p>c</p></article><p>d</p>", words: 50, kinds: .thread) == "xxx")
  }

  @Test func declaredQuestionsStayBehindTheEnd() {
    let page = "<p>a</p><article><p>b</p><p>c</p></article><p>d</p><p>e</p>"
    #expect(left(page, words: 50, declared: [false, false, false, true, false]) == "xxxx-")
  }
}
