import ReaderCore
import ReaderFeatures

/// What a screen shows that has no room for an article.
enum TooSmallView {
  static func draw(_ size: ScreenSize) -> Frame {
    var frame = Frame(size: size)
    let smallest = ScreenSize.smallest
    let wanted = "needs \(smallest.columns)×\(smallest.rows)"
    frame.draw(ScreenLine(size.columns < wanted.count ? "too small" : wanted, .message), row: size.rows / 2)
    return frame
  }
}
