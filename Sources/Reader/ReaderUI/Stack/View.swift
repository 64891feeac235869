public import ReaderCore
import ReaderFeatures
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
    frame.attention =
      frame.cursor ?? frame.selected
      ?? workspace.reading.map {
        Frame.Cell(column: min($0.geometry.textColumn, size.columns - 1), row: min($0.geometry.pageTop, size.rows - 1))
      }
    return frame
  }
}
