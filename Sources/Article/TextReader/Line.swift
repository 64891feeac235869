import UTF8Text

/// A nonblank line of the source.
struct Line {
  /// The bytes of the trimmed line.
  var text: Range<Int>
  /// The columns before the text; a tab continues to the next multiple of eight.
  var indent: Int32
  /// The column after the last character: indentation plus characters.
  var endColumn: Int32
  /// Blank lines before it, 0 to 255. A form feed counts as one.
  var blankLinesBefore: UInt8
  /// Whether the text contains a tab.
  var hasTab: Bool
  /// Whether the text contains two spaces or more in a row, elsewhere than between two sentences.
  var hasGap: Bool
  /// Whether the text contains a vertical bar: a pipe or box drawing.
  var hasUpright: Bool
  /// Whether the text contains a character that is common in code and rare in prose: = { } ; [ ] < > & \ and the like.
  var hasCodeSign: Bool
  /// Whether a form feed stands in it, at which it ends.
  fileprivate var holdsFeed = false
  /// Whether it begins a printed page: a form feed precedes it.
  var startsPage = false
  /// What the pass for a kind of text found it to be.
  var said = Said.nothing
  /// Its level in that role: of a heading, or the depth of a quote.
  var level: UInt8 = 0

  /// What a kind of text (mail, subtitles, a manual page …) says about a line for certain.
  enum Said: UInt8 {
    /// Nothing: the rules for all texts decide.
    case nothing
    /// The title of the whole.
    case title
    /// A heading of `level`.
    case heading
    /// The first line of running text.
    case paragraph
    /// A line that continues the one before it.
    case goesOn
    /// A line that stays a separate line: of verse, of an address.
    case kept
    case code
    /// A line of a quote `level` deep.
    case quote
    /// Who said the quote below or above it.
    case attribution
    /// The name of the table whose rows have the same `level`.
    case caption
    /// A term that is explained, and the first line of what explains it.
    case term, meaning
    /// The first line of an item of a list; `level` is its number where the form and not the text gives it, else 0.
    case item
    /// A row of a table, with tabs between its cells.
    case row, headerRow
    /// A line that was taken out.
    case gone
  }
}

/// What single bytes say about their line.
private enum LineSign {
  static let upright: UInt8 = 1
  static let code: UInt8 = 2
  static let tab: UInt8 = 4
  static let opening: UInt8 = 8
  static let maybeUpright: UInt8 = 16
  static let feed: UInt8 = 32

  /// The signs of each byte. Box drawing is recognized by its second byte, which letters of many scripts share.
  static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    for sign in "={}[]<>;&\\$#`/".utf8 { table[Int(sign)] = code }
    table[Int(UInt8(ascii: "|"))] = upright | code
    table[0x94] = maybeUpright
    table[0x95] = maybeUpright
    table[0x09] = tab
    table[0x0C] = feed
    table[Int(UInt8(ascii: "("))] = opening
    return table
  }()
}

/// Finds the lines of a text.
///
///     "Title\n\n  First words.\n"   ► [Title, 0 blank before], [First words., 1 blank before, indent 2]
struct LineScanner {
  let bytes: UnsafeBufferPointer<UInt8>

  /// All lines that are not blank, in one pass.
  func lines() -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(bytes.count / 60)
    var blank = 0
    var at = 0
    var startsPage = false
    /// The end of a line that form feeds cut.
    var feedsEnd = 0
    while at < bytes.count {
      var end = at < feedsEnd ? feedEnd(from: at, to: feedsEnd) : lineEnd(from: at)
      if var line = line(at..<end, blankLinesBefore: UInt8(min(blank, 255))) {
        if line.holdsFeed {
          feedsEnd = end
          end = feedEnd(from: at, to: end)
          line = self.line(at..<end, blankLinesBefore: UInt8(min(blank, 255))) ?? line
        }
        line.startsPage = startsPage || holdsFormFeed(at..<line.text.lowerBound)
        startsPage = holdsFormFeed(line.text.upperBound..<min(end + 1, bytes.count))
        lines.append(line)
        blank = end < bytes.count && bytes[end] == 0x0C ? 1 : 0
      } else {
        blank += 1
        startsPage = startsPage || holdsFormFeed(at..<end)
      }
      at = end + 1
    }
    return lines
  }

  /// The next form feed behind anything but spaces, or the end of the line.
  private func feedEnd(from start: Int, to end: Int) -> Int {
    let first = (start..<end).first { !isSpace(bytes[$0]) } ?? end
    return (first..<end).first { bytes[$0] == 0x0C } ?? end
  }

  private func holdsFormFeed(_ range: Range<Int>) -> Bool { range.contains { bytes[$0] == 0x0C } }

  /// The offset of the next line feed, or the number of bytes.
  private func lineEnd(from start: Int) -> Int {
    var end = start
    while end + 8 <= bytes.count {
      let feeds = EightBytes(bytes, at: end).equal("\n")
      end += EightBytes.countBefore(feeds)
      if feeds != 0 { return end }
    }
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end
  }

  private func line(_ range: Range<Int>, blankLinesBefore: UInt8) -> Line? {
    let text = range.trimmed(in: bytes)
    guard !text.isEmpty else { return nil }
    var blank = blankLinesBefore
    var indent = 0
    var at = range.lowerBound
    while at < text.lowerBound {
      switch bytes[at] {
      case 0x09: indent = (indent / 8 + 1) * 8
      case 0x0C:
        indent = 0
        blank = max(blank, 1)
      case 0x80...0xBF: break
      default: indent += 1
      }
      at += 1
    }
    return measured(text, indent: indent, blankLinesBefore: blank)
  }

  private func measured(_ text: Range<Int>, indent: Int, blankLinesBefore: UInt8) -> Line {
    var columns = indent
    var gaps: UInt64 = 0
    var signs: UInt8 = 0
    /// The high bit of each byte that follows a space.
    var afterSpace: UInt64 = 0
    LineSign.table.withUnsafeBufferPointer { table in
      var at = text.lowerBound
      while at + 8 <= text.upperBound {
        let next = EightBytes(bytes, at: at)
        for byte in 0..<8 { signs |= table[Int(UInt8(truncatingIfNeeded: next.bits >> UInt64(8 * byte)))] }
        columns += 8 - (next.beyondASCII == 0 ? 0 : next.continuations.nonzeroBitCount)
        let spaces = next.equal(" ")
        gaps |= spaces & (spaces << 8 | afterSpace)
        afterSpace = spaces >> 56
        at += 8
      }
      while at < text.upperBound {
        signs |= table[Int(bytes[at])]
        columns += bytes[at] & 0xC0 != 0x80 ? 1 : 0
        gaps |= bytes[at] == 0x20 ? afterSpace : 0
        afterSpace = bytes[at] == 0x20 ? 0x80 : 0
        at += 1
      }
    }
    if signs & LineSign.maybeUpright != 0, hasBoxDrawing(text) { signs |= LineSign.upright }
    if signs & (LineSign.opening | LineSign.code) == LineSign.opening, hasEmptyBrackets(text) { signs |= LineSign.code }
    return Line(
      text: text, indent: Int32(clamping: indent), endColumn: Int32(clamping: columns),
      blankLinesBefore: blankLinesBefore, hasTab: signs & LineSign.tab != 0, hasGap: gaps != 0 && hasWideGap(text),
      hasUpright: signs & LineSign.upright != 0, hasCodeSign: signs & LineSign.code != 0,
      holdsFeed: signs & LineSign.feed != 0)
  }

  /// How many words stand before two spaces that only part sentences.
  private static let fewestWords = 4

  /// Whether spaces in a row part more than two sentences, as typists do who put two behind a period.
  private func hasWideGap(_ text: Range<Int>) -> Bool {
    var words = 0
    var at = text.lowerBound
    while at < text.upperBound {
      guard bytes[at] == 0x20 else {
        at += 1
        continue
      }
      words += 1
      var end = at
      while end < text.upperBound, bytes[end] == 0x20 { end += 1 }
      if end - at >= 2 {
        guard end - at == 2, words >= LineScanner.fewestWords, opensSentence(bytes[end]),
          SentenceEnd.closes(text.lowerBound..<at, in: bytes)
        else { return true }
      }
      at = end
    }
    return false
  }

  private func opensSentence(_ byte: UInt8) -> Bool {
    isUpper(byte) || byte >= 0xC3 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: "_")
  }

  /// Whether the text contains box drawing, U+2500 to U+257F.
  private func hasBoxDrawing(_ text: Range<Int>) -> Bool {
    text.dropLast(2).contains { bytes[$0] == 0xE2 && (bytes[$0 + 1] == 0x94 || bytes[$0 + 1] == 0x95) }
  }

  /// Whether the text contains a call without arguments.
  private func hasEmptyBrackets(_ text: Range<Int>) -> Bool {
    text.dropLast().contains { bytes[$0] == UInt8(ascii: "(") && bytes[$0 + 1] == UInt8(ascii: ")") }
  }
}
