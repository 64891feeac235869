package import ReaderCore
import Settings

/// The list of commands, from the foot of the page upwards: name, what it does, its keys.
package struct PaletteView {
  package let palette: Palette
  /// The rows of the page.
  package let height: Int

  package func draw(on frame: inout Frame) {
    let columns = frame.size.columns
    let row = frame.size.rows - 1
    let count = palette.mistake ?? "\(palette.selection + 1) of \(palette.lines.count)"
    PromptLine(label: ":", line: palette.line, right: count).draw(on: &frame, row: row)
    let shown = palette.lines.isEmpty ? 0 : palette.shownCount(height: height)
    let first = row - shown
    guard first > 0 else { return }
    frame.draw(ScreenLine(String(repeating: "─", count: columns), .frameLine), row: first - 1)
    for line in 0..<shown {
      frame.draw(self.line(palette.top + line, columns), row: first + line, width: columns)
    }
  }

  private func line(_ index: Int, _ columns: Int) -> ScreenLine {
    let entry = palette.entries[palette.lines[index].entry]
    let isSelected = index == palette.selection
    let base: ScreenRole = isSelected ? .listSelected : .panelText
    var line = ScreenLine([ScreenRun(isSelected ? " › " : "   ", base)])
    line.append(name(entry.name, palette.lines[index].places, base))
    let keys = ScreenLine(entry.keys, isSelected ? base : .key)
    // What a command does has the room that the names leave.
    let widest = palette.lines.lazy.map { palette.entries[$0.entry].name.utf8.count }.max() ?? 0
    let nameWidth = min(max(16, widest), 26, columns - 4)
    line = line.shortened(to: nameWidth + 3).padded(to: nameWidth + 3, base)
    let room = columns - line.width - keys.width - 3
    if room >= 12 {
      line.append(.blanks(1, base))
      line.append(
        ScreenLine(entry.help, isSelected ? base : .panelDetail).shortened(to: room).padded(to: room, base))
    }
    let free = columns - 1 - line.width - keys.width
    if free >= 1 {
      line.append(.blanks(free, base))
      line.append(keys)
    }
    return line.padded(to: columns, base)
  }

  /// The name with the letters that were typed marked.
  private func name(_ name: String, _ places: [Int], _ base: ScreenRole) -> ScreenLine {
    let marked = Set(places)
    var line = ScreenLine()
    for (place, byte) in name.utf8.enumerated() {
      let isMarked = marked.contains(place) && base != .listSelected
      line.append(ScreenRun(String(decoding: [byte], as: UTF8.self), isMarked ? .promptLabel : base, width: 1))
    }
    return line
  }
}
