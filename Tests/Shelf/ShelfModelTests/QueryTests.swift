import ShelfModel
import Testing
import Timestamps

struct QueryTests {
  private static let now = Instant(milliseconds: 1_000 * 86_400_000)

  @Test func termsAreRead() throws {
    let query = try Query(
      #"tag:tech unread site:Example.org newer:30d longer:10min lang:de starred -tag:"late work" "exact words" words https://a.b"#,
      now: QueryTests.now)
    #expect(
      query.terms == [
        .init(.tag("tech")), .init(.flag(.unread)), .init(.site("example.org")),
        .init(.newer(Instant(milliseconds: 970 * 86_400_000))), .init(.longer(10)), .init(.language("de")),
        .init(.flag(.starred)), .init(.tag("late work"), isNegated: true), .init(.words("exact words", inARow: true)),
        .init(.words("words", inARow: false)), .init(.words("https://a.b", inARow: false)),
      ])
  }

  @Test(arguments: [
    ("tag:", "nothing follows tag:", 0..<4), ("unread colour:red", "unknown term colour: ", 7..<17),
    ("newer:soon", "not a time: ", 0..<10), ("longer:x", "not a length: ", 0..<8),
    ("a \"b", "an unclosed quotation mark", 2..<4),
  ])
  func mistakesAreShownWithTheirPlace(_ text: String, _ message: String, _ range: Range<Int>) {
    #expect {
      try Query(text, now: QueryTests.now)
    } throws: { error in
      guard let mistake = error as? QueryMistake else { return false }
      return mistake.message.hasPrefix(message) && mistake.range == range
    }
  }
}
