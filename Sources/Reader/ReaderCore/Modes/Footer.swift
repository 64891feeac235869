import Settings
import TextLayout

/// What the line at the foot of every screen says for a moment: a message, or what is being fetched.
package struct Footer {
  /// The keys typed so far of an unfinished sequence.
  package let typed: String
  private let message: String?
  private let pending: PendingDocument?
  private let keys: KeyMap

  package init(_ workspace: Workspace) {
    typed = workspace.typed
    message = workspace.notice
    pending = workspace.reading?.pending ?? workspace.pending
    keys = workspace.keys[.page]
  }

  /// Says the message; false where there is none.
  ///
  /// - Parameter stopsFetching: whether the key that ends the fetching of a document does so here.
  package func drawMessage(on frame: inout Frame, _ bars: Bars, stopsFetching: Bool = true) -> Bool {
    guard let message else { return false }
    // What keys have to say does not hide that something is being fetched.
    let right = typed.isEmpty && pending != nil && stopsFetching ? stops : ScreenLine(typed, .footerKey)
    frame.draw(bars.line(ScreenLine(message, .message), right), row: bars.geometry.footerRow)
    return true
  }

  /// Says the message, or else what is being fetched; false where there is neither.
  package func drawNews(on frame: inout Frame, _ bars: Bars) -> Bool {
    if drawMessage(on: &frame, bars) { return true }
    guard let pending else { return false }
    frame.draw(bars.line(ScreenLine(pending.label, .message), stops), row: bars.geometry.footerRow)
    return true
  }

  /// What ends the fetching of a document.
  private var stops: ScreenLine { KeyHint(key: keys.label(of: .cancel), what: "stops").line }
}
