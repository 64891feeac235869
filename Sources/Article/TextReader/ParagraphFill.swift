import Fragments
import UTF8Text

/// Finds the width at which a text was wrapped from its paragraphs, where single lines are too few or too narrow to tell.
///
///     The ferry between the two islands has run     ►   42 columns: no line but the last of a paragraph
///     every hour since the bridge was closed for        had room for the first word of the next
///     repairs.
///
/// Wrapping fills each line as far as possible. Rows, verses and items end anywhere, so most of them would
/// have had room for more.
struct ParagraphFill {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [Line]

  private static let widest = 140
  private static let narrowest = 24
  /// From this width on, a line may end a few columns early: people break lines by hand, and some programs before short words.
  private static let ample = 60
  private static let slack = 3
  /// The fewest words before the last one of a line of prose.
  private static let fewestSpaces = 3
  /// A line with this many spaces that exceeds the width is an unwrapped paragraph.
  private static let spacesOfParagraph = 12

  init(bytes: UnsafeBufferPointer<UInt8>, lines: [Line]) {
    self.bytes = bytes
    self.lines = lines
  }

  /// The counts of lines that another follows within a paragraph.
  private struct Count {
    /// Lines close to the width, and those of them that had no room for the next word.
    var near = 0
    var forced = 0
    /// Those whose sentence continues with a lowercase letter, or in a script without capitals.
    var goingOn = 0
    /// Short lines that another follows.
    var short = 0
    /// Bytes in lines close to the width.
    var bytes = 0
    /// Lines that end a sentence and a paragraph.
    var closed = 0
    /// Paragraphs of several lines that begin with anything but a small letter.
    var opened = 0
  }

  /// The width; nil if nothing was wrapped.
  func width() -> Int? {
    var width = 0
    for index in lines.indices where isFollowed(index) { width = max(width, Int(lines[index].endColumn)) }
    guard width >= Self.narrowest, width <= Self.widest, !hasParagraphs(beyond: width) else { return nil }
    let count = count(at: width)
    let isSingle = count.near == 1 && width >= Self.ample && count.closed == 1 && count.goingOn == 1
    guard count.near >= 2 || isSingle, width >= Self.ample || count.near >= 3 || count.closed > 0 else { return nil }
    // Rows in small letters are no sentences: those begin with a capital, or end with a sign.
    guard count.closed + count.opened > 0 else { return nil }
    guard isForced(count, at: width), count.goingOn * 2 >= count.near else { return nil }
    let all = lines.reduce(0) { $0 + $1.text.count }
    return count.short <= 2 * count.near && count.bytes * 4 >= all ? width : nil
  }

  /// Whether nearly all lines close to the width had no room for more; of wide ones two in three, if most of them end in the middle
  /// of a sentence: items of a list are set narrower.
  private func isForced(_ count: Count, at width: Int) -> Bool {
    if count.forced * 10 >= count.near * 9 { return true }
    return width >= Self.ample && count.forced * 3 >= count.near * 2 && count.goingOn * 3 >= count.near * 2
  }

  /// How many columns before the width a line may end for lack of room.
  static func slack(at width: Int) -> Int { width >= ample ? slack : 0 }

  private func count(at width: Int) -> Count {
    var count = Count()
    for index in lines.indices where isFollowed(index) {
      let (line, next) = (lines[index], lines[index + 1])
      if index == 0 || !isFollowed(index - 1), !WrapWidth.startsSmall(bytes[line.text]) { count.opened += 1 }
      guard Int(line.endColumn) * 4 >= width * 3 else {
        if !SentenceEnd.closes(line.text, in: bytes) { count.short += 1 }
        continue
      }
      count.near += 1
      count.bytes += line.text.count
      let room = width - Self.slack(at: width) - Int(line.endColumn)
      if 1 + FirstWord.columns(of: next.text, in: bytes) > room { count.forced += 1 }
      if index + 2 == lines.count || !isFollowed(index + 1), SentenceEnd.closes(next.text, in: bytes) {
        count.closed += 1
      }
      guard !SentenceEnd.closes(line.text, in: bytes) else { continue }
      let isOpen = width >= Self.ample && LastWord.isSmall(line.text, in: bytes)
      if isOpen || FirstWord.mayGoOn(next.text, in: bytes) { count.goingOn += 1 }
    }
    return count
  }

  /// Whether another line of prose follows a line in the same paragraph.
  private func isFollowed(_ index: Int) -> Bool {
    guard index + 1 < lines.count, case let next = lines[index + 1], next.blankLinesBefore == 0 else { return false }
    let line = lines[index]
    guard !line.hasTab, !line.hasGap, !line.hasUpright, !next.hasGap, !next.hasTab, line.said == .nothing,
      next.said == .nothing, abs(line.indent - next.indent) <= 8
    else { return false }
    guard bytes[line.text].count(where: isSpace) >= Self.fewestSpaces || !FirstWord.hasSpaces(line.text, in: bytes)
    else { return false }
    if QuotedLine.isQuoted(line.text, in: bytes) || QuotedLine.isQuoted(next.text, in: bytes) { return false }
    return ListMarker.read(bytes, next.text) == nil && !DrawnLine.isRule(bytes, next.text)
  }

  private func hasParagraphs(beyond width: Int) -> Bool {
    lines.contains { line in
      Int(line.endColumn) > width + Self.slack && line.said == .nothing && !line.hasGap
        && bytes[line.text].count(where: isSpace) >= Self.spacesOfParagraph
    }
  }
}

/// The first word of a line, which the line before had no room for.
enum FirstWord {
  /// How many columns it takes. In scripts without spaces a line may be broken after nearly every character.
  static func columns(of text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if UnspacedScript.holds(bytes, at: text.lowerBound) { return unspaced }
    var columns = 0
    for at in text {
      if isSpace(bytes[at]) { break }
      if bytes[at] & 0xC0 != 0x80 { columns += 1 }
    }
    return columns
  }

  /// A character and a sign after it that must not begin a line.
  private static let unspaced = 2

  /// Whether a line may continue the sentence of the one before, by its first letter: a lowercase one, one of a script without
  /// capitals, or "I".
  static func mayGoOn(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = bytes[text.lowerBound]
    if first < 0x80 {
      return isLower(first) || first == UInt8(ascii: "I") && (text.count == 1 || !isLetter(bytes[text.lowerBound + 1]))
    }
    let scalar = scalar(bytes, at: text.lowerBound)
    return scalar.properties.isLowercase || scalar.properties.generalCategory == .otherLetter
  }

  /// Whether the script of a line has spaces between words.
  static func hasSpaces(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    !UnspacedScript.holds(bytes, at: text.lowerBound)
  }
}

/// The last word of a line.
enum LastWord {
  /// Whether it begins with a lowercase letter and no sign follows it, so that the line ends in the middle of a sentence.
  static func isSmall(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isLetter(bytes[text.upperBound - 1]) || bytes[text.upperBound - 1] >= 0x80 else { return false }
    let start = bytes[text].lastIndex(where: isSpace).map { $0 + 1 } ?? text.lowerBound
    return isLower(bytes[start])
  }
}
