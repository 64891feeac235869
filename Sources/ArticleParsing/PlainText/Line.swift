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
    for at in text {
      let byte = bytes[at]
      if byte == 0x20 {
        if previous == 0x20 { hasGap = true }
        columns += 1
      } else if byte == 0x09 {
        hasTab = true
        columns += 1
      } else if byte & 0xC0 != 0x80 {
        columns += 1
      }
      previous = byte
    }
    return Line(
      text: text, indent: Int32(clamping: indent), endColumn: Int32(clamping: columns),
      blankLinesBefore: blankLinesBefore, hasTab: hasTab, hasGap: hasGap)
  }
}
