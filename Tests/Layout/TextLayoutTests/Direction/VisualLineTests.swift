import Testing
import TextLayout

/// An order whose levels are given: capitals run from right to left, digits within them do not.
private final class CapitalOrder: ReadingOrder {
  let isInUse = true

  func resolve(_ scalars: [UInt32], rightToLeft: Bool) -> ResolvedLine? {
    let levels = scalars.map { scalar -> Int8 in
      switch scalar {
      case 0x41...0x5A: 1
      case 0x30...0x39: 2
      case 0x61...0x7A: rightToLeft ? 2 : 0
      default: rightToLeft ? 1 : 0
      }
    }
    return ResolvedLine(levels: levels, shown: scalars)
  }
}

private final class NoOrder: ReadingOrder {
  let isInUse = false

  func resolve(_ scalars: [UInt32], rightToLeft: Bool) -> ResolvedLine? { nil }
}

@Suite struct VisualLineTests {
  @Test(arguments: [
    ("abc", false, "abc"), ("ABC", false, "CBA"), ("ab CD ef", false, "ab DC ef"), ("ab CD ef", true, "ef DC ab"),
    ("AB 12 CD", true, "DC 12 BA"), ("AB  ", true, "  BA"), ("AB  ", false, "BA  "), ("A漢B", true, "B漢A"),
    ("", true, ""),
  ])
  func levelsTurnStretchesRound(line: String, rightToLeft: Bool, shown: String) {
    let pieces = VisualLine.pieces(of: [line], rightToLeft: rightToLeft, by: CapitalOrder()) ?? []
    #expect(pieces.map(\.text).joined() == shown)
  }

  @Test func marksStayOnTheirLetters() {
    let pieces = VisualLine.pieces(of: ["AE\u{301}B"], rightToLeft: true, by: CapitalOrder()) ?? []
    #expect(pieces.map(\.text).joined() == "BE\u{301}A")
    #expect(pieces.map(\.width) == [3])
  }

  @Test func withoutAnOrderNothingIsTold() {
    #expect(VisualLine.pieces(of: ["ABC"], rightToLeft: true, by: NoOrder()) == nil)
  }

  @Test(arguments: [
    ("plain", false), ("naïve — 漢字 🚀", false), ("אבג", true), ("a ب", true), ("١٢٣", false), ("\u{1E900}", true),
    ("ﻼ", true), ("Ελληνικά", false),
  ])
  func rightToLeftIsTold(text: String, stands: Bool) {
    #expect(RightToLeft.stands(in: text) == stands)
  }

  @Test(arguments: [
    ("abc אבג", false as Bool?), ("אבג abc", true), ("12 — אבג", true), ("12 —", nil), ("", nil), ("東 אבג", false),
  ])
  func theFirstLetterTellsTheDirection(text: String, rightToLeft: Bool?) {
    #expect(RightToLeft.direction(of: text) == rightToLeft)
  }
}
