import TableRebuilding

/// Rebuilds tables among the lines that bytes make.
enum Tables {
  static func check(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      TableLine(text: String(decoding: $0, as: UTF8.self), blankLinesBefore: $0.first == 0x20 ? 1 : 0)
    }
    var end = 0
    for table in TableRebuilder().tables(in: lines) {
      precondition(table.lines.lowerBound >= end && table.lines.upperBound <= lines.count, "tables share lines")
      end = table.lines.upperBound
      let columns = table.header.isEmpty ? table.rows.first?.count ?? 0 : table.header.count
      precondition(table.rows.allSatisfy { $0.count == columns }, "rows of several lengths")
      precondition((0...1).contains(table.confidence) && (0...1).contains(table.likelihood), "no likelihood")
    }
  }
}
