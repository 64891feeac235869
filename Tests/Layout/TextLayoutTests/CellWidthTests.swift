import Testing
import TextLayout

@Suite("Cell widths")
struct CellWidthTests {
  @Test(
    "of strings",
    arguments: [
      ("", 0), ("plain ASCII", 11), ("é", 1), ("e\u{301}", 1), ("naïve café", 10), ("Привет", 6), ("漢字", 4),
      ("かな", 4), ("한글", 4), ("ＡＢ", 4), ("ｱｲ", 2), ("、。", 4), ("…—“”", 4), ("שלום", 4), ("ก็", 1), ("नि", 2),
      ("\u{1100}\u{1161}\u{11A8}", 2), ("😀", 2), ("👍🏽", 2), ("🇩🇪", 2), ("🇩", 1), ("🇩🇪🇫", 3),
      ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("👩\u{200D}🚀", 2), ("🏴\u{E0067}\u{E0062}\u{E007F}", 2),
      ("𠀀", 2), ("a\u{200B}b", 2), ("a\u{AD}b", 2), ("a\u{202E}b", 2), ("a\u{1B}[m", 3), ("\u{7F}\u{9B}", 0),
      ("\n", 0), ("\t", 1), ("\u{3000}", 2), ("\u{A0}", 1), ("\u{FFFD}", 1), ("\u{E000}", 1), ("\u{1FAE8}", 2),
    ] as [(String, Int)])
  func strings(text: String, width: Int) {
    #expect(CellWidth.of(text) == width)
  }

  @Test(
    "cluster by cluster",
    arguments: [
      ("ab", [1, 1]), ("e\u{301}x", [1, 1]), ("漢e\u{301}", [2, 1]), ("🇩🇪🇫🇷", [2, 2]), ("👩\u{200D}🚀", [2]),
      ("👍🏽!", [2, 1]), ("\u{301}a", [0, 1]), ("a\u{202E}b", [1, 1]), ("x\u{200B}y", [1, 0, 1]),
    ] as [(String, [Int])])
  func clusters(text: String, widths: [Int]) {
    let clusters = CellWidth.clusters(of: text)
    #expect(clusters.map(\.width) == widths)
    #expect(clusters.map(\.range.count).reduce(0, +) == text.utf8.count)
  }

  @Test(
    "of what is shown of hostile text",
    arguments: [
      ("plain", "plain"), ("a\u{1B}[31m\tb", "a[31m b"), ("one\ntwo", "one two"), ("a\u{202E}b\u{2066}c", "abc"),
      ("👩\u{200D}🚀", "👩\u{200D}🚀"), ("❤\u{FE0F}", "❤\u{FE0F}"), ("👍🏽", "👍🏽"), ("🇩🇪", "🇩🇪"), ("a\u{FE0F}", "a"),
      ("👩\u{200D}a", "👩a"), ("\u{301}a", "a"), ("a\u{AD}b", "ab"),
      ("e" + String(repeating: "\u{301}", count: 10_000), "e\u{301}\u{301}\u{301}\u{301}"),
      ("a\u{9D}0;title\u{9C}", "a0;title"), ("نص", "نص"), ("می\u{200C}خواهد", "می\u{200C}خواهد"),
      ("क्\u{200D}ष", "क्\u{200D}ष"), ("a\u{200C}b", "ab"),
    ] as [(String, String)])
  func showable(text: String, shown: String) {
    // Compared by scalars: as strings, texts that differ in joiners may be equal.
    #expect(Array(CellWidth.showable(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test(
    "of emoji as terminals count them",
    arguments: [
      ("👩\u{200D}🚀!", EmojiCounting.whole, "👩\u{200D}🚀!", [2, 1]), ("👩\u{200D}🚀", .apart, "👩🚀", [2, 2]),
      ("👩\u{200D}👩\u{200D}👧", .whole, "👩\u{200D}👩\u{200D}👧", [2]), ("👍🏽", .apart, "👍", [2]),
      ("❤\u{FE0F}\u{200D}🔥", EmojiCounting(joins: true, widens: false), "❤\u{FE0F}\u{200D}🔥", [2]),
      ("❤\u{FE0F}", EmojiCounting(joins: true, widens: false), "❤", [1]), ("❤\u{FE0F}", .whole, "❤\u{FE0F}", [2]),
      ("❤", .whole, "❤", [1]), ("7\u{FE0F}\u{20E3}", .apart, "7", [1]),
    ] as [(String, EmojiCounting, String, [Int])])
  func sequences(text: String, counting: EmojiCounting, shown: String, widths: [Int]) {
    #expect(CellWidth.clusters(of: text, counting: counting).map(\.width) == widths)
    #expect(Array(CellWidth.showable(text, counting: counting).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test("of a sequence without an end: it is cut into signs of two cells")
  func endlessSequence() {
    let clusters = CellWidth.clusters(of: String(repeating: "👩\u{200D}", count: 1_000))
    #expect(clusters.allSatisfy { $0.range.count <= 100 } && clusters.count > 50)
  }

  @Test(
    "cut to a number of cells",
    arguments: [
      ("short", 5, "short"), ("longer text", 7, "longer…"), ("longer text", 8, "longer…"), ("漢字漢字", 4, "漢…"),
      ("漢字", 3, "漢…"), ("abc", 1, "…"), ("abc", 0, ""), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ] as [(String, Int, String)])
  func truncation(text: String, width: Int, cut: String) {
    #expect(CellWidth.truncated(text, to: width) == cut)
    #expect(CellWidth.of(cut) <= width)
  }
}
