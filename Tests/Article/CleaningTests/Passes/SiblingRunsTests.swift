import ArticleModel
import Testing
@testable import Cleaning
@testable import Fragments
@testable import HTMLReader

@Suite("The pass that keeps like elements with questions together")
struct SiblingRunsTests {
  /// A page's fragments without its site, and which of them are kept: those with a minus before their text are not.
  private func cleaned(_ page: String, by step: (inout [Bool], FragmentList, [Shape]) -> Void) -> String {
    let list = PageReader.fragments(of: SourceText(utf8: Array(page.utf8)), url: nil)
    let shapes = list.utf8.withUnsafeBufferPointer { bytes in list.fragments.map { Shape(of: $0, in: bytes) } }
    let texts = list.fragments.map { list.text(of: $0) }
    var kept = texts.map { !$0.hasPrefix("-") }
    step(&kept, list, shapes)
    return zip(texts, kept).map { ($1 ? "x" : "-") + ($0.last == "?" ? "?" : ".") }.joined(separator: " ")
  }

  @Test(
    "Siblings with questions and answers stay or go together",
    arguments: [
      (["-Is it safe?|It is, and always was.", "Who pays?|The towns.", "-When is it?|-In May."], "x? x. x? x. x? x."),
      (["-Is it safe?|-It is, and always was.", "-Who pays?|-The towns.", "-And when?|In May."], "-? -. -? -. -? -."),
      // Two are no run, and what asks nothing is no FAQ.
      (["-Is it safe?|It is, and always was.", "Who pays?|The towns."], "-? x. x? x."),
      (["-Tea|It is, and always was.", "Salt|The towns.", "-Oil|-In May."], "-. x. x. x. -. -."),
    ]) func questionsOfSiblings(items: [String], expected: String)
  {
    let page = items.map { item in
      "<div class='qa'>" + item.split(separator: "|").map { "<p>\($0)</p>" }.joined() + "</div>"
    }
    let shown = cleaned("<h2>FAQ</h2>" + page.joined()) { kept, list, shapes in
      SiblingRuns.even(&kept, list.page, shapes)
    }
    #expect(shown == "x. " + expected)
  }
}
