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

  /// The signs of each byte; box drawing is told by its second byte, which few other characters share.
  static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    for sign in "={}[]<>;&\\$#`/".utf8 { table[Int(sign)] = code }
    table[Int(UInt8(ascii: "|"))] = upright | code
    table[0x94] = upright
    table[0x95] = upright
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
      var end = at
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
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
    var hasTab = false
    var hasGap = false
    var previous: UInt8 = 0
    var signs: UInt8 = 0
    LineSign.table.withUnsafeBufferPointer { table in
      for at in text {
        let byte = bytes[at]
        signs |= table[Int(byte)]
        columns += byte & 0xC0 != 0x80 ? 1 : 0
        if byte <= 0x28 {
          if byte == 0x20 { hasGap = hasGap || previous == 0x20 }
          if byte == 0x09 { hasTab = true }
        } else if byte == UInt8(ascii: ")"), previous == UInt8(ascii: "(") {
          signs |= LineSign.code
        }
        previous = byte
      }
    }
    return Line(
      text: text, indent: Int32(clamping: indent), endColumn: Int32(clamping: columns),
      blankLinesBefore: blankLinesBefore, hasTab: hasTab, hasGap: hasGap, hasUpright: signs & LineSign.upright != 0,
      hasCodeSign: signs & LineSign.code != 0)
  }
}
