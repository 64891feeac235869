import ArticleModel
import HTMLReader
import Testing
@testable import Cleaning
@testable import Fragments

@Suite("The pass that takes the dates of like cards together")
struct LikeDatesTests {
  /// What becomes of cards with a date each, of which some lose it.
  private func kept(_ dates: [(String, isKept: Bool)]) -> [Bool] {
    let cards = dates.map {
      "<div class=card><p>A headline that says what happened.</p><span class=d>\($0.0)</span></div>"
    }
    let page = "<body><main>\(cards.joined())</main></body>"
    let list = PageReader.fragments(of: SourceText(utf8: Array(page.utf8)), url: nil)
    let places = list.fragments.indices.filter { !list.text(of: list.fragments[$0]).hasPrefix("A headline") }
    var reasons = [Removal.Reason?](repeating: nil, count: list.fragments.count)
    for (place, date) in zip(places, dates) where !date.isKept { reasons[place] = .metadata }
    StepRun.run(.likeDates, on: list, &reasons)
    return places.map { reasons[$0] == nil }
  }

  @Test("Where most went, all go")
  func most() {
    #expect(kept([("4 March 2025", false), ("5 March 2025", true), ("9 May 2025", false)]) == [false, false, false])
  }

  @Test("Where most stay, each stays as it was judged")
  func few() {
    #expect(kept([("4 March 2025", true), ("5 March 2025", true), ("9 May 2025", false)]) == [true, true, false])
  }

  @Test("Two are no series")
  func two() {
    #expect(kept([("4 March 2025", false), ("5 March 2025", true)]) == [false, true])
  }
}
