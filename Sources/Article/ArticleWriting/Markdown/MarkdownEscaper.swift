/// Writes plain text so that none of it turns into mark-up.
///
/// Only what would turn into mark-up where it stands is escaped, to keep the text readable as it is:
/// `snake_case`, `a - b`, `R&D` and `2 < 3` stay, `*`, `# ` at the beginning of a line and `<b>` do not.
enum MarkdownEscaper {
  /// Writes `slice`, a piece of `whole`, to `bytes`.
  static func write(
    _ slice: ArraySlice<UInt8>, of whole: [UInt8], in place: MarkdownText.Place, insideLink: Bool,
    to bytes: inout [UInt8]
  ) {
    var index = slice.startIndex
    while index < slice.endIndex {
      if place != .cell, index == 0 || whole[index - 1] == 0x0A {
        index = writeLineStart(whole, index, end: slice.endIndex, in: place, to: &bytes)
        if index >= slice.endIndex { return }
      }
      let byte = whole[index]
      if byte < 0x20 || byte == 0x7F {
        writeControl(whole, index, in: place, to: &bytes)
      } else if let control = multibyteControl(whole, index) {
        if ControlCharacter.partsWords(control.scalar) { bytes.append(0x20) }
        index += control.length
        continue
      } else {
        let isLast = index == slice.endIndex - 1
        // Readers that strike words out do not tell an escaped tilde from another: a comment parts the two.
        if byte == 0x7E, endsPair(whole, index) { bytes += "<!-- -->".utf8 }
        if isMarkup(whole, index, insideLink: insideLink) || (byte == 0x21 && isLast) { bytes.append(0x5C) }
        bytes.append(byte)
      }
      index += 1
    }
  }

  /// Whether a tilde is the second of two, and of no more.
  private static func endsPair(_ text: [UInt8], _ index: Int) -> Bool {
    func isTilde(_ at: Int) -> Bool { text.indices.contains(at) && text[at] == 0x7E }
    return isTilde(index - 1) && !isTilde(index - 2) && !isTilde(index + 1)
  }

  /// Whether the byte would be read as mark-up anywhere in a line.
  private static func isMarkup(_ text: [UInt8], _ index: Int, insideLink: Bool) -> Bool {
    let next = index + 1 < text.count ? text[index + 1] : 0x0A
    switch text[index] {
    case 0x5C, 0x60, 0x2A, 0x5B, 0x7E, 0x7C: return true
    case 0x5D: return insideLink || next == 0x28
    case 0x5F: return !(index > 0 && isWordByte(text[index - 1]) && isWordByte(next))
    case 0x3C: return isLetter(next) || next == 0x2F || next == 0x21 || next == 0x3F
    case 0x26: return isEntity(text, index)
    // Two of them may be read as the signs of a formula.
    case 0x24: return next > 0x20 && !(0x30...0x39).contains(next) && text[(index + 1)...].contains(0x24)
    default: return false
    }
  }

  /// Leaves out white space at the beginning of a line, writes what would begin a block escaped, and returns where the rest
  /// of the line begins.
  private static func writeLineStart(
    _ text: [UInt8], _ start: Int, end: Int, in place: MarkdownText.Place, to bytes: inout [UInt8]
  ) -> Int {
    var index = start
    while index < end, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
    guard index < end, place == .paragraph else { return index }
    switch text[index] {
    case 0x3E, 0x3D: bytes.append(0x5C)
    case 0x23, 0x2B, 0x2D, 0x3A: if beginsBlock(text, index) { bytes.append(0x5C) }
    case 0x30...0x39: return writeNumber(text, index, end: end, to: &bytes)
    default: return index
    }
    bytes.append(text[index])
    return index + 1
  }

  /// Whether `#`, `+`, `-` or `:` at the beginning of a line begins a heading, an item, a rule or a table's second row.
  private static func beginsBlock(_ text: [UInt8], _ index: Int) -> Bool {
    var after = index
    while after < text.count, text[after] == text[index] { after += 1 }
    let isFollowedBySpace = after == text.count || text[after] <= 0x20
    switch text[index] {
    case 0x23: return after - index <= 6 && isFollowedBySpace
    case 0x2B: return after - index == 1 && isFollowedBySpace
    case 0x3A: return after < text.count && text[after] == 0x2D
    default: return isFollowedBySpace || text[after] == 0x3A || text[after] == 0x7C
    }
  }

  /// Writes digits at the beginning of a line; the dot or parenthesis that would make them an item's is escaped.
  private static func writeNumber(_ text: [UInt8], _ start: Int, end: Int, to bytes: inout [UInt8]) -> Int {
    var index = start
    while index < end, (0x30...0x39).contains(text[index]) {
      bytes.append(text[index])
      index += 1
    }
    guard index < end, text[index] == 0x2E || text[index] == 0x29 else { return index }
    if index + 1 == text.count || text[index + 1] <= 0x20 { bytes.append(0x5C) }
    bytes.append(text[index])
    return index + 1
  }

  private static func writeControl(_ text: [UInt8], _ index: Int, in place: MarkdownText.Place, to bytes: inout [UInt8])
  {
    let isLineBreak = text[index] == 0x0A
    guard ControlCharacter.partsWords(UInt16(text[index])) else { return }
    let isLastOfAll = !text[index...].contains { $0 > 0x20 }
    if !isLineBreak || place == .heading || place == .alternative {
      bytes.append(0x20)
    } else if !isLastOfAll {
      bytes += place == .cell ? Array("<br>".utf8) : [0x5C, 0x0A]
    }
  }

  private static func multibyteControl(_ text: [UInt8], _ index: Int) -> (scalar: UInt16, length: Int)? {
    guard text[index] == 0xC2 || text[index] == 0xE2 else { return nil }
    return text.withUnsafeBufferPointer { ControlCharacter.multibyte(at: index, in: $0) }
  }

  /// Whether an ampersand begins what looks like a character reference: `&amp;`, `&#8212;`.
  private static func isEntity(_ text: [UInt8], _ index: Int) -> Bool {
    var end = index + 1
    if end < text.count, text[end] == 0x23 { end += 1 }
    while end < text.count, end - index <= 32, isLetter(text[end]) || (0x30...0x39).contains(text[end]) { end += 1 }
    return end > index + 1 && end < text.count && text[end] == 0x3B
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
  }
}
