import ArticleModel

/// A text broken into lines within a margin.
struct FlowLines: LineSource {
  private let text: RichText
  private let styles: StyleMap
  private let hyphenRole: TextRole
  private let origin: Int?
  private let firstRuns: [TextRun]
  private let firstWidth: Int
  private let restRuns: [TextRun]
  private let restWidth: Int
  private let isJustified: Bool
  private var target: LaidLine.Target?
  private var breaker: LineBreaker
  private var isAtStart = true
  /// Whether the next line that is justified has its wider spaces to the left.
  private var leftFirst = false
  /// Whether a text without words still makes one line, for the sake of its marker.
  private let showsMarkerAlone: Bool

  /// A text in `role` except for its spans.
  ///
  /// - Parameters:
  ///   - origin: where the text begins in ``BlockText/text``; nil for words of the program's own.
  ///   - first: the runs before the first line, with the marker; nil for those of the margin.
  ///   - setting: how it is broken into lines.
  init(
    _ text: RichText, _ role: TextRole, origin: Int?, margin: Margin, first: [TextRun]? = nil,
    target: LaidLine.Target? = nil, setting: FlowSetting = .plain
  ) {
    self.text = text
    styles = StyleMap(role, spans: text.spans, length: text.utf8Count)
    hyphenRole = role
    self.origin = origin
    restRuns = margin.runs
    restWidth = margin.textWidth
    firstRuns = first ?? restRuns
    firstWidth = first.map { runs in margin.measure - runs.reduce(0) { $0 + $1.width } } ?? restWidth
    showsMarkerAlone = first != nil
    isJustified = setting.isJustified
    self.target = target
    breaker = LineBreaker(setting, styles: styles, measure: restWidth, firstMeasure: firstWidth)
  }

  mutating func next() -> LaidLine? {
    text.withUTF8 { bytes in
      let isFirst = isAtStart
      guard let line = advance(bytes) else { return nil }
      let margin = isFirst ? firstRuns : restRuns
      var builder = RunBuilder(after: margin)
      builder.append(bytes, line, styles: styles, origin: origin)
      if line.isHyphenated { builder.append(mark: "-", hyphenRole) }
      defer { target = nil }
      let room = isFirst ? firstWidth : restWidth
      guard isJustified, Justification.applies(to: line, room: room) else {
        return LaidLine(builder.runs, target: target)
      }
      let words = Array(builder.runs[margin.count...])
      let widened = Justification.widen(words, by: room - line.width, leftFirst: leftFirst)
      return LaidLine(margin + widened, target: target)
    }
  }

  mutating func skip() -> Bool {
    text.withUTF8 { bytes in
      defer { target = nil }
      return advance(bytes) != nil
    }
  }

  func rested() -> FlowLines {
    var rested = self
    rested.breaker = breaker.rested()
    return rested
  }

  var remainingCells: Int { text.utf8Count - breaker.position }

  var nextOrigin: Int? {
    // A label on the first line stands before the text itself.
    if isAtStart, let label = firstRuns.lazy.compactMap(\.origin).first { return label }
    return origin.map { $0 + breaker.position }
  }

  private mutating func advance(_ bytes: Bytes) -> BrokenLine? {
    leftFirst.toggle()
    guard isAtStart else { return breaker.nextLine(in: bytes) }
    isAtStart = false
    let markerAlone = BrokenLine(range: 0..<0, width: 0, next: 0)
    guard let line = breaker.nextLine(in: bytes) else { return showsMarkerAlone ? markerAlone : nil }
    if line.isCut, firstWidth < restWidth {
      // A word that would be cut after the marker has more room on the next line.
      breaker = breaker.startingOver(measure: restWidth)
      return markerAlone
    }
    return line
  }
}
