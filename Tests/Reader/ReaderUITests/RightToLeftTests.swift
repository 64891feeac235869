import ArticleModel
import ReaderCore
import ReaderFeatures
import Settings
import Testing
import TextLayout

@testable import ReaderUI

/// Turns Hebrew letters round, and all but Latin words where the paragraph runs that way: enough of an order for a screen.
final class HebrewOrder: ReadingOrder {
  let isInUse = true

  func resolve(_ scalars: [UInt32], rightToLeft: Bool) -> ResolvedLine? {
    var levels = scalars.map { scalar -> Int8 in
      if (0x5D0...0x5EA).contains(scalar) { return 1 }
      return rightToLeft ? (scalar < 0x250 && scalar > 0x2F ? 2 : 1) : 0
    }
    for index in levels.indices.dropFirst().dropLast() where levels[index - 1] == 2 && levels[index + 1] == 2 {
      levels[index] = 2
    }
    return ResolvedLine(levels: levels, shown: scalars)
  }
}

/// Right-to-left text on the page.
@Suite struct RightToLeftTests {
  private static let document: Document = {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "הנמל", authors: [Author(name: "Ada Fenn")])) { add in
      add(
        .paragraph(
          RichText("הנמל הועמק פעמיים בעשר שנים, ופעמיים שב החול אליו בתוך חורף אחד — כך כותבת Ada Fenn ביומן.")))
      add(SampleDocuments.heading("שאלות"))
      add(.list(List(ordered: false, items: [ListItem("חול"), ListItem("sand")])))
      add(.quote(Quote(blocks: [Block(.paragraph("לחול אין זיכרון."))])))
      add(.paragraph(RichText("The word חול means sand.", spans: [Span(4..<8, .link(url: "https://a.example/word"))])))
      add(.table(Table(header: ["Word", "מילה"], rows: [["sand", "חול"], ["sea", "ים"]])))
      add(.code(Code("name = \"חול\"")))
    }
    return builder.document
  }()

  private func reader(_ order: ReaderSettings.Order = .auto, terminalOrders: Bool = false, rows: Int = 40)
    -> ReaderDriver
  {
    var settings = ReaderSettings()
    settings.order = order
    settings.terminalOrdersText = terminalOrders
    var reader = ReaderDriver(Self.document, rows: rows)
    reader.state = ReaderState(
      reading: Self.document, name: "rtl", size: ScreenSize(columns: 80, rows: rows),
      options: LayoutOptions(readingOrder: HebrewOrder()), settings: settings)
    return reader
  }

  @Test func paragraphsRunToTheLeftFromTheRightEdge() throws {
    try Golden.expect(reader().lines, "right-to-left-80x40")
  }

  @Test(arguments: [
    (ReaderSettings.Order.auto, false, true), (.auto, true, false), (.lectern, true, true), (.terminal, false, false),
  ])
  func theSettingSaysWhoOrders(order: ReaderSettings.Order, terminalOrders: Bool, isOrdered: Bool) {
    let reader = reader(order, terminalOrders: terminalOrders)
    #expect(reader.state.ordersText == isOrdered)
    #expect(reader.shows("לומנה") == false)
    #expect(reader.shows(isOrdered ? "לוח" : "חול"))
    #expect(reader.shows(isOrdered ? "חול" : "לוח") == false)
  }

  @Test func theOrderChangesOnTheFly() {
    var reader = reader()
    reader.type(":set order terminal<Enter>")
    #expect(reader.shows("חול"))
    reader.type(":set order lectern<Enter>")
    #expect(!reader.shows("חול"))
  }

  @Test func searchFindsWhatIsWritten() {
    var reader = reader()
    reader.type("/חול<Enter>")
    #expect(reader.footer.contains("of 6"))
    let lit = reader.state.view().lines.flatMap(\.runs).filter { $0.role == .currentMatch || $0.role == .match }
    #expect(lit.contains { $0.text == "לוח" })
  }

  @Test func aClickFindsTheLinkWhereItIsShown() throws {
    var reader = reader()
    let row = try #require(reader.lines.firstIndex { $0.contains("The word") })
    reader.send(.mouse(Mouse(.press, at: Frame.Cell(column: 9, row: row))))
    #expect(reader.footer.contains("https://a.example/word"))
  }

  @Test func tablesOverTheWholeScreenAreOrderedCellByCell() throws {
    var reader = reader(rows: 24)
    reader.type("<Tab><Tab><Enter>")
    try Golden.expect(reader.lines, "right-to-left-table-80x24")
  }

  @Test func listsAndViewsAreOrderedToo() {
    var reader = reader()
    reader.type("}r")
    let isShown = reader.shows("למנה")
    #expect(isShown)
    let entries = [LibraryEntry(path: "a.txt", title: "הנמל הישן", minutes: 4, furthest: 0.41)]
    var state = ReaderState(
      browsing: entries, name: "seeds", size: ScreenSize(columns: 80, rows: 24),
      options: LayoutOptions(readingOrder: HebrewOrder()))
    let first = state.view().plainLines[2]
    #expect(first.hasPrefix(" › ןשיה למנה ") && first.contains("41 %    4 min"))
    _ = state.update(.key("/"))
    _ = state.update(.key("ה"))
    #expect(state.view().plainLines.last?.contains("titles: ה") == true)
  }

  @Test func noLineIsWiderThanTheScreen() {
    for columns in 20...60 {
      var reader = reader()
      reader.resize(columns, 24)
      #expect(reader.state.view().lines.allSatisfy { $0.width <= columns })
    }
  }
}
