import UTF8Text

/// Finds lists in small letters in a text without empty lines, where a small letter says elsewhere that a line goes on with the one above.
///
///     Before you begin             ►   a line by itself
///     two lines of twelve metres       a line by itself
///     a fender for each side           a line by itself
///     a lamp that burns                a line by itself
///     Put the fenders out first.
///
/// The pieces of a sentence that is cut at its links end with a full stop at last, and often with a word that nothing ends with.
enum SmallItems {
  private static let fewest = 3
  private static let longestItem = 10
  private static let longestTitle = 6

  /// The lines that the next does not continue.
  static func ends(of lines: [Line], in bytes: UnsafeBufferPointer<UInt8>) -> Set<Int> {
    var found: Set<Int> = []
    var index = 1
    while index < lines.count {
      var end = index
      while end < lines.count, isItem(lines[end], in: bytes) { end += 1 }
      if end - index >= fewest, end < lines.count, isName(lines[index - 1], in: bytes), begins(lines[end], in: bytes) {
        found.formUnion(index - 1..<end)
      }
      index = max(end, index + 1)
    }
    return found
  }

  private static func isItem(_ line: Line, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    line.blankLinesBefore == 0 && line.said == .nothing && !line.hasTab && !line.hasCodeSign
      && WrapWidth.startsSmall(bytes[line.text]) && words(line, in: bytes) <= longestItem && endsInWord(line, in: bytes)
      && !SplitSentences.leadsOn(line.text, in: bytes)
  }

  /// Whether a line may name what stands below it: it ends in a colon, or is a few words behind a capital.
  private static func isName(_ line: Line, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !WrapWidth.startsSmall(bytes[line.text]) else { return false }
    if bytes[line.text.upperBound - 1] == UInt8(ascii: ":") { return true }
    return words(line, in: bytes) <= longestTitle && endsInWord(line, in: bytes)
      && !SplitSentences.leadsOn(line.text, in: bytes)
  }

  /// Whether a line begins a sentence or a title.
  private static func begins(_ line: Line, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    !WrapWidth.startsSmall(bytes[line.text]) && !SplitSentences.closes(line.text, in: bytes)
  }

  private static func endsInWord(_ line: Line, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let last = bytes[line.text.upperBound - 1]
    return isLetter(last) || isDigit(last) || last >= 0x80 && !SentenceEnd.closes(line.text, in: bytes)
  }

  private static func words(_ line: Line, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes[line.text].count(where: isSpace) + 1
  }
}
