/// Where nodes stand in the source text.
struct MarkdownPlaces {
  /// Where each line of the parsed text begins, from the beginning of the source text.
  private let lineStarts: [Int]
  private let end: Int
  private let replaced: [(offset: Int, byte: UInt8)]

  /// Places in a text that was guarded; `start` is where it begins in the source text.
  init(_ guarded: MarkdownGuard, start: Int) {
    lineStarts = guarded.lineStarts.map { $0 + start }
    end = start + guarded.bytes.count
    replaced = guarded.replaced.map { ($0.offset + start, $0.byte) }
  }

  /// How many lines there are.
  var lineCount: Int { lineStarts.count }

  /// The bytes of a line, its line break included.
  func line(_ number: Int) -> Range<Int> {
    lineStarts[number]..<(number + 1 < lineStarts.count ? lineStarts[number + 1] : end)
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
    guard line >= 0, line < lineStarts.count else { return line < 0 ? lineStarts.first ?? end : end }
    let range = self.line(line)
    return min(range.lowerBound + column, range.upperBound)
  }

  /// The text of a block of code, with bytes the guard replaced put back: each line of it ends as its line in the source does.
  func restored(_ code: UnsafeBufferPointer<UInt8>, of node: MarkdownNode, isFenced: Bool) -> [UInt8] {
    var text = Array(code)
    let source = source(node)
    var change = firstReplaced(from: source.lowerBound)
    guard change < replaced.count, replaced[change].offset < source.upperBound else { return text }
    var number = node.lines.first + (isFenced ? 1 : 0)
    var start = 0
    while start < text.count, number < lineStarts.count {
      let lineEnd = text[start...].firstIndex(of: 0x0A) ?? text.count
      let range = line(number)
      while change < replaced.count, replaced[change].offset < range.upperBound {
        let at = lineEnd - (range.upperBound - 1 - replaced[change].offset)
        if at >= start, at < lineEnd { text[at] = replaced[change].byte }
        change += 1
      }
      start = lineEnd + 1
      number += 1
    }
    return text
  }

  private func firstReplaced(from offset: Int) -> Int {
    var low = 0
    var high = replaced.count
    while low < high {
      let middle = (low + high) / 2
      if replaced[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
