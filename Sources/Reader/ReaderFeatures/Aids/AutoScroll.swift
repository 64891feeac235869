import ArticleModel
package import ReaderCore
import Settings
import TextLayout

/// Auto-scroll: line by line at the pace the reader reads.
extension ReadingState {
  /// How much one key changes the pace, in words a minute.
  private static let step = 20
  /// A line without words stays so long, in milliseconds.
  private static let shortest = 300

  /// How long the line that is read stays before the page goes on, in milliseconds: as long as its words take.
  package var lineTime: Int {
    let words = linesBeingRead.reduce(0) { words, position in
      page[position].runs.reduce(words) { $0 + ($1.role.isProse ? WordCount.words(in: $1.text) : 0) }
    }
    return max(Self.shortest, words * 60_000 / max(1, settings.pace))
  }

  /// The line that is read; where the page cannot move and the light does, all that is lit.
  private var linesBeingRead: [LinePosition] {
    let shown = visible
    guard let lit = litItems else { return Array(shown.prefix(1)) }
    if passed == nil { return shown.filter { lit.contains($0.item) } }
    return Array(shown.dropFirst(readingRow).prefix(1))
  }

  /// Begins, or pauses.
  package mutating func toggleScrolling() {
    isScrolling.toggle()
    message = isScrolling ? "\(settings.pace) words a minute; any key that moves pauses" : "paused"
  }

  package mutating func changePace(_ step: Int) {
    let range = ReaderSettings.paces
    settings.pace = max(range.lowerBound, min(range.upperBound, settings.pace + Self.step * step))
    message = "\(settings.pace) words a minute"
  }

  /// Goes on by a line; at the end of the text it stops.
  package mutating func scrollOn() {
    message = nil
    let before = (top, litItems)
    scroll(by: 1)
    followWithLight(.scrollLines(1), from: before.0)
    guard top == before.0, litItems == before.1 else { return }
    isScrolling = false
    message = "the end"
  }

  package mutating func pause() {
    isScrolling = false
    message = "paused"
  }
}

extension TextRole {
  /// Whether words in this role are read, and not just looked at.
  fileprivate var isProse: Bool {
    switch self {
    case .rule, .tableRule, .listMarker, .foldMarker, .quoteBar, .calloutBar: false
    default: true
    }
  }
}
