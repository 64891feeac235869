import ArticleModel
import Fragments
import TextDecoding
import UTF8Text

/// Formulas that stand in the text as TeX, for a script to draw.
///
///     the sag is \(d = \frac{w}{8H}\) here    ►   the sag is d = w/8H here
///     <p>\[y = x^2\]</p>                      ►   y = x²
///
/// Dollars before and behind it count only where the page brings such a script, or calls what holds them a formula. The parser hands text on in pieces, so that what
/// is open at the end of one waits for the next; an element that begins or ends there makes it text.
extension PageWalk {
  /// Takes text whose formulas are written out.
  mutating func takeText(_ text: UnsafeBufferPointer<UInt8>, end: Int) {
    guard preformatted == 0, !formulas.waiting.isEmpty || formulas.mayBegin(in: text) && !isInCode else {
      return takePlain(text, end: end)
    }
    let begin = formulas.waiting.isEmpty ? sourcePlace : formulas.placeOfWaiting
    let whole = formulas.waiting + text
    formulas.waiting = []
    whole.withUnsafeBufferPointer { takeFormulas(of: $0, from: begin, end: end) }
  }

  /// Makes text of a formula that did not end before an element began or ended.
  mutating func endWaiting() {
    guard !formulas.waiting.isEmpty else { return }
    let waiting = formulas.waiting
    let end = sourcePlace
    formulas.waiting = []
    sourcePlace = formulas.placeOfWaiting
    waiting.withUnsafeBufferPointer { takePlain($0, end: end) }
    sourcePlace = end
  }

  private mutating func takeFormulas(of text: UnsafeBufferPointer<UInt8>, from begin: Int, end: Int) {
    var start = 0
    var at = 0
    func place(_ offset: Int) -> Int { min(begin + offset, max(begin, end)) }
    while let sign = formulas.sign(in: text, from: at) {
      guard let close = sign.end(in: text) else {
        if text.count - sign.place > FormulaCollector.longestWaiting { break }
        sourcePlace = place(start)
        takePlain(UnsafeBufferPointer(rebasing: text[start..<sign.place]), end: place(sign.place))
        formulas.placeOfWaiting = place(sign.place)
        formulas.waiting = Array(text[sign.place...])
        return
      }
      let tex = text[sign.inside..<close]
      at = close + sign.closing.count
      guard sign.mayHold(tex, before: at < text.count ? text[at] : 0x20) else {
        at = sign.inside
        continue
      }
      sourcePlace = place(start)
      takePlain(UnsafeBufferPointer(rebasing: text[start..<sign.place]), end: place(sign.place))
      sourcePlace = place(sign.place)
      let written = PageText.whole(String(decoding: tex, as: UTF8.self))
      write(Formula(text: TeXText.written(written), tex: written, isDisplayed: sign.isDisplayed))
      start = at
    }
    sourcePlace = place(start)
    takePlain(UnsafeBufferPointer(rebasing: text[start...]), end: end)
  }

  /// Appends text as it stands.
  private mutating func takePlain(_ text: UnsafeBufferPointer<UInt8>, end: Int) {
    guard !text.isEmpty else { return }
    if PlainTextScan(text).plainEnd(from: 0) == text.count { return append(text, end: end) }
    var clean = PageText.clean(text)
    clean.withUTF8 { append($0, end: end) }
  }

  /// Whether text is shown as somebody types it.
  private var isInCode: Bool {
    open.suffix(4).contains {
      switch $0.tag {
      case .code, .kbd, .samp, .tt: true
      default: false
      }
    }
  }
}

extension FormulaCollector {
  /// The longest text that waits for the end of a formula, in bytes.
  static let longestWaiting = 4000

  /// Whether a formula may begin in a text.
  func mayBegin(in text: UnsafeBufferPointer<UInt8>) -> Bool { sign(in: text, from: 0) != nil }

  /// The first sign from a place on.
  func sign(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> TeXSign? {
    TeXSign.first(in: text, from: start, withDollars: isDrawnByScript)
  }
}
