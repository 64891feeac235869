import ArticleModel
package import ReaderCore
package import Settings

/// The line below a table: where the cursor is, how the rows are sorted and filtered; a message; or what is typed.
package struct TableFooterView {
  package let state: TableViewState
  package let keys: KeyMap
  package let notice: String?

  package func draw(on frame: inout Frame, _ bars: Bars) {
    let row = bars.geometry.footerRow
    switch state.typing {
    case .filter(let text, _): drawPrompt("/", text, found, on: &frame, row)
    case .path(let path): drawPrompt("write to: ", path, notice ?? "Tab: format", on: &frame, row)
    case .overwrite(let path):
      let question = ScreenLine("\(path) is there already. Replace it? y n", .message)
      frame.draw(bars.line(question, ScreenLine()), row: row)
    case .split:
      let keys = ScreenLine([
        ScreenRun("← →", .footerKey), ScreenRun(" the place to split at   ", .footerDetail),
        ScreenRun("Enter", .footerKey), ScreenRun(" splits", .footerDetail),
      ])
      frame.draw(bars.line(keys, ScreenLine()), row: row)
    case nil:
      let message = notice.map { ScreenLine($0, .message) }
      frame.draw(bars.line(message ?? position, right), row: row)
    }
  }

  private var found: String { "\(state.rows.count) of \(state.table.rows.count)" }

  private var position: ScreenLine {
    let place =
      state.row == Table.headerRow ? "header" : "row \(min(state.row + 1, state.rows.count)) of \(state.rows.count)"
    return ScreenLine("\(place) · \(state.label(of: state.column))", .footer)
  }

  private var right: ScreenLine {
    var parts: [ScreenLine] = []
    if let sorting = state.rows.sorting {
      let sign = sorting.descending ? "▼" : "▲"
      parts.append(ScreenLine(isNarrow ? sign : "\(sign) \(state.label(of: sorting.column))", .footer))
    }
    if !state.rows.filter.isEmpty { parts.append(ScreenLine("/\(state.rows.filter) \(found)", .footer)) }
    if !state.hidden.isEmpty { parts.append(ScreenLine("\(state.hidden.count) hidden", .footerDetail)) }
    let help = KeyHint(key: keys.label(of: .showHelp), what: "help").line
    if state.size.columns >= 36, help.width > 0 { parts.append(help) }
    var line = ScreenLine()
    for (index, part) in parts.enumerated() {
      if index > 0 { line.append(.blanks(2)) }
      line.append(part)
    }
    return line
  }

  private var isNarrow: Bool { state.size.columns < 60 }

  private func drawPrompt(_ label: String, _ line: TypedLine, _ right: String, on frame: inout Frame, _ row: Int) {
    PromptLine(label: label, line: line, right: right).draw(on: &frame, row: row)
  }
}
