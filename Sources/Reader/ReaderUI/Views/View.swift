import Settings
import TextLayout

extension ReaderState {
  /// The screen as it is now.
  public func view() -> Frame {
    guard size.isLargeEnough else { return TooSmallView.draw(size) }
    var frame = base
    palette.map { PaletteView(palette: $0, height: listHeight).draw(on: &frame) }
    return frame
  }

  /// The screen below the list of commands.
  private var base: Frame {
    if let reading { return ReadingView(state: reading, typed: sequence.label, notice: message).draw() }
    if let library {
      return LibraryView(state: library, size: size, notice: message, help: libraryHelp, keys: keys).draw()
        .ordered(by: pageOptions.readingOrder)
    }
    return Frame(size: size)
  }
}
