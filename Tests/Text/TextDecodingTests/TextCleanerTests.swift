import Testing
import TextModel
@testable import TextDecoding

private func clean(_ text: String) -> String {
  String(decoding: SourceDecoder().decode(Array(text.utf8)).utf8, as: UTF8.self)
}

@Suite struct TextCleanerTests {
  @Test(arguments: [
    ("a\r\nb\rc\n\r\nd", "a\nb\nc\n\nd"),
    ("a\u{85}b\u{2028}c\u{2029}d", "a\nb\nc\nd"),
    ("page\u{C}page", "page\u{C}page"),
    ("line\u{B}line\u{B}\u{B}line", "line\nline\n\nline"),
    ("a\tcell\u{B}of it\tb\u{B}c\nd\u{B}e", "a\tcell of it\tb c\nd\ne"),
    ("a\0b\u{1}c\u{7}d\u{7F}e", "abcde"),
    ("a\u{80}b\u{9F}c\u{200B}d", "abc\u{200B}d"),
    ("\u{FEFF}a\u{FEFF}b", "ab"),
    ("\u{FEFF}1°S\u{FEFF} / \u{FEFF}2°W\u{FEFF}\n\u{FEFF} c", "1°S\u{FEFF} / \u{FEFF}2°W\n c"),
    (
      "So what? \u{FEFF}It is\u{FEFF} – \u{FEFF}so\u{FEFF} a \u{FEFF}b\u{FEFF} /",
      "So what? It is\u{FEFF} – \u{FEFF}so a b /"
    ),
    ("a\u{202E}b\u{202C}c\u{2066}d\u{2069}e\u{200F}f", "abcde\u{200F}f"),
    ("a\u{FFF9}b\u{FFFB}c\u{E0001}d\u{E007F}e\u{E0100}f", "abcde\u{E0100}f"),
  ]) func controlsAndInvisibles(_ given: String, _ expected: String) {
    #expect(clean(given) == expected)
  }

  @Test(arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] as [UInt32])
  func noncharacters(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(clean("a" + String(scalar) + "\u{FFFD}b") == "a\u{FFFD}b")
  }

  @Test(arguments: [
    ("\u{1B}[1;31mred\u{1B}[0m text", "red text"),
    ("\u{1B}[?25lhidden\u{1B}[ q", "hidden"),
    ("\u{9B}31mred", "red"),
    ("\u{1B}]0;title\u{7}text", "text"),
    ("\u{1B}]8;;https://a.example\u{1B}\\link\u{1B}]8;;\u{1B}\\ text", "link text"),
    ("\u{9D}52;c;cGFzdGU=\u{9C}text", "text"),
    ("\u{1B}P1$r0m\u{1B}\\a\u{1B}_apc\u{1B}\\b\u{1B}^pm\u{1B}\\c\u{1B}Xsos\u{1B}\\d", "abcd"),
    ("\u{90}dcs\u{9C}text", "text"),
    ("\u{1B}Pdcs with \u{7} in it\u{1B}\\text", "text"),
    ("\u{1B}(Btext\u{1B}c\u{1B}7", "text"),
    ("unfinished \u{1B}]0;title\nnext line", "unfinished ]0;title\nnext line"),
    ("unfinished \u{1B}]0;title \u{1B}[1mbold", "unfinished ]0;title bold"),
    ("unfinished \u{1B}[31", "unfinished [31"),
    ("\u{1B}", ""),
    ("\u{1B}\u{1B}\u{1B}[", "["),
    ("\u{1B}\u{1B}[1mx", "x"),
    ("a\u{1B}\nb", "a\nb"),
    ("a\u{1B}éb", "aéb"),
  ]) func escapeSequences(_ given: String, _ expected: String) {
    #expect(clean(given) == expected)
  }

  /// Latin-1 mojibake holds the very controls that begin and end strings for a terminal.
  @Test(arguments: [
    ("â\u{80}\u{9C}Yes,â\u{80}\u{9D} he said. â\u{80}\u{9C}No.â\u{80}\u{9D}", "“Yes,” he said. “No.”"),
    ("donâ\u{80}\u{99}t", "don’t"),
    ("Ã\u{89}tude", "Étude"),
    ("â€\u{9D} end", "” end"),
    ("ð\u{9F}\u{98}\u{80}", "😀"),
    ("æ\u{96}\u{87}å\u{AD}\u{97}", "文字"),
    ("â\u{80}\u{AE}x", "â®x"),
    ("â\u{80}x", "âx"),
  ]) func charactersEncodedTwice(_ given: String, _ expected: String) {
    #expect(clean(given) == expected)
  }

  @Test(arguments: [4000, 5000]) func unfinishedStringIsBounded(_ length: Int) {
    let body = String(repeating: "x", count: length)
    let isWithinBound = length < EscapeSequence.longestString
    #expect(clean("\u{1B}]" + body + "\u{7}end") == (isWithinBound ? "end" : "]" + body + "end"))
  }

  @Test(arguments: [
    ("N\u{8}NA\u{8}AM\u{8}ME\u{8}E", "NAME"),
    ("_\u{8}f_\u{8}i_\u{8}l_\u{8}e", "file"),
    ("f\u{8}_i\u{8}_", "fi"),
    ("_\u{8}N\u{8}N", "N"),
    ("é\u{8}é", "é"),
    ("snake_\u{8}_case", "snake_case"),
    ("\u{8}\u{8}a\n\u{8}b", "a\nb"),
    ("abc\u{8}\u{8}\u{8}ABC", "ABC"),
  ]) func overstrike(_ given: String, _ expected: String) {
    #expect(clean(given) == expected)
  }
}
