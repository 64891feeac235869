import ReaderCore
import SeededRandom
import Testing

/// Regular expressions.
@Suite struct ExpressionTests {
  /// An expression, a text, and what is found in it, parted by bars.
  @Test(arguments: [
    ("a", "banana", "a|a|a"), ("an", "banana", "an|an"), ("b.n", "ban bun b\nn", "ban|bun"),
    ("a*", "baaac", "aaa"), ("a+b", "aab ab b", "aab|ab"), ("ba?", "b ba baa", "b|ba|ba"),
    ("(ab)+", "ababa", "abab"), ("(?:ab){2}", "ababab", "abab"), ("a{2,3}", "aaaaa", "aaa|aa"),
    ("a{2,}", "a aa aaaa", "aa|aaaa"), ("a{2}", "aaaaa", "aa|aa"), ("a{,2}", "a{,2}", "a{,2}"),
    ("x{", "x{", "x{"), ("}]", "}]", "}]"), ("a|bc", "abc", "a|bc"), ("ab|abc", "abc", "ab"),
    ("(ab|abc)d", "abcd", "abcd"),
    ("|a", "ba", "a"), ("a+?", "aaa", "a|a|a"), ("\".+?\"", "\"a\" \"b\"", "\"a\"|\"b\""), ("a??b", "ab", "ab"),
    ("[abc]+", "xcabx", "cab"), ("[^a-y]", "xyz", "z"), ("[]x]", "]x", "]|x"), ("[a-]", "-a", "-|a"),
    ("[^]]", "]a", "a"),
    ("\\d+", "in 1871 and 12", "1871|12"), ("\\D+", "1a2", "a"), ("\\w+", "co-op_1 é", "co|op_1|é"),
    ("\\W", "a-b", "-"),
    ("\\s", "a b\tc", " |\t"), ("\\S+", "a bc", "a|bc"), ("[\\d.]+", "3.14 x", "3.14"), ("[^\\d]", "1a", "a"),
    ("\\bsand\\b", "sandy sand", "sand"), ("\\Band", "and sand", "and"), ("^a", "ab\na", "a|a"), ("a$", "ba\na", "a|a"),
    ("^", "abc", ""), ("", "abc", ""), ("()", "abc", ""), ("a**", "aa", "aa"), ("\\.", "a.b", "."),
    ("\\(\\*", "(*", "(*"),
    ("\\t", "a\tb", "\t"), ("é", "É é", "É|é"), ("[à-ý]+", "ÉÉ éé", "ÉÉ|éé"), (".", "東港", "東|港"),
    ("[東西]港", "西港", "西港"),
    ("straße", "STRASSE", "STRASSE"), ("(x*)*y", "xxy", "xxy"), ("(a|b|ab)*c", "ababc", "ababc"),
    ("(^|x)a", "axa", "a|xa"),
  ])
  func finds(expression: String, text: String, found: String) throws {
    #expect(try matches(expression, text).joined(separator: "|") == found)
  }

  @Test(arguments: ["w / 3", "W", "\u{FEFF}", "w /", " / "]) func whatKeepsLinesTogetherIsNotTyped(text: String) throws
  {
    #expect(try #require(SearchPattern(text)).stands(in: "17°W\u{FEFF} / \u{FEFF}36°N"))
  }

  /// Smart case and typographic forms are the same as elsewhere; what is escaped is meant as it stands.
  @Test(arguments: [
    ("sand", "Sand SAND", "Sand|SAND"), ("Sand", "sand Sand", "Sand"), ("[a-z]+", "ABc", "ABc"),
    ("[A-C]+", "abc AB", "AB"),
    ("\\Wa", " A", " A"), ("don't", "don’t", "don’t"), ("12-14", "12–14", "12–14"), ("12\\-14", "12–14 12-14", "12-14"),
    ("a b", "a\u{A0}b", "a\u{A0}b"), ("w / 3", "W\u{FEFF} / \u{FEFF}36", "W\u{FEFF} / \u{FEFF}3"),
  ])
  func smartCase(expression: String, text: String, found: String) throws {
    #expect(try matches(expression, text).joined(separator: "|") == found)
  }

  @Test(arguments: [
    ("(a", ExpressionMistake.openGroup), ("a)", .closedGroup), ("[a", .openSet), ("[", .openSet), ("[]", .openSet),
    ("*a", .nothingToRepeat("*")), ("a|+", .nothingToRepeat("+")), ("[z-a]", .backwardsRange),
    ("[a-\\d]", .backwardsRange),
    ("a\\", .openEscape), ("\\q", .unknownEscape("q")), ("((a{500}){500}){500}", .tooLong),
    (String(repeating: "(", count: 5_000), .tooLong),
  ])
  func mistakesAreNamed(expression: String, mistake: ExpressionMistake) {
    #expect(throws: mistake) { try SearchPattern(expression: expression) }
    #expect(!mistake.description.isEmpty)
  }

  /// Expressions that send backtracking matchers astray; the time is bounded by steps, and the test ends.
  @Test(arguments: ["(a+)+b", "(a|aa)+$b", "(a*)*(a*)*b", "a*b|a", "(x+x+)+y|a", "(.*)(.*)(.*)(.*)[bc]", "a{1,200}b|a"])
  func noTextTakesForEver(expression: String) throws {
    let text = String(repeating: "a", count: 20_000)
    for match in try matches(expression, text) { #expect(match.utf8.count <= ExpressionMatcher.longestMatch) }
  }

  @Test func aMatchMayBeginWithinTheRangeAndEndBehindIt() throws {
    let pattern = try #require(try SearchPattern(expression: "ab+"))
    var text = "abbb abbb"
    var found: [Range<Int>] = []
    text.withUTF8 { bytes in
      pattern.forEachMatch(in: bytes, range: 1..<6) {
        found.append($0)
        return true
      }
    }
    #expect(found == [5..<9])
  }

  @Test(arguments: 1...4) func randomExpressionsAndBytesDoNoHarm(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let signs = Array("ab(|)[]^$.*+?{2,}\\wdb-é東 ")
    for _ in 0..<400 {
      let expression = String((0..<random.below(12)).map { _ in signs[random.below(signs.count)] })
      guard let pattern = try? SearchPattern(expression: expression) else { continue }
      let bytes = (0..<40).map { _ in UInt8(random.below(3) == 0 ? random.below(256) : 0x61 + random.below(3)) }
      bytes.withUnsafeBufferPointer { bytes in
        pattern.forEachMatch(in: bytes, range: 0..<bytes.count) { match in
          #expect(!match.isEmpty && match.upperBound <= bytes.count)
          return true
        }
      }
    }
  }

  private func matches(_ expression: String, _ text: String) throws -> [String] {
    guard let pattern = try SearchPattern(expression: expression) else { return [] }
    var text = text
    var found: [String] = []
    text.withUTF8 { bytes in
      pattern.forEachMatch(in: bytes, range: 0..<bytes.count) { match in
        found.append(String(decoding: bytes[match], as: UTF8.self))
        return true
      }
    }
    return found
  }
}
