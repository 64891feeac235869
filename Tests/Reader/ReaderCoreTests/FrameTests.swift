import ReaderCore
import Testing

@Suite struct FrameTests {
  @Test(arguments: [
    ("plain", 3, "pla", "in"), ("漢字", 2, "漢", "字"), ("漢字", 1, " ", " 字"), ("漢字", 3, "漢 ", " "),
    ("e\u{301}e", 1, "e\u{301}", "e"), ("ab", 2, "ab", ""),
  ])
  func aLineIsCutBetweenCells(text: String, cells: Int, head: String, tail: String) {
    let line = ScreenLine(text, .panelText)
    #expect(line.cut(to: cells).text == head)
    #expect(line.dropping(cells).text == tail)
    #expect(line.cut(to: cells).width + line.dropping(cells).width == line.width)
  }

  @Test func whatIsDrawnOverALineLeavesTheRest() {
    var frame = Frame(size: ScreenSize(columns: 10, rows: 1))
    frame.draw(ScreenLine("0123456789", .panelText), row: 0)
    frame.draw(ScreenLine("ab", .header), row: 0, column: 4)
    #expect(frame.plainLines == ["0123ab6789"])
    frame.draw(ScreenLine("far too long for it", .header), row: 0, column: 7)
    #expect(frame.plainLines == ["0123ab6far"])
    frame.draw(ScreenLine("nowhere", .header), row: 5)
    #expect(frame.plainLines == ["0123ab6far"])
  }

  @Test func shorteningEndsInAnEllipsis() {
    #expect(ScreenLine("a long title", .header).shortened(to: 7).text == "a long…")
    #expect(ScreenLine("short", .header).shortened(to: 7).text == "short")
  }
}
