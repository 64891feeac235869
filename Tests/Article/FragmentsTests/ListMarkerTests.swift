import Testing
@testable import Fragments

@Suite struct ListMarkerTests {
  /// The kind and value of the marker a line begins with, and the text behind it.
  private func marker(_ line: String) -> String {
    Array(line.utf8).withUnsafeBufferPointer { bytes in
      guard let marker = ListMarker.read(bytes, 0..<bytes.count) else { return "none" }
      let rest = String(decoding: bytes[Int(marker.length)...], as: UTF8.self)
      switch marker.kind {
      case .bullet: return "bullet: \(rest)"
      case .number: return "\(marker.value): \(rest)"
      case .roman: return "roman \(marker.value): \(rest)"
      case .letter: return "letter \(marker.value): \(rest)"
      }
    }
  }

  @Test(arguments: [
    ("• Bring water", "bullet: Bring water"),
    ("* Bring water", "bullet: Bring water"),
    ("- Bring water", "bullet: Bring water"),
    ("+ Bring water", "bullet: Bring water"),
    ("– Bring water", "bullet: Bring water"),
    ("·  Bring water", "bullet: Bring water"),
    ("►\u{00A0}Bring water", "bullet: Bring water"),
    ("✓ Bring water", "bullet: Bring water"),
    ("\u{F0B7} Bring water", "bullet: Bring water"),
    ("o Bring water", "bullet: Bring water"),
    ("・電池", "bullet: 電池"),
    ("1. Boil", "1: Boil"),
    ("12) Boil", "12: Boil"),
    ("(3) Boil", "3: Boil"),
    ("a) Boil", "letter 1: Boil"),
    ("(c) Boil", "letter 3: Boil"),
    ("b. Boil", "letter 2: Boil"),
    ("б) Налить", "letter 2: Налить"),
    ("(А) Налить", "letter 1: Налить"),
    ("ב. להרתיח", "letter 2: להרתיח"),
    ("イ）沸かす", "letter 2: 沸かす"),
    ("나) 끓인다", "letter 2: 끓인다"),
  ]) func areRead(_ line: String, _ expected: String) {
    #expect(marker(line) == expected)
  }

  @Test(
    "Letters follow one another in the order of their alphabet, with or without those that some leave out",
    arguments: [
      ("е)", "ж)", true), ("и)", "к)", true), ("и)", "й)", true), ("а)", "в)", false), ("ب)", "ت)", true),
      ("ب)", "ج)", true),
      ("ア)", "イ)", true), ("б)", "c)", false),
    ])
  func follow(_ first: String, _ second: String, _ expected: Bool) {
    let markers = [first, second].map { line in
      Array((line + " x").utf8).withUnsafeBufferPointer { ListMarker.read($0, 0..<$0.count) }
    }
    #expect(markers[0].map { markers[1]?.follows($0) } == expected)
  }

  @Test(arguments: [
    "1.5 litres of milk", "2026 was a good year", "A. Smith wrote", "*emphasis* in a line", "-5 degrees", "•", "1.",
    "over the hills", "o", "г. Затонск", "다. 그리고", "ж", "1234. A year is no number of a list", "(see below)", "–", "",
  ]) func areNotSeen(_ line: String) {
    #expect(marker(line) == "none")
  }
}
