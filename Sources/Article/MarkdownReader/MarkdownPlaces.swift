/// Where nodes stand in the source text.
struct MarkdownPlaces {
  /// Where each line of the parsed text begins in it.
  private let lineStarts: [Int]
  private let replaced: [MarkdownGuard.Replacement]
  /// The source text, and where the parsed one begins in it.
  private let text: UnsafeBufferPointer<UInt8>
  private let start: Int
  private var end: Int { text.count }

  /// Places in a text that was guarded: all of a source text from `start` on.
  init(_ guarded: MarkdownGuard, of text: UnsafeBufferPointer<UInt8>, start: Int) {
    lineStarts = guarded.lineStarts
    replaced = guarded.replaced
    self.text = text
    self.start = start
  }

  /// How many lines there are.
  var lineCount: Int { lineStarts.count }

  /// The bytes of a line, its line break included.
  func line(_ number: Int) -> Range<Int> {
    start + lineStarts[number]..<(number + 1 < lineStarts.count ? start + lineStarts[number + 1] : end)
  }

  /// The bytes of a node.
  func source(_ node: MarkdownNode) -> Range<Int> {
    let (first, last) = node.lines
    let columns = node.columns
    let lower = offset(first, max(columns.first, 0))
    let upper = last >= first ? offset(last, max(columns.end, 0)) : lower
    return lower..<max(lower, upper)
  }

  private func offset(_ line: Int, _ column: Int) -> Int {
    guard line >= 0, line < lineStarts.count else { return line < 0 ? min(start, end) : end }
    let range = self.line(line)
    return min(range.lowerBound + column, range.upperBound)
  }

  /// The text of a block of code, with bytes the guard replaced put back: each line of it ends as its line in the source does.
  func restored(_ code: UnsafeBufferPointer<UInt8>, of node: MarkdownNode, isFenced: Bool) -> [UInt8] {
    var restored = Array(code)
    let source = source(node)
    var change = firstReplaced(from: source.lowerBound)
    guard change < replaced.count, range(change).lowerBound < source.upperBound else { return restored }
    var number = node.lines.first + (isFenced ? 1 : 0)
    var lineStart = 0
    while lineStart < restored.count, number < lineStarts.count {
      let lineEnd = restored[lineStart...].firstIndex(of: 0x0A) ?? restored.count
      let line = line(number)
      while change < replaced.count, range(change).lowerBound < line.upperBound {
        for offset in range(change) {
          let at = lineEnd - (line.upperBound - 1 - offset)
          if at >= lineStart, at < lineEnd { restored[at] = text[offset] }
        }
        change += 1
      }
      lineStart = lineEnd + 1
      number += 1
    }
    return restored
  }

  /// Where a run of bytes stands that was replaced.
  private func range(_ change: Int) -> Range<Int> {
    let range = replaced[change].range
    return start + range.lowerBound..<start + range.upperBound
  }

  private func firstReplaced(from offset: Int) -> Int {
    var low = 0
    var high = replaced.count
    while low < high {
      let middle = (low + high) / 2
      if range(middle).lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
