import ArticleModel
internal import CCmarkGFM
import Fragments
import TextDecoding
import UTF8Text

/// Makes one text of what stands in a paragraph, heading or cell: white space collapsed, marks turned into spans, HTML reduced
/// to what it does to the text.
///
///     A *word*,      ►   "A word, and a link" (word: emphasis, link: link)
///     and a [link](b)
struct MarkdownInlines {
  /// What relative addresses are resolved against.
  private let base: String?
  private var bytes: [UInt8] = []
  private var spans: [Span] = []
  private var open: [Open] = []
  private var needsSpace = false
  /// Whether the space that is needed is a line's end in the source.
  private var isLineEnd = false
  /// Where two tildes stand that may strike words out.
  private var strikes: [Int] = []
  /// The names that stand for the next letter.
  private var places: [String] = []
  /// The bracket that closes the reading that is open.
  private var readingEnd: String?
  /// Whether the bracket is read that the text has for programs that know no readings.
  private var isInReadingBracket = false

  /// A style that has begun.
  private struct Open {
    /// The node that ends it; nil if a tag does.
    var node: OpaquePointer?
    var style: Span.Style?
    var start: Int
  }

  /// More styles within one another mean nothing to a reader.
  private static let deepest = 12
  /// More open tags are not followed.
  private static let mostTags = 64

  /// The text of everything within a node.
  static func text(in node: MarkdownNode, base: String?) -> RichText {
    var inlines = MarkdownInlines(base: base)
    let iterator = cmark_iter_new(node.pointer)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let current = cmark_iter_get_node(iterator), current != node.pointer else { continue }
      inlines.take(MarkdownNode(current), isEnd: event == CMARK_EVENT_EXIT)
    }
    let words = MarkdownAttributes.stripped(MarkdownRoles.read(inlines.finished()))
    return MarkdownRoles.raised(BareAddresses.linked(WikiLinks.read(words, base: base)))
  }

  /// The words of everything within a node, without styles and formulas.
  static func whole(of node: MarkdownNode) -> [UInt8] {
    var bytes: [UInt8] = []
    let iterator = cmark_iter_new(node.pointer)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return bytes }
      guard event == CMARK_EVENT_ENTER, let current = cmark_iter_get_node(iterator) else { continue }
      let inner = MarkdownNode(current)
      if inner.dollars > 0 { continue }
      if inner.type == CMARK_NODE_TEXT || inner.type == CMARK_NODE_CODE { bytes += inner.literal }
      if inner.type == CMARK_NODE_SOFTBREAK || inner.type == CMARK_NODE_LINEBREAK { bytes.append(0x20) }
    }
  }

  private init(base: String?) { self.base = base }

  private mutating func take(_ node: MarkdownNode, isEnd: Bool) {
    switch node.type {
    case CMARK_NODE_TEXT where isInReadingBracket && !node.literal.contains { isLetter($0) || isDigit($0) }: break
    case CMARK_NODE_TEXT:
      let start = bytes.count
      append(node.literal)
      strikes += StruckText.marks(in: bytes, from: start)
    case CMARK_NODE_SOFTBREAK:
      isLineEnd = !needsSpace
      needsSpace = true
    case CMARK_NODE_LINEBREAK: breakLine()
    case CMARK_NODE_CODE where node.dollars > 0:
      // As it is written: who writes Markdown reads TeX.
      let sign = String(repeating: "$", count: node.dollars)
      let tex = PageText.line(node.literal)
      begin(.formula(tex: tex), node: node.pointer)
      append(Array((sign + tex + sign).utf8))
      end(node: node.pointer)
    case CMARK_NODE_CODE:
      begin(.code, node: node.pointer)
      append(node.literal, collapses: false)
      end(node: node.pointer)
    case CMARK_NODE_HTML_INLINE:
      if places.count < MarkdownInlines.mostTags, let name = InlineTag.place(node.literal) { places.append(name) }
      take(InlineTag(node.literal))
    case CMARK_NODE_EMPH: isEnd ? end(node: node.pointer) : begin(.emphasis, node: node.pointer)
    case CMARK_NODE_STRONG: isEnd ? end(node: node.pointer) : begin(.strong, node: node.pointer)
    case CMARK_NODE_LINK: isEnd ? end(node: node.pointer) : begin(link(node.url), node: node.pointer)
    case CMARK_NODE_FOOTNOTE_REFERENCE where !isEnd:
      begin(.link(url: "#" + FootnotePlaces.name(of: node.literal)), node: node.pointer)
      append(Array("[".utf8) + node.literal + Array("]".utf8))
      end(node: node.pointer)
    default: break
    }
  }

  private mutating func take(_ tag: InlineTag) {
    switch tag {
    case .begin(.link(let url)): beginTag(link(url))
    case .begin(let style): beginTag(style)
    case .end(let style): endTag(style)
    case .lineBreak: breakLine()
    case .picture(let description): append(Array(description.utf8))
    case .reading(let isEnd): isEnd ? endReading() : beginReading()
    case .readingBracket(let isEnd): isInReadingBracket = !isEnd
    case .nothing: break
    }
  }

  // MARK: Readings

  /// Opens the bracket around how the words before it are read, a wide one behind wide letters.
  private mutating func beginReading() {
    endReading()
    isInReadingBracket = false
    guard let last = bytes.last, !isSpace(last), open.count < MarkdownInlines.mostTags else { return }
    let isWide = last >= 0x80
    needsSpace = !isWide
    takeSpace()
    open.append(Open(node: nil, style: .ruby, start: bytes.count))
    bytes += (isWide ? "（" : "(").utf8
    readingEnd = isWide ? "）" : ")"
  }

  private mutating func endReading() {
    isInReadingBracket = false
    guard let bracket = readingEnd else { return }
    readingEnd = nil
    needsSpace = false
    bytes += bracket.utf8
    endTag(.ruby)
  }

  private func link(_ url: String) -> Span.Style? {
    ResolvedAddress.target(url, base: base).map { .link(url: $0) }
  }

  // MARK: Text

  private mutating func append(_ text: [UInt8]) { text.withUnsafeBufferPointer { append($0) } }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, collapses: Bool = true) {
    if PlainTextScan(text).plainEnd(from: 0) == text.count { return appendClean(text, collapses: collapses) }
    var clean = PageText.clean(text)
    clean.withUTF8 { appendClean($0, collapses: collapses) }
  }

  private mutating func appendClean(_ text: UnsafeBufferPointer<UInt8>, collapses: Bool) {
    for (place, byte) in text.enumerated() {
      if isSpace(byte), collapses {
        needsSpace = true
        isLineEnd = false
        continue
      }
      if isLineEnd { joinLines(text, at: place) }
      if needsSpace, let last = bytes.last, last != 0x0A { bytes.append(0x20) }
      needsSpace = false
      if !places.isEmpty { settlePlaces(before: byte) }
      bytes.append(isSpace(byte) ? 0x20 : byte)
    }
  }

  /// Joins two lines without a space where their script has none between words.
  private mutating func joinLines(_ text: UnsafeBufferPointer<UInt8>, at start: Int) {
    isLineEnd = false
    let isTight = bytes.withUnsafeBufferPointer {
      UnspacedScript.joins($0, endingAt: $0.count, text, at: start)
    }
    if isTight { needsSpace = false }
  }

  private mutating func settlePlaces(before lead: UInt8) {
    let range = bytes.count..<bytes.count + sequenceLength(lead)
    spans += places.map { Span(range, .place(name: $0)) }
    places = []
  }

  private mutating func breakLine() {
    needsSpace = false
    if !bytes.isEmpty { bytes.append(0x0A) }
  }

  // MARK: Styles

  private mutating func begin(_ style: Span.Style?, node: OpaquePointer) {
    takeSpace()
    open.append(Open(node: node, style: style, start: bytes.count))
  }

  private mutating func beginTag(_ style: Span.Style?) {
    guard open.count < MarkdownInlines.mostTags else { return }
    takeSpace()
    open.append(Open(node: nil, style: style, start: bytes.count))
  }

  /// White space before a style stays outside of it.
  private mutating func takeSpace() {
    if needsSpace, let last = bytes.last, last != 0x0A { bytes.append(0x20) }
    needsSpace = false
  }

  /// Ends the style of a node, and those of tags that were begun in it and not ended.
  private mutating func end(node: OpaquePointer) {
    while let last = open.popLast() {
      close(last)
      if last.node == node { return }
    }
  }

  /// Ends the innermost style of a tag; a tag ends none that was begun outside of the mark around it.
  private mutating func endTag(_ style: Span.Style) {
    var index = open.count
    while index > 0, open[index - 1].node == nil {
      index -= 1
      let found = open[index].style
      guard found == style || style.isLink && found?.isLink ?? true else { continue }
      while open.count > index, let last = open.popLast() { close(last) }
      return
    }
  }

  private mutating func close(_ style: Open) {
    guard let kind = style.style, style.start < bytes.count, open.count < MarkdownInlines.deepest else { return }
    spans.append(Span(style.start..<bytes.count, kind))
  }

  private mutating func finished() -> RichText {
    endReading()
    while let last = open.popLast() { close(last) }
    var end = bytes.count
    while end > 0, isSpace(bytes[end - 1]) { end -= 1 }
    bytes.removeSubrange(end...)
    let kept = spans.compactMap { span -> Span? in
      let range = span.range.clamped(to: 0..<end)
      return range.isEmpty ? nil : Span(range, span.style)
    }
    return StruckText.read(RichText(String(decoding: bytes, as: UTF8.self), spans: kept.inOrder), marks: strikes)
  }
}
