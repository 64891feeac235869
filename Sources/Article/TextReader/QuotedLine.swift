import Fragments
import UTF8Text

/// Lines quoted as in letters and Markdown.
///
///     > A gauge measures how much rain   ►   A gauge measures how much rain was willing to come.
///     > was willing to come.
enum QuotedLine {
  /// The column at which a quoted line counts as cut by the width of the text.
  private static let cutColumn: Int32 = 48

  /// Whether a line begins with the sign of a quote, or consists of it.
  static func isQuoted(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes[text.lowerBound] == UInt8(ascii: ">") else { return false }
    guard text.count > 1 else { return true }
    if bytes[text.lowerBound + 1] == 0x20 || bytes[text.lowerBound + 1] == UInt8(ascii: ">") && text.count > 2 {
      return true
    }
    return text.allSatisfy { bytes[$0] == UInt8(ascii: ">") }
  }

  /// The depth of a quoted line: 2 for "> > Where is it?".
  static func depth(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var depth = 0
    for at in text {
      if bytes[at] == UInt8(ascii: ">") { depth += 1 } else if bytes[at] != 0x20 { break }
    }
    return min(depth, deepest)
  }

  /// Deeper quotations are read as this deep.
  private static let deepest = 8

  /// What is quoted: the line after its signs.
  static func words(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var at = text.lowerBound
    while at < text.upperBound, bytes[at] == UInt8(ascii: ">") || bytes[at] == 0x20 { at += 1 }
    return at..<text.upperBound
  }

  /// Whether a quoted line continues the sentence of the one before: that one is long, or this one begins in lower case.
  static func continues(_ line: Line, _ next: Line, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let words = words(next.text, in: bytes)
    guard !words.isEmpty, ListMarker.read(bytes, words) == nil else { return false }
    return line.endColumn >= cutColumn || isLower(bytes[words.lowerBound])
  }
}
