import ReaderCore
import ReaderFeatures
import Settings
import TextLayout

/// When the page scrolls by itself.
extension ReaderState {
  /// Pauses auto-scroll where a key asks for something else. Answers whether that was all the key was for.
  mutating func pauses(_ key: Key) -> Bool {
    guard isOnPage, reading?.isScrolling == true, sequence.isEmpty else { return false }
    switch keys[.page].meaning(of: [key]) {
    case .request(.autoScroll, _), .request(.pace, _), .request(.redraw, _), .request(.suspend, _),
      .request(.turnSetting, _):
      return false
    case .request(let request, _):
      reading?.pause()
      return request.moves
    // A digit begins a motion; what begins a longer command goes on to do so.
    case .unknown:
      reading?.pause()
      return true
    case .unfinished:
      reading?.pause()
      return false
    }
  }

  /// Asks for the time of the next line, where the page scrolls by itself.
  mutating func awaitNextLine() -> [Effect] {
    guard let reading, reading.isScrolling, scrollTimer == nil else { return [] }
    lastTimer += 1
    scrollTimer = lastTimer
    return [.startTimer(id: lastTimer, milliseconds: reading.lineTime)]
  }

  /// The time of a line is over.
  mutating func takeScrollTimer() {
    scrollTimer = nil
    guard reading?.isScrolling == true else { return }
    guard isOnPage else {
      reading?.isScrolling = false
      return
    }
    reading?.scrollOn()
  }
}

extension Request {
  /// Whether it does nothing but move about on the page, or clear something there.
  fileprivate var moves: Bool {
    switch self {
    case .scrollLines, .scrollHalfPages, .scrollPages, .top, .bottom, .paragraph, .section, .article, .cancel: true
    default: false
    }
  }
}
