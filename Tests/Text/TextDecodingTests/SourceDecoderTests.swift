import Testing
import TextModel
@testable import TextDecoding

/// Bytes as a test writes them.
func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
  text.utf16.flatMap { unit in
    let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    return bigEndian ? pair.reversed() : pair
  }
}

func utf32(_ text: String, bigEndian: Bool = false) -> [UInt8] {
  text.unicodeScalars.flatMap { scalar in
    let bytes = (0..<4).map { UInt8(scalar.value >> (8 * UInt32($0)) & 0xFF) }
    return bigEndian ? bytes.reversed() : bytes
  }
}

/// What a source decodes to.
private func decoded(_ bytes: [UInt8]) -> (text: String, encoding: String) {
  let text = SourceDecoder().decode(bytes)
  return (String(decoding: text.utf8, as: UTF8.self), text.encoding)
}

@Suite struct SourceDecoderTests {
  /// "港の灯台が火をともした。" in EUC-JP, and a sentence of Russian in KOI8-R.
  private static let wrongly: [(said: String, bytes: [UInt8], begins: String)] = {
    let harbour: [UInt8] = [
      0xB9, 0xC1, 0xA4, 0xCE, 0xC5, 0xF4, 0xC2, 0xE6, 0xA4, 0xAC, 0xB2, 0xD0, 0xA4, 0xF2, 0xA4, 0xC8, 0xA4, 0xE2,
      0xA4, 0xB7, 0xA4, 0xBF, 0xA1, 0xA3,
    ]
    // "Старая станция снова ", which begins with a capital.
    let station: [UInt8] = [
      0xF3, 0xD4, 0xC1, 0xD2, 0xC1, 0xD1, 0x20, 0xD3, 0xD4, 0xC1, 0xCE, 0xC3, 0xC9, 0xD1, 0x20, 0xD3, 0xCE, 0xCF,
      0xD7, 0xC1, 0x2E, 0x20,
    ]
    let repeated = (0..<12).flatMap { _ in station }
    return [
      ("shift_jis", (0..<6).flatMap { _ in harbour }, "港の灯台"), ("windows-1252", repeated, "Старая"),
      ("windows-1251", repeated, "Старая"), ("koi8-r", repeated, "Старая"),
    ]
  }()

  @Test("An encoding that is declared wrongly is not believed", arguments: wrongly)
  func wronglyDeclared(said: String, bytes: [UInt8], begins: String) {
    let page = Array("<meta charset=\(said)><p>".utf8) + bytes
    #expect(decoded(page).text.contains("<p>" + begins), "\(said)")
  }

  struct Case: CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var text: String
    var encoding: String
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ text: String, _ encoding: String) {
      self.name = name
      self.bytes = bytes
      self.text = text
      self.encoding = encoding
    }
  }

  @Test(arguments: [
    Case("empty", [], "", "UTF-8"),
    Case("ASCII", Array("plain\ttext\n\u{C}".utf8), "plain\ttext\n\u{C}", "UTF-8"),
    Case("UTF-8", Array("naïve – 漢字 🙂".utf8), "naïve – 漢字 🙂", "UTF-8"),
    Case("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array("a é".utf8), "a é", "UTF-8"),
    Case("a mark alone", [0xEF, 0xBB, 0xBF], "", "UTF-8"),
    Case("UTF-16LE with a mark", [0xFF, 0xFE] + utf16("naïve 漢🙂\n"), "naïve 漢🙂\n", "UTF-16LE"),
    Case("UTF-16BE with a mark", [0xFE, 0xFF] + utf16("a é", bigEndian: true), "a é", "UTF-16BE"),
    Case("UTF-16LE by its NULs", utf16("Plain words.\r\n"), "Plain words.\n", "UTF-16LE"),
    Case("UTF-16BE by its NULs", utf16("Это простой текст", bigEndian: true), "Это простой текст", "UTF-16BE"),
    Case("UTF-16 with an odd end", [0xFF, 0xFE] + utf16("ab") + [0x63], "ab\u{FFFD}", "UTF-16LE"),
    Case("UTF-16 with a lone surrogate", [0xFF, 0xFE, 0x00, 0xD8, 0x61, 0], "\u{FFFD}a", "UTF-16LE"),
    Case("UTF-32LE", [0xFF, 0xFE, 0, 0] + utf32("a 🙂"), "a 🙂", "UTF-32LE"),
    Case("UTF-32BE", [0, 0, 0xFE, 0xFF] + utf32("a 🙂", bigEndian: true), "a 🙂", "UTF-32BE"),
    Case("UTF-32 with a bad unit", [0xFF, 0xFE, 0, 0, 1, 2, 3, 4], "\u{FFFD}", "UTF-32LE"),
    Case("bad bytes in UTF-8", Array("für éàü ".utf8) + [0xFF] + Array("ß".utf8), "für éàü \u{FFFD}ß", "UTF-8"),
    Case("UTF-8 cut off at the end", Array("it costs 5 ".utf8) + [0xE2, 0x82], "it costs 5 \u{FFFD}", "UTF-8"),
    Case("Windows-1252", Array("caf".utf8) + [0xE9, 0x20, 0x93, 0x61, 0x94, 0x20, 0x80], "café “a” €", "windows-1252"),
    Case(
      "an unused byte of Windows-1252", Array("caf".utf8) + [0xE9, 0x20, 0x8D, 0x20], "café \u{FFFD} ", "windows-1252"),
    Case("one accent", Array("a na".utf8) + [0xEF] + Array("ve reader".utf8), "a naïve reader", "windows-1252"),
  ]) func textAndEncoding(_ given: Case) {
    let result = decoded(given.bytes)
    #expect(result.text == given.text)
    #expect(result.encoding == given.encoding)
  }

  /// "Это русский текст." and other sentences, in what uchardet must name.
  @Test(arguments: [
    Case(
      "windows-1251",
      [
        0xDD, 0xF2, 0xEE, 0x20, 0xF0, 0xF3, 0xF1, 0xF1, 0xEA, 0xE8, 0xE9, 0x20, 0xF2, 0xE5, 0xEA, 0xF1, 0xF2, 0x20,
        0xE4, 0xEB, 0xFF, 0x20, 0xEF, 0xF0, 0xEE, 0xE2, 0xE5, 0xF0, 0xEA, 0xE8, 0x2E,
      ], "Это русский текст для проверки.", "windows-1251"),
    Case(
      "Shift_JIS",
      [
        0x82, 0xB1, 0x82, 0xEA, 0x82, 0xCD, 0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA, 0x82, 0xC5, 0x82, 0xB7, 0x81, 0x42,
        0x0D, 0x0A, 0x93, 0xC7, 0x82, 0xF1, 0x82, 0xC5,
      ], "これは日本語です。\n読んで", "Shift_JIS"),
    Case(
      "GB18030",
      [
        0xD5, 0xE2, 0xCA, 0xC7, 0xD2, 0xBB, 0xB8, 0xF6, 0xBC, 0xF2, 0xB5, 0xA5, 0xB5, 0xC4, 0xD6, 0xD0, 0xCE, 0xC4,
        0xCE, 0xC4, 0xB1, 0xBE, 0xA3, 0xAC, 0xD0, 0xE8, 0xD2, 0xAA, 0xD4, 0xC4, 0xB6, 0xC1, 0xA1, 0xA3,
      ], "这是一个简单的中文文本，需要阅读。", "GB18030"),
    Case(
      "ISO-2022-JP",
      [
        0x1B, 0x24, 0x42, 0x24, 0x33, 0x24, 0x6C, 0x24, 0x4F, 0x46, 0x7C, 0x4B, 0x5C, 0x38, 0x6C, 0x1B, 0x28, 0x42,
        0x0A,
      ], "これは日本語\n", "ISO-2022-JP"),
  ]) func encodingsOfTheSystem(_ given: Case) {
    let result = decoded(given.bytes)
    #expect(result.text == given.text)
    #expect(result.encoding == given.encoding)
  }

  @Test func multibyteCharacterThatIsCutOffBecomesAReplacement() {
    let sentence: [UInt8] = [0x82, 0xB1, 0x82, 0xEA, 0x82, 0xCD, 0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA, 0x82, 0xC5]
    let result = decoded(sentence + sentence + [0x82])
    #expect(result.text == "これは日本語でこれは日本語で\u{FFFD}")
  }

  @Test func cyrillicEncodedTwiceIsMended() {
    let twice = "РџРµРєР°СЂРЅСЏ Сѓ РјР°СЏРєР°, 3 вЂ” 4"
    #expect(decoded(Array(twice.utf8)).text == "Пекарня у маяка, 3 — 4")
    #expect(decoded(Array("Рим и Самара, Рязань".utf8)).text == "Рим и Самара, Рязань")
  }

  @Test func whatWasPastedIntoAPageThatSaysItIsUTF8IsRead() {
    let page =
      Array("<meta charset=utf-8><p>née Žukaitė “€4” – ".utf8) + [
        0x73, 0xFC, 0xDF, 0x20, 0x96, 0x20, 0x6A, 0x61, 0x2E, 0x94,
      ]
      + Array("</p>".utf8)
    #expect(decoded(page).text == "<meta charset=utf-8><p>née Žukaitė “€4” – süß – ja.”</p>")
  }

  @Test func plainTextIsNotCopied() {
    let bytes = Array(String(repeating: "Nothing to change – nothing at all.\n", count: 100).utf8)
    let text = SourceDecoder().decode(bytes)
    let isSame = bytes.withUnsafeBufferPointer { source in
      text.utf8.withUnsafeBufferPointer { $0.baseAddress == source.baseAddress }
    }
    #expect(isSame)
    #expect(text.offsets == OffsetMap())
  }
}
