/// A line in the order in which it is shown, from left to right.
public enum VisualLine {
  /// A stretch of it.
  public struct Piece: Sendable, Hashable {
    /// Which of the texts it belongs to.
    public var index: Int
    /// What is shown.
    public var text: String
    /// The cells it takes.
    public var width: Int
  }

  /// What shares a cell or two, and the level of its base.
  private struct Cell {
    var text: String
    var width: Int
    var level: Int8
    var index: Int
    var isBlank: Bool
  }

  /// Puts adjacent texts into the order in which they are shown; nil if that is not known.
  ///
  ///     before  "see ", "אבג", " (1)"      in a paragraph that runs from left to right
  ///     after   "see ", "גבא", " (1)"
  public static func pieces(of texts: [String], rightToLeft: Bool, by order: any ReadingOrder) -> [Piece]? {
    guard var cells = cells(of: texts, rightToLeft: rightToLeft, by: order) else { return nil }
    // Blanks at the end stand where the paragraph ends (L1 of UAX #9).
    for index in cells.indices.reversed() {
      guard cells[index].isBlank else { break }
      cells[index].level = rightToLeft ? 1 : 0
    }
    reorder(&cells)
    var pieces: [Piece] = []
    for cell in cells {
      if let last = pieces.last, last.index == cell.index {
        pieces[pieces.count - 1].text += cell.text
        pieces[pieces.count - 1].width += cell.width
      } else {
        pieces.append(Piece(index: cell.index, text: cell.text, width: cell.width))
      }
    }
    return pieces
  }

  private static func cells(of texts: [String], rightToLeft: Bool, by order: any ReadingOrder) -> [Cell]? {
    var scalars: [UInt32] = []
    var owners: [Int] = []
    for (index, text) in texts.enumerated() {
      for scalar in text.unicodeScalars {
        scalars.append(scalar.value)
        owners.append(index)
      }
    }
    guard let resolved = order.resolve(scalars, rightToLeft: rightToLeft), resolved.shown.count == scalars.count else {
      return nil
    }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: resolved.shown.map { Unicode.Scalar($0) ?? "\u{FFFD}" })
    let text = String(shown)
    let bytes = Array(text.utf8)
    var scalar = 0
    return CellWidth.clusters(of: text).map { cluster in
      defer { scalar += bytes[cluster.range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
      let part = CellWidth.showable(String(decoding: bytes[cluster.range], as: UTF8.self))
      return Cell(
        text: part, width: cluster.width, level: resolved.levels[scalar], index: owners[scalar], isBlank: part == " ")
    }
  }

  /// Reverses every stretch of a level and above, the highest levels first (L2 of UAX #9).
  private static func reorder(_ cells: inout [Cell]) {
    guard let highest = cells.map(\.level).max(), highest > 0 else { return }
    for level in (1...highest).reversed() {
      var start = 0
      while start < cells.count {
        guard cells[start].level >= level else {
          start += 1
          continue
        }
        var end = start
        while end < cells.count, cells[end].level >= level { end += 1 }
        cells[start..<end].reverse()
        start = end
      }
    }
  }
}
