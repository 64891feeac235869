import Bidirectional
import Testing
import TextLayout

/// Whether the library is there; without it text stays as it is written.
private let isThere = BidirectionalOrder().resolve([0x5D0], rightToLeft: true) != nil

/// Lines put in order by the real library.
@Suite(.enabled(if: isThere)) struct BidirectionalOrderTests {
  /// A line, the direction of its paragraph, and what is shown.
  @Test(arguments: [
    ("abc אבג def", false, "abc גבא def"), ("abc אבג def", true, "def גבא abc"), ("אבג 123", true, "123 גבא"),
    ("אבג (דה)", true, "(הד) גבא"), ("see אבג (1).", false, "see (1) גבא."), ("אבג.", true, ".גבא"),
    ("אבג ", true, " גבא"),
    ("אבג ", false, "גבא "), ("only latin", false, "only latin"), ("", true, ""), ("אָב", true, "באָ"),
    ("מחיר 3.50 ₪", true, "₪ 3.50 ריחמ"),
  ])
  func hebrew(line: String, rightToLeft: Bool, shown: String) {
    #expect(visual(line, rightToLeft) == shown)
  }

  /// Arabic letters take the forms that join them; lam and alef become one.
  @Test(arguments: [
    ("سلام", "ﻡﻼﺳ"), ("بيت 12", "12 ﺖﻴﺑ"), ("دار", "ﺭﺍﺩ"), ("١٢٣", "١٢٣"),
  ])
  func arabic(line: String, shown: String) {
    let pieces = VisualLine.pieces(of: [line], rightToLeft: true, by: BidirectionalOrder()) ?? []
    #expect(pieces.map(\.text).joined() == shown)
    #expect(pieces.reduce(0) { $0 + $1.width } == CellWidth.of(shown))
  }

  @Test func eachPieceKnowsItsText() {
    let pieces = VisualLine.pieces(of: ["see ", "אב", "ג", " x"], rightToLeft: false, by: BidirectionalOrder())
    #expect(pieces?.map(\.index) == [0, 2, 1, 3])
    #expect(pieces?.map(\.text) == ["see ", "ג", "בא", " x"])
    #expect(pieces?.map(\.width) == [4, 1, 2, 2])
  }

  @Test func aLongLineIsOrderedToo() {
    let line = String(repeating: "אבג abc ", count: 20_000)
    #expect(visual(line, true).unicodeScalars.count == line.unicodeScalars.count)
  }

  private func visual(_ line: String, _ rightToLeft: Bool) -> String {
    (VisualLine.pieces(of: [line], rightToLeft: rightToLeft, by: BidirectionalOrder()) ?? []).map(\.text).joined()
  }
}
