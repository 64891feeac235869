import Fragments
import Recognizers
import UTF8Text

/// Decides which lines of a text belong to one paragraph.
///
///     The ferry leaves at    ►   one paragraph
///     noon and returns.
///     • Bring water.             another
struct WrappedParagraphs {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [Line]
  private let wrap: WrapWidth
  /// Where no width is known, the lines whose sentences go on in the next.
  private let continued: Set<Int>
  /// Where sentences are cut at links, what joins them.
  private let split: SplitSentences?
  /// In a text without empty lines, what stands for itself though the next line begins small.
  private let listed: Set<Int>

  /// Examines all lines to find out how the text was wrapped.
  init(bytes: UnsafeBufferPointer<UInt8>, lines: [Line]) {
    self.bytes = bytes
    self.lines = lines
    wrap = WrapWidth(of: lines, in: bytes)
    continued = wrap.columns == nil ? RunningBlock(bytes: bytes, lines: lines).continuedLines() : []
    split = wrap.columns == nil ? SplitSentences(bytes: bytes, lines: lines) : nil
    // Where sentences are cut at links, their pieces begin small, too.
    listed = wrap.columns == nil && wrap.isDense && split == nil ? SmallItems.ends(of: lines, in: bytes) : []
  }

  /// Takes the width of the kind of text.
  init(bytes: UnsafeBufferPointer<UInt8>, lines: [Line], width: Int) {
    self.bytes = bytes
    self.lines = lines
    wrap = WrapWidth(columns: width)
    continued = []
    split = nil
    listed = []
  }

  /// Whether the line after line `index` continues its paragraph; `isFirst` where line `index` begins the paragraph, `marker` its bullet
  /// or number.
  func continues(at index: Int, isFirst: Bool, marker: ListMarker?) -> Bool {
    guard index + 1 < lines.count else { return false }
    let line = lines[index]
    let following = lines[index + 1]
    if following.said != .nothing { return following.said == .goesOn }
    guard following.blankLinesBefore == 0, !line.hasTab, !following.hasTab else { return false }
    if hangs(following, below: line, isFirst: isFirst, marker: marker) {
      return ListMarker.read(bytes, following.text) == nil
    }
    guard ListMarker.read(bytes, following.text) == nil, !isSigned(following, below: line) else { return false }
    if LineEndHyphen.isSure(line.text, in: bytes), breaksWord(line, following) { return true }
    if DrawnLine.isRule(bytes, following.text) || isBanner(line) || isBanner(following) { return false }
    if breaksOff(line, following, isFirst: isFirst) || breaksName(line, following) { return true }
    if isFirst, marker == nil, isSentence(at: index) { return true }
    if listed.contains(index) { return false }
    if marker == nil, continued.contains(index) { return true }
    if split?.goesOn(behind: index, isFirst: isFirst) ?? false { return true }
    guard wrap.columns != nil || wrap.isDense else { return false }
    if wrap.columns != nil, breaksWord(line, following) { return true }
    guard indentContinues(line, following, first: isFirst, marker: marker) else { return false }
    guard !QuotedLine.isQuoted(following.text, in: bytes) else { return false }
    let byte = bytes[following.text.lowerBound]
    // "… no more than" and "40 pounds": a figure goes on with the sentence of a line that is nearly full.
    if isDigit(byte), isNearlyFull(line), LastWord.isSmall(line.text, in: bytes) { return true }
    return wrap.continues(
      line, following, isFirst: isFirst, firstWord: firstWordColumns(following.text),
      startsSmall: WrapWidth.startsSmall(bytes[following.text]),
      startsClosing: isClosing(byte), lineEnds: endsClause(line.text), lineHangs: hangs(line.text))
  }

  /// Whether a line of a usual width ends in the middle of a sentence that the next goes on with, small letters on both sides: in a text
  /// with too few lines to tell its width. A paragraph does not begin with a small letter, but a row of a table may.
  private func breaksOff(_ line: Line, _ next: Line, isFirst: Bool) -> Bool {
    guard !isFirst || !WrapWidth.startsSmall(bytes[line.text]), WrappedParagraphs.usual.contains(line.endColumn),
      line.indent == next.indent || isFirst && next.indent < line.indent && line.indent - next.indent <= 8,
      next.endColumn <= line.endColumn,
      !line.hasGap, !next.hasGap, !line.hasUpright, !next.hasUpright, !line.hasCodeSign, !next.hasCodeSign
    else { return false }
    return (LastWord.isSmall(line.text, in: bytes) || isOpen(line)) && WrapWidth.startsSmall(bytes[next.text])
      && bytes[line.text].count(where: isSpace) >= WrappedParagraphs.fewestSpaces
  }

  /// Whether a line and the next are a sentence that stands apart, which goes on in small letters on both sides of the break.
  private func isSentence(at index: Int) -> Bool {
    let (line, next) = (lines[index], lines[index + 1])
    guard index == 0 || line.blankLinesBefore > 0, index + 2 == lines.count || lines[index + 2].blankLinesBefore > 0,
      line.indent == next.indent, !line.hasGap, !next.hasGap, !line.hasUpright, !next.hasUpright, !line.hasCodeSign,
      !next.hasCodeSign, SentenceEnd.closes(next.text, in: bytes), !WrapWidth.startsSmall(bytes[line.text])
    else { return false }
    return LastWord.isSmall(line.text, in: bytes) && WrapWidth.startsSmall(bytes[next.text])
      && bytes[line.text].count(where: isSpace) >= Self.fewestOfSentence && Self.narrow <= line.endColumn
  }

  /// The fewest spaces and columns of the first line of such a sentence.
  private static let fewestOfSentence = 5
  private static let narrow: Int32 = 36

  /// Whether a line names the author of what the short line above it is the title of: "von Imke Harms" begins small in many languages.
  private func isSigned(_ line: Line, below title: Line) -> Bool {
    WrapWidth.startsSmall(bytes[line.text]) && line.text.count <= 60 && !isNearlyFull(title)
      && SentenceEnd.of(characterEndingAt: title.text.upperBound - 1, from: title.text.lowerBound, in: bytes) == nil
      && Byline.isByline(bytes, line.text)
  }

  private func isBanner(_ line: Line) -> Bool { DrawnLine.isBanner(bytes, line.text) }

  /// Whether a line is about as wide as the text was wrapped; no line is where that is not known.
  private func isNearlyFull(_ line: Line) -> Bool {
    wrap.columns.map { Int(line.endColumn) * 5 >= $0 * 4 } ?? false
  }

  /// Whether a name goes on in the next line: "… though Mr." and "Pell says …". A street is no saint.
  private func breaksName(_ line: Line, _ next: Line) -> Bool {
    line.indent == next.indent && !line.hasGap && !next.hasGap && isUpper(bytes[next.text.lowerBound])
      && bytes[line.text].count(where: isSpace) >= WrappedParagraphs.fewestSpaces - 1
      && (Abbreviation.endsInTitle(line.text, in: bytes) && !bytes[line.text].suffix(3).elementsEqual("St.".utf8)
        || isNearlyFull(line) && Abbreviation.endsInInitial(line.text, in: bytes))
  }

  /// Whether a sentence begins within a line and does not end there.
  private func isOpen(_ line: Line) -> Bool {
    !endsClause(line.text) && SentenceEnd.count(within: line.text, in: bytes) > 0
  }

  /// The columns at which lines are usually wrapped, and the fewest spaces of a line of prose.
  private static let usual: ClosedRange<Int32> = 58...80
  private static let fewestSpaces = 7

  /// A paragraph keeps its indentation; its first line may be indented deeper, and the text of a list item hangs after its marker.
  private func indentContinues(_ line: Line, _ next: Line, first: Bool, marker: ListMarker?) -> Bool {
    if next.indent == line.indent { return true }
    if first, marker == nil, hangsOpen(next, below: line) { return true }
    if let marker, first { return next.indent > line.indent && next.indent <= line.indent + marker.length + 2 }
    return first && next.indent < line.indent && line.indent - next.indent <= 8
  }

  /// Whether a line hangs exactly below the words of the item it belongs to, after the marker.
  private func hangs(_ next: Line, below line: Line, isFirst: Bool, marker: ListMarker?) -> Bool {
    guard next.indent > 0, !next.hasGap else { return false }
    guard let marker else {
      return isFirst && hangsBelowLetter(next, below: line) || hangsBelowLabel(next, below: line, isFirst: isFirst)
    }
    if !isFirst { return next.indent == line.indent }
    guard next.indent == line.indent + marker.columns(in: bytes, at: line.text.lowerBound) else { return false }
    // "* Fruit" and "Apples" below it are a name and its entry.
    let words = bytes[line.text].count(where: isSpace)
    return words >= Self.fewestWords || FirstWord.mayGoOn(next.text, in: bytes)
  }

  /// Whether a line goes on exactly below the words behind a capital and a period: "B. Shall the sluice be moved".
  private func hangsBelowLetter(_ next: Line, below line: Line) -> Bool {
    guard line.text.count >= 8, isUpper(bytes[line.text.lowerBound]),
      bytes[line.text.lowerBound + 1] == UInt8(ascii: "."), bytes[line.text.lowerBound + 2] == 0x20
    else { return false }
    return next.indent == line.indent + 3 && !SentenceEnd.closes(line.text, in: bytes)
      && FirstWord.mayGoOn(next.text, in: bytes)
  }

  /// Whether a line goes on exactly below the words behind a label in brackets, as lists of sources have them: "[QUAY]  Otter, T.".
  private func hangsBelowLabel(_ next: Line, below line: Line, isFirst: Bool) -> Bool {
    if isFirst { return Self.columnBehindLabel(line, in: bytes) == next.indent }
    guard next.indent == line.indent, var index = lines.firstIndex(startingAt: line.text.lowerBound) else {
      return false
    }
    var steps = 0
    while index > 0, lines[index].blankLinesBefore == 0, steps < Self.longestEntry {
      index -= 1
      steps += 1
      if lines[index].indent < next.indent { return Self.columnBehindLabel(lines[index], in: bytes) == next.indent }
    }
    return false
  }

  /// The most lines of such an entry.
  private static let longestEntry = 12
  /// The longest such label, in bytes.
  private static let longestLabel = 24

  /// The column of the words behind a label in brackets; nil where a line begins with none.
  private static func columnBehindLabel(_ line: Line, in bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    if isDigit(bytes[line.text.lowerBound]) { return columnBehindNumber(line, in: bytes) }
    guard bytes[line.text.lowerBound] == UInt8(ascii: "["),
      let close = line.text.prefix(longestLabel).first(where: { bytes[$0] == UInt8(ascii: "]") }),
      close > line.text.lowerBound + 1, close + 1 < line.text.upperBound, bytes[close + 1] == 0x20
    else { return nil }
    var start = close + 1
    while start < line.text.upperBound, bytes[start] == 0x20 { start += 1 }
    let columns = (line.text.lowerBound..<start).reduce(0) { $0 + (bytes[$1] & 0xC0 != 0x80 ? 1 : 0) }
    return line.indent + Int32(columns)
  }

  /// The column of the words behind a number of several parts: "1.2 The keys are lent to nobody."
  private static func columnBehindNumber(_ line: Line, in bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    let number = bytes[line.text].prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
    guard number.count <= 10, number.dropLast().contains(UInt8(ascii: ".")),
      !number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).dropLast().contains(
        where: \.isEmpty),
      number.count < line.text.count, bytes[line.text.lowerBound + number.count] == 0x20
    else { return nil }
    var start = line.text.lowerBound + number.count
    while start < line.text.upperBound, bytes[start] == 0x20 { start += 1 }
    return line.indent + Int32(start - line.text.lowerBound)
  }

  /// Whether a line hangs below the first one of a paragraph, whose sentence is open and goes on in it:
  /// "Number:  the number of the ring." in standards.
  private func hangsOpen(_ next: Line, below line: Line) -> Bool {
    next.indent > line.indent && next.indent - line.indent <= 8 && !line.hasUpright && !next.hasGap
      && !SentenceEnd.closes(line.text, in: bytes) && LastWord.isSmall(line.text, in: bytes)
      && FirstWord.mayGoOn(next.text, in: bytes)
  }

  /// An item of fewer words may be the name of what hangs below it.
  private static let fewestWords = 4

  /// Whether a word or a compound is divided between two lines: a letter and a hyphen end one, a letter begins the other.
  private func breaksWord(_ line: Line, _ next: Line) -> Bool {
    let end = line.text.upperBound - LineEndHyphen.length(line.text, in: bytes)
    guard end < line.text.upperBound, end - line.text.lowerBound >= 2,
      isLetter(bytes[end - 1]) || bytes[end - 1] >= 0x80
    else { return false }
    let first = bytes[next.text.lowerBound]
    return isLetter(first) || first >= 0xC3
  }

  private func firstWordColumns(_ text: Range<Int>) -> Int { FirstWord.columns(of: text, in: bytes) }

  private func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"),
      UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      true
    default: false
    }
  }

  private func endsClause(_ text: Range<Int>) -> Bool {
    bytes[text.upperBound - 1] == UInt8(ascii: ":")
      || SentenceEnd.of(characterEndingAt: text.upperBound - 1, from: text.lowerBound, in: bytes) != nil
  }

  private func hangs(_ text: Range<Int>) -> Bool {
    switch bytes[text.upperBound - 1] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("): true
    default: false
    }
  }
}

/// The hyphen at the end of a line: "-", U+2010 as manual pages have it, or a soft one.
enum LineEndHyphen {
  /// How many bytes it takes; 0 where there is none.
  static func length(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let line = bytes[text]
    if line.last == UInt8(ascii: "-") { return 1 }
    if line.suffix(2).elementsEqual([0xC2, 0xAD]) { return 2 }
    return line.suffix(3).elementsEqual([0xE2, 0x80, 0x90]) ? 3 : 0
  }

  /// Whether it can only divide a word: a soft hyphen is shown nowhere else.
  static func isSure(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool { length(text, in: bytes) == 2 }
}

extension [Line] {
  /// The index of the line that begins at an offset.
  fileprivate func firstIndex(startingAt offset: Int) -> Int? {
    let index = firstSortedIndex { $0.text.lowerBound >= offset }
    return index < count && self[index].text.lowerBound == offset ? index : nil
  }
}

extension ListMarker {
  /// The columns a marker takes that begins at an offset.
  fileprivate func columns(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int32 {
    (start..<start + Int(length)).reduce(0) { $0 + (bytes[$1] & 0xC0 != 0x80 ? 1 : 0) }
  }
}
