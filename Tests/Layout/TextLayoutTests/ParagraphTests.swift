import ArticleModel
import Testing
import TextLayout

/// Divides every word after each second byte that a letter begins at, whatever the language.
final class EverywhereHyphenator: Hyphenator {
  func divisions(of word: UnsafeBufferPointer<UInt8>, language: String) -> [Int] {
    word.indices.dropFirst().filter { $0 % 2 == 0 && word[$0] & 0xC0 != 0x80 }
  }
}

@Suite("Paragraphs")
struct ParagraphTests {
  @Test(
    "Lines are as even as they can be",
    arguments: [
      // Greedy would leave five cells on the second line.
      ("aaa bb cc ddddd eeeee", 10, ["aaa bb", "cc ddddd", "eeeee"]),
      // A word too wide for any line does not disturb what stands before it.
      ("one two abcdefghijklmno p", 10, ["one two", "abcdefghij", "klmno p"]),
      // An almost empty line may be the price of even ones before and after it.
      ("a line down (5j: five lines)", 10, ["a line", "down", "(5j: five", "lines)"]),
      // The author's line ends stay.
      ("one two three\nfour", 10, ["one two", "three", "four"]),
      // Greedy would leave one short word alone on the last line.
      (
        "to make an act too dear and far too slow and all too late for you all of us", 72,
        ["to make an act too dear and far too slow and all too late for you all", "of us"]
      ),
    ] as [(String, Int, [String])])
  func even(text: String, measure: Int, expected: [String]) {
    #expect(lines(.paragraph(RichText(text)), measure: measure) == expected)
  }

  @Test("No other lines of the same words are more even", arguments: 0..<200)
  func least(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let words = (0..<Int.random(in: 2...14, using: &numbers)).map { _ in
      String(repeating: "x", count: Int.random(in: 1...9, using: &numbers))
    }
    let measure = Int.random(in: 20...30, using: &numbers)
    let shown = lines(.paragraph(RichText(words.joined(separator: " "))), measure: measure)
    let best = ParagraphTests.leastRaggedness(words[...], measure: measure)
    #expect(raggedness(shown.map(\.utf8.count), measure: measure) <= best)
  }

  /// The least raggedness of words in lines, of all that do not end in a very short line, found by trying them all.
  private static func leastRaggedness(_ words: ArraySlice<String>, measure: Int) -> Int {
    var best = Int.max
    var width = -1
    for index in words.indices {
      width += words[index].utf8.count + 1
      if width > measure { break }
      if index + 1 == words.endIndex { return width * 16 >= measure ? min(best, 0) : best }
      let rest = leastRaggedness(words[(index + 1)...], measure: measure)
      if rest < .max { best = min(best, rest + (measure - width) * (measure - width)) }
    }
    return best
  }

  @Test("A paragraph longer than what is weighed at once loses nothing", arguments: ["word ", "漢字", "a\u{AD}b "])
  func long(piece: String) {
    let text = String(repeating: piece, count: 9000) + "end"
    let shown = lines(.paragraph(RichText(text)), measure: 31)
    func letters(_ text: String) -> [UInt8] {
      text.utf8.filter { $0 != 0x20 && $0 != 0xC2 && $0 != 0xAD && $0 != 0x2D }
    }
    #expect(letters(shown.joined()) == letters(text))
    #expect(shown.dropLast().allSatisfy { (25...31).contains(CellWidth.of($0)) })
  }

  @Test("A soft hyphen at the end divides nothing", arguments: ["revo\u{AD}", "revo\u{AD} lu", "revo\u{AD}\nlu"])
  func softHyphenAtEnd(text: String) {
    #expect(lines(.paragraph(RichText(text))).joined(separator: " ").filter { $0 == "-" }.isEmpty)
  }

  @Test(
    "A word of one letter stays with the next one in Czech, Slovak and Polish",
    arguments: [
      ("cs", ["Bydlel", "v Praze"]), ("pl-PL", ["Bydlel", "v Praze"]), ("en", ["Bydlel v", "Praze"]),
    ] as [(String, [String])])
  func singleLetters(language: String, expected: [String]) {
    let layout = BlockLayout(options: LayoutOptions(measure: 10, language: language))
    #expect(layout.lines(of: Block(.paragraph("Bydlel v Praze"))).map(\.plainText) == expected)
  }

  @Test(
    "A number keeps its unit",
    arguments: [("more than 94 % of", ["more than", "94 % of"]), ("cost it 100 €.", ["cost it", "100 €."])]
      as [(String, [String])])
  func units(text: String, expected: [String]) {
    #expect(lines(.paragraph(RichText(text)), measure: 12) == expected)
  }
}

/// The sum of the squares of the cells that lines leave empty, but for the last line.
func raggedness(_ widths: [Int], measure: Int) -> Int {
  widths.dropLast().reduce(0) { $0 + (measure - $1) * (measure - $1) }
}
