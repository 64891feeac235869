import ArticleModel

/// Something drawn piece by piece, a few lines each: a table by its rows.
protocol PieceSource: Sendable {
  /// How many pieces there are.
  var pieceCount: Int { get }
  /// Where in the block's text the piece's own words begin.
  func origin(ofPiece index: Int) -> Int
  /// The lines of one piece.
  func lines(ofPiece index: Int) -> [LaidLine]
}

/// The lines of a ``PieceSource``, each piece made when its first line is asked for.
struct PiecedLines<Source: PieceSource>: LineSource {
  private let source: Source
  private var piece = 0
  private var made: [LaidLine] = []
  private var position = 0
  private var target: LaidLine.Target?

  /// `target` is set on the first line.
  init(_ source: Source, target: LaidLine.Target?) {
    self.source = source
    self.target = target
  }

  mutating func next() -> LaidLine? {
    while position == made.count {
      guard piece < source.pieceCount else { return nil }
      made = source.lines(ofPiece: piece)
      position = 0
      piece += 1
    }
    var line = made[position]
    position += 1
    if let target {
      line.target = target
      self.target = nil
    }
    return line
  }

  var nextOrigin: Int? { piece < source.pieceCount ? source.origin(ofPiece: piece) : nil }

  var currentOrigin: Int? {
    position < made.count ? source.origin(ofPiece: piece - 1) : nextOrigin
  }

  /// Taken as two lines of forty cells for each piece to come.
  var remainingCells: Int { (source.pieceCount - piece) * 80 }
}

/// A table's rows as they were, one paragraph each.
struct FlatRows: PieceSource {
  private let texts: TableTexts
  private let margin: Margin

  init(_ texts: TableTexts, margin: Margin) {
    self.texts = texts
    self.margin = margin
  }

  var pieceCount: Int { texts.flatRowCount }

  func origin(ofPiece index: Int) -> Int { texts.flatOrigin(index) }

  func lines(ofPiece index: Int) -> [LaidLine] {
    let row = texts.flatRow(index)
    let inner = margin.indented(by: 2)
    var flow = FlowLines(row.text, .body, origin: row.origin, margin: inner, first: margin.runs)
    return flow.all()
  }
}

extension LineSource {
  /// All the lines that are left.
  mutating func all() -> [LaidLine] {
    var lines: [LaidLine] = []
    while let line = next() { lines.append(line) }
    return lines
  }
}

/// A table as records, for columns that have no room side by side: a line for each cell, after its column's name.
///
///     Guarantee: Article 5
///     Strengths: Strong deterrent, mutual
///       support
///     ────
///     Guarantee: Bilateral treaties
struct TableRecords: PieceSource {
  private let texts: TableTexts
  private let margin: Margin
  private let glyphs: Glyphs

  init(_ texts: TableTexts, margin: Margin, glyphs: Glyphs) {
    self.texts = texts
    self.margin = margin
    self.glyphs = glyphs
  }

  /// A table without rows shows its header as one record.
  var pieceCount: Int { max(1, texts.table.rows.count) }

  func origin(ofPiece index: Int) -> Int { index == 0 ? texts.headerOrigin : texts.rowOrigins[index] }

  func lines(ofPiece index: Int) -> [LaidLine] {
    guard !texts.table.rows.isEmpty else { return headerLines }
    let header = texts.header
    let row = texts.row(index)
    var lines = index > 0 ? [rule] : []
    for column in 0..<max(row.count, header.count) {
      let cell = column < row.count ? row[column] : (text: RichText(""), origin: texts.headerOrigin)
      let name = column < header.count ? header[column] : nil
      // An empty field is left out, but each column's name is shown once.
      if cell.text.isEmpty, index > 0 || name?.text.isEmpty != false { continue }
      lines += field(cell, name: name, column: column)
    }
    return lines
  }

  private var headerLines: [LaidLine] {
    texts.header.flatMap { cell in
      var flow = FlowLines(cell.text, .tableHeader, origin: cell.origin, margin: margin)
      return flow.all()
    }
  }

  private func field(_ cell: (text: RichText, origin: Int), name: (text: RichText, origin: Int)?, column: Int)
    -> [LaidLine]
  {
    var builder = RunBuilder()
    if let name, !name.text.isEmpty {
      CellWidth.withBytes(of: name.text.text) { bytes in
        builder.append(all: bytes, styles: StyleMap(.tableHeader), origin: name.origin)
      }
      builder.append(mark: ": ", .tableHeader)
    } else {
      builder.append(mark: "\(column + 1): ", .tableHeader)
    }
    let inner = margin.indented(by: 2)
    let width = builder.runs.reduce(0) { $0 + $1.width }
    if width <= margin.textWidth * 2 / 3 {
      var flow = FlowLines(cell.text, .body, origin: cell.origin, margin: inner, first: margin.runs + builder.runs)
      return flow.all()
    }
    let named = name ?? (RichText("\(column + 1)"), 0)
    var label = FlowLines(named.text, .tableHeader, origin: name?.origin, margin: margin)
    var flow = FlowLines(cell.text, .body, origin: cell.origin, margin: inner)
    return label.all() + flow.all()
  }

  private var rule: LaidLine {
    let width = min(4, margin.textWidth)
    return LaidLine(margin.runs + [TextRun(String(repeating: glyphs.line, count: width), .tableRule, width: width)])
  }
}
