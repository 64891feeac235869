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
    let (ends, isCounted, isClose) = series(in: text)
    guard ends.count >= fewestWithHead else { return withFeet(in: text) }
    let heads =
      ends.dropLast().map { text.string($0 + 1) }
      + (isLast(ends[ends.count - 1], in: text) ? [] : [text.string(ends[ends.count - 1] + 1)])
    let hasHead = heads.count >= 2 && Set(heads).count < heads.count
    // Where each number cuts a sentence in two, as none of a chapter does, two are enough.
    let isCut = ends.allSatisfy { isLast($0, in: text) || interruptsSentence($0, in: text) }
    guard ends.count >= (hasHead || isCounted || isCut ? fewestWithHead : fewest) else { return [] }
    let isDashed = ends.allSatisfy { !isDigit(text.bytes[text.lines[$0].text.lowerBound]) }
    let goesOn = ends.contains { interruptsSentence($0, in: text) }
    guard isCounted || hasHead || isDashed || goesOn || isLast(ends[ends.count - 1], in: text) else { return [] }
    // Where pages without a number lie between them, only a sentence that goes on tells them from chapters.
    guard isClose || goesOn else { return [] }
    return pages(endingAt: ends, in: text)
  }

  private static func pages(endingAt ends: [Int], in text: TextLines) -> [Range<Int>] {
    var pages: [Range<Int>] = []
    var start = 0
    for end in ends {
      pages.append(start..<end + 1)
      start = end + 1
    }
    if start < text.lines.count { pages.append(start..<text.lines.count) }
    return pages
  }

  /// How far a number may be from the one before: pages of pictures have none.
  private static let step = 3

  /// The longest run of lines whose numbers rise, whether they say how many pages there are, and whether none is left out.
  private static func series(in text: TextLines) -> (ends: [Int], isCounted: Bool, isClose: Bool) {
    var best: (ends: [Int], isCounted: Bool, isClose: Bool) = ([], false, true)
    var run = best
    var last: PageNumber?
    for index in text.lines.indices.dropFirst() {
      guard let page = number(index, in: text) else { continue }
      if let last, last.total == page.total, page.number > last.number, page.number <= last.number + step {
        run.ends.append(index)
        run.isClose = run.isClose && page.number == last.number + 1
      } else {
        run = ([index], page.total != nil, true)
      }
      last = page
      if run.ends.count > best.ends.count { best = run }
    }
    return best
  }

  /// The number at the end of a foot, far behind its words: "Mairie de Valmont     12/04/2019     1".
  private static func numberOfFoot(_ index: Int, in text: TextLines) -> (words: String, number: Int)? {
    let line = text.lines[index]
    guard line.text.count <= longestFoot, line.said == .nothing, line.hasGap, line.blankLinesBefore > 0,
      isLast(index, in: text) || text.lines[index + 1].blankLinesBefore > 0
    else { return nil }
    let digits = text.bytes[line.text].reversed().prefix { isDigit($0) }.count
    let end = line.text.upperBound - digits
    guard (1...4).contains(digits), end - 3 > line.text.lowerBound, text.holds("   ", at: end - 3),
      let number = Int(String(decoding: text.bytes[end..<line.text.upperBound], as: UTF8.self))
    else { return nil }
    return (String(decoding: text.bytes[(line.text.lowerBound..<end).trimmed(in: text.bytes)], as: UTF8.self), number)
  }

  private static let longestFoot = 160

  /// Pages that end with the same words and a number that rises by one.
  private static func withFeet(in text: TextLines) -> [Range<Int>] {
    var ends: [Int] = []
    var last: (words: String, number: Int)?
    for index in text.lines.indices {
      guard let foot = numberOfFoot(index, in: text) else { continue }
      guard let before = last else {
        (ends, last) = ([index], foot)
        continue
      }
      if foot.words == before.words, foot.number == before.number + 1 {
        ends.append(index)
        last = foot
      } else if ends.count < 2 {
        (ends, last) = ([index], foot)
      }
    }
    guard ends.count >= 2 else { return [] }
    return pages(endingAt: ends, in: text)
  }

  /// The number that is all of a line, with dashes around it or the word for a page before it, between blank lines.
  private static func number(_ index: Int, in text: TextLines) -> PageNumber? {
    let line = text.lines[index]
    guard line.text.count <= longest, line.said == .nothing, line.blankLinesBefore > 0,
      isLast(index, in: text) || text.lines[index + 1].blankLinesBefore > 0,
      line.text.contains(where: { isDigit(text.bytes[$0]) })
    else { return nil }
    return PageNumber(text.string(index))
  }

  /// The longest such line, in bytes.
  private static let longest = 40

  private static func isLast(_ index: Int, in text: TextLines) -> Bool { index + 1 == text.lines.count }

  /// How many lines above are searched for the name of a chapter.
  private static let longestPart = 2_000

  /// Whether the same short line stands alone further up, too: the name of a chapter over each of its pages.
  private static func isRunningHead(_ index: Int, in text: TextLines) -> Bool {
    guard index + 1 < text.lines.count, text.lines[index + 1].blankLinesBefore > 0,
      text.words(index) <= PrintPages.longest
    else { return false }
    // Letters may be set apart in one of the places.
    let head = text.text(index).filter { !isSpace($0) }
    return (0..<index).suffix(longestPart).contains { text.text($0).lazy.filter { !isSpace($0) }.elementsEqual(head) }
  }

  /// Whether the line above leaves a sentence open and the one below goes on with it; the name of a chapter may stand between.
  private static func interruptsSentence(_ index: Int, in text: TextLines) -> Bool {
    guard index > 0, !isLast(index, in: text), !text.endsSentence(index - 1), text.words(index - 1) >= 3 else {
      return false
    }
    let next = isRunningHead(index + 1, in: text) ? index + 2 : index + 1
    return FirstWord.mayGoOn(text.lines[next].text, in: text.bytes)
  }
}
