import Testing
@testable import BoostedTrees
@testable import UTF8Text

@Suite("Numbers of things, and rows of features")
struct NumberingTests {
  @Test("Things are numbered in the order they are met, and counted", arguments: [0, 1, 5000])
  func numbers(expected: Int) {
    var numbering = Numbering(expected: expected)
    // Names that differ in their upper half alone, and in their lower.
    let names = (0..<3000).map { UInt64($0 % 1000) << ($0 % 2 == 0 ? 0 : 40) }
    var known: [UInt64: Int32] = [:]
    for name in names {
      let number = numbering.number(name)
      #expect(number == known[name, default: Int32(known.count)])
      known[name] = number
    }
    for (name, number) in known { #expect(numbering.counts[Int(number)] == names.filter { $0 == name }.count) }
  }

  @Test("A row of features is as long as it gets")
  func rows() {
    var row = FeatureRow()
    for number in 0..<5000 { row.append(Float(number)) }
    #expect(row.all == (0..<5000).map(Float.init))
    row.clear()
    row.append(contentsOf: [3, 4])
    #expect(row.count == 2 && row.all == [3, 4])
  }

  @Test("Features of several things stand side by side, whatever the number of things", arguments: [0, 1, 7, 8, 9, 30])
  func lanes(count: Int) {
    var seen: [Float] = []
    LaneRows.forEach(of: 0..<count, featureCount: 3) { thing, rows, lane in
      var row = FeatureRow()
      row.append(contentsOf: [Float(thing), 5, Float(2 * thing)])
      rows.set(lane, to: row, columns: [2, 9, 0])
    } use: { group, rows in
      for (lane, thing) in group.enumerated() {
        #expect(rows[0][lane] == Float(2 * thing) && rows[1][lane] == 0)
        seen.append(rows[2][lane])
      }
    }
    #expect(seen == (0..<count).map(Float.init))
  }
}
