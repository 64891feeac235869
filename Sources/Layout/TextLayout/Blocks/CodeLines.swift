/// Lines of code: kept as they are, tabs filled up to every fourth column.
///
/// A line longer than the measure continues below after a mark, so nothing is hidden; it is cut at a space where the last
/// quarter has one. Columns are counted from the beginning of the source's line.
///
///     before  "if (first) {\treturn second; }"  at 20 cells
///     after   "if (first) { return"
///             "↳ second; }"
struct CodeLines: LineSource {
  /// The columns from one tab stop to the next.
  private static let tabStop = 4

  private let text: String
  private let origin: Int
  private let margin: Margin
  private let continuation: TextRun
  private let roles: CodeRoles
  private var position = 0
  /// The column the next line begins at in the source's line; 0 if a line of the source begins.
  private var column = 0
  private var continues = false
  private var isDone = false

  init(_ text: String, origin: Int, margin: Margin, continuation: String, roles: CodeRoles = CodeRoles()) {
    self.roles = roles
    self.text = text
    self.origin = origin
    self.margin = margin
    self.continuation = TextRun(continuation + " ", .note, width: 2)
  }

  mutating func next() -> LaidLine? {
    guard !isDone else { return nil }
    return CellWidth.withBytes(of: text) { makeLine($0) }
  }

  var remainingCells: Int { text.utf8.count - position }

  var nextOrigin: Int? { origin + position }

  private mutating func makeLine(_ bytes: Bytes) -> LaidLine {
    var room = margin.textWidth
    var builder = RunBuilder(after: margin.runs)
    if continues {
      room -= continuation.width
      builder = RunBuilder(after: margin.runs + [continuation])
    }
    var fill = CodeFill(bytes: bytes, index: position, column: column, room: room)
    fill.run()
    append(fill, to: &builder, bytes)
    column = fill.endsSourceLine ? 0 : fill.column
    continues = !fill.endsSourceLine
    position = fill.next
    isDone = fill.isLast
    return LaidLine(builder.runs)
  }

  private func append(_ fill: CodeFill, to builder: inout RunBuilder, _ bytes: Bytes) {
    for piece in fill.pieces {
      if piece.isTab {
        builder.append(mark: String(repeating: " ", count: piece.width), .code)
      } else {
        roles.forEach(in: piece.range) { builder.append(verbatim: bytes, $0, $1, origin: origin) }
      }
    }
  }

  /// Tab stops count from the text's own left edge.
  static func tabWidth(at column: Int) -> Int { tabStop - column % tabStop }
}

/// Fills one line of the page with code.
private struct CodeFill {
  struct Piece {
    var range: Range<Int>
    var width: Int
    var isTab: Bool
  }

  let bytes: Bytes
  var index: Int
  var column: Int
  let room: Int
  var used = 0
  var pieces: [Piece] = []
  var next = 0
  var endsSourceLine = false
  var isLast = false
  init(bytes: Bytes, index: Int, column: Int, room: Int) {
    self.bytes = bytes
    self.index = index
    self.column = column
    self.room = room
  }

  mutating func run() {
    while index < bytes.count {
      takePlain()
      guard index < bytes.count else { break }
      let cluster = CellClusters.cluster(at: index, in: bytes, end: bytes.count)
      if cluster.breakClass == .mandatory { return endLine(after: cluster.range) }
      let isTab = bytes[index] == 0x09
      let width = isTab ? CodeLines.tabWidth(at: column) : cluster.width
      if used + width > room, used > 0 { return cutLine() }
      add(cluster.range, width: min(width, room), isTab: isTab)
    }
    next = index
    endsSourceLine = true
    isLast = true
  }

  /// Takes printable ASCII, as much as there is room for, except for the last one: a mark may follow that.
  private mutating func takePlain() {
    let last = min(bytes.count - 1, index + room - used)
    var end = index
    while end < last, bytes[end] >= 0x20, bytes[end] < 0x7F, bytes[end + 1] < 0x80 { end += 1 }
    if end > index { add(index..<end, width: end - index, isTab: false) }
  }

  private mutating func add(_ range: Range<Int>, width: Int, isTab: Bool) {
    if !isTab, let last = pieces.last, !last.isTab, last.range.upperBound == range.lowerBound {
      pieces[pieces.count - 1].range = last.range.lowerBound..<range.upperBound
      pieces[pieces.count - 1].width += width
    } else {
      pieces.append(Piece(range: range, width: width, isTab: isTab))
    }
    used += width
    column += width
    index = range.upperBound
  }

  private mutating func endLine(after line: Range<Int>) {
    endsSourceLine = true
    next = line.upperBound
    if bytes[line.lowerBound] == 0x0D, next < bytes.count, bytes[next] == 0x0A { next += 1 }
  }

  /// Ends the line before a word of ASCII that does not fit, if it begins in the last quarter.
  private mutating func cutLine() {
    next = index
    guard var piece = pieces.last, !piece.isTab else { return }
    var word = index
    while word > piece.range.lowerBound, bytes[word - 1] > 0x20, bytes[word - 1] < 0x7F { word -= 1 }
    let cells = index - word
    guard word > piece.range.lowerBound, bytes[word - 1] == 0x20, (used - cells) * 4 >= room * 3 else { return }
    piece.range = piece.range.lowerBound..<word
    piece.width -= cells
    pieces[pieces.count - 1] = piece
    column -= cells
    next = word
  }
}
