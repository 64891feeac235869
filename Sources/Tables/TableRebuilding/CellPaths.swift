/// How sure the cells of a row are: the best way to cut it against the next best.
///
///     Paris France 2,102,650        Paris | France | 2,102,650      11.2
///                                   the next best way                7.9          margin 3.3
///
/// The next best way differs in some boundary from the best. So for each cut the best way with a boundary there and the
/// best without one are sought, from the left and from the right (max-marginals; see Wainwright and Jordan, "Graphical
/// Models, Exponential Families, and Variational Inference", 2008); the least difference is the margin.
struct CellPaths {
  /// How much better the best way is than the next best; `widest` at most.
  let margin: Float
  /// Where margins end: a row that can be cut in one way only has this.
  static let widest: Float = 20

  /// - Parameter columns: Columns without the row; nil if the row is too short for them.
  init?(_ row: CandidateRow, columns: ColumnModels, columnWeight: Float) {
    let cuts = row.cuts.count
    let cells = columns.columnCount
    guard cuts > cells, cells > 1 else { return nil }
    var table = CellPathTable(cells: cells, cuts: cuts)
    RowSegmenter(columnWeight: columnWeight).forEachCell(row, columns) { cell, from, to, score in
      table.visit(cell, from, to, score)
    }
    table.fillBackward()
    table.fillWholes()
    margin = (1..<cuts - 1).reduce(CellPaths.widest) { min($0, abs(table.advantage($1))) }
  }
}

/// The scores of cells and of the best ways up to a cut and from it on.
private struct CellPathTable {
  private let cells: Int
  private let cuts: Int
  private static let never: Float = -1e9

  private var scores: [Float]
  private var forward: [Float]
  private var backward: [Float]
  /// For each pair of cuts, the best way with one cell that holds both.
  private var wholes: [Float] = []

  init(cells: Int, cuts: Int) {
    self.cells = cells
    self.cuts = cuts
    scores = [Float](repeating: CellPathTable.never, count: cells * cuts * cuts)
    forward = [Float](repeating: CellPathTable.never, count: (cells + 1) * cuts)
    backward = forward
    forward[0] = 0
    backward[cells * cuts + cuts - 1] = 0
  }

  @inline(__always) mutating func visit(_ cell: Int, _ from: Int, _ to: Int, _ score: Float) {
    scores[(cell * cuts + from) * cuts + to] = score
    let end = (cell + 1) * cuts + to
    forward[end] = max(forward[end], forward[cell * cuts + from] + score)
  }

  /// The best way from each cut to the end, the score of the boundary at the cut included.
  mutating func fillBackward() {
    for cell in stride(from: cells - 1, through: 0, by: -1) {
      for from in 0..<cuts - 1 {
        let start = (cell * cuts + from) * cuts
        for to in from + 1..<cuts where scores[start + to] > CellPathTable.never {
          let value = scores[start + to] + backward[(cell + 1) * cuts + to]
          backward[cell * cuts + from] = max(backward[cell * cuts + from], value)
        }
      }
    }
  }

  mutating func fillWholes() {
    wholes = [Float](repeating: CellPathTable.never, count: cuts * cuts)
    for from in 0..<cuts - 1 {
      for to in stride(from: cuts - 1, to: from, by: -1) {
        var best = CellPathTable.never
        for cell in 0..<cells {
          let score = scores[(cell * cuts + from) * cuts + to]
          best = max(best, forward[cell * cuts + from] + score + backward[(cell + 1) * cuts + to])
        }
        if from > 0 { best = max(best, wholes[(from - 1) * cuts + to]) }
        if to + 1 < cuts { best = max(best, wholes[from * cuts + to + 1]) }
        wholes[from * cuts + to] = best
      }
    }
  }

  /// How much better the best way with a boundary at an inner cut is than the best without.
  func advantage(_ cut: Int) -> Float {
    let with = (1..<cells).reduce(CellPathTable.never) {
      max($0, forward[$1 * cuts + cut] + backward[$1 * cuts + cut])
    }
    return with - wholes[(cut - 1) * cuts + cut + 1]
  }
}
