import ArticleModel

/// A text and its spans as a sequence of pieces: what mark-up languages write one after another.
///
/// Before: "a bold word", strong 2–6 — after: text 0–2, open strong, text 2–6, close strong, text 6–11.
///
/// Spans of any kind are taken: they are clamped to the text, to whole characters and to the span around them, so that
/// every open has its close and no character is divided. What is within its like (a link in a link) is
/// left out.
enum InlinePiece {
  case text(Range<Int>)
  case open(Span)
  case close(Span)

  /// The pieces of `text` in order.
  static func pieces(of text: RichText) -> [InlinePiece] {
    let count = text.utf8Count
    guard !text.spans.isEmpty else { return count == 0 ? [] : [.text(0..<count)] }
    var pieces = Sequence(count: count)
    for span in sorted(text.spans, in: text.withUTF8 { Array($0) }) { pieces.open(span) }
    pieces.closeAll()
    return pieces.pieces
  }

  /// The spans within whole characters of the text, outer before inner, empty ones left out.
  private static func sorted(_ spans: [Span], in utf8: [UInt8]) -> [Span] {
    func boundary(_ offset: Int) -> Int {
      var offset = min(max(offset, 0), utf8.count)
      while offset > 0, offset < utf8.count, utf8[offset] & 0xC0 == 0x80 { offset -= 1 }
      return offset
    }
    let whole = spans.map { Span(boundary($0.range.lowerBound)..<boundary($0.range.upperBound), $0.style) }
    return whole.filter { !$0.range.isEmpty }.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
  }

  /// Builds the pieces from left to right.
  private struct Sequence {
    var pieces: [InlinePiece] = []
    private var position = 0
    private var openSpans: [Span] = []
    private let count: Int

    init(count: Int) { self.count = count }

    mutating func open(_ span: Span) {
      while let innermost = openSpans.last, innermost.range.upperBound <= span.range.lowerBound { closeInnermost() }
      writeText(to: span.range.lowerBound)
      if openSpans.contains(where: { $0.style.isSameKind(as: span.style) }) { return }
      let end = min(span.range.upperBound, openSpans.last?.range.upperBound ?? count)
      let clamped = Span(span.range.lowerBound..<end, span.style)
      openSpans.append(clamped)
      pieces.append(.open(clamped))
    }

    mutating func closeAll() {
      while !openSpans.isEmpty { closeInnermost() }
      writeText(to: count)
    }

    private mutating func closeInnermost() {
      let span = openSpans.removeLast()
      writeText(to: span.range.upperBound)
      pieces.append(.close(span))
    }

    private mutating func writeText(to end: Int) {
      if end > position { pieces.append(.text(position..<end)) }
      position = max(position, end)
    }
  }
}

extension Span.Style {
  /// Whether the style is a link, whatever its address.
  var isLink: Bool {
    if case .link = self { true } else { false }
  }

  /// Whether two styles are the same, or both links.
  fileprivate func isSameKind(as other: Span.Style) -> Bool {
    self == other && self != .quote || isLink && other.isLink
  }
}
