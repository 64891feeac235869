import Testing
import UTF8Text

struct WordMapTests {
  private let ways = WordMap<Int>([(1, "left,links,a gauche"), (2, "right,rechts")], partedBy: UInt8(ascii: ","))

  @Test(
    "A word means what its list does",
    arguments: [
      ("left", 1), ("links", 1), ("a gauche", 1), ("right", 2), ("rechts", 2), ("a", nil), ("leftlinks", nil),
      ("", nil), ("left,links", nil),
    ] as [(String, Int?)])
  func meanings(_ word: String, _ meaning: Int?) { #expect(ways[word] == meaning) }

  @Test func words() {
    let words = WordSet("über and café")
    #expect(words.contains("and"))
    #expect(!words.contains("an"))
    #expect(words.contains("u\u{308}ber"), "a letter and its mark apart are the same word")
    #expect(words.contains("cafe\u{301}"))
    #expect(!words.contains("cafe"))
  }
}
