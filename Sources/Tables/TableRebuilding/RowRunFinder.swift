import BoostedTrees

/// Finds the runs of lines that may be the rows of a table.
///
/// A glance at the bytes turns most lines away. What is left is cut into stretches of evenly spaced lines, and in
/// those a model tells rows from headings, prose and list items by what their neighbours look like.
package struct RowRunFinder {
  package let model: TableModel

  package init(model: TableModel) {
    self.model = model
  }

  /// The fewest lines of a table: a header and a row would be any two lines.
  static let leastLines = 3

  /// The runs of lines that may be tables, in order, with the log-odds of each of their lines.
  package func runs(in lines: [TableLine]) -> [RowRun] {
    stretches(in: lines).flatMap { stretch in
      let profiles = profiles(lines[stretch])
      let setting = setting(of: profiles, at: stretch, in: lines)
      return runs(of: profiles, from: stretch.lowerBound, setting, isBlock: isBlock(stretch, in: lines))
    }
  }

  /// What the stretch says about each of its lines.
  package func setting(of profiles: [LineProfile], at stretch: Range<Int>, in lines: [TableLine]) -> StretchFeatures {
    StretchFeatures(profiles, isBlock: isBlock(stretch, in: lines), words: model.words)
  }

  /// Stretches of lines that may all be rows: all without an empty line between them, or all with.
  package func stretches(in lines: [TableLine]) -> [Range<Int>] {
    let glances = lines.map { LineGlance($0.text) }
    var stretches: [Range<Int>] = []
    var start = 0
    while start + 1 < lines.count {
      let isTight = lines[start + 1].blankLinesBefore == 0
      var end = start
      while end < lines.count, isTight ? glances[end].mayBeTightRow : glances[end].mayBeLooseRow,
        end == start || (lines[end].blankLinesBefore == 0) == isTight
      {
        end += 1
      }
      // The last of the lines set apart may be the first of a block.
      if !isTight, end < lines.count, end > start + 1, lines[end].blankLinesBefore == 0 { end -= 1 }
      let isProse = isWrappedProse(glances[start..<end]) && !namesColumns(lines[start])
      if end - start >= RowRunFinder.leastLines, !isProse { stretches.append(start..<end) }
      start = max(end, start + 1)
    }
    return stretches
  }

  /// Whether the lines are paragraphs broken at a margin: they begin with small letters as often as not.
  private func isWrappedProse(_ glances: ArraySlice<LineGlance>) -> Bool {
    var lowerStarts = 0
    var words = 0
    var lowerWords = 0
    var shortWords = 0
    for glance in glances.prefix(40) {
      lowerStarts += glance.startsLower ? 1 : 0
      words += glance.words
      lowerWords += glance.lowerWords
      shortWords += glance.shortWords
    }
    let count = min(40, glances.count)
    return lowerStarts * 5 > count * 2 && words > 7 * count && lowerWords * 10 > words * 7 && shortWords * 4 > words
  }

  /// Whether most words of a line are of names that columns have.
  private func namesColumns(_ line: TableLine) -> Bool {
    StretchFeatures.names(TokenRow(line.text), model.words) >= StretchFeatures.leastNames
  }

  /// The lines of a stretch as the line model sees them.
  package func profiles(_ lines: ArraySlice<TableLine>) -> [LineProfile] {
    lines.map { LineProfile($0.text, blankLinesBefore: $0.blankLinesBefore) }
  }

  /// Whether the lines stand together between empty lines: such a block is one thing more often than two.
  private func isBlock(_ stretch: Range<Int>, in lines: [TableLine]) -> Bool {
    let opens = stretch.lowerBound == 0 || lines[stretch.lowerBound].blankLinesBefore > 0
    let closes = stretch.upperBound == lines.count || lines[stretch.upperBound].blankLinesBefore > 0
    return opens && closes && lines[stretch.lowerBound + 1].blankLinesBefore == 0 && stretch.count < lines.count
  }

  private func runs(
    of profiles: [LineProfile], from start: Int, _ setting: StretchFeatures, isBlock: Bool
  ) -> [RowRun] {
    let features = LineFeatures(profiles)
    let scores = profiles.indices.map { model.lines.score(features.features($0) + setting.values) }
    var ranges = RowRunFinder.likeliestRuns(scores)
    let isMostlyRows = ranges.reduce(0, { $0 + $1.count }) * 2 > scores.count
    if isBlock && isMostlyRows || setting.isBlockUnderNames { ranges = [RowRunFinder.block(profiles, around: ranges)] }
    return ranges.filter { $0.count >= RowRunFinder.leastLines }.map { run in
      let range = start + run.lowerBound..<start + run.upperBound
      let first = profiles[run.lowerBound].row
      let names = run.lowerBound == 0 ? setting.names : ColumnNames.share(of: first, words: model.words)
      return RowRun(lines: range, scores: Array(scores[run]), names: names)
    }
  }

  /// All lines of a block, but for paragraphs above and below the rows found in it.
  private static func block(_ profiles: [LineProfile], around runs: [Range<Int>]) -> Range<Int> {
    guard let first = runs.first, let last = runs.last else { return 0..<profiles.count }
    var (start, end) = (0, profiles.count)
    while start < first.lowerBound, profiles[start].isProse { start += 1 }
    while end > last.upperBound, profiles[end - 1].isProse { end -= 1 }
    return start..<end
  }

  /// What is added to the log-odds of every line: low lines among rows are rows, and the run is judged again as a whole.
  private static let leaning: Float = 0.7
  /// What the step from a row to another line, or back, costs; at the ends of a stretch it is free.
  private static let stepCost: Float = 2.5

  /// The runs of rows that explain the log-odds of the lines best: a line that looks unlike a row among rows is one,
  /// a line that looks like a row among others is not (Viterbi's algorithm with two states).
  static func likeliestRuns(_ scores: [Float]) -> [Range<Int>] {
    var other: Float = 0
    var row: Float = 0
    var cameFromOther: [(row: Bool, other: Bool)] = []
    for score in scores {
      let gain = max(-4, min(4, score + leaning))
      let toRow = cameFromOther.isEmpty || row >= other - stepCost
      let toOther = cameFromOther.isEmpty || other >= row - stepCost
      cameFromOther.append((!toRow, toOther))
      let nextRow = (toRow ? row : other - stepCost) + gain
      other = toOther ? other : row - stepCost
      row = nextRow
    }
    var runs: [Range<Int>] = []
    var isRow = row > other
    var end = scores.count
    for index in scores.indices.reversed() {
      let stays = isRow ? !cameFromOther[index].row : cameFromOther[index].other
      if !stays || index == 0 {
        if isRow { runs.append(index..<end) }
        end = index
        isRow.toggle()
      }
    }
    return runs.reversed()
  }
}

/// Lines that may be a table. Their words are not kept: a long text may have many such runs before the first is judged.
package struct RowRun {
  /// The lines, as indices into those searched.
  package var lines: Range<Int>
  /// The log-odds of each that it is a row.
  var scores: [Float]
  /// The share of the first line's words that belong to names of columns.
  var names: Float

  /// The number of features of a run.
  package static let featureCount = 5

  /// What the lines say about whether this is a table.
  package var features: [Float] {
    [
      scores.reduce(0, +) / Float(max(1, scores.count)), scores.min() ?? 0, scores.max() ?? 0, scores.first ?? 0,
      names,
    ]
  }
}
