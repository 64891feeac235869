import ArticleModel
import Settings
import TextLayout

/// Auto-scroll: line by line at the pace the reader reads.
extension ReadingState {
  /// How much one key changes the pace, in words a minute.
  private static let step = 20
  /// A line without words stays so long, in milliseconds.
  private static let shortest = 300

  /// How long the line that is read stays before the page goes on, in milliseconds: as long as its words take.
  var lineTime: Int {
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
  mutating func toggleScrolling() {
    isScrolling.toggle()
    message = isScrolling ? "\(settings.pace) words a minute; any key that moves pauses" : "paused"
  }

  mutating func changePace(_ step: Int) {
    let range = ReaderSettings.paces
    settings.pace = max(range.lowerBound, min(range.upperBound, settings.pace + Self.step * step))
    message = "\(settings.pace) words a minute"
  }

  /// Goes on by a line; at the end of the text it stops.
  mutating func scrollOn() {
    message = nil
    let before = (top, litItems)
    scroll(by: 1)
    followWithLight(.scrollLines(1), from: before.0)
    guard top == before.0, litItems == before.1 else { return }
    isScrolling = false
    message = "the end"
  }

  mutating func pause() {
    isScrolling = false
    message = "paused"
  }
}

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

extension TextRole {
  /// Whether words in this role are read, and not just looked at.
  fileprivate var isProse: Bool {
    switch self {
    case .rule, .tableRule, .listMarker, .foldMarker, .quoteBar, .calloutBar: false
    default: true
    }
  }
}
