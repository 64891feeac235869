public import ReaderCore
import ReaderFeatures
import Settings
import TextLayout

extension ReaderState {
  /// The screen as it is now: the modes from the last that covers the screen upwards.
  public func view() -> Frame {
    guard size.isLargeEnough else { return TooSmallView.draw(size) }
    var workspace = workspace
    workspace.typed = sequence.label
    var frame = Frame(size: size)
    let first = modes.lastIndex { $0.coversScreen } ?? 0
    for mode in modes[first...] { mode.draw(on: &frame, in: workspace) }
    drawContinuations(on: &frame)
    if settings.showsPlainSigns { frame = frame.withPlainSigns() }
    frame.attention =
      frame.cursor ?? frame.selected
      ?? workspace.reading.map {
        Frame.Cell(column: min($0.geometry.textColumn, size.columns - 1), row: min($0.geometry.pageTop, size.rows - 1))
      }
    return frame
  }

  /// What may follow the keys that were typed, in columns above the line at the foot of the screen.
  private func drawContinuations(on frame: inout Frame) {
    guard let widest = continuations.map(CellWidth.of).max() else { return }
    let columns = max(1, (size.columns - 2) / (widest + 3))
    let count = min((continuations.count + columns - 1) / columns, size.rows - 2)
    for row in 0..<count {
      var line = ScreenLine([.blanks(1)])
      for words in continuations.dropFirst(row * columns).prefix(columns) {
        line.append(ScreenLine(words, .message).shortened(to: size.columns - 2).padded(to: widest + 3))
      }
      frame.draw(line, row: size.rows - 1 - count + row, width: size.columns)
    }
  }
}
