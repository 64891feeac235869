import Fragments
import UTF8Text

/// Finds the pages of a text that lost its form feeds: lines with nothing but a number, which rises by one, end them.
///
///     … was built for it by the smith,     ►   a page
///
///                   - 1 -
///
///     who had never seen a clock from within.  another
///
/// Chapters are numbered so too. That a line is a page's is told by dashes around the number, by a sentence that goes on
/// behind it, by the same line below several of them, or by the end of the text.
enum NumberedPages {
  /// How many such lines there must be, and how many where the same line follows them.
  private static let fewest = 3
  private static let fewestWithHead = 2

  /// The pages; none where numbers do not tell them.
  static func find(in text: TextLines) -> [Range<Int>] {
    let ends = series(in: text)
    guard ends.count >= fewestWithHead else { return [] }
    let heads =
      ends.dropLast().map { text.string($0 + 1) }
      + (isLast(ends[ends.count - 1], in: text) ? [] : [text.string(ends[ends.count - 1] + 1)])
    let hasHead = heads.count >= 2 && Set(heads).count < heads.count
    guard ends.count >= (hasHead ? fewestWithHead : fewest) else { return [] }
    let isDashed = ends.allSatisfy { !isDigit(text.bytes[text.lines[$0].text.lowerBound]) }
    let goesOn = ends.contains { interruptsSentence($0, in: text) }
    guard hasHead || isDashed || goesOn || isLast(ends[ends.count - 1], in: text) else { return [] }
    var pages: [Range<Int>] = []
    var start = 0
    for end in ends {
      pages.append(start..<end + 1)
      start = end + 1
    }
    if start < text.lines.count { pages.append(start..<text.lines.count) }
    return pages
  }

  /// The longest run of lines whose numbers rise by one.
  private static func series(in text: TextLines) -> [Int] {
    var best: [Int] = []
    var run: [Int] = []
    var expected = 0
    for index in text.lines.indices.dropFirst() {
      guard let number = number(index, in: text) else { continue }
      if number == expected, !run.isEmpty { run.append(index) } else { run = [index] }
      expected = number + 1
      if run.count > best.count { best = run }
    }
    return best
  }

  /// The number that is all of a line, with dashes around it or not, between blank lines.
  private static func number(_ index: Int, in text: TextLines) -> Int? {
    let line = text.lines[index]
    guard line.text.count <= 12, line.said == .nothing, line.blankLinesBefore > 0,
      isLast(index, in: text) || text.lines[index + 1].blankLinesBefore > 0
    else { return nil }
    let words = text.string(index).split { " -–—|[]".contains($0) }
    guard words.count == 1, words[0].utf8.count <= 4, words[0].utf8.allSatisfy({ isDigit($0) }) else { return nil }
    return Int(words[0])
  }

  private static func isLast(_ index: Int, in text: TextLines) -> Bool { index + 1 == text.lines.count }

  /// Whether the line above leaves a sentence open and the one below goes on with it.
  private static func interruptsSentence(_ index: Int, in text: TextLines) -> Bool {
    guard index > 0, !isLast(index, in: text) else { return false }
    return !text.endsSentence(index - 1) && text.words(index - 1) >= 3
      && FirstWord.mayGoOn(text.lines[index + 1].text, in: text.bytes)
  }
}
