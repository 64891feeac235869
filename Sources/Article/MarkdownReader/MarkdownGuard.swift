import UTF8Text

/// Keeps from the parser what would take it more than linear time or memory, by replacing single bytes with a backslash:
/// marks of lists and quotes nested a hundred deep, pictures begun by the thousand in one paragraph, and tables whose rows
/// are mostly missing.
///
///     > > > … (100 of them) > text   ►   > > > … \ > text
struct MarkdownGuard {
  /// The text as the parser gets it.
  private(set) var bytes: [UInt8]
  /// What was replaced, by offset, in order; so that code can be given back as it was.
  private(set) var replaced: [(offset: Int, byte: UInt8)] = []
  /// Where each line begins.
  private(set) var lineStarts: [Int] = []

  /// Marks that begin further to the right than this begin nothing.
  private static let deepestColumn = 128
  /// The most pictures of one paragraph.
  private static let mostPictures = 1000
  /// A table below more lines than these, without an empty line between, is none.
  private static let mostLinesAbove = 200
  /// Missing cells a table may have whatever its size.
  private static let mostMissing = 50_000

  private var pictures = 0
  /// Lines since the last empty one.
  private var lines = 0
  private var table: (offset: Int, columns: Int, cells: Int, missing: Int)?

  /// Guards a text.
  init(_ text: some Sequence<UInt8>) {
    bytes = Array(text)
    var start = 0
    while start < bytes.count {
      lineStarts.append(start)
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      check(start..<end)
      start = end + 1
    }
    replaced.sort { $0.offset < $1.offset }
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
      lines = 0
      table = nil
      return
    }
    checkPictures(line)
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

  private mutating func replace(_ offset: Int) {
    replaced.append((offset, bytes[offset]))
    bytes[offset] = UInt8(ascii: "\\")
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
    if isDelimiter, let dash, lines > MarkdownGuard.mostLinesAbove {
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
