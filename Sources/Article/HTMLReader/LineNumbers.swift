import Fragments
import UTF8Text

/// The numbers of lines that pages set beside code.
///
///     <pre><span class="lineno">1</span>cut();</pre>                        ►   cut();
///     <td class="gutter">1 2</td><td class="code"><div>cut();</div> …      ►   cut(); …
///     <td><pre>1⏎2</pre></td><td><pre>cut();⏎tie();</pre></td>              ►   cut(); tie();
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

  /// Notes of the row around the cell that ends that the next one may hold the lines which this one numbers.
  mutating func noteLineNumbers(in row: Int32) {
    if holdsLineNumbers { numberedRow = row }
    counted = countsLines ? (row: row, cell: element) : nil
  }

  /// Whether the cell that begins holds the lines of code that the one before it numbers.
  mutating func isNumbered(_ reading: borrowing AttributeReading) -> Bool {
    if numberedRow >= 0, numberedRow == element { return true }
    guard let counted, counted.row == element, reading.signs.contains(.code) else { return false }
    page.elements[Int(counted.cell)].words.insert(.gutter)
    return true
  }

  /// Whether the cell that ends is called one of line numbers, and holds numbers alone.
  private var holdsLineNumbers: Bool {
    guard page.elements[Int(element)].words.contains(.gutter), let text = textOfCell else { return false }
    return text.contains(where: isDigit) && text.allSatisfy { isDigit($0) || isSpace($0) }
  }

  /// Whether the cell that ends holds the numbers from 1 on, each on its line.
  private var countsLines: Bool {
    let first = Int(page.elements[Int(element)].first)
    let start = Int(first < page.runs.count ? page.runs[first].lower : run.lower)
    guard start < page.utf8.count, page.utf8[start] == UInt8(ascii: "1"),
      let numbers = textOfCell?.split(separator: 0x0A)
    else { return false }
    return numbers.count >= 2 && numbers.enumerated().allSatisfy { $1.elementsEqual(String($0 + 1).utf8) }
  }

  /// The text of the cell that ends, each run on a line; nil where it is longer than any numbers of lines.
  private var textOfCell: [UInt8]? {
    let first = Int(page.elements[Int(element)].first)
    guard page.runs.count - first <= PageWalk.mostNumbers else { return nil }
    var text: [UInt8] = []
    for run in page.runs[first...] {
      text += page.utf8[run.text] + [0x0A]
      if text.count > PageWalk.mostNumbers * PageWalk.longestNumber { return nil }
    }
    if run.letters > 0 { text += page.utf8[Int(run.lower)...] }
    return text
  }
}
