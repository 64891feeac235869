import BoostedTrees
import Fragments

/// What speaks for and against a fragment being content, by groups of what is measured of it.
///
/// Each group's features are put in the place of what the source's middle fragment has, and the change of the trees' log-odds
/// is what the group weighs here: an occlusion, as in Zeiler and Fergus (2014), with the median as the reference.
package struct FeatureWeights {
  /// A group and what it weighs, in log-odds; positive where it speaks for content.
  package struct Weight: Sendable {
    package let group: String
    package let logOdds: Float
  }

  private let judgement: ContentJudgement
  private let judge: CleaningModel.Judge
  /// The middle of each feature the trees ask for.
  private let medians: [Float]
  /// The columns of each group among the features the trees ask for.
  private let groups: [(name: String, columns: [Int])]

  init(_ judgement: ContentJudgement, _ judge: CleaningModel.Judge) {
    self.judgement = judgement
    self.judge = judge
    let places = judge.columns.places
    let count = judgement.survey.fragments.count
    var columns = [[Float]](repeating: [], count: places.count)
    var row = FeatureRow()
    var marks: [FeatureRow.Mark] = []
    for index in 0..<count {
      row.notesGroups = index == 0
      judgement.features(index, into: &row)
      if index == 0 { marks = row.marks }
      for (column, place) in places.enumerated() { columns[column].append(place < row.count ? row[place] : 0) }
    }
    medians = columns.map { $0.isEmpty ? 0 : $0.sorted()[$0.count / 2] }
    var named: [(name: String, columns: [Int])] = []
    for (column, place) in places.enumerated() {
      guard let name = marks.last(where: { $0.start <= place })?.group.description else { continue }
      if let at = named.firstIndex(where: { $0.name == name }) {
        named[at].columns.append(column)
      } else {
        named.append((name, [column]))
      }
    }
    groups = named
  }

  /// The groups that weigh most for a fragment, the heaviest first.
  package func heaviest(of index: Int, most: Int = 4) -> [Weight] {
    var row = FeatureRow()
    judgement.features(index, into: &row)
    let values = judge.columns.places.map { $0 < row.count ? row[$0] : 0 }
    let whole = judge.trees.score(values)
    let weights = groups.map { group in
      var other = values
      for column in group.columns { other[column] = medians[column] }
      return Weight(group: group.name, logOdds: whole - judge.trees.score(other))
    }
    return Array(weights.sorted { abs($0.logOdds) > abs($1.logOdds) }.prefix(most).filter { abs($0.logOdds) >= 0.05 })
  }
}
