import Testing

@testable import TableRebuilding

/// What is asked of a header before its columns are known.
struct HeaderReadingTests {
  private static let rows = ["Paris France 2,102,650", "Rome Italy 2,748,109", "New York USA 8,258,035"].map {
    TokenRow($0)
  }

  private func reading(_ header: String) -> HeaderReading {
    HeaderReading(TokenRow(header), scorer: GapScorer(Self.rows, model: .standard))
  }

  @Test(
    "a name is known whole and by its words",
    arguments: [
      ("City Country Population", 0..<1, true, false), ("City Country Population", 0..<2, false, true),
      ("Release Date Notes", 0..<2, true, false), ("Zorbla Frenk", 0..<2, false, false),
    ])
  func names(header: String, tokens: Range<Int>, isCommon: Bool, hidesName: Bool) {
    let reading = reading(header)
    // Asked again, it is the same.
    for _ in 0..<2 {
      let cell = reading.cell(tokens)
      #expect(cell.tokens == tokens)
      #expect(cell.isCommon == isCommon)
      #expect(cell.hidesName == hidesName)
    }
  }

  @Test("as many names are cut as are asked for, whichever number was asked for before")
  func cuts() {
    let reading = reading("City Home Country Population")
    for names in [2, 4, 3, 2] {
      let (scores, ways) = reading.cuts(names: names)
      #expect(scores.count == 3)
      #expect(!ways.isEmpty)
      #expect(ways.allSatisfy { $0.count == names + 1 && $0.first == 0 && $0.last == 4 })
    }
    #expect(reading.cuts(names: 5).ways.isEmpty)
  }
}
