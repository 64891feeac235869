/// Finds the runs of lines that may be the rows of a table, cheaply: prose and lists are turned away by a glance at
/// their bytes, before any word is looked at.
struct RowRunFinder {
  /// The fewest lines of a table: a header and two rows.
  static let leastLines = 3
  /// The longest line that can be a row, in bytes.
  static let longestRow = 700

  /// The runs of lines without an empty line between them that may be tables, in order.
  func runs(in lines: [TableLine]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end].blankLinesBefore == 0 { end += 1 }
      if end - start >= RowRunFinder.leastLines, mayBeTable(lines[start..<end]) { runs.append(start..<end) }
      start = end
    }
    return runs
  }

  private func mayBeTable(_ lines: ArraySlice<TableLine>) -> Bool {
    var lowerStarts = 0
    var sentences = 0
    var code = 0
    var lengths: [Int] = []
    for line in lines {
      guard line.text.utf8.count <= RowRunFinder.longestRow else { return false }
      let glance = LineGlance(line.text)
      guard glance.words >= 2, !glance.isMarkedItem else { return false }
      if glance.startsLower { lowerStarts += 1 }
      if glance.endsSentence { sentences += 1 }
      if glance.endsLikeCode { code += 1 }
      lengths.append(glance.words)
    }
    guard sentences * 2 <= lines.count, code * 4 <= lines.count, isEven(lengths) else { return false }
    return lowerStarts * 3 <= lines.count || isPoorInStopWords(lines)
  }

  /// Whether the lengths of the lines, in words, are of one order: headings and paragraphs in turn are not.
  private func isEven(_ lengths: [Int]) -> Bool {
    let sorted = lengths.sorted()
    return sorted[sorted.count - 1] <= 12 + 4 * sorted[sorted.count / 2]
  }

  /// Whether lines that begin with small letters can still be rows: wrapped prose has far more stop words than names
  /// of options, files and commands have.
  private func isPoorInStopWords(_ lines: ArraySlice<TableLine>) -> Bool {
    let rows = lines.prefix(12).map { TokenRow($0.text) }
    let tokens = rows.reduce(0) { $0 + $1.count }
    let stops = rows.reduce(0) { $0 + $1.tokens.lazy.filter { $0.kind == .stopWord }.count }
    return stops * 6 < tokens
  }
}

/// What a glance at the bytes of a line tells.
struct LineGlance {
  /// The number of words.
  private(set) var words = 0
  /// Whether the line begins with a small letter.
  private(set) var startsLower = false
  /// Whether it ends as a sentence does.
  private(set) var endsSentence = false
  /// Whether it ends as a line of a program does.
  private(set) var endsLikeCode = false
  /// Whether it begins with a bullet or a list number.
  private(set) var isMarkedItem = false

  init(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first, let last = bytes.last else { return }
    startsLower = first.isLowerASCII
    endsSentence = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":")].contains(last)
    endsLikeCode =
      [UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\")].contains(last)
      || bytes.suffix(2).elementsEqual("):".utf8)
    isMarkedItem = LineGlance.isBullet(bytes) || LineGlance.isNumbered(bytes)
    var inWord = false
    for byte in bytes {
      let isSpace = byte.isWhiteSpace
      if !isSpace, !inWord { words += 1 }
      inWord = !isSpace
    }
  }

  private static func isBullet(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 3 else { return false }
    if bytes[1] == 32, [UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "o")].contains(bytes[0]) {
      return true
    }
    guard bytes[0] == 0xE2, bytes[3] == 32 else { return false }
    return (bytes[1] == 0x80 && bytes[2] == 0xA2) || bytes[1] == 0x96 || bytes[1] == 0x97
  }

  /// `1. `, `12) `.
  private static func isNumbered(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let digits = bytes.prefix(4).prefix { $0.isDigit }.count
    guard (1...3).contains(digits), bytes.count > digits + 1 else { return false }
    return (bytes[digits] == UInt8(ascii: ".") || bytes[digits] == UInt8(ascii: ")")) && bytes[digits + 1] == 32
  }
}
