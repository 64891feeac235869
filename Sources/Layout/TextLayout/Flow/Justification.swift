/// Widens the spaces of a line until it ends at the right edge.
///
///     before  "a calm page of text"      at 22 cells
///     after   "a calm  page  of  text"
///
/// The cells are dealt out evenly; where they do not come out even, the wider spaces stand left on one line and right on
/// the next, so that no river of space runs down the page. The added cells are runs of their own without an origin,
/// in the role of the space they widen.
enum Justification {
  /// Whether a line is full enough to be widened: two thirds of the `room`.
  static func applies(to line: BrokenLine, room: Int) -> Bool {
    !line.endsParagraph && !line.isCut && line.width < room && line.width * 3 >= room * 2
  }

  /// The runs with `cells` more in their spaces; the same runs where there is no space.
  static func widen(_ runs: [TextRun], by cells: Int, leftFirst: Bool) -> [TextRun] {
    let gaps = runs.reduce(0) { $0 + ($1.origin == nil ? 0 : spaces(in: $1.text)) }
    guard gaps > 0 else { return runs }
    var widened: [TextRun] = []
    var gap = 0
    for run in runs {
      guard run.origin != nil else {
        widened.append(run)
        continue
      }
      split(run) { part, endsInSpace in
        widened.append(part)
        guard endsInSpace else { return }
        let extra = share(gap, of: gaps, cells: cells, leftFirst: leftFirst)
        gap += 1
        guard extra > 0 else { return }
        var added = Margin.spaceRun(extra)
        added.role = part.role
        added.link = part.link
        added.isStruck = part.isStruck
        widened.append(added)
      }
    }
    return widened
  }

  /// How many of the cells the gap of this index gets.
  private static func share(_ gap: Int, of gaps: Int, cells: Int, leftFirst: Bool) -> Int {
    let index = leftFirst ? gaps - 1 - gap : gap
    return (index + 1) * cells / gaps - index * cells / gaps
  }

  private static func spaces(in text: String) -> Int { text.utf8.reduce(0) { $0 + ($1 == 0x20 ? 1 : 0) } }

  /// Calls `body` with the parts of a run, each but the last ending in a space.
  private static func split(_ run: TextRun, _ body: (TextRun, Bool) -> Void) {
    CellWidth.withBytes(of: run.text) { bytes in
      var start = 0
      for index in bytes.indices where bytes[index] == 0x20 || index == bytes.count - 1 {
        var part = run
        part.text = String(decoding: Bytes(rebasing: bytes[start...index]), as: UTF8.self)
        part.width = CellWidth.width(of: bytes, start..<index + 1)
        part.origin = run.origin.map { $0 + start }
        body(part, bytes[index] == 0x20)
        start = index + 1
      }
    }
  }
}
