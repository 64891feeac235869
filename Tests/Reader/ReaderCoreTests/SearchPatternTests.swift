import ReaderCore
import Testing

@Suite struct SearchPatternTests {
  @Test func wholeWordsStandAlone() throws {
    let pattern = try #require(SearchPattern(wholeWord: "sand"))
    #expect(pattern.stands(in: "the sand, again"))
    #expect(pattern.stands(in: "Sand"))
    #expect(!pattern.stands(in: "sandy thousand"))
  }

  @Test(arguments: [
    ("sand", "Sand and sand", 2), ("Sand", "Sand and sand", 1), ("é", "É é e", 2), ("don't", "don’t don't", 2),
    ("a b", "a\u{A0}b a b", 2), ("12-14", "12–14", 1), ("aa", "aaaa", 2), ("x", "abc", 0),
    ("straße", "STRASSE Straße", 2),
  ])
  func smartCaseAndTypographicForms(typed: String, text: String, count: Int) throws {
    let pattern = try #require(SearchPattern(typed))
    var text = text
    var found = 0
    text.withUTF8 { bytes in
      pattern.forEachMatch(in: bytes, range: 0..<bytes.count) { _ in
        found += 1
        return true
      }
    }
    #expect(found == count)
  }
}
