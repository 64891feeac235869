import Testing
import TextModel
@testable import TextDecoding

/// What the source holds where the decoded text holds `part`.
private func source(of part: String, in bytes: [UInt8]) -> [UInt8]? {
  let text = SourceDecoder().decode(bytes)
  let wanted = Array(part.utf8)
  guard
    let start = text.utf8.indices.first(where: { text.utf8[$0...].starts(with: wanted) })
  else { return nil }
  let range = text.offsets.sourceRange(start..<(start + wanted.count))
  return Array(bytes[range])
}

@Suite struct OffsetTests {
  @Test(arguments: [
    ("one\r\ntwo\r\n\r\nthree\r\n", "two", "two"),
    ("one\r\ntwo\r\n", "one\ntwo\n", "one\r\ntwo\r\n"),
    ("\u{FEFF}word rest", "word", "word"),
    ("a \u{1B}[1mbold\u{1B}[0m word", "bold", "bold"),
    ("a \u{1B}[1mbold\u{1B}[0m word", "word", "word"),
    ("a bo\u{1B}[1mld word", "bold", "bo\u{1B}[1mld"),
    ("a\0\0\0word\0 end", "word", "word"),
    ("N\u{8}NO\u{8}O yes", "NO", "N\u{8}O"),
    ("N\u{8}NO\u{8}O yes", "yes", "yes"),
    ("é\u{2028}ü\u{85}word", "ü", "ü"),
    ("aâ\u{80}\u{9C}b word", "“", "â\u{80}\u{9C}"),
    ("aâ\u{80}\u{9C}b word", "word", "word"),
    ("é\u{2028}ü\u{85}word", "ü\n", "ü\u{85}"),
  ]) func utf8(_ given: String, _ part: String, _ expected: String) {
    guard let found = source(of: part, in: Array(given.utf8)) else {
      Issue.record("not in the text: \(part)")
      return
    }
    // An overstruck letter leads back to its last strike; the strikes before it may be taken in.
    if given.contains("\u{8}") {
      #expect(found.last == Array(expected.utf8).last)
    } else {
      #expect(found == Array(expected.utf8))
    }
  }

  @Test(arguments: [
    ("naïve 漢🙂 word\r\nnext", "word"), ("naïve 漢🙂 word\r\nnext", "漢"), ("naïve 漢🙂 word\r\nnext", "🙂"),
    ("naïve 漢🙂 word\r\nnext", "naïve"), ("naïve 漢🙂 word\r\nnext", "next"),
  ]) func utf16Source(_ given: String, _ part: String) {
    for bigEndian in [false, true] {
      let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
      let found = source(of: part, in: mark + utf16(given, bigEndian: bigEndian))
      #expect(found == utf16(part, bigEndian: bigEndian))
    }
  }

  @Test(arguments: [("a🙂b\r\nc", "b"), ("a🙂b\r\nc", "🙂"), ("a🙂b\r\nc", "c")])
  func utf32Source(_ given: String, _ part: String) {
    #expect(source(of: part, in: [0xFF, 0xFE, 0, 0] + utf32(given)) == utf32(part))
  }

  @Test(arguments: [("café", "caf\u{E9}"), ("“oui”", "\u{93}oui\u{94}"), ("là", "l\u{E0}"), ("fin", "fin")])
  func windows1252Source(_ part: String, _ expected: String) {
    let latin = "d\u{E9}j\u{E0} au caf\u{E9}\r\n\u{93}oui\u{94} l\u{E0} fin"
    let bytes = latin.unicodeScalars.map { UInt8($0.value) }
    #expect(source(of: part, in: bytes) == expected.unicodeScalars.map { UInt8($0.value) })
  }

  @Test func badBytesLeadBackToThemselves() {
    let bytes = Array("für éàü ".utf8) + [0xE2, 0x82] + Array("x\r\nword".utf8)
    #expect(source(of: "\u{FFFD}", in: bytes) == [0xE2, 0x82])
    #expect(source(of: "word", in: bytes) == Array("word".utf8))
  }

  @Test func linesOfMultibyteEncodingsLeadBackToTheirLines() {
    let first: [UInt8] = [0x82, 0xB1, 0x82, 0xEA, 0x82, 0xCD, 0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA, 0x82, 0xC5]
    let second: [UInt8] = [0x93, 0xC7, 0x82, 0xF1, 0x82, 0xC5]
    let bytes = first + [0x0D, 0x0A] + second + [0x0A] + first
    #expect(source(of: "読んで", in: bytes) == second)
    #expect(source(of: "これは日本語で", in: bytes) == first)
  }
}
