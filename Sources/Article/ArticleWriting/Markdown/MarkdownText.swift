import ArticleModel

/// Builds a line of text with its spans as mark-up, and escapes what would turn into mark-up.
///
/// Before: `1. A *star*, [link]` with "link" a link — after: `1\. A \*star\*, \[[link](https://example.org)]`
struct MarkdownText {
  /// Where the text is going to stand.
  enum Place {
    /// In lines of its own: line breaks become hard breaks.
    case paragraph
    /// On a heading's one line.
    case heading
    /// In a cell of a pipe table.
    case cell
    /// Between the brackets of a picture.
    case alternative
  }

  private(set) var bytes: [UInt8] = []
  private let place: Place
  private let text: [UInt8]
  /// The marks that close the spans that are open.
  private var closers: [[UInt8]] = []
  /// Whether the last thing written closed emphasis: another mark right after it would run into it.
  private var endsInMark = false
  private var openLinks = 0

  /// The mark-up of `text` for a place.
  static func markup(of text: RichText, in place: Place = .paragraph) -> [UInt8] {
    var builder = MarkdownText(text, in: place)
    builder.write(MarkdownSpans.trimmed(text))
    if place == .heading, builder.bytes.last == 0x23 { builder.bytes.insert(0x5C, at: builder.bytes.count - 1) }
    return builder.bytes
  }

  private init(_ text: RichText, in place: Place) {
    self.text = text.withUTF8 { Array($0) }
    self.place = place
    bytes.reserveCapacity(self.text.count + 16)
  }

  private mutating func write(_ text: RichText) {
    var code: Span?
    for piece in InlinePiece.pieces(of: text) {
      switch piece {
      case .close(let span) where code == span: code = nil
      case _ where code != nil: continue
      case .open(let span) where span.style == .code:
        code = span
        writeCode(span.range)
      case .open(let span) where writeFormula(span): code = span
      case .text(let range):
        MarkdownEscaper.write(
          self.text[range], of: self.text, in: place, insideLink: openLinks > 0 || place == .alternative, to: &bytes)
        endsInMark = false
      case .open(let span): open(span)
      case .close(let span): close(span)
      }
    }
  }

  private mutating func open(_ span: Span) {
    if case .link(let url) = span.style {
      let address = LinkTarget.safe(url)
      closers.append(address.map { Array("](\(MarkdownText.destination($0)))".utf8) } ?? [])
      if address != nil { bytes.append(0x5B) }
      openLinks += address != nil ? 1 : 0
    } else if case .place(let name) = span.style {
      if place != .alternative { bytes += MarkdownText.anchor(name) }
      closers.append([])
      return
    } else if let marks = MarkdownText.marks(of: span.style, depth: closers.count) {
      bytes += marks.open
      closers.append(marks.close)
    } else {
      let asterisks: [UInt8] = span.style == .strong ? [0x2A, 0x2A] : [0x2A]
      let element = span.style == .strong ? "strong" : "em"
      let canUseAsterisks = !endsInMark && MarkdownSpans.isDelimitable(span.range, in: text)
      bytes += canUseAsterisks ? asterisks : Array("<\(element)>".utf8)
      closers.append(canUseAsterisks ? asterisks : Array("</\(element)>".utf8))
    }
    endsInMark = false
  }

  private mutating func close(_ span: Span) {
    let closer = closers.removeLast()
    if case .place = span.style { return }
    if span.style.isLink, !closer.isEmpty { openLinks -= 1 }
    bytes += closer
    endsInMark = closer.last == 0x2A
  }

  /// What opens and closes a style that asterisks do not mark. Raised and lowered text has no mark of Markdown's own, but its
  /// elements of HTML are shown by all that render it.
  private static func marks(of style: Span.Style, depth: Int) -> (open: [UInt8], close: [UInt8])? {
    switch style {
    case .superscript: (Array("<sup>".utf8), Array("</sup>".utf8))
    case .subscript: (Array("<sub>".utf8), Array("</sub>".utf8))
    case .strike: ([0x7E, 0x7E], [0x7E, 0x7E])
    case .quote: (Array("“".utf8), Array("”".utf8))
    case .ruby, .formula: ([], [])
    case .strong, .emphasis, .code, .link, .place: nil
    }
  }

  /// What stands before the text of an item: its box, and its number where the list's own do not say it.
  static func lead(of item: ListItem, marker: String?) -> [UInt8] {
    var lead: [UInt8] = []
    if let isDone = item.isDone { lead += Array(isDone ? "[x] ".utf8 : "[ ] ".utf8) }
    if let marker {
      let closing = item.marker == nil ? "." : ""
      lead += markup(of: RichText(marker + closing)) + [0x20]
    }
    return lead
  }

  /// Writes a formula as TeX between dollars, if its TeX is known and can stand there.
  private mutating func writeFormula(_ span: Span) -> Bool {
    guard case .formula(let tex?) = span.style, place != .alternative, let first = tex.utf8.first,
      let last = tex.utf8.last, first != 0x20, last != 0x20,
      tex.utf8.allSatisfy({ $0 >= 0x20 && !"$`".utf8.contains($0) })
    else { return false }
    // A text of Markdown says itself how many there are.
    let signs = [UInt8](repeating: 0x24, count: text[span.range].starts(with: [0x24, 0x24]) ? 2 : 1)
    bytes += signs + Array(tex.utf8).flatMap { place == .cell && $0 == 0x7C ? [0x5C, $0] : [$0] } + signs
    endsInMark = false
    return true
  }

  /// Writes a code span between more backticks than any run within it.
  private mutating func writeCode(_ range: Range<Int>) {
    var code = text[range].map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
    if place == .cell { code = code.flatMap { $0 == 0x7C ? [0x5C, $0] : [$0] } }
    let fence = [UInt8](repeating: 0x60, count: MarkdownText.longestRun(of: 0x60, in: code) + 1)
    let isPadded = code.first == 0x60 || code.last == 0x60 || (code.first == 0x20 && code.last == 0x20)
    bytes += fence + (isPadded ? [0x20] + code + [0x20] : code) + fence
    endsInMark = false
  }

  /// The length of the longest run of a byte.
  static func longestRun(of byte: UInt8, in bytes: some Collection<UInt8>) -> Int {
    var longest = 0
    var run = 0
    for other in bytes {
      run = other == byte ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// The tag that names a place; nothing for a name that could not stand in one.
  private static func anchor(_ name: String) -> [UInt8] {
    let isPlain = name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"\"'<>&`|\\".utf8.contains($0) }
    return isPlain ? Array("<a id=\"\(name)\"></a>".utf8) : []
  }

  /// An address as it is between the parentheses of a link.
  static func destination(_ url: String) -> String {
    var encoded = ""
    for scalar in url.unicodeScalars {
      switch scalar {
      case " ": encoded += "%20"
      case "<": encoded += "%3C"
      case ">": encoded += "%3E"
      case "\\": encoded += "%5C"
      case "`": encoded += "%60"
      case "|": encoded += "%7C"
      case "(": encoded += "\\("
      case ")": encoded += "\\)"
      case "&": encoded += "&amp;"
      default: encoded.unicodeScalars.append(scalar)
      }
    }
    return encoded
  }
}
