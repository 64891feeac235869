public import ArticleModel
import UTF8Text

/// Texts as characters can show them: a terminal has no raised type, and not each a line through a word.
///
///     10(6) m(2), raised     ►   10⁶ m²          CO(2), lowered      ►   CO₂
///     (4.00) 4.50, struck    ►   ~~4.00~~ 4.50   (wait), quoted      ►   “wait”
///     $\frac{1}{2}$          ►   ½
extension Block {
  /// The block with its raised, lowered, struck and quoted words and its formulas in other characters, and a table's columns with one name
  /// each; nil if it has none of them.
  ///
  /// - Parameter strikes: whether struck words are drawn with a line through them.
  public func shownOtherwise(language: String?, strikes: Bool = false) -> Block? {
    if case .table(let table) = content, let joined = table.joiningHeader {
      var block = self
      block.content = .table(joined)
      return block.shownOtherwise(language: language, strikes: strikes) ?? block
    }
    var found = false
    forEachText { text in found = found || text.spans.contains { $0.needsCharacters(in: text, strikes) } }
    return found ? mappingTexts { ShownText($0, language, strikes).text } : nil
  }
}

extension Masthead {
  /// The title in the characters that a terminal shows.
  public var shownTitle: RichText? { title.map { ShownText($0, language, false).text } }
  /// The subtitle in the characters that a terminal shows.
  public var shownSubtitle: RichText? { subtitle.map { ShownText($0, language, false).text } }
}

extension Span {
  /// Whether a terminal shows it by characters alone.
  fileprivate func needsCharacters(in text: RichText, _ strikes: Bool) -> Bool {
    switch style {
    case .superscript, .subscript, .quote: true
    case .strike: !strikes
    case .formula(let tex):
      tex != nil && text.begins(with: UInt8(ascii: "$"), at: range.lowerBound) || isCommand(in: text)
    case .strong, .emphasis, .code, .link, .place, .ruby: false
    }
  }

  /// Whether it is a formula that stands in the text as TeX, without the signs around it.
  private func isCommand(in text: RichText) -> Bool {
    guard case .formula(nil) = style else { return false }
    return text.withUTF8 { bytes in
      range.clamped(to: 0..<max(0, bytes.count - 1)).contains {
        bytes[$0] == UInt8(ascii: "\\") && isLetter(bytes[$0 + 1])
      }
    }
  }

  /// Whether it stays where its words are shown in other characters.
  fileprivate var stays: Bool { if case .formula = style { true } else { false } }
}

extension RichText {
  fileprivate func begins(with byte: UInt8, at offset: Int) -> Bool {
    withUTF8 { $0.indices.contains(offset) && $0[offset] == byte }
  }
}

/// Rewrites one text, and moves the spans that stay along with it.
struct ShownText {
  private(set) var text: RichText
  /// What was written otherwise.
  private(set) var places = ShownPlaces()
  private let bytes: [UInt8]
  /// What stands in place of ranges of the text, in order.
  private var changes: [(range: Range<Int>, now: [UInt8])] = []

  init(_ text: RichText, _ language: String?, _ strikes: Bool) {
    self.text = text
    let needing = text.spans.filter { $0.needsCharacters(in: text, strikes) }
    guard !needing.isEmpty else {
      bytes = []
      return
    }
    bytes = text.withUTF8 { Array($0) }
    var depth: [Int] = []
    for span in needing {
      let range = span.range.clamped(to: 0..<bytes.count)
      guard !range.isEmpty else { continue }
      switch span.style {
      case .superscript: replace(range, by: RaisedText.raised(string(range)))
      case .subscript: replace(range, by: RaisedText.lowered(string(range)))
      case .strike: enclose(range, "~~", "~~")
      case .formula(let tex): replace(range, by: ShownText.formula(tex ?? string(range)))
      default:
        depth.removeAll { $0 <= range.lowerBound }
        let marks = QuotationMarks.of(language: language, isInner: depth.count % 2 == 1)
        depth.append(range.upperBound)
        enclose(range, marks.open, marks.close)
      }
    }
    apply(keeping: text.spans.filter { $0.stays || !$0.needsCharacters(in: text, strikes) })
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A formula as a line; nil where it is longer than is read of one, or where nothing would be left of it.
  private static func formula(_ tex: String) -> String? {
    guard tex.utf8.count <= TeXText.longest else { return nil }
    let written = TeXText.written(tex).split(separator: " ").joined(separator: " ")
    return written.utf8.contains { $0 > 0x20 } ? written : nil
  }

  private mutating func replace(_ range: Range<Int>, by now: String?) {
    if let now { changes.append((range, Array(now.utf8))) }
  }

  private mutating func enclose(_ range: Range<Int>, _ open: String, _ close: String) {
    changes.append((range.lowerBound..<range.lowerBound, Array(open.utf8)))
    changes.append((range.upperBound..<range.upperBound, Array(close.utf8)))
  }

  private mutating func apply(keeping spans: [Span]) {
    let sorted = changes.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }.map(\.element)
    var output: [UInt8] = []
    var at = 0
    for change in sorted where change.range.lowerBound >= at {
      output += bytes[at..<change.range.lowerBound]
      places.add(change.range, shownAt: output.count, length: change.now.count)
      output += change.now
      at = change.range.upperBound
    }
    output += bytes[at...]
    let moved = spans.map { span in
      let lower = places.shown(span.range.lowerBound)
      return Span(lower..<max(lower, places.shown(span.range.upperBound, isEnd: true)), span.style)
    }
    text = RichText(String(decoding: output, as: UTF8.self), spans: moved)
  }
}
