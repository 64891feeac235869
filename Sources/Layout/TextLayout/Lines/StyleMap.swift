import ArticleModel
import UTF8Text

/// The roles of a text, as stretches that follow one another: the nested spans of a ``RichText`` made flat.
///
///     before  strong 0..<9, link 4..<9 over 12 bytes of body
///     after   0: strong, 4: link, 9: body
struct StyleMap {
  /// A stretch in one role, up to the next one.
  struct Stretch {
    /// Its first byte.
    var start: Int
    var role: TextRole
    var link: String?
    var isStruck = false
  }

  /// In order; the first begins at 0.
  private(set) var stretches: [Stretch]

  /// A text in one role.
  init(_ role: TextRole) { stretches = [Stretch(start: 0, role: role, link: nil)] }

  /// A text in `role` except for its spans; those are clamped to the `length` of the text.
  init(_ role: TextRole, spans: [Span], length: Int) {
    self.init(role)
    if spans.isEmpty { return }
    var open = OpenSpans(base: role)
    for event in StyleMap.events(spans, length: length) {
      open.apply(event, spans[event.span].style)
      let stretch = Stretch(start: event.offset, role: open.role, link: open.link, isStruck: open.isStruck)
      if stretches[stretches.count - 1].start == event.offset { stretches.removeLast() }
      stretches.append(stretch)
    }
  }

  /// The index of the stretch that holds an offset, by binary search.
  func index(at offset: Int) -> Int {
    stretches.dropFirst().firstSortedIndex { $0.start > offset } - 1
  }

  /// Whether a stretch continues to an offset.
  func ends(_ index: Int, atOrAfter offset: Int) -> Bool {
    index + 1 == stretches.count || stretches[index + 1].start >= offset
  }

  /// A span that begins or ends.
  fileprivate struct Event {
    var offset: Int
    var begins: Bool
    var span: Int
  }

  private static func events(_ spans: [Span], length: Int) -> [Event] {
    var events: [Event] = []
    for (index, span) in spans.enumerated() {
      if case .place = span.style { continue }
      let range = span.range.clamped(to: 0..<length)
      if range.isEmpty { continue }
      events.append(Event(offset: range.lowerBound, begins: true, span: index))
      events.append(Event(offset: range.upperBound, begins: false, span: index))
    }
    return events.sorted { $0.offset < $1.offset }
  }
}

/// The spans that hold the place a sweep over a text has come to.
private struct OpenSpans {
  let base: TextRole
  private var strong = 0
  private var emphasis = 0
  private var code = 0
  private var strikes = 0
  private var links: [(span: Int, url: String)] = []

  init(base: TextRole) { self.base = base }

  var link: String? { links.last?.url }

  var isStruck: Bool { strikes > 0 }

  mutating func apply(_ event: StyleMap.Event, _ style: Span.Style) {
    let step = event.begins ? 1 : -1
    switch style {
    case .strong: strong += step
    case .emphasis: emphasis += step
    case .code: code += step
    case .strike: strikes += step
    case .place, .superscript, .subscript, .quote, .ruby, .formula: break
    case .link(let url):
      if event.begins { links.append((event.span, url)) } else { links.removeAll { $0.span == event.span } }
    }
  }

  /// Titles and headings keep their look; elsewhere a link outweighs code, and code outweighs emphasis.
  var role: TextRole {
    switch base {
    case .title, .heading, .subheading, .headingFour, .headingFive, .headingSix, .tableHeader, .term: return base
    default: break
    }
    if !links.isEmpty { return .link }
    if code > 0 { return .code }
    if base == .question { return base }
    if strong > 0 { return emphasis > 0 ? .strongEmphasis : .strong }
    return emphasis > 0 ? .emphasis : base
  }
}
