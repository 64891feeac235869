import UTF8Text

/// A line of the source that is not blank.
struct Line {
  /// The bytes from the first to the last that is no white space.
  var text: Range<Int>
  /// The columns before the text; a tab goes on to the next multiple of eight.
  var indent: Int32
  /// The column behind the last character: indentation plus characters.
  var endColumn: Int32
  /// Blank lines before it, 0 to 255. A form feed counts as one.
  var blankLinesBefore: UInt8
  /// Whether a tab stands inside the text.
  var hasTab: Bool
  /// Whether two spaces or more stand together inside the text.
  var hasGap: Bool
  /// Whether an upright stands in the text: a pipe or box drawing.
  var hasUpright: Bool
  /// Whether a sign stands in the text that code has and prose seldom: = { } ; [ ] < > & \ and the like.
  var hasCodeSign: Bool
}

/// What single bytes say about the line they stand in.
private enum LineSign {
  static let upright: UInt8 = 1
  static let code: UInt8 = 2
  static let tab: UInt8 = 4
  static let opening: UInt8 = 8

  /// The signs of each byte; box drawing is told by its second byte, which few other characters share.
  static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    for sign in "={}[]<>;&\\$#`/".utf8 { table[Int(sign)] = code }
    table[Int(UInt8(ascii: "|"))] = upright | code
    table[0x94] = upright
    table[0x95] = upright
    table[0x09] = tab
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
    while at < bytes.count {
      let end = lineEnd(from: at)
      if let line = line(at..<end, blankLinesBefore: UInt8(min(blank, 255))) {
        lines.append(line)
        blank = 0
      } else {
        blank += 1
      }
      at = end + 1
    }
    return lines
  }

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
    /// The high bit of a byte where the byte before is a space.
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
    if signs & (LineSign.opening | LineSign.code) == LineSign.opening, hasEmptyBrackets(text) { signs |= LineSign.code }
    return Line(
      text: text, indent: Int32(clamping: indent), endColumn: Int32(clamping: columns),
      blankLinesBefore: blankLinesBefore, hasTab: signs & LineSign.tab != 0, hasGap: gaps != 0,
      hasUpright: signs & LineSign.upright != 0, hasCodeSign: signs & LineSign.code != 0)
  }

  /// Whether a call without arguments stands in the text.
  private func hasEmptyBrackets(_ text: Range<Int>) -> Bool {
    text.dropLast().contains { bytes[$0] == UInt8(ascii: "(") && bytes[$0 + 1] == UInt8(ascii: ")") }
  }
}
