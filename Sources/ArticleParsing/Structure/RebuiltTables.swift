/// Finds tables whose cells are joined by single spaces, and takes them over from ``TableRebuilder``.
///
///     Gauge Price Weight        ►   table: Gauge | Price | Weight
///     Bucket 12 € 300 g                    Bucket | 12 € | 300 g
///     Tipping spoon 80 € 1 kg              Tipping spoon | 80 € | 1 kg
struct RebuiltTables {
  static func apply(to draft: inout Draft) {
    var index = 0
    while index < draft.count {
      var end = index
      while draft.isOpen(end), mayBeRow(end, in: draft) { end += 1 }
      if end - index >= 2 { rebuild(index..<end, &draft) }
      index = max(end, index + 1)
    }
  }

  /// List items are lists; all else is for the rebuilder to judge.
  private static func mayBeRow(_ index: Int, in draft: Draft) -> Bool {
    draft.fragments[index].marker?.kind != .bullet
  }

  /// Whether lines are a list below the line that announces it: the first begins with an amount or a small letter, so
  /// that it can be no header.
  private static func isAnnouncedList(_ range: Range<Int>, in draft: Draft) -> Bool {
    guard range.lowerBound > 0, draft.introduces(range.lowerBound - 1) else { return false }
    let opening = draft.shapes[range.lowerBound].opening
    return opening == .digit || opening == .lower
  }

  /// Whether lines are the rows of one table, likelier so than not.
  static func isTable(_ range: Range<Int>, in draft: Draft) -> Bool {
    TableRebuilder().tables(in: lines(range, in: draft)).contains {
      $0.lines.count == range.count && $0.likelihood > 0.5
    }
  }

  private static func lines(_ range: Range<Int>, in draft: Draft) -> [TableLine] {
    range.map { index in
      TableLine(
        text: String(decoding: draft.bytes[draft.fragments[index].text], as: UTF8.self),
        blankLinesBefore: Int(draft.fragments[index].blankLinesBefore))
    }
  }

  private static func rebuild(_ range: Range<Int>, _ draft: inout Draft) {
    for table in TableRebuilder().tables(in: lines(range, in: draft)) {
      let first = range.lowerBound + table.lines.lowerBound
      if isAnnouncedList(first..<first + table.lines.count, in: draft) { continue }
      draft.tables[first] = table
      for line in first..<(first + table.lines.count) { draft.roles[line] = .rebuiltRow }
    }
  }
}
