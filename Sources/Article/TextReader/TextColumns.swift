import UTF8Text

/// Reads the two columns of a page one after another.
///
///     Bridges over salt water are        is larger on the side of the sea,    ►   Bridges over salt water are held by
///     held by bolts. The loss we         and twice as large where there is        bolts. The loss we found is larger on
///     found                              no paint.                                the side of the sea, …
///
/// Columns of prose are wide, continue from line to line, and begin at the same column on most lines of the page. Cells of tables are short.
struct TextColumns {
  /// The fewest lines with both columns.
  private static let fewest = 6
  /// The narrowest column of prose, and the range of columns in which the right one begins.
  private static let narrowest = 20
  private static let latest = 100

  private var text: TextLines

  static func apply(to text: inout TextLines) {
    let wide = text.lines.count(where: { $0.hasGap && Int($0.endColumn) >= 2 * narrowest })
    guard !text.isWhole, wide >= fewest else { return }
    var pass = TextColumns(text: text)
    pass.run()
    text = pass.text
  }

  private mutating func run() {
    var lines: [Line] = []
    var start = 0
    while start < text.lines.count {
      var end = start + 1
      while end < text.lines.count, !text.lines[end].startsPage { end += 1 }
      lines += page(start..<end)
      start = end
    }
    text.lines = lines
  }

  /// The lines of a page, the left column before the right one.
  private func page(_ page: Range<Int>) -> [Line] {
    guard let column = rightColumn(page) else { return Array(text.lines[page]) }
    var start = page.lowerBound
    // A header in two parts is alone above the columns.
    if start + 1 < page.upperBound, text.lines[start + 1].blankLinesBefore > 0 { start += 1 }
    while start < page.upperBound, split(start, at: column).right == nil { start += 1 }
    var end = start
    var last = start
    while end < page.upperBound {
      let (left, right) = split(end, at: column)
      guard left != nil || right != nil else { break }
      if right != nil { last = end + 1 }
      end += 1
    }
    let columns = start..<max(last, leftEnd(from: last, page, at: column))
    guard isProse(columns, at: column) else { return Array(text.lines[page]) }
    return Array(text.lines[page.lowerBound..<start]) + read(columns, at: column)
      + Array(text.lines[columns.upperBound..<page.upperBound])
  }

  /// Where the left column ends below the end of the right one.
  private func leftEnd(from start: Int, _ page: Range<Int>, at column: Int) -> Int {
    var end = start
    while end < page.upperBound, text.lines[end].blankLinesBefore == 0, Int(text.lines[end].endColumn) < column {
      end += 1
    }
    return end
  }

  /// The column where text begins after a gap on most lines.
  private func rightColumn(_ page: Range<Int>) -> Int? {
    var counts: [Int: Int] = [:]
    for index in page {
      for column in startsBehindGaps(index) where column >= Self.narrowest && column <= Self.latest {
        counts[column, default: 0] += 1
      }
    }
    guard let best = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }), best.value >= Self.fewest,
      best.value * 2 >= page.count
    else { return nil }
    return best.key
  }

  /// The columns at which text begins after two spaces or more, or after the beginning of the line.
  private func startsBehindGaps(_ index: Int) -> [Int] {
    let line = text.lines[index]
    var starts: [Int] = line.indent >= Self.narrowest ? [Int(line.indent)] : []
    guard line.hasGap else { return starts }
    var column = Int(line.indent)
    var spaces = 0
    for at in line.text where text.bytes[at] & 0xC0 != 0x80 {
      if text.bytes[at] == 0x20 {
        spaces += 1
      } else {
        if spaces >= 2 { starts.append(column) }
        spaces = 0
      }
      column += 1
    }
    return starts
  }

  /// The parts of a line in the two columns; both nil if its text crosses the gap between them.
  private func split(_ index: Int, at column: Int) -> (left: Line?, right: Line?) {
    let line = text.lines[index]
    if Int(line.indent) >= column { return (nil, shifted(line, by: column)) }
    if Int(line.endColumn) < column { return (line, nil) }
    var at = line.text.lowerBound
    var place = Int(line.indent)
    while at < line.text.upperBound, place < column {
      at += sequenceLength(text.bytes[at])
      place += 1
    }
    guard at - 2 > line.text.lowerBound, text.bytes[at - 1] == 0x20, text.bytes[at - 2] == 0x20,
      at < line.text.upperBound, !isSpace(text.bytes[at])
    else { return (nil, nil) }
    var left = line
    left.text = (line.text.lowerBound..<at).trimmed(in: text.bytes)
    left.endColumn = line.indent + columns(left.text)
    left.hasGap = hasGap(left.text)
    var right = line
    right.text = at..<line.text.upperBound
    right.indent = 0
    right.endColumn = columns(right.text)
    right.hasGap = hasGap(right.text)
    return (left, right)
  }

  private func shifted(_ line: Line, by column: Int) -> Line {
    var line = line
    line.indent -= Int32(column)
    line.endColumn -= Int32(column)
    return line
  }

  private func columns(_ range: Range<Int>) -> Int32 {
    range.reduce(0) { $0 + (text.bytes[$1] & 0xC0 != 0x80 ? 1 : 0) }
  }

  private func hasGap(_ range: Range<Int>) -> Bool {
    range.dropLast().contains { text.bytes[$0] == 0x20 && text.bytes[$0 + 1] == 0x20 }
  }

  /// Whether both columns are running text: wide, with several words per line, and most lines within a sentence.
  private func isProse(_ range: Range<Int>, at column: Int) -> Bool {
    var counts = (both: 0, words: 0, parts: 0, wide: 0, open: 0)
    for index in range {
      let (left, right) = split(index, at: column)
      if left != nil, right != nil { counts.both += 1 }
      for part in [left, right].compactMap({ $0 }) {
        counts.parts += 1
        counts.words += text.bytes[part.text].count(where: { $0 == 0x20 }) + 1
        if Int(part.endColumn - part.indent) >= Self.narrowest { counts.wide += 1 }
        if !SentenceEnd.closes(part.text, in: text.bytes) { counts.open += 1 }
      }
    }
    return counts.both >= Self.fewest && counts.words >= 4 * counts.parts && counts.wide * 3 >= 2 * counts.parts
      && counts.open * 3 >= 2 * counts.parts
  }

  private func read(_ range: Range<Int>, at column: Int) -> [Line] {
    var left: [Line] = []
    var right: [Line] = []
    var row = 0
    var rows = (left: -1, right: -1)
    for index in range {
      row += index == range.lowerBound ? 0 : 1 + Int(text.lines[index].blankLinesBefore)
      let parts = split(index, at: column)
      if var line = parts.left {
        line.blankLinesBefore = rows.left < 0 ? line.blankLinesBefore : UInt8(clamping: row - rows.left - 1)
        rows.left = row
        left.append(line)
      }
      if var line = parts.right {
        line.blankLinesBefore = rows.right < 0 ? 0 : UInt8(clamping: row - rows.right - 1)
        line.startsPage = false
        rows.right = row
        right.append(line)
      }
    }
    joinColumns(left, &right)
    // Each column is filled to its own width, so the narrower one is counted as if it were as wide.
    let difference = (right.map(\.endColumn).max() ?? 0) - (left.map(\.endColumn).max() ?? 0)
    for index in left.indices where difference > 0 { left[index].endColumn += difference }
    for index in right.indices where difference < 0 { right[index].endColumn -= difference }
    return left + right
  }

  /// Continues a sentence from the bottom of one column to the top of the other.
  private func joinColumns(_ left: [Line], _ right: inout [Line]) {
    guard let last = left.last, let first = right.first else { return }
    if !SentenceEnd.closes(last.text, in: text.bytes), FirstWord.mayGoOn(first.text, in: text.bytes) {
      right[0].said = .goesOn
    } else if SentenceEnd.closes(last.text, in: text.bytes) {
      right[0].blankLinesBefore = 1
    }
  }
}
