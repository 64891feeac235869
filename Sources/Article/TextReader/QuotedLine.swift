import Fragments
import UTF8Text

/// Lines quoted as in letters and Markdown.
///
///     > A gauge measures how much rain   ►   A gauge measures how much rain was willing to come.
///     > was willing to come.
enum QuotedLine {
  /// The column from which on a quoted line counts as cut by the width of the text.
  private static let cutColumn: Int32 = 48

  /// Whether a line begins with the sign of a quote, or has nothing else.
  static func isQuoted(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes[text.lowerBound] == UInt8(ascii: ">") else { return false }
    guard text.count > 1 else { return true }
    return bytes[text.lowerBound + 1] == 0x20 || (bytes[text.lowerBound + 1] == UInt8(ascii: ">") && text.count > 2)
  }

  /// What is quoted: the line behind its signs.
  static func words(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var at = text.lowerBound
    while at < text.upperBound, bytes[at] == UInt8(ascii: ">") || bytes[at] == 0x20 { at += 1 }
    return at..<text.upperBound
  }

  /// Whether a quoted line goes on with the sentence of the one before: that one is long, or this one begins small.
  static func continues(_ line: Line, _ next: Line, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let words = words(next.text, in: bytes)
    guard !words.isEmpty, ListMarker.read(bytes, words) == nil else { return false }
    return line.endColumn >= cutColumn || isLower(bytes[words.lowerBound])
  }
}
