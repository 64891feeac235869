import ArticleModel
import Fragments

/// Keeps what a page hides below a question that unfolds it.
///
///     <h3><button>Is there a boat in fog?</button></h3>     x            x
///     <div hidden><p>No.</p></div>                          –     ►      x
enum HeldAnswers {
  /// The most fragments of an answer.
  private static let most = 20

  /// Marks such fragments as kept.
  static func keep(in reasons: inout [Removal.Reason?], _ list: FragmentList, _ shapes: [Shape]) {
    guard let page = list.page else { return }
    for index in reasons.indices.dropLast() where reasons[index] == nil && shapes[index].ending == .question {
      guard isButton(index, page), isHidden(index + 1, page) else { continue }
      let end = end(of: index, page)
      for answer in (index + 1)..<max(index + 1, end) where isHidden(answer, page) {
        if reasons[answer] == .siteBoilerplate || reasons[answer] == .unlikely { reasons[answer] = nil }
      }
    }
  }

  private static func isButton(_ index: Int, _ page: PageEvidence) -> Bool {
    page.elements[Int(page.fragments[index].element)].tag == .button
  }

  private static func isHidden(_ index: Int, _ page: PageEvidence) -> Bool {
    var element = Int(page.fragments[index].element)
    for _ in 0..<12 where element >= 0 {
      if page.elements[element].isHidden { return true }
      element = Int(page.elements[element].parent)
    }
    return false
  }

  /// Where the box ends that holds the question and more, or the next button begins.
  private static func end(of question: Int, _ page: PageEvidence) -> Int {
    var element = Int(page.fragments[question].element)
    while element >= 0, Int(page.elements[element].end) <= question + 1 { element = Int(page.elements[element].parent) }
    guard element >= 0 else { return question + 1 }
    let end = min(Int(page.elements[element].end), question + 1 + most)
    return ((question + 1)..<max(question + 1, end)).first { isButton($0, page) } ?? end
  }
}
