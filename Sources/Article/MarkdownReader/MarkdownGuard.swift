import UTF8Text

/// Keeps from the parser what would take it more than linear time or memory, or many times the memory of the text, by replacing
/// bytes: marks of lists and quotes nested a hundred deep, pictures and instructions begun by the thousand in one paragraph,
/// tables whose rows are mostly missing or have hundreds of cells, long addresses used over and over, notes by the thousand that
/// nothing refers to, and the line breaks of paragraphs of thousands of lines. Formulas are kept from it, too (``MarkdownFormulas``).
///
///     > > > … (100 of them) > text   ►   > > > … \ > text
struct MarkdownGuard {
  /// The text as the parser gets it.
  private(set) var bytes: [UInt8]
  /// What was replaced, in order; so that code can be given back as it was.
  private(set) var replaced: [Replacement] = []
  /// Where each line begins; one that was joined to the line above is no line.
  private(set) var lineStarts: [Int] = []

  /// The lines of which the parser sees nothing.
  private(set) var hiddenLines: [Int] = []

  /// A run of bytes that the parser does not get to see. There may be one for each few bytes of a text.
  struct Replacement {
    private let start: Int32
    private let count: Int32

    init(_ range: Range<Int>) { (start, count) = (Int32(range.lowerBound), Int32(range.count)) }

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  /// Marks that begin further to the right than this begin nothing.
  private static let deepestColumn = 128
  /// The most pictures of one paragraph.
  private static let mostPictures = 1000
  /// A table below more lines than these, without an empty line between, is none.
  private static let mostLinesAbove = 200
  /// Missing cells a table may have whatever its size.
  private static let mostMissing = 50_000

  /// Lines of a paragraph that are left as they are.
  private static let mostShortLines = 2000

  /// Cells of a line of a table; the parser needs a time that grows with the square of them.
  private static let mostCells = 300
  /// The most instructions and the like of one paragraph that do not end in their lines.
  private static let mostUnended = 64

  private var pictures = 0
  private var unended = 0
  /// The most pipes in a line since the last empty one.
  private var widest = 0
  /// Lines since the last empty one.
  private var lines = 0
  private var table: (offset: Int, columns: Int, cells: Int, missing: Int)?
  /// Whether the line above is nothing but words.
  private var isBelowWords = false

  /// Guards a text.
  init(_ text: some Sequence<UInt8>) {
    bytes = Array(text)
    replaced = MarkdownFormulas.hide(in: &bytes).map(Replacement.init)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if !joins(start..<end) { lineStarts.append(start) }
      check(start..<end)
      start = end + 1
    }
    for offset in LongDefinitions.offsets(in: bytes, lineStarts: lineStarts) { replace(offset) }
    let dialect = DialectLines(bytes, lineStarts: lineStarts)
    hiddenLines = Set(UnusedNotes.lines(in: bytes, lineStarts: lineStarts) + dialect.hidden).sorted()
    for offset in dialect.roofs { replace(offset, with: 0x20) }
    for line in hiddenLines {
      let end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
      replaced.append(Replacement(lineStarts[line]..<end))
      for offset in lineStarts[line]..<end where bytes[offset] != 0x0A { bytes[offset] = 0x20 }
    }
    replaced.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Makes one line of this and the one above, deep in a paragraph: the parser keeps some hundred bytes for each line.
  private mutating func joins(_ line: Range<Int>) -> Bool {
    let isWords = isWords(line)
    defer { isBelowWords = isWords }
    guard isWords, isBelowWords, lines > MarkdownGuard.mostShortLines else { return false }
    replace(line.lowerBound - 1, with: 0x20)
    return true
  }

  /// Whether a line begins nothing, breaks nothing behind it, and is no row.
  private func isWords(_ line: Range<Int>) -> Bool {
    guard let first = bytes[line].first, let last = bytes[line].last, isLetter(first) || first >= 0x80 else {
      return false
    }
    return !isSpace(last) && last != UInt8(ascii: "\\") && !bytes[line].contains(UInt8(ascii: "|"))
  }

  private mutating func check(_ line: Range<Int>) {
    var at = line.lowerBound
    var column = 0
    while at < line.upperBound, MarkdownGuard.isMark(bytes[at]) {
      if column >= MarkdownGuard.deepestColumn, !isSpace(bytes[at]) {
        if !isRule(line) { replace(at) }
        break
      }
      column += bytes[at] == 0x09 ? 4 - column % 4 : 1
      at += 1
    }
    if at == line.upperBound, bytes[line].allSatisfy({ isSpace($0) || $0 == UInt8(ascii: ">") }) {
      pictures = 0
      unended = 0
      lines = 0
      widest = 0
      table = nil
      return
    }
    checkPictures(line)
    checkUnended(line)
    checkTable(line)
    lines += 1
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private func isRule(_ line: Range<Int>) -> Bool {
    guard let sign = bytes[line].first(where: { !isSpace($0) }), sign == 0x2A || sign == 0x2D else { return false }
    return bytes[line].allSatisfy { isSpace($0) || $0 == sign }
  }

  private mutating func replace(_ offset: Int, with byte: UInt8 = UInt8(ascii: "\\")) {
    replaced.append(Replacement(offset..<offset + 1))
    bytes[offset] = byte
  }

  /// A link in a paragraph makes the parser look at all pictures begun before it.
  private mutating func checkPictures(_ line: Range<Int>) {
    var at = line.lowerBound
    while at + 1 < line.upperBound {
      if bytes[at] == UInt8(ascii: "!"), bytes[at + 1] == UInt8(ascii: "[") {
        pictures += 1
        if pictures > MarkdownGuard.mostPictures { replace(at) }
      }
      at += 1
    }
  }

  private mutating func checkUnended(_ line: Range<Int>) {
    for offset in UnendedMarkup.offsets(in: line, of: bytes) {
      unended += 1
      if unended > MarkdownGuard.mostUnended { replace(offset) }
    }
  }

  /// The parser makes a cell of every one that a row leaves out, and looks for a header through all lines of a paragraph.
  private mutating func checkTable(_ line: Range<Int>) {
    var pipes = 0
    var isDelimiter = true
    var dash: Int?
    for at in line {
      switch bytes[at] {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): dash = dash ?? at
      case UInt8(ascii: ":"), UInt8(ascii: ">"), 0x20, 0x09: break
      default: isDelimiter = false
      }
    }
    widest = max(widest, pipes)
    if widest > MarkdownGuard.mostCells {
      if let table { replace(table.offset) }
      table = nil
      if isDelimiter, let dash { replace(dash) }
    } else if isDelimiter, let dash, lines > MarkdownGuard.mostLinesAbove {
      replace(dash)
    } else if isDelimiter, let dash, pipes > 0 {
      table = (dash, pipes + 1, pipes + 1, 0)
    } else if var current = table {
      current.cells += pipes + 1
      current.missing += max(0, current.columns - pipes - 1)
      table = current
      if current.missing > MarkdownGuard.mostMissing + 4 * current.cells {
        replace(current.offset)
        table = nil
      }
    }
  }
}
