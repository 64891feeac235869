import SeededRandom
import Testing
import TextModel
@testable import TextDecoding
@testable import TextRepair

/// Decoding and mending together, on sources made to break them.
@Suite struct HostileTextTests {
  /// Decodes a source and mends each of its lines in every setting; returns the lines mended as prose.
  private func read(_ bytes: [UInt8]) -> [String] {
    let text = SourceDecoder().decode(bytes)
    return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      var result = ""
      for setting in TextSetting.allCases {
        let edits = line.withUnsafeBufferPointer { TextMender().edits(in: $0, setting: setting, language: nil) }
        let mended = TextEdit.apply(edits, to: line)
        #expect(String(validating: mended, as: UTF8.self) != nil)
        if setting == .prose { result = String(decoding: mended, as: UTF8.self) }
      }
      return result
    }
  }

  @Test func marksWithoutEndOnOneLetter() {
    let marks = String(repeating: "\u{301}", count: 10_000)
    let text = "a" + marks + ",b" + marks + ".The" + marks
    #expect(read(Array(text.utf8)) == [text])
  }

  @Test func escapesBetweenAllLetters() {
    let words = "The end is near.The rest,they say,is silence."
    var bytes: [UInt8] = []
    for letter in words.utf8 { bytes += Array("\u{1B}[31m".utf8) + [letter, 0x00, 0x1B] }
    #expect(read(bytes) == ["The end is near. The rest, they say, is silence."])
  }

  @Test func bidirectionalOverridesInWords() {
    let text = "pay\u{202E}lla\u{202C} of it,and\u{2066} more\u{2069}"
    #expect(read(Array(text.utf8)) == ["paylla of it, and more"])
  }

  /// One line, in the shapes that invite looking at the same bytes over and over.
  @Test(arguments: [
    "word,", "word. ", "word.The", "a,b ", "(", ")", "(a ", "(a b)c", "Ã", "Ã” ", "MANHÃ” ", "Ã©", "â€", "\u{AD}",
    "\u{200B}", " ", "  a", "\t \t", "a'", "a-", "…", "?", "!a", ":A", ";a", "é", "\u{1B}]x", "_\u{8}", "x\u{8}",
    "\u{9D}a",
    "â\u{80}", "\u{301}", "ﬁ", "word. the ", "Word word. the ",
  ]) func oneLongLine(_ unit: String) {
    let count = 100_000 / unit.utf8.count
    let bytes = Array(String(repeating: unit, count: count).utf8)
    let source = SourceDecoder().decode(bytes)
    let edits = source.utf8.withUnsafeBufferPointer {
      TextMender().edits(in: $0, setting: .prose, language: nil)
    }
    let mended = TextEdit.apply(edits, to: source.utf8)
    #expect(String(validating: mended, as: UTF8.self) != nil)
    #expect(mended.count <= 2 * bytes.count)
    let repairs = RepairRecords(String(decoding: source.utf8, as: UTF8.self))
      .repairs(from: edits) { source.offsets.sourceRange($0) }
    #expect(repairs.allSatisfy { $0.source.upperBound <= bytes.count && !$0.was.isEmpty })
  }

  @Test(arguments: 0..<60) func noiseIsMendedWithoutHarm(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(1000 + seed))
    let bytes = (0..<Int.random(in: 0..<400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    _ = read(bytes)
  }
}
