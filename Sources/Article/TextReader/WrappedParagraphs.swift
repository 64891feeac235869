import Fragments
import UTF8Text

/// Tells which lines of a text belong to one paragraph.
///
///     The ferry leaves at    ►   one paragraph
///     noon and returns.
///     • Bring water.             another
struct WrappedParagraphs {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [Line]
  private let wrap: WrapWidth

  /// Looks at all lines to find out how the text was wrapped.
  init(bytes: UnsafeBufferPointer<UInt8>, lines: [Line]) {
    self.bytes = bytes
    self.lines = lines
    wrap = WrapWidth(of: lines, in: bytes)
  }

  /// Whether the line behind line `index` goes on with its paragraph; `isFirst` where line `index` begins the paragraph, `marker` its bullet
  /// or number.
  func continues(at index: Int, isFirst: Bool, marker: ListMarker?) -> Bool {
    guard index + 1 < lines.count else { return false }
    let line = lines[index]
    let following = lines[index + 1]
    guard following.blankLinesBefore == 0, wrap.columns != nil || wrap.isDense else { return false }
    guard ListMarker.read(bytes, following.text) == nil, !line.hasTab, !following.hasTab else { return false }
    guard indentContinues(line, following, first: isFirst, marker: marker) else { return false }
    guard !QuotedLine.isQuoted(following.text, in: bytes) else { return false }
    let byte = bytes[following.text.lowerBound]
    return wrap.continues(
      line, following, firstWord: firstWordColumns(following.text),
      startsSmall: WrapWidth.startsSmall(bytes[following.text]),
      startsClosing: isClosing(byte), lineEnds: endsClause(line.text), lineHangs: hangs(line.text))
  }

  /// A paragraph keeps its indentation; its first line may stand deeper, and a list item's text hangs behind its marker.
  private func indentContinues(_ line: Line, _ next: Line, first: Bool, marker: ListMarker?) -> Bool {
    if next.indent == line.indent { return true }
    if let marker, first { return next.indent > line.indent && next.indent <= line.indent + marker.length + 2 }
    return first && next.indent < line.indent && line.indent - next.indent <= 8
  }

  private func firstWordColumns(_ text: Range<Int>) -> Int {
    var columns = 0
    for at in text {
      if isSpace(bytes[at]) { break }
      if bytes[at] & 0xC0 != 0x80 { columns += 1 }
    }
    return columns
  }

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
    switch bytes[text.upperBound - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): true
    default: false
    }
  }

  private func hangs(_ text: Range<Int>) -> Bool {
    switch bytes[text.upperBound - 1] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("): true
    default: false
    }
  }
}
