import UTF8Text

/// Finds footnotes by the thousand that show nowhere, since nothing refers to them or another of the same name stands before
/// them: the parser makes nodes of each before it finds that out.
///
///     [^1]: a [^1]: b [^1]: c … (a thousand of them)     ►   all but what is referred to
enum UnusedNotes {
  /// Fewer are no danger.
  private static let most = 1000

  /// The lines of such notes, in order; in most texts none.
  static func lines(in bytes: [UInt8], lineStarts: [Int]) -> [Int] {
    let notes = lineStarts.indices.filter { label(ofNoteAt: lineStarts[$0], in: bytes) != nil }
    guard notes.count > most else { return [] }
    let used = used(in: bytes, lineStarts: lineStarts)
    var known: Set<UInt64> = []
    let unused = notes.filter { line in
      guard let label = label(ofNoteAt: lineStarts[line], in: bytes), let key = key(bytes[label]) else { return false }
      return !known.insert(key).inserted || !used.contains(key)
    }
    guard unused.count > most else { return [] }
    var lines: [Int] = []
    for line in unused { append(noteAt: line, bytes, lineStarts, to: &lines) }
    return lines
  }

  /// Adds the lines of a note: those up to the next empty one that begin with a word, and what is indented behind that.
  private static func append(noteAt first: Int, _ bytes: [UInt8], _ lineStarts: [Int], to lines: inout [Int]) {
    var isBehindEmpty = false
    var line = first
    while line < lineStarts.count {
      let text = bytes[lineStarts[line]..<(line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count)]
      let indent = text.prefix { $0 == 0x20 }.count
      if indent == text.count || text[text.startIndex + indent] == 0x0A {
        isBehindEmpty = true
      } else if line == first || indent >= 4 || (!isBehindEmpty && isLetter(text[text.startIndex])) {
        lines.append(line)
      } else {
        return
      }
      line += 1
    }
  }

  /// The names that are referred to anywhere but where a note begins.
  private static func used(in bytes: [UInt8], lineStarts: [Int]) -> Set<UInt64> {
    var used: Set<UInt64> = []
    var line = 0
    for at in bytes.indices where bytes[at] == UInt8(ascii: "[") {
      while line + 1 < lineStarts.count, lineStarts[line + 1] <= at { line += 1 }
      let start = lineStarts[line]
      let isFirst = at - start < 4 && bytes[start..<at].allSatisfy { $0 == 0x20 }
      let isNote = isFirst && label(ofNoteAt: start, in: bytes) != nil
      if !isNote, let label = label(at: at, in: bytes), let key = key(bytes[label]) { used.insert(key) }
    }
    return used
  }

  /// The name of the note that a line begins with.
  private static func label(ofNoteAt start: Int, in bytes: [UInt8]) -> Range<Int>? {
    let indent = bytes[start...].prefix(4).prefix { $0 == 0x20 }.count
    guard indent < 4, let label = label(at: start + indent, in: bytes), label.upperBound + 1 < bytes.count,
      bytes[label.upperBound + 1] == UInt8(ascii: ":")
    else { return nil }
    return label
  }

  /// The name between `[^` and `]`.
  private static func label(at bracket: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard bracket + 2 < bytes.count, bytes[bracket] == UInt8(ascii: "["), bytes[bracket + 1] == UInt8(ascii: "^") else {
      return nil
    }
    var end = bracket + 2
    while end < bytes.count, bytes[end] != UInt8(ascii: "]") {
      if isSpace(bytes[end]) || bytes[end] == UInt8(ascii: "[") || end - bracket > longestLabel { return nil }
      end += 1
    }
    return end < bytes.count && end > bracket + 2 ? bracket + 2..<end : nil
  }

  /// The longest name the parser takes, and then some.
  private static let longestLabel = 1100

  /// What stands for a name; nil where letters might be folded that are none of ASCII.
  private static func key(_ label: ArraySlice<UInt8>) -> UInt64? {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in label {
      guard byte < 0x80 else { return nil }
      hash = (hash ^ UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)) &* 0x100_0000_01b3
    }
    return hash
  }
}
