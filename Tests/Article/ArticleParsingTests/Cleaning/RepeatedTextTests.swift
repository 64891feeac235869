import ArticleModel
import TestSupport
import Testing
@testable import ArticleParsing

@Suite struct RepeatedTextTests {
  private let refrain =
    "Row for the bread and row for the bell, and row for the cat that is left in the well, for nobody else on the island can tell how deep it may be."
  private func verse(_ name: String) -> String {
    "\(name) went out with a lamp and a rope, with a sack full of onions and one piece of soap, and came to the well with a good deal of hope."
  }

  @Test func aRefrainStays() {
    let text = ["The Well", prose, refrain, verse("Ann"), refrain, verse("Ben"), refrain].joined(separator: "\n\n")
    #expect(parsed(text)[0].removed.isEmpty)
    #expect(listing(parsed(text)[0].blocks).components(separatedBy: refrain).count == 4)
  }

  @Test func anArticleThatIsThereTwiceIsThereOnce() {
    let article = [prose, verse("Ann"), verse("Ben")].joined(separator: "\n\n")
    let removed = parsed(article + "\n\n" + article)[0].removed
    #expect(removed.map(\.reason) == [.duplicate, .duplicate, .duplicate])
  }
}

extension String {
  fileprivate func components(separatedBy part: String) -> [Substring] {
    split(separator: part, omittingEmptySubsequences: false)
  }
}
