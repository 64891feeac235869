import ArticleModel

/// A text broken into lines within a margin.
struct FlowLines: LineSource {
  private let text: String
  private let styles: StyleMap
  private let hyphenRole: TextRole
  private let origin: Int?
  private let firstRuns: [TextRun]
  private let firstWidth: Int
  private let restRuns: [TextRun]
  private let restWidth: Int
  private var target: LaidLine.Target?
  private var breaker = GreedyBreaker()
  private var isAtStart = true
  /// Whether a text without words still makes one line, for the sake of its marker.
  private let showsMarkerAlone: Bool

  /// A text in `role` but for its spans.
  ///
  /// - Parameters:
  ///   - origin: where the text begins in ``BlockText/text``; nil for words of the program's own.
  ///   - first: the runs before the first line, with the marker; nil for those of the margin.
  init(
    _ text: RichText, _ role: TextRole, origin: Int?, margin: Margin, first: [TextRun]? = nil,
    target: LaidLine.Target? = nil
  ) {
    self.text = text.text
    styles = StyleMap(role, spans: text.spans, length: text.text.utf8.count)
    hyphenRole = role
    self.origin = origin
    restRuns = margin.runs
    restWidth = margin.textWidth
    firstRuns = first ?? restRuns
    firstWidth = first.map { runs in margin.measure - runs.reduce(0) { $0 + $1.width } } ?? restWidth
    showsMarkerAlone = first != nil
    self.target = target
  }

  mutating func next() -> LaidLine? {
    CellWidth.withBytes(of: text) { bytes in
      let isFirst = isAtStart
      guard let line = advance(bytes) else { return nil }
      var builder = RunBuilder(after: isFirst ? firstRuns : restRuns)
      builder.append(bytes, line, styles: styles, origin: origin)
      if line.isHyphenated { builder.append(mark: "-", hyphenRole) }
      defer { target = nil }
      return LaidLine(builder.runs, target: target)
    }
  }

  mutating func skip() -> Bool {
    CellWidth.withBytes(of: text) { bytes in
      defer { target = nil }
      return advance(bytes) != nil
    }
  }

  var remainingCells: Int { text.utf8.count - breaker.position }

  var nextOrigin: Int? {
    // A label on the first line stands before the text itself.
    if isAtStart, let label = firstRuns.lazy.compactMap(\.origin).first { return label }
    return origin.map { $0 + breaker.position }
  }

  private mutating func advance(_ bytes: Bytes) -> BrokenLine? {
    guard isAtStart else { return breaker.nextLine(in: bytes, measure: restWidth) }
    isAtStart = false
    let start = breaker
    let markerAlone = BrokenLine(range: 0..<0, width: 0, next: 0)
    guard let line = breaker.nextLine(in: bytes, measure: firstWidth) else {
      return showsMarkerAlone ? markerAlone : nil
    }
    if line.isCut, firstWidth < restWidth {
      // A word that would be cut behind the marker has more room on the next line.
      breaker = start
      return markerAlone
    }
    return line
  }
}
