package import ArticleModel

/// Cells by number, so that short rows and a missing header need no care.
extension Table {
  /// The number by which the header counts as a row.
  package static let headerRow = -1

  /// A cell; an empty one where the row is too short.
  package func cell(_ row: Int, _ column: Int) -> RichText {
    let cells = row == Table.headerRow ? header : rows[row]
    return cells.indices.contains(column) ? cells[column] : RichText("")
  }

  /// A column's name; empty where it has none.
  package func name(of column: Int) -> String { cell(Table.headerRow, column).text }

  /// Changes the cells of a row; a row that is too short is filled up to `count` cells first.
  package mutating func change(_ row: Int, atLeast count: Int, _ body: (inout [RichText]) -> Void) {
    if row == Table.headerRow {
      header.fill(to: count)
      body(&header)
    } else {
      rows[row].fill(to: count)
      body(&rows[row])
    }
  }
}

extension [RichText] {
  /// Adds empty cells at the end.
  fileprivate mutating func fill(to count: Int) {
    while self.count < count { append(RichText("")) }
  }
}

extension RichText {
  /// The words: what stands between blanks, tabs and line breaks, as ranges of the UTF-8 bytes.
  package var wordRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    var index = 0
    for byte in text.utf8 {
      if byte == 0x20 || byte == 0x09 || byte == 0x0A {
        if let begun = start { ranges.append(begun..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
      index += 1
    }
    if let begun = start { ranges.append(begun..<index) }
    return ranges
  }

  /// A part of the text, given in UTF-8 bytes, with the styles it has.
  package func slice(_ range: Range<Int>) -> RichText {
    let range = range.clamped(to: 0..<text.utf8.count)
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(start, offsetBy: range.count)
    let kept = spans.compactMap { span -> Span? in
      let shared = span.range.clamped(to: range)
      guard !shared.isEmpty else { return nil }
      return Span(shared.lowerBound - range.lowerBound..<shared.upperBound - range.lowerBound, span.style)
    }
    return RichText(String(decoding: text.utf8[start..<end], as: UTF8.self), spans: kept)
  }

  /// Both texts with a blank between them, or the one that says something.
  package func joined(with other: RichText) -> RichText {
    if isEmpty { return other }
    if other.isEmpty { return self }
    let offset = text.utf8.count + 1
    let moved = other.spans.map { Span($0.range.lowerBound + offset..<$0.range.upperBound + offset, $0.style) }
    return RichText(text + " " + other.text, spans: spans + moved)
  }

  /// The first `count` words, and the others.
  package func divided(afterWords count: Int) -> (head: RichText, tail: RichText) {
    let words = wordRanges
    let length = text.utf8.count
    guard count > 0 else { return (RichText(""), self) }
    guard count < words.count else { return (self, RichText("")) }
    return (slice(0..<words[count - 1].upperBound), slice(words[count].lowerBound..<length))
  }
}

extension Table {
  /// The table with its cells parted by tabs, as spreadsheets take it.
  package var tabbedText: String {
    let all = (header.isEmpty ? [] : [header]) + rows
    return all.map { row in row.map { $0.text.asTypedLine }.joined(separator: "\t") }.joined(separator: "\n")
  }
}
