import Fragments
import UTF8Text

/// Takes the empty lines out of a text that was typed with one after every line, so that its paragraphs can be told.
///
///     The exchange closed on a Friday, and on the   ►   The exchange closed on a Friday, and on the
///                                                       Saturday she went back.
///     Saturday she went back.
///                                                       She told me later.
///
///     She told me later.
///
/// Where nothing sets paragraphs apart, each line is one. Verse may be set so as well, but its lines are not as wide as the page.
enum DoubleSpacing {
  private static let fewest = 6
  private static let fewestColumns: Int32 = 45

  static func apply(to text: inout TextLines) {
    let lines = text.lines
    guard lines.count >= fewest, lines.dropFirst().allSatisfy({ $0.blankLinesBefore > 0 && $0.said == .nothing }),
      lines.contains(where: { $0.blankLinesBefore > 1 }), runsOn(text)
    else { return }
    for index in lines.indices { text.lines[index].blankLinesBefore = max(1, lines[index].blankLinesBefore) - 1 }
    text.width = lines.reduce(0) { max($0, Int($1.endColumn)) }
  }

  /// Whether most lines with a single empty line below are about as wide as the widest, and most of those leave their sentence open.
  private static func runsOn(_ text: TextLines) -> Bool {
    let inner = text.lines.indices.dropLast().filter { text.lines[$0 + 1].blankLinesBefore == 1 }
    let widest = inner.reduce(Int32(0)) { max($0, text.lines[$1].endColumn) }
    guard inner.count * 2 >= text.lines.count, widest >= fewestColumns else { return false }
    let full = inner.filter { text.lines[$0].endColumn * 5 >= widest * 4 }
    let open = full.filter { !text.endsSentence($0) }
    return full.count * 4 >= inner.count * 3 && open.count * 4 >= full.count * 3
      && open.contains { WrapWidth.startsSmall(text.text($0 + 1)) }
  }
}
