import Testing

@Suite struct TableTests {
  @Test(arguments: [
    Case(
      "a header above numbers", "Day\tJar\nMonday\t4.0\nTuesday\t0.2",
      "header: Day | Jar\nrow: Monday | 4.0\nrow: Tuesday | 0.2"),
    Case("no header among numbers", "4.1\t4.0\n3.0\t0.2\n1.1\t7.0", "row: 4.1 | 4.0\nrow: 3.0 | 0.2\nrow: 1.1 | 7.0"),
    Case(
      "cells joined by single spaces",
      "\(prose)\n\nPlace Club Time\n1 Upper Lock 6:21.4\n2 Mill Race Rowers 6:23.0\n3 City of Halden 6:24.7\n\n\(prose)",
      "p: \(prose)\nheader: Place | Club | Time\nrow: 1 | Upper Lock | 6:21.4\nrow: 2 | Mill Race Rowers | 6:23.0\nrow: 3 | City of Halden | 6:24.7\np: \(prose)"
    ),
  ]) func areFound(_ given: Case) {
    #expect(blocks(of: given.text) == given.expected)
  }

  @Test func aRule() {
    #expect(blocks(of: "One.\n\n* * *\n\nTwo.\n\n-----") == "p: One.\nrule\np: Two.\nrule")
  }
}
