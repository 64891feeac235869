/// What the width of a cell does to its height, measured once so that many widths can be tried.
struct CellMeasure {
  /// The items of the cell's text: cells, cells of the space after it, whether the line ends here.
  private var items: [(width: Int, glue: Int, endsLine: Bool)] = []
  /// The cells of its longest line when nothing is wrapped.
  private(set) var natural = 0
  /// The cells of its longest item: narrower, a word is cut.
  private(set) var longest = 0

  /// The most items that are measured; what is longer than that is taken as more of the same.
  private static let itemsMeasured = 400

  /// Measures a cell; `isWhole` keeps it in one piece, as a number wants it.
  init(of text: String, isWhole: Bool) {
    CellWidth.withBytes(of: text) { bytes in
      if isWhole {
        items = [(CellWidth.width(of: bytes, 0..<bytes.count), 0, false)]
      } else {
        measure(bytes)
      }
    }
    var line = 0
    for item in items {
      natural = max(natural, line + item.width)
      longest = max(longest, item.width)
      line = item.endsLine ? 0 : line + item.width + item.glue
    }
  }

  private mutating func measure(_ bytes: Bytes) {
    let start = TextItems.skipSpaces(in: bytes, from: 0, end: bytes.count)
    var scanner = TextItems(position: start, limit: .max)
    while items.count < CellMeasure.itemsMeasured, let item = scanner.next(in: bytes, end: bytes.count) {
      items.append((item.width, item.glue, item.breakAfter == .mandatory))
    }
  }

  /// The lines the cell takes at a width, words longer than it cut; 0 for a cell without words.
  func height(at width: Int) -> Int {
    var lines = items.isEmpty ? 0 : 1
    var line = 0
    for item in items {
      if line > 0, line + item.width > width {
        lines += 1
        line = 0
      }
      if item.width > width {
        lines += (item.width - 1) / width
        line = item.width - (item.width - 1) / width * width
      } else {
        line += item.width
      }
      line += item.glue
      if item.endsLine {
        lines += 1
        line = 0
      }
    }
    return lines
  }
}
