import Testing
@testable import TableRebuilding

@Suite("What names of columns cost")
struct HeaderCostsTests {
  private func costs(_ header: String) -> HeaderCosts {
    HeaderCosts(TokenRow(header), words: TableModel.standard.words)
  }

  @Test(
    "Known names make columns, and words that are known together make one",
    arguments: [
      ("Name Type Description", 3), ("Parameter Type Default Description", 4), ("Rank Name Country Year", 4),
      ("Year Title Role Notes", 4), ("", 0),
    ])
  func columns(header: String, expected: Int) {
    #expect(costs(header).columns == expected)
  }

  @Test("The margin is positive for the cheapest number of columns alone, and no number of columns is out of range")
  func margins() {
    let known = costs("Parameter Type Default Description")
    #expect(known.margin(4) > 0)
    for columns in [-1, 0, 1, 2, 3, 5, 100] {
      #expect(known.margin(columns) < 0 && known.margin(columns) >= -20)
      #expect(known.costPerName(columns) <= 30)
    }
  }

  @Test("Long lines take no time to speak of")
  func long() {
    let words = (0..<120).map { "word\($0)" }.joined(separator: " ")
    #expect(costs(words).columns > 0)
  }
}
