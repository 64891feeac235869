import Fragments
import UTF8Text

/// Finds blocks of one form, each a few words that name the lines below them without an empty line between: lists that lost their bullets
/// together with what set their titles apart.
///
///     Your tasks
///     Keep every tool in its place
///     Lend tools out
///
///     We offer
///     A workshop with windows
///     Lunch by turns
///
/// Rows of a table have figures, or words alike from row to row; these lines have small words in them and no figures.
enum NamedBlocks {
  private static let fewest = 2
  private static let fewestItems = 2
  private static let longestName: Int32 = 3
  private static let longestItem: Int32 = 14
  /// In more lines the model of roles knows better.
  private static let mostLines = 64

  static func all(in draft: Draft) -> [Range<Int>] {
    guard draft.hasBlankLines, draft.count < mostLines else { return [] }
    var blocks: [Range<Int>] = []
    var index = 0
    while index < draft.count {
      var end = index + 1
      while end < draft.count, draft.fragments[end].blankLinesBefore == 0 { end += 1 }
      if isOne(index..<end, in: draft) { blocks.append(index..<end) }
      index = end
    }
    return blocks.count >= fewest ? blocks : []
  }

  private static func isOne(_ block: Range<Int>, in draft: Draft) -> Bool {
    let first = block.lowerBound
    guard block.count > fewestItems, block.allSatisfy({ isWords($0, in: draft) }),
      draft.shapes[first].words <= longestName, draft.shapes[first].opening != .lower
    else { return false }
    let rest = block.dropFirst()
    let words = rest.reduce(0) { $0 + Int(draft.shapes[$1].words) }
    return words > rest.count * Int(draft.shapes[first].words)
      && rest.contains { draft.shapes[$0].smallWords > 0 && draft.shapes[$0].words > longestName }
  }

  private static func isWords(_ index: Int, in draft: Draft) -> Bool {
    let (shape, fragment) = (draft.shapes[index], draft.fragments[index])
    return shape.words >= 1 && shape.words <= longestItem && shape.ending == .word && shape.innerSentenceEnds == 0
      && shape.colon < 0 && fragment.form == .text && fragment.marker == nil
      && !draft.bytes[draft.content(index)].contains(where: isDigit)
  }
}
