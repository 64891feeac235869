import ReaderCore
import Settings
import Testing
@testable import ReaderFeatures

@Suite struct HomeRowLayoutTests {
  @Test("The words that were found are in sight, however far into the passage they stand", arguments: [40, 80])
  func passages(width: Int) {
    var row = HomeRow(.article, id: "a", title: "Rain")
    row.below = [
      HomeRow.Words(String(repeating: "what the weather did before ", count: 4)), HomeRow.Words("gauge", isFound: true),
      HomeRow.Words(" of the harbour"),
    ]
    let line = HomeRowLayout(width: width, part: .inbox, [row]).below(row)
    #expect(line.text.contains("before gauge of") && line.text.contains("… ") && line.width < width)
  }
}
