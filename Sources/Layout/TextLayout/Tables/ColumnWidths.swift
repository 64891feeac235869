/// Chooses the widths of a table's columns so that the table is as short as the measure allows.
///
/// Widening one column takes cells from the others, and a row is as tall as its tallest cell, so no column can be judged
/// alone; in general the problem is NP-hard (Anderson and Sobti, "The Table Layout Problem", 1999). Tables in articles are
/// small, though: for each column only those widths matter at which one of its cells gets shorter, and the search below
/// over these (branch and bound, from a good first guess) ends within its budget for all but large tables. Where it does
/// not, the best found so far is used.
enum ColumnWidths {
  /// What was chosen.
  struct Choice {
    /// The cells of each column.
    var widths: [Int]
    /// Whether so many rows take more than one line that rules between them help.
    var needsRules: Bool
  }

  /// The narrowest a column may be, in cells.
  static let narrowest = 1
  /// Words longer than this are cut where the table would not fit otherwise.
  private static let longestWord = 12
  /// How many places of the search are looked at.
  private static let budget = 20_000

  /// A width of a column, and how tall it makes each row.
  fileprivate struct Candidate {
    var width: Int
    var heights: [Int]
  }

  /// Chooses widths for `rows` (the header first, all of one length) that take `available` cells together. `minimum` is
  /// the least a column needs beside its words; nil if even the narrowest columns do not fit.
  static func choose(_ rows: [[CellMeasure]], available: Int, minimum: [Int]) -> Choice? {
    let columns = minimum.indices
    let natural = columns.map { column in rows.reduce(minimum[column]) { max($0, $1[column].natural) } }
    let naturalWidths = natural.map { max($0, narrowest) }
    if naturalWidths.reduce(0, +) <= available {
      return choice(naturalWidths, rows)
    }
    let words = columns.map { column in rows.reduce(max(narrowest, minimum[column])) { max($0, $1[column].longest) } }
    let cut = zip(words, minimum).map { max(min($0, longestWord), $1, narrowest) }
    guard let least = [words, cut].first(where: { $0.reduce(0, +) <= available }) else { return nil }
    let spare = available - least.reduce(0, +)
    let candidates = columns.map { column in
      widths(of: rows.map { $0[column] }, from: least[column], to: min(naturalWidths[column], least[column] + spare))
    }
    var search = WidthSearch(candidates: candidates, available: available, budget: budget)
    return choice(search.run(), rows)
  }

  /// The widths of a column at which a row gets shorter, narrowest first.
  private static func widths(of cells: [CellMeasure], from least: Int, to most: Int) -> [Candidate] {
    var result: [Candidate] = []
    for width in least...max(least, most) {
      let heights = cells.map { $0.height(at: width) }
      if heights != result.last?.heights { result.append(Candidate(width: width, heights: heights)) }
    }
    return result
  }

  private static func choice(_ widths: [Int], _ rows: [[CellMeasure]]) -> Choice {
    let wrapped = rows.dropFirst().count { row in
      zip(row, widths).contains { $0.height(at: $1) > 1 }
    }
    return Choice(widths: widths, needsRules: needsRules(wrapped, of: rows.count - 1))
  }

  /// Whether rules part the rows where so many of them take more than one line. Where it is one now and then its empty cells show where
  /// it goes on.
  fileprivate static func needsRules(_ wrapped: Int, of rows: Int) -> Bool { wrapped * 4 > rows }
}

/// The search for the shortest table among the candidates of its columns.
private struct WidthSearch {
  let candidates: [[ColumnWidths.Candidate]]
  let available: Int
  private var budget: Int
  /// The least width of the columns from each one on.
  private let leastAfter: [Int]
  private var chosen: [Int]
  private var best: [Int]
  private var bestHeight: Int

  init(candidates: [[ColumnWidths.Candidate]], available: Int, budget: Int) {
    self.candidates = candidates
    self.available = available
    self.budget = budget
    var least = [0]
    for column in candidates.reversed() { least.append(least[least.count - 1] + column[0].width) }
    leastAfter = Array(least.reversed())
    chosen = candidates.map { _ in 0 }
    best = chosen
    bestHeight = .max
  }

  mutating func run() -> [Int] {
    climb()
    best = chosen
    bestHeight = height(of: chosen)
    descend(column: 0, room: available, heights: candidates[0][0].heights.map { _ in 0 })
    narrow()
    return zip(candidates, best).map { $0[$1].width }
  }

  /// The first guess: from the narrowest columns on, the step that saves most lines for its cells is taken until none is
  /// left that saves any; where none does alone, the cheapest step of a tallest cell.
  private mutating func climb() {
    var room = available - leastAfter[0]
    while let step = bestStep(room: room) {
      room -= candidates[step.column][step.index].width - candidates[step.column][chosen[step.column]].width
      chosen[step.column] = step.index
    }
  }

  private func bestStep(room: Int) -> (column: Int, index: Int)? {
    let now = rowHeights(of: chosen)
    var bestGain = 0.0
    var result: (column: Int, index: Int)?
    for column in candidates.indices {
      let current = candidates[column][chosen[column]]
      for index in candidates[column].indices.dropFirst(chosen[column] + 1) {
        let candidate = candidates[column][index]
        let cells = candidate.width - current.width
        if cells > room { break }
        var gain = 0.0
        for row in now.indices where current.heights[row] > candidate.heights[row] {
          // A cell that is the tallest of its row saves lines; any other only makes way for a later step.
          let saved = Double(current.heights[row] - candidate.heights[row])
          gain += current.heights[row] == now[row] ? saved : saved / 100
        }
        if gain / Double(cells) > bestGain {
          bestGain = gain / Double(cells)
          result = (column, index)
        }
      }
    }
    return result
  }

  /// Tries the candidates of a column, widest first, where the columns before it make the rows at least `heights` tall
  /// and leave `room` cells.
  private mutating func descend(column: Int, room: Int, heights: [Int]) {
    guard column < candidates.count else {
      let total = cost(heights)
      if total < bestHeight {
        bestHeight = total
        best = chosen
      }
      return
    }
    for index in candidates[column].indices.reversed() {
      let candidate = candidates[column][index]
      let left = room - candidate.width
      if left < leastAfter[column + 1] { continue }
      budget -= 1
      if budget < 0 { return }
      chosen[column] = index
      let taller = zip(heights, candidate.heights).map { max($0, $1) }
      if bound(taller, after: column, room: left) < bestHeight {
        descend(column: column + 1, room: left, heights: taller)
      }
    }
  }

  /// The least height there can be: each column to come as wide as it could be if the others were narrowest.
  private func bound(_ heights: [Int], after column: Int, room: Int) -> Int {
    var least = heights
    for next in candidates.indices.dropFirst(column + 1) {
      let widest = room - (leastAfter[column + 1] - candidates[next][0].width)
      guard let candidate = candidates[next].last(where: { $0.width <= widest }) else { continue }
      for row in least.indices { least[row] = max(least[row], candidate.heights[row]) }
    }
    return cost(least)
  }

  /// Takes back what a column has more than the height needs: a narrow table is easier on the eye.
  private mutating func narrow() {
    for column in candidates.indices {
      while best[column] > 0 {
        best[column] -= 1
        if height(of: best) > bestHeight {
          best[column] += 1
          break
        }
      }
    }
  }

  private func height(of indices: [Int]) -> Int { cost(rowHeights(of: indices)) }

  private func rowHeights(of indices: [Int]) -> [Int] {
    var heights = candidates[0][indices[0]].heights
    for column in candidates.indices.dropFirst() {
      let other = candidates[column][indices[column]].heights
      for row in heights.indices { heights[row] = max(heights[row], other[row]) }
    }
    return heights
  }

  /// The lines of the rows, and of the rules between them where many of those below the header take more than one.
  private func cost(_ heights: [Int]) -> Int {
    let lines = heights.reduce(0) { $0 + $1 }
    let hasRules = ColumnWidths.needsRules(heights.dropFirst().count { $0 > 1 }, of: heights.count - 1)
    return hasRules ? lines + max(0, heights.count - 2) : lines
  }
}
