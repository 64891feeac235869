/// The features of several things side by side, as trees ask for them: ``BoostedTrees/Lanes`` hold one feature of each.
@usableFromInline package struct LaneRows {
  @usableFromInline let rows: UnsafeMutableBufferPointer<BoostedTrees.Lanes>

  /// Fills rows with the features of things, as many at a time as there are lanes, and hands each group on.
  ///
  /// - Parameters:
  ///   - things: The numbers of the things.
  ///   - featureCount: How many features each has.
  ///   - fill: Sets the features of a thing in its lane.
  ///   - use: Is given the things, the first of which has the first lane, and their features.
  @inlinable package static func forEach<Things: RandomAccessCollection<Int>>(
    of things: Things, featureCount: Int, fill: (Int, LaneRows, Int) -> Void,
    use: (Things.SubSequence, UnsafeBufferPointer<BoostedTrees.Lanes>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: BoostedTrees.Lanes.self, capacity: featureCount) { rows in
      rows.initialize(repeating: .zero)
      var rest = things[...]
      while !rest.isEmpty {
        let group = rest.prefix(BoostedTrees.Lanes.scalarCount)
        for (lane, thing) in group.enumerated() { fill(thing, LaneRows(rows: rows), lane) }
        use(group, UnsafeBufferPointer(rows))
        rest = rest.dropFirst(group.count)
      }
    }
  }

  @usableFromInline init(rows: UnsafeMutableBufferPointer<BoostedTrees.Lanes>) { self.rows = rows }

  /// Sets all features of a lane.
  package func set(_ lane: Int, to row: borrowing FeatureRow) {
    for place in 0..<min(row.count, rows.count) { rows[place][lane] = row[place] }
  }

  /// Sets all features of a lane.
  @inlinable package func set(_ lane: Int, to row: ArraySlice<Float>) {
    for (place, number) in zip(rows.indices, row) { rows[place][lane] = number }
  }

  /// Sets the features of a lane to some of a row's; 0 for those that it has not.
  package func set(_ lane: Int, to row: borrowing FeatureRow, columns: [Int]) {
    for place in 0..<min(columns.count, rows.count) {
      let column = columns[place]
      rows[place][lane] = column < row.count ? row[column] : 0
    }
  }
}
