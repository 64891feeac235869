import ArticleModel
import TextDecoding
import UTF8Text

/// What rows of a table hold beyond its columns: Markdown's parsers leave it out.
///
///     | a | b |
///     |---|---|
///     | 1 | 2 | 3 |     ►   3
enum MarkdownRows {
  /// The most such cells of a row.
  private static let most = 50

  /// The cells of a row behind those of its columns, without their marks.
  static func surplus(in text: UnsafeBufferPointer<UInt8>, _ row: Range<Int>, columns: Int) -> [RichText] {
    var line = row.clamped(to: text.startIndex..<text.endIndex)
    while let last = text[line].last, isSpace(last) { line = line.lowerBound..<(line.upperBound - 1) }
    while let first = text[line].first, isSpace(first) { line = (line.lowerBound + 1)..<line.upperBound }
    if text[line].first == UInt8(ascii: "|") { line = (line.lowerBound + 1)..<line.upperBound }
    // Bars within a formula are none of the row's.
    var signs = Array(text[line])
    _ = MarkdownFormulas.hide(in: &signs)
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for at in line
    where signs[at - line.lowerBound] == UInt8(ascii: "|") && (at == start || text[at - 1] != UInt8(ascii: "\\")) {
      cells.append(start..<at)
      start = at + 1
      guard cells.count < columns + most else { break }
    }
    if start < line.upperBound { cells.append(start..<line.upperBound) }
    guard columns > 0, cells.count > columns else { return [] }
    return cells[columns...].map { RichText(PageText.line(UnsafeBufferPointer(rebasing: text[$0]))) }
  }
}
