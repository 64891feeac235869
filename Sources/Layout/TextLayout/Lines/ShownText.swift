public import ArticleModel
import UTF8Text

/// Texts as characters can show them: a terminal has no raised type, and not each a line through a word.
///
///     10(6) m(2), raised     ►   10⁶ m²          CO(2), lowered   ►   CO₂
///     (4.00) 4.50, struck    ►   ~~4.00~~ 4.50   (wait), quoted   ►   “wait”
extension Block {
  /// The block with its raised, lowered, struck and quoted words in other characters, and a table's columns with one name each; nil if it has
  /// none of them.
  ///
  /// - Parameter strikes: whether struck words are drawn with a line through them.
  public func shownOtherwise(language: String?, strikes: Bool = false) -> Block? {
    if case .table(let table) = content, let joined = table.joiningHeader {
      var block = self
      block.content = .table(joined)
      return block.shownOtherwise(language: language, strikes: strikes) ?? block
    }
    var found = false
    forEachText { text in found = found || text.spans.contains { $0.style.needsCharacters(strikes) } }
    return found ? mappingTexts { ShownText($0, language, strikes).text } : nil
  }
}

extension Span.Style {
  /// Whether a terminal shows it by characters alone.
  fileprivate func needsCharacters(_ strikes: Bool) -> Bool {
    switch self {
    case .superscript, .subscript, .quote: true
    case .strike: !strikes
    case .strong, .emphasis, .code, .link, .place, .ruby, .formula: false
    }
  }
}

/// Rewrites one text, and moves the spans that stay along with it.
private struct ShownText {
  private(set) var text: RichText
  private let bytes: [UInt8]
  /// What stands in place of ranges of the text, in order.
  private var changes: [(range: Range<Int>, now: [UInt8])] = []
  private let strikes: Bool

  init(_ text: RichText, _ language: String?, _ strikes: Bool) {
    self.text = text
    self.strikes = strikes
    bytes = text.withUTF8 { Array($0) }
    guard text.spans.contains(where: { $0.style.needsCharacters(strikes) }) else { return }
    var depth: [Int] = []
    for span in text.spans where span.style.needsCharacters(strikes) {
      let range = span.range.clamped(to: 0..<bytes.count)
      guard !range.isEmpty else { continue }
      switch span.style {
      case .superscript: replace(range, by: RaisedText.raised(string(range)))
      case .subscript: replace(range, by: RaisedText.lowered(string(range)))
      case .strike: enclose(range, "~~", "~~")
      default:
        depth.removeAll { $0 <= range.lowerBound }
        let marks = QuotationMarks.of(language: language, isInner: depth.count % 2 == 1)
        depth.append(range.upperBound)
        enclose(range, marks.open, marks.close)
      }
    }
    apply()
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func replace(_ range: Range<Int>, by now: String?) {
    if let now { changes.append((range, Array(now.utf8))) }
  }

  private mutating func enclose(_ range: Range<Int>, _ open: String, _ close: String) {
    changes.append((range.lowerBound..<range.lowerBound, Array(open.utf8)))
    changes.append((range.upperBound..<range.upperBound, Array(close.utf8)))
  }

  private mutating func apply() {
    let sorted = changes.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }.map(\.element)
    var output: [UInt8] = []
    var at = 0
    // Where a byte of the text stands now.
    var steps: [(from: Int, to: Int)] = [(0, 0)]
    for change in sorted where change.range.lowerBound >= at {
      output += bytes[at..<change.range.lowerBound]
      steps.append((change.range.lowerBound, output.count))
      output += change.now
      at = change.range.upperBound
      steps.append((at, output.count))
    }
    output += bytes[at...]
    func moved(_ offset: Int, isEnd: Bool) -> Int {
      if isEnd, let end = steps.first(where: { $0.from == offset }) { return end.to }
      let last = steps.last { $0.from <= offset } ?? (0, 0)
      let next = steps.first { $0.from > last.from }
      return min(last.to + offset - last.from, next.map { max(last.to, $0.to) } ?? .max, output.count)
    }
    let spans = text.spans.compactMap { span -> Span? in
      if span.style.needsCharacters(strikes) { return nil }
      let lower = moved(span.range.lowerBound, isEnd: false)
      return Span(lower..<max(lower, moved(span.range.upperBound, isEnd: true)), span.style)
    }
    text = RichText(String(decoding: output, as: UTF8.self), spans: spans)
  }
}
