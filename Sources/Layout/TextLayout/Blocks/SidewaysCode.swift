import UTF8Text

/// Lines of code, each of them on one line of the page: what is too wide for it is cut, and comes into sight when the code is scrolled
/// sideways. Marks say where a line goes on.
///
///     "if (first) { return second; }" at 16 cells, from column 0    ►   "if (first) { re›"
///     the same, from column 12                                      ►   "‹ return second›"
struct SidewaysCode: LineSource {
  private let text: String
  private let origin: Int
  private let margin: Margin
  private let roles: CodeRoles
  private let marks: (before: String, behind: String)
  /// The first column of the lines that is shown.
  private let first: Int
  private var position = 0
  private var isDone = false

  init(
    _ text: String, origin: Int, margin: Margin, first: Int, marks: (before: String, behind: String), roles: CodeRoles
  ) {
    self.text = text
    self.origin = origin
    self.margin = margin
    self.first = max(0, first)
    self.marks = marks
    self.roles = roles
  }

  var remainingCells: Int { text.utf8.count - position }

  var nextOrigin: Int? { origin + position }

  mutating func next() -> LaidLine? {
    guard !isDone else { return nil }
    return CellWidth.withBytes(of: text) { makeLine($0) }
  }

  mutating func skip() -> Bool {
    guard !isDone else { return false }
    _ = CellWidth.withBytes(of: text) { passLine($0) }
    return true
  }

  /// Goes behind the end of the line; answers where its text ends.
  @discardableResult private mutating func passLine(_ bytes: Bytes) -> Int {
    var clusters = CellClusters(at: position)
    while let cluster = clusters.next(in: bytes, end: bytes.count) {
      guard cluster.breakClass == .mandatory else { continue }
      position = cluster.range.upperBound
      let isReturn = bytes[cluster.range.lowerBound] == 0x0D
      if isReturn, position < bytes.count, bytes[position] == 0x0A { position += 1 }
      return cluster.range.lowerBound
    }
    position = bytes.count
    isDone = true
    return bytes.count
  }

  private mutating func makeLine(_ bytes: Bytes) -> LaidLine {
    let start = position
    let line = start..<passLine(bytes)
    var cut = Cut(first: first, room: margin.textWidth)
    cut.take(bytes, line)
    var builder = RunBuilder(after: margin.runs)
    if first > 0 { builder.append(mark: line.isEmpty ? " " : marks.before, line.isEmpty ? .code : .note) }
    for piece in cut.pieces {
      if let range = piece.range {
        roles.forEach(in: range) { builder.append(verbatim: bytes, $0, $1, origin: origin) }
      } else {
        builder.append(mark: String(repeating: " ", count: piece.width), .code)
      }
    }
    if cut.isCut { builder.append(mark: marks.behind, .note) }
    return LaidLine(builder.runs, isCut: cut.isCut)
  }

  /// What of a line is shown.
  private struct Cut {
    /// Some bytes of the line, or, without a range, blanks.
    struct Piece {
      var range: Range<Int>?
      var width: Int
    }

    /// The columns that are shown: from the first one, or behind the mark that the line begins before it.
    private let columns: Range<Int>
    private(set) var pieces: [Piece] = []
    /// Whether the line goes on behind what is shown.
    private(set) var isCut = false

    init(first: Int, room: Int) {
      let start = first > 0 ? first + 1 : 0
      columns = start..<max(start + 1, first + room)
    }

    mutating func take(_ bytes: Bytes, _ line: Range<Int>) {
      var column = 0
      var clusters = CellClusters(at: line.lowerBound)
      while let cluster = clusters.next(in: bytes, end: line.upperBound) {
        let isTab = bytes[cluster.range.lowerBound] == 0x09
        let width = isTab ? CodeLines.tabWidth(at: column) : cluster.width
        defer { column += width }
        guard column + width > columns.lowerBound else { continue }
        // The last column is the mark's, unless the line ends there.
        let isLast = cluster.range.upperBound == line.upperBound
        guard column + width < columns.upperBound || isLast && column + width == columns.upperBound else {
          isCut = true
          return
        }
        if isTab || column < columns.lowerBound {
          pieces.append(Piece(range: nil, width: column + width - max(column, columns.lowerBound)))
        } else if let range = pieces.last?.range, range.upperBound == cluster.range.lowerBound {
          pieces[pieces.count - 1].range = range.lowerBound..<cluster.range.upperBound
        } else {
          pieces.append(Piece(range: cluster.range, width: width))
        }
      }
    }
  }
}
