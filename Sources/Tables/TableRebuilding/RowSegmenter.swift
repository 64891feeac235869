/// The cells of one row, as the cuts at which they begin and end, and what speaks for them.
package struct RowSegmentation: Equatable {
  /// Indices into the row's cuts: the beginning of each cell and the end of the last.
  var bounds: [Int]
  /// The score that was maximised.
  var score: Float
}

extension [Int] {
  /// What lies between numbers that follow each other: 0, 2, 5 ► 0..<2, 2..<5.
  var stretches: [Range<Int>] { indices.dropFirst().map { self[$0 - 1]..<self[$0] } }
}

/// Cuts a row into a given number of cells so that the log-odds of its boundaries plus the fit of its cells to their
/// columns is greatest: dynamic programming over (cells so far, cut), cost `columns × cuts²`.
struct RowSegmenter {
  /// How much the fit to the columns counts against the log-odds of the boundaries.
  var columnWeight: Float

  /// The best segmentation, or nil if the row has fewer tokens than there are columns.
  func segment(_ row: CandidateRow, columns: ColumnModels) -> RowSegmentation? {
    RowSegmenter.best(row, cells: columns.columnCount) { forEachCell(row, columns, $0) }
  }

  /// The best segmentation by the boundaries alone.
  static func byGaps(_ row: CandidateRow, cells: Int) -> RowSegmentation? {
    best(row, cells: cells) { visit in
      for cell in 0..<cells {
        forEachPlace(of: cell, among: cells, cuts: row.cuts.count) { visit(cell, $0, $1, row.scores[$0]) }
      }
    }
  }

  /// Where a cell may begin and end, in an order in which a place comes after all that can stand before it.
  @inline(__always)
  private static func forEachPlace(of cell: Int, among cells: Int, cuts: Int, _ visit: (_ from: Int, _ to: Int) -> Void)
  {
    for from in cell..<(cell == 0 ? 1 : cuts - cells + cell) {
      for to in cell == cells - 1 ? cuts - 1..<cuts : from + 1..<cuts - (cells - cell - 1) { visit(from, to) }
    }
  }

  private typealias Visit = (_ cell: Int, _ from: Int, _ to: Int, _ score: Float) -> Void

  @inline(__always)
  private static func best(_ row: CandidateRow, cells: Int, _ forEachCell: (Visit) -> Void) -> RowSegmentation? {
    let cuts = row.cuts.count
    guard cuts > cells else { return nil }
    var best = [Float](repeating: -.infinity, count: (cells + 1) * cuts)
    var back = [Int](repeating: 0, count: (cells + 1) * cuts)
    best[0] = 0
    forEachCell { cell, from, to, score in
      let value = best[cell * cuts + from] + score
      if value > best[(cell + 1) * cuts + to] {
        best[(cell + 1) * cuts + to] = value
        back[(cell + 1) * cuts + to] = from
      }
    }
    return trace(best: best, back: back, cells: cells, cuts: cuts)
  }

  /// Visits every cell that can be part of a segmentation, in an order in which a cell comes after all that can stand
  /// before it, with its score: the boundary at its beginning and its fit.
  @inline(__always)
  func forEachCell(
    _ row: CandidateRow, _ columns: ColumnModels, _ visit: (_ cell: Int, _ from: Int, _ to: Int, _ score: Float) -> Void
  ) {
    let cells = columns.columnCount
    let kindSums = columns.kindSums(row.row)
    columns.withScores { scores in
      row.withAttributes { attributes in
        for cell in 0..<cells {
          let fit = CellFit(
            scores: UnsafeBufferPointer(rebasing: scores[(cell * scores.count / cells)...]), attributes: attributes,
            kindSums: kindSums[(kindSums.count / cells * cell)...], row: row)
          RowSegmenter.forEachPlace(of: cell, among: cells, cuts: row.cuts.count) { from, to in
            visit(cell, from, to, row.scores[from] + columnWeight * fit.score(from, to))
          }
        }
      }
    }
  }

  private static func trace(best: [Float], back: [Int], cells: Int, cuts: Int) -> RowSegmentation? {
    let score = best[cells * cuts + cuts - 1]
    guard score > -.infinity else { return nil }
    var bounds = [Int](repeating: 0, count: cells + 1)
    var cut = cuts - 1
    for cell in stride(from: cells, to: 0, by: -1) {
      bounds[cell] = cut
      cut = back[cell * cuts + cut]
    }
    return RowSegmentation(bounds: bounds, score: score)
  }
}

/// The fit of a row's cells to one column.
private struct CellFit {
  let scores: UnsafeBufferPointer<Float>
  let attributes: UnsafeBufferPointer<UInt8>
  let kindSums: ArraySlice<Float>
  let row: CandidateRow

  @inline(__always) func score(_ from: Int, _ to: Int) -> Float {
    let place = row.attributeIndex(from, to)
    var sum: Float = 0
    for attribute in 0..<CellAttribute.count {
      sum += scores[attribute * CellAttribute.valueCount + Int(attributes[place + attribute])]
    }
    let first = row.cuts[from]
    let last = row.cuts[to]
    let base = kindSums.startIndex
    return sum + (kindSums[base + last] - kindSums[base + first]) / Float(last - first)
  }
}
