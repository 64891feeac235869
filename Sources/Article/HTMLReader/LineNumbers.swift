import Fragments
import UTF8Text

/// The numbers of lines that pages set beside code.
///
///     <pre><span class="lineno">1</span>cut();</pre>                        ►   cut();
///     <td class="gutter">1 2</td><td class="code"><div>cut();</div> …      ►   cut(); …
extension PageWalk {
  /// The longest number of a line, with the signs around it, and the most that stand in one cell.
  private static let longestNumber = 32
  private static let mostNumbers = 2000

  /// Takes the number of a line out of code; `start` is where its element began.
  mutating func dropGutter(since start: Int) {
    var lower = max(start, Int(run.lower))
    while lower < page.utf8.count, page.utf8[lower] == 0x0A { lower += 1 }
    guard page.utf8.count - lower <= PageWalk.longestNumber else { return }
    let digits = page.utf8[lower...].count { isDigit($0) }
    guard digits > 0,
      page.utf8[lower...].allSatisfy({ isDigit($0) || $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "|") })
    else { return }
    page.unseen.append(AsideText(utf8: page.utf8[lower...].filter(isDigit), source: sourcePlace..<sourcePlace))
    let letters = UInt32(page.utf8[lower...].count { !isSpace($0) })
    page.utf8.removeSubrange(lower...)
    while let last = page.seams.last, last.text > lower { page.seams.removeLast() }
    while let last = page.spans.last, Int(last.lower) >= lower { page.spans.removeLast() }
    run.letters -= min(run.letters, letters)
  }

  /// Whether the cell that ends is called one of line numbers, and holds numbers alone.
  var holdsLineNumbers: Bool {
    let cell = page.elements[Int(element)]
    guard cell.words.contains(.gutter), page.runs.count - Int(cell.first) <= PageWalk.mostNumbers else { return false }
    var text = page.runs[Int(cell.first)...].flatMap { page.utf8[$0.text] }
    if run.letters > 0 { text += page.utf8[Int(run.lower)...] }
    return text.contains(where: isDigit) && text.allSatisfy { isDigit($0) || isSpace($0) }
  }
}
