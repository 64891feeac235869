extension LaidLine {
  /// The cells of the line, counted from its left edge, that show bytes of a range of ``BlockText/text``: what a search
  /// hit lights up. A hit that continues in the next line shows there too; marks of the program's own are never part, but
  /// for the space that justification adds within a hit.
  ///
  ///     line      "▌ Note  Mind the gap", the text beginning at byte 5
  ///     places    5..<9 of the text -> [8..<12]
  public func cells(showing places: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var column = 0
    /// Where in the block's text the hit continues after what is lit last.
    var next: Int?
    for run in runs {
      defer { column += run.width }
      guard let origin = run.origin else { continue }
      let shown = (origin..<origin + run.text.utf8.count).clamped(to: places)
      if shown.isEmpty { continue }
      let lit = CellWidth.withBytes(of: run.text) { bytes -> Range<Int> in
        let start = CellWidth.width(of: bytes, 0..<shown.lowerBound - origin)
        return column + start..<column + start
          + CellWidth.width(of: bytes, shown.lowerBound - origin..<shown.upperBound - origin)
      }
      defer { next = shown.upperBound }
      if let last = cells.last, last.upperBound == lit.lowerBound || next == shown.lowerBound {
        cells[cells.count - 1] = last.lowerBound..<lit.upperBound
      } else if !lit.isEmpty {
        cells.append(lit)
      }
    }
    return cells
  }
}
