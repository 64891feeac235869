extension ReaderState {
  /// The screen as it is now.
  public func view() -> Frame {
    guard size.isLargeEnough else { return TooSmallView.draw(size) }
    if let reading { return ReadingView(state: reading, typed: sequence.label, notice: message).draw() }
    if let library { return LibraryView(state: library, size: size, notice: message, help: libraryHelp).draw() }
    return Frame(size: size)
  }
}
