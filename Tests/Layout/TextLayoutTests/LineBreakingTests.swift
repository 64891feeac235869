import ArticleModel
import Testing
import TextLayout

@Suite("Line breaking")
struct LineBreakingTests {
  /// Each case is one text and its lines in 10 cells.
  @Test(
    "at ten cells",
    arguments: [
      ("one two three", ["one two", "three"]),
      ("exactly 10 cells", ["exactly 10", "cells"]),
      ("  leading and   inner", ["leading", "and inner"]),
      ("trailing   ", ["trailing"]),
      ("", []),
      ("   ", []),
      ("a\nb", ["a", "b"]),
      ("a\n\nb\n", ["a", "", "b"]),
      ("a\r\nb\u{2028}c", ["a", "b", "c"]),
      ("tab\there", ["tab here"]),
      // Hyphens, dashes, slashes.
      ("a well-known fact", ["a well-", "known fact"]),
      ("about --flag-x", ["about", "--flag-x"]),
      ("minus sign -5 degrees", ["minus sign", "-5 degrees"]),
      ("from 1990-2000", ["from", "1990-2000"]),
      ("from 1990–2000", ["from", "1990–2000"]),
      ("the end—and more", ["the end—", "and more"]),
      ("it and/or them", ["it and/or", "them"]),
      ("this and/or that", ["this and/", "or that"]),
      ("at 100 km/h now", ["at 100", "km/h now"]),
      ("on 20/08/2025", ["on", "20/08/2025"]),
      // No break at glue.
      ("about 5\u{A0}million", ["about", "5\u{A0}million"]),
      ("abc def\u{2060}-ghi", ["abc", "def-ghi"]),
      ("one no\u{2011}break", ["one", "no\u{2011}break"]),
      // Punctuation stays with its word, even behind a space.
      ("Vraiment ? Oui", ["Vraiment ?", "Oui"]),
      ("Comment ça va ?", ["Comment ça", "va ?"]),
      ("Comment ça ? Bien", ["Comment", "ça ? Bien"]),
      ("dit « oui » fort", ["dit", "« oui »", "fort"]),
      ("sagt »nein« dann", ["sagt", "»nein«", "dann"]),
      ("f(x) (and y)", ["f(x) (and", "y)"]),
      ("abcdef (ghi)", ["abcdef", "(ghi)"]),
      ("don’t let’s go", ["don’t", "let’s go"]),
      ("wait…what is", ["wait…what", "is"]),
      ("a sum of $1,000", ["a sum of", "$1,000"]),
      ("it is 100% sure", ["it is 100%", "sure"]),
      // Words longer than the measure.
      ("abcdefghijklmno", ["abcdefghij", "klmno"]),
      ("ab abcdefghijklmno p", ["ab", "abcdefghij", "klmno p"]),
      ("https://a.example/some/where", ["https://a.", "example/", "some/where"]),
      // Soft hyphens and zero-width spaces.
      ("a revo\u{AD}lution", ["a revo-", "lution"]),
      ("revo\u{AD}lu", ["revolu"]),
      ("abcdefghij\u{AD}klm", ["abcdefghij", "klm"]),
      ("abcdefg\u{200B}hijk", ["abcdefg", "hijk"]),
      // A letter and its vowel sign are one character, whatever marks stand between them.
      ("กกกกกกกกกคำน", ["กกกกกกกกก", "คำน"]),
      ("กกกกกกกกกน้ำ", ["กกกกกกกกก", "น้ำ"]),
      ("กกกกกกกกคำน", ["กกกกกกกกคำ", "น"]),
      ("กกกกกกกกกเพ", ["กกกกกกกกก", "เพ"]),
      ("กกกกกกกกแก้ว", ["กกกกกกกกแก้", "ว"]),
      ("ກກກກກກກກກຄຳ", ["ກກກກກກກກກ", "ຄຳ"]),
      ("ककककककककककाक", ["ककककककककक", "काक"]),
      ("মমমমমমমমমমোম", ["মমমমমমমমম", "মোম"]),
    ] as [(String, [String])])
  func latin(text: String, expected: [String]) {
    #expect(lines(.paragraph(RichText(text)), measure: 10) == expected)
  }

  @Test(
    "of Chinese, Japanese and Korean",
    arguments: [
      ("保证的威慑力取决于", ["保证的威慑", "力取决于"]),
      ("保证的威慑，力取", ["保证的威", "慑，力取"]),
      ("これは「本」です。", ["これは", "「本」で", "す。"]),
      ("ああああ「い」", ["ああああ", "「い」"]),
      ("コンピューター", ["コンピュー", "ター"]),
      ("ああああぁぁ", ["あああ", "あぁぁ"]),
      ("中文abc中文def", ["中文abc中", "文def"]),
      ("大韓 한국어를 읽는다", ["大韓", "한국어를", "읽는다"]),
      ("价格：一百元！好", ["价格：一百", "元！好"]),
      ("他说“很好”吗", ["他说“很好”", "吗"]),
      ("他说了的“很好”", ["他说了的", "“很好”"]),
    ] as [(String, [String])])
  func eastAsian(text: String, expected: [String]) {
    #expect(lines(.paragraph(RichText(text)), measure: 10) == expected)
  }

  @Test(
    "keeps what shares a cell together",
    arguments: [
      ("aaaaaaaaae\u{301}b", ["aaaaaaaaae\u{301}", "b"]),
      ("👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽", ["👍🏽👍🏽👍🏽👍🏽👍🏽", "👍🏽"]),
      ("ab cde 👩\u{200D}🚀👩\u{200D}🚀", ["ab cde 👩\u{200D}🚀", "👩\u{200D}🚀"]),
      ("🇩🇪🇫🇷🇮🇹🇪🇸🇵🇱🇬🇷", ["🇩🇪🇫🇷🇮🇹🇪🇸🇵🇱", "🇬🇷"]),
    ] as [(String, [String])])
  func clusters(text: String, expected: [String]) {
    let shown = lines(.paragraph(RichText(text)), measure: 10)
    #expect(shown.map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) })
  }

  @Test("of ten thousand marks on one letter shows four of them")
  func marks() {
    let text = "e" + String(repeating: "\u{301}", count: 10_000) + "x"
    let layout = BlockLayout(options: LayoutOptions(measure: 10))
    let line = layout.lines(of: Block(.paragraph(RichText(text)))).first
    #expect(line?.plainText.unicodeScalars.count == 6)
    #expect(line?.width == 2)
    #expect(line?.runs.map(\.origin) == [0, 1 + 20_000])
  }

  @Test("of a long paragraph loses no word", arguments: [10, 33, 72])
  func longParagraph(measure: Int) {
    let text = (0..<4000).map { "word\($0)" }.joined(separator: " ")
    let shown = lines(.paragraph(RichText(text)), measure: measure)
    #expect(shown.joined(separator: " ") == text)
    #expect(shown.allSatisfy { CellWidth.of($0) <= measure })
  }
}
