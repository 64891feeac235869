import SeededRandom
import Testing
import TextModel
@testable import TextDecoding

/// Checks what holds for the text of any source.
func expectClean(_ bytes: [UInt8], _ text: SourceText, _ note: String) {
  let string = String(validating: text.utf8, as: UTF8.self)
  #expect(string != nil, "not UTF-8: \(note)")
  let scalars = Array((string ?? "").unicodeScalars)
  let forbidden = scalars.indices.first { index in
    let value = scalars[index].value
    // What keeps a line together at a space is no byte order mark.
    if value == 0xFEFF { return !scalars[max(0, index - 1)..<min(scalars.count, index + 2)].contains(" ") }
    return value < 0x20 ? ![9, 10, 12].contains(value) : value == 0x7F || value >= 0x80 && !Scalars.isKept(value)
  }
  #expect(forbidden == nil, "forbidden: \(note)")
  var last = 0
  for offset in 0...text.utf8.count {
    let place = text.offsets.sourceOffset(offset)
    if place < last || place > bytes.count {
      Issue.record("offset \(offset) leads to \(place) after \(last) of \(bytes.count): \(note)")
      return
    }
    last = place
    if offset > 0 {
      let range = text.offsets.sourceRange((offset - 1)..<offset)
      if range.upperBound > bytes.count {
        Issue.record("range \(range) leaves the source: \(note)")
        return
      }
    }
  }
}

@Suite struct HostileSourceTests {
  @Test(arguments: 0..<400) func anyBytesGiveCleanText(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces: [[UInt8]] = [
      [0x1B], [0x1B, 0x5B], [0x1B, 0x5D], [0x07], [0x08], [0x00], [0x0D], [0x0A], [0x0D, 0x0A], [0xC2, 0x9B],
      [0xC2, 0x9D], [0xE2, 0x80, 0xAE], [0xEF, 0xBB, 0xBF], [0xF3, 0xA0, 0x80, 0x81], [0xFF], [0xE2, 0x80],
      Array("word ".utf8), Array("é".utf8), Array("漢".utf8), Array("🙂".utf8), [0x5F, 0x08], [0x1B, 0x5C],
      [0x1B, 0x24, 0x42],
      [0xC3, 0xA2], [0xC2, 0x80], [0xC2, 0x9C],
    ]
    var bytes: [UInt8] = []
    let isNoise = seed % 4 == 0
    for _ in 0..<Int.random(in: 0..<120, using: &random) {
      bytes += isNoise ? [UInt8.random(in: 0...255, using: &random)] : pieces.randomElement(using: &random)!
    }
    if seed % 7 == 1 { bytes = [0xFF, 0xFE] + bytes }
    expectClean(bytes, SourceDecoder().decode(bytes), "seed \(seed)")
  }

  @Test(arguments: [
    "GB18030", "BIG5", "SHIFT_JIS", "EUC-JP", "EUC-TW", "UHC", "JOHAB", "ISO-2022-JP", "ISO-2022-KR", "ISO-2022-CN",
    "HZ-GB-2312", "TIS-620", "VISCII", "WINDOWS-1258", "IBM866", "MAC-CYRILLIC", "KOI8-R",
  ]) func anyBytesInAnyEncodingEnd(_ name: String) {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<40 {
      let bytes = (0..<Int.random(in: 1..<300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      guard let text = bytes.withUnsafeBufferPointer({ IconvDecoder.decode($0, from: name) }) else { return }
      let source = SourceText(utf8: text.utf8, encoding: name, offsets: text.offsets)
      #expect(String(validating: source.utf8, as: UTF8.self) != nil)
      #expect(source.offsets.sourceOffset(source.utf8.count) == bytes.count)
    }
  }

  @Test func unknownEncodingIsNone() {
    #expect([0xE9].withUnsafeBufferPointer { IconvDecoder.decode($0, from: "no-such-encoding") } == nil)
  }

  /// Each would take hours if any byte were looked at again for every byte before it.
  @Test(arguments: [
    ("escapes", "\u{1B}", ""), ("backspaces", "\u{8}", ""), ("unfinished titles", "\u{1B}]", "]"),
    ("unfinished controls", "\u{1B}[", "["), ("C1 controls", "\u{9B}", ""), ("C1 strings", "\u{9D}", ""),
    ("carriage returns", "\r", "\n"), ("overrides", "\u{202E}", ""), ("NULs and letters", "x\0", "x"),
    ("overstrikes", "x\u{8}", ""), ("plain", "x", "x"), ("bad bytes", "\u{1B} ", " "),
  ]) func costGrowsWithTheSizeAlone(_ name: String, _ unit: String, _ each: String) {
    let count = 100_000
    let bytes = Array(String(repeating: unit, count: count).utf8)
    let text = SourceDecoder().decode(bytes)
    // `ESC [ ESC` ends a control sequence early, but the last ones of a run have nothing after them.
    #expect(abs(text.utf8.count - each.utf8.count * count) <= 2)
    #expect(text.offsets.sourceOffset(text.utf8.count) == bytes.count)
  }

  @Test func longUnfinishedStringIsReadOnce() {
    let bytes = Array(("\u{1B}]" + String(repeating: "x", count: 500_000)).utf8)
    #expect(SourceDecoder().decode(bytes).utf8.count == bytes.count - 1)
  }
}

@Suite struct BinaryContentTests {
  @Test(arguments: [
    (Array("%PDF-1.7\n".utf8), BinaryContent.pdf), ([0x50, 0x4B, 3, 4, 20, 0], .zip),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png), ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
    (Array("GIF89a".utf8), .gif), ([0x7F, 0x45, 0x4C, 0x46, 2, 1], .elf), ([0x1F, 0x8B, 8, 0], .gzip),
    ([UInt8](repeating: 0, count: 64), .unknown), (Array(0...255), .unknown),
    (Array("a few words".utf8) + [0, 0, 0, 0, 1, 2, 0, 0, 3], .unknown),
  ]) func isToldByName(_ bytes: [UInt8], _ expected: BinaryContent) {
    #expect(SourceDecoder().looksBinary(bytes) == expected)
  }

  @Test(arguments: [
    [], Array("plain".utf8), Array("漢字".utf8), utf16("words in UTF-16"), [0xFF, 0xFE] + utf16("漢字"),
    [0xFF, 0xFE, 0, 0] + utf32("a b c d"), Array("\u{1B}[1mbold\u{1B}[0m N\u{8}NA\u{8}A\r\n".utf8),
    Array("a long enough line of text with one NUL in it: \0 and then some more words".utf8),
    Array("caf".utf8) + [0xE9],
  ]) func textIsNotBinary(_ bytes: [UInt8]) {
    #expect(SourceDecoder().looksBinary(bytes) == nil)
  }
}
