package import ReaderCore
package import Settings
import UTF8Text

/// The list of a folder's articles: title, minutes, date.
package struct LibraryView {
  package let state: LibraryState
  package let size: ScreenSize
  package let notice: String?
  /// Whether the words of the filter are being typed.
  package let isFiltering: Bool
  package let keys: KeyMaps

  private var geometry: Geometry { Geometry(size: size, outlineShown: false, preferredMeasure: 72) }

  package func draw(on frame: inout Frame) {
    let bars = Bars(geometry: geometry)
    bars.drawRules(on: &frame, outline: false)
    let all = Counted.words(state.entries.count, "article")
    let count = state.filter.text.isEmpty ? all : "\(state.count) of \(all)"
    frame.draw(bars.line(ScreenLine(state.name, .header), ScreenLine(count, .headerDetail)), row: 0)
    drawEntries(on: &frame)
    drawFooter(on: &frame, bars)
  }

  private func drawEntries(on frame: inout Frame) {
    if state.count == 0 {
      let text = state.filter.text.isEmpty ? "There are no articles in this folder." : "No title holds these words."
      frame.draw(ScreenLine(text, .panelDetail), row: geometry.pageTop, column: 2)
    }
    for row in 0..<max(0, min(geometry.pageHeight, state.count - state.top)) {
      frame.draw(line(state.top + row), row: geometry.pageTop + row)
    }
  }

  private func line(_ index: Int) -> ScreenLine {
    let entry = state.entries[state.entry(index)]
    let isSelected = index == state.selection
    let role: ScreenRole = isSelected ? .listSelected : entry.title == nil ? .listDetail : .listEntry
    let details = ScreenLine(details(entry), isSelected ? .listSelected : .listDetail)
    let room = max(8, size.columns - 4 - (details.width > 0 ? details.width + 2 : 0))
    var line = ScreenLine([ScreenRun(isSelected ? " › " : "   ", role)])
    line.append(ScreenLine(entry.title ?? entry.fileName, role).shortened(to: room).padded(to: room, role))
    if details.width > 0 { line.append(.blanks(2, role)) }
    line.append(details)
    return line.padded(to: size.columns, isSelected ? role : .blank)
  }

  /// "41 %   12 min   2025-08-20", in columns; the date and how far it was read only where there is room for them.
  private func details(_ entry: LibraryEntry) -> String {
    guard size.columns >= 40 else { return "" }
    let minutes = entry.minutes.map { "\($0) min" } ?? ""
    let padded = String(repeating: " ", count: max(0, 7 - minutes.count)) + minutes
    guard size.columns >= 50 else { return padded }
    let read = "\(entry.readLabel)"
    let start = String(repeating: " ", count: max(0, 5 - read.count)) + read + "  " + padded
    guard size.columns >= 60 else { return start }
    let date = entry.date ?? ""
    return start + "   " + date + String(repeating: " ", count: max(0, 10 - date.count))
  }

  private func drawFooter(on frame: inout Frame, _ bars: Bars) {
    let row = geometry.footerRow
    if isFiltering {
      return PromptLine(label: "titles: ", line: state.filter, right: "").draw(on: &frame, row: row)
    }
    let left = notice.map { ScreenLine($0, .message) } ?? selectedFile
    var hints = ScreenLine()
    for (request, what) in [(Request.open, "reads"), (.showHelp, "help")] {
      let hint = KeyHint(key: keys[.list].label(of: request), what: what).line
      if hint.width > 0 { hints.append(hint.indented(by: 2)) }
    }
    frame.draw(bars.line(left, size.columns >= 36 ? hints : ScreenLine()), row: row)
  }

  private var selectedFile: ScreenLine {
    guard state.selection < state.count else { return ScreenLine() }
    return ScreenLine(state.entries[state.entry(state.selection)].fileName, .footer)
  }
}

extension LibraryEntry {
  /// "read", "41 %", or nothing where it was never opened.
  fileprivate var readLabel: String {
    guard let furthest else { return "" }
    return furthest >= 1 ? "read" : "\(Int(furthest * 100)) %"
  }
}
