package import TextLayout

/// The lines of one item of a page, blank ones above it included, made as far as they are looked at.
package final class LaidItem {
  private enum Source {
    case lines([LaidLine])
    case block(BlockLines)
  }

  /// Lines are made and kept by so many at a time.
  private static let chunkSize = 64
  /// How many chunks are kept: enough for the tallest screen.
  private static let chunksKept = 8

  /// How many blank lines stand above the item.
  package let blanks: Int
  private var source: Source
  private var chunks: [Int: [LaidLine]] = [:]

  /// An item whose lines are known.
  package init(blanks: Int, lines: [LaidLine]) {
    self.blanks = blanks
    source = .lines(lines)
  }

  /// A block, of which no line has been made.
  package init(blanks: Int, block: BlockLines) {
    var block = block
    block.extend(to: 1)
    self.blanks = block.knownCount > 0 ? blanks : 0
    source = .block(block)
  }

  /// The number of lines where it is no greater than `limit`, else some number that is at least `limit`.
  package func count(upTo limit: Int) -> Int {
    switch source {
    case .lines(let lines): return blanks + lines.count
    case .block(let block):
      guard !block.isComplete, block.knownCount + blanks < limit else { return blanks + block.knownCount }
      return blanks
        + changing(block) { block in
          block.extend(to: max(1, limit - blanks))
          return block.knownCount
        }
    }
  }

  /// A line; a blank one where the item has fewer.
  package subscript(index: Int) -> LaidLine {
    guard index >= blanks else { return LaidLine() }
    let line = index - blanks
    switch source {
    case .lines(let lines): return lines.indices.contains(line) ? lines[line] : LaidLine()
    case .block:
      let chunk = chunk(line / Self.chunkSize)
      return chunk.indices.contains(line % Self.chunkSize) ? chunk[line % Self.chunkSize] : LaidLine()
    }
  }

  /// The line that shows an offset of the item's text, or the nearest before it that shows any of its words.
  package func line(ofOffset offset: Int) -> Int? {
    switch source {
    case .lines(let lines):
      return lines.lastIndex { line in line.firstOffset.map { $0 <= offset } ?? false }.map { $0 + blanks }
    case .block(let block): return changing(block) { $0.lineIndex(ofOrigin: offset) }.map { $0 + blanks }
    }
  }

  /// Changes the block of the source where it lies: what it has noted of a long one is not to be copied each time.
  private func changing<Result>(_ block: consuming BlockLines, _ change: (inout BlockLines) -> Result) -> Result {
    source = .lines([])
    let result = change(&block)
    source = .block(block)
    return result
  }

  private func chunk(_ index: Int) -> [LaidLine] {
    if let chunk = chunks[index] { return chunk }
    guard case .block(let block) = source else { return [] }
    let lines = changing(block) { $0.lines(index * Self.chunkSize..<(index + 1) * Self.chunkSize) }
    if chunks.count >= Self.chunksKept { chunks = [:] }
    chunks[index] = lines
    return lines
  }
}
