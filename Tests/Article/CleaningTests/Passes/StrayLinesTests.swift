import ArticleModel
import Testing
@testable import Cleaning
@testable import Fragments

@Suite("The pass that takes out short lines between clutter at the end")
struct StrayLinesTests {
  @Test(
    "A line in brackets is clutter already",
    arguments: [
      ("The boats go out again at noon.|[Advert]|Harbor News|[Subscribe]", "The boats go out again at noon."),
      ("The boats go out again at noon.|Harbor News|[Subscribe]", "The boats go out again at noon.|Harbor News"),
      ("The boats go out again at noon.|Harbor News", "The boats go out again at noon.|Harbor News"),
      ("The boats go out again at noon.|[Advert]|So they say.", "The boats go out again at noon.|So they say."),
      ("The boats go out at noon.|[Advert]|One|Two|Three|[Subscribe]", "The boats go out at noon.|One|Two|Three"),
    ]) func strayLines(text: String, expected: String)
  {
    var list = FragmentList()
    var reasons: [Removal.Reason?] = []
    for line in text.split(separator: "|") {
      let start = list.utf8.count
      list.utf8 += Array(line.filter { $0 != "[" && $0 != "]" }.utf8)
      list.fragments.append(Fragment(text: start..<list.utf8.count, source: start..<list.utf8.count))
      reasons.append(line.first == "[" ? .advertisement : nil)
    }
    StepRun.run(.strayLines, on: list, &reasons)
    let left = zip(list.fragments, reasons).filter { $0.1 == nil }.map { list.text(of: $0.0) }
    #expect(left.joined(separator: "|") == expected)
  }
}
