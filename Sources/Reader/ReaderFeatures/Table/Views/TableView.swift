import ArticleModel
package import ReaderCore
package import Settings
import TextLayout
import UTF8Text

/// The screen while a table fills it.
package struct TableView {
  package let state: TableViewState
  /// Which keys ask for what.
  package let keys: KeyMap
  /// What the program has to say.
  package let notice: String?

  package func draw(on frame: inout Frame) {
    let geometry = Geometry(size: state.size, outlineShown: false, preferredMeasure: 72)
    let bars = Bars(geometry: geometry)
    bars.drawRules(on: &frame, outline: false)
    frame.draw(bars.line(title, remark), row: 0)
    if state.shownColumns.isEmpty {
      frame.draw(ScreenLine("The table is empty.", .panelDetail), row: geometry.pageTop, column: 1)
    } else if state.mode == .grid {
      TableGridView(layout: TableGridLayout(state)).draw(on: &frame)
    } else {
      drawRecord(on: &frame, geometry)
    }
    TableFooterView(state: state, keys: keys, notice: notice).draw(on: &frame, bars)
  }

  /// What the table is called and how large it is.
  private var title: ScreenLine {
    let table = state.table
    let rows = Counted.words(table.rows.count, "row")
    let columns = Counted.words(table.columnCount, "column")
    let size = "\(rows), \(columns)"
    guard let caption = table.caption?.text, !caption.isEmpty else { return ScreenLine("Table, " + size, .header) }
    return ScreenLine([ScreenRun(caption, .header), ScreenRun(" · " + size, .headerDetail)])
  }

  /// Where the boundaries come from, if not from marks in the source.
  private var remark: ScreenLine {
    let table = state.table
    if state.isCorrected { return ScreenLine(isNarrow ? "corrected" : "corrected by you", .headerDetail) }
    guard table.origin == .reconstructed || !table.isShownAsGrid else { return ScreenLine() }
    let share = table.confidence.isFinite ? max(0, min(1, table.confidence)) : 0
    let sure = "\(Int((share * 100).rounded())) % sure"
    let words = table.isShownAsGrid ? "rebuilt from text · \(sure)" : "a guess · \(sure)"
    return ScreenLine(isNarrow ? sure : words, .headerDetail)
  }

  private var isNarrow: Bool { state.size.columns < 60 }

  private func drawRecord(on frame: inout Frame, _ geometry: Geometry) {
    let layout = TableRecordLayout(state)
    if layout.fields.isEmpty {
      return frame.draw(ScreenLine("No row is shown.", .panelDetail), row: geometry.pageTop, column: 1)
    }
    let lines = layout.fields.flatMap(\.lines).dropFirst(state.recordTop).prefix(layout.height)
    for (index, line) in lines.enumerated() { frame.draw(line, row: geometry.pageTop + index, column: 1) }
  }
}
