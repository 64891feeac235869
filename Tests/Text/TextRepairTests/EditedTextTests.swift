import SeededRandom
import Testing
import TextModel
@testable import TextRepair

@Suite struct EditedTextTests {
  private func spans(_ text: String, _ parts: [String]) -> RichText {
    let bytes = Array(text.utf8)
    let found = parts.compactMap { part -> Span? in
      let wanted = Array(part.utf8)
      return bytes.indices.first { bytes[$0...].starts(with: wanted) }.map { Span($0..<($0 + wanted.count), .strong) }
    }
    return RichText(text, spans: found)
  }

  @Test(arguments: [
    ("one,two and three", ["two"], ["two"]),
    ("one,two and three", ["one,"], ["one,"]),
    ("one,two and three", ["one,two"], ["one, two"]),
    ("the, donâ€™t of it", ["donâ€™t"], ["don’t"]),
    ("the, donâ€™t of it", ["â€™t of"], ["’t of"]),
    ("the  two  words here", ["two"], ["two"]),
    ("some soft\u{AD}ware", ["\u{AD}"], []),
    ("oﬃce hours", ["oﬃce"], ["office"]),
    ("first one,second one;third one", ["second one"], ["second one"]),
  ]) func spansMoveAlong(_ given: String, _ styled: [String], _ expected: [String]) {
    let text = spans(given, styled)
    let edits = TextMender().edits(in: given, setting: .prose, language: nil)
    #expect(!edits.isEmpty)
    let result = TextEdit.apply(edits, to: text)
    let bytes = Array(result.text.utf8)
    #expect(result.spans.map { String(decoding: bytes[$0.range], as: UTF8.self) } == expected)
  }

  @Test func editsAreWithinTheText() {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "a", "the", "The", "word", "É", "é", "Ã", "©", "â€™", "™", ".", ",", ";", ":", "?", "!", "(", ")", "”", " ", "  ",
      "\t", "\n", "1", "2024", "\u{AD}", "\u{200B}", "ﬁ", "漢", "ภ", "🙂", "-", "'", "’", "\u{301}",
    ]
    for _ in 0..<800 {
      let text = (0..<Int.random(in: 0..<24, using: &random)).map { _ in pieces.randomElement(using: &random)! }
        .joined()
      for setting in TextSetting.allCases {
        let edits = TextMender().edits(in: text, setting: setting, language: nil)
        let bytes = Array(text.utf8)
        var last = 0
        for edit in edits {
          #expect(edit.range.lowerBound >= last && edit.range.upperBound <= bytes.count, "\(text.debugDescription)")
          last = edit.range.upperBound
        }
        let result = TextEdit.apply(edits, to: bytes)
        #expect(String(validating: result, as: UTF8.self) != nil, "\(text.debugDescription)")
      }
    }
  }
}

@Suite struct RepairRecordsTests {
  private func repairs(_ text: String, offset: Int = 0) -> [Repair] {
    let edits = TextMender().edits(in: text, setting: .prose, language: nil)
    return RepairRecords(text).repairs(from: edits) { ($0.lowerBound + offset)..<($0.upperBound + offset) }
  }

  @Test func wholeWordsAreShown() {
    let found = repairs("A strong undertow,mutual support", offset: 100)
    #expect(found == [Repair(was: "undertow,mutual", now: "undertow, mutual", source: 109..<124)])
  }

  @Test func touchingEditsAreOneRepair() {
    let found = repairs("With lobsters,mussels,and more. the rest of cafÃ© life")
    #expect(found.map(\.was) == ["lobsters,mussels,and", "the", "cafÃ©"])
    #expect(found.map(\.now) == ["lobsters, mussels, and", "The", "café"])
  }

  @Test func runsOfSpacesAreNotShown() {
    #expect(repairs("two  words   here").isEmpty)
  }

  @Test func longWordsAreShownInPart() {
    let long = String(repeating: "é", count: 500)
    let found = repairs(long + "\u{AD}" + long)
    #expect(found.count == 1)
    #expect(found[0].was.utf8.count <= 130)
    #expect(found[0].was.contains("\u{AD}") && !found[0].now.contains("\u{AD}"))
  }
}

@Suite struct HyphenJoinerTests {
  @Test(arguments: [
    ("Nothing of use here.", "missing", "hardly", true),
    ("Nothing of use here.", "parties", "well", true),
    ("Nothing of use here.", "garden", "which", true),
    ("Nothing of use here.", "an", "other", false),
    ("Nothing of use here.", "there", "after", false),
    ("Nothing of use here.", "inter", "national", false),
    ("Nothing of use here.", "proceed", "ing", false),
    ("It is missing-hardly a word.", "missing", "hardly", false),
    ("Die Leute und das Boot, der Wind und die Nacht.", "Schul", "und", true),
  ]) func hyphenIsADash(_ document: String, _ before: String, _ after: String, _ isDash: Bool) {
    Array(document.utf8).withUnsafeBufferPointer { bytes in
      var joiner = HyphenJoiner(document: bytes)
      #expect(joiner.isDash(between: before, and: after) == isDash)
    }
  }

  @Test(arguments: [
    ("The international court.", "inter", "national,", true),
    ("An inter-national court.", "inter", "national", false),
    ("It is well known by now.", "well", "known", false),
    ("Nothing of use here.", "recon", "struction", true),
    ("The nation decides.", "anti", "nation", false),
    ("Our constitution is old.", "constitu", "tions", true),
    ("Nothing of use here.", "self", "aware", false),
    ("Nothing of use here.", "COVID", "19", false),
    ("Nothing of use here.", "Anglo", "American", false),
    ("Nothing of use here.", "state-of-the", "art", false),
    ("One INTERNATIONAL court.", "Inter", "national", true),
    ("The wäl-\nder and the wälder.", "wäl", "der", true),
    ("Die Leute und das Boot, der Wind und die Nacht.", "Markt", "leute", true),
    ("Die Nacht und das Nord-Süd-Boot, der Wind und die Leute.", "Nord-Süd-Verbin", "dung", true),
    ("A mother and her law.", "mother-in", "law", false),
    ("Leute and people. The Leute.", "Markt", "leute", true),
  ]) func hyphenGoesWithEvidence(_ document: String, _ before: String, _ after: String, _ drops: Bool) {
    Array(document.utf8).withUnsafeBufferPointer { bytes in
      var joiner = HyphenJoiner(document: bytes)
      #expect(joiner.dropsHyphen(between: before, and: after) == drops)
    }
  }
}
