import Fragments
import UTF8Text

/// Takes back headings that the model believes in and the text around them speaks against.
///
///     Ada Moor                    stands right on top of more: a name, not a title
///     7 minutes to read
///
///     (Photo: harbour office)     an aside
///
///     A Crane Is Painted          a title as the others are
///     the crane before it was     a caption among titles with capitals
extension RoleDecoder {
  func takeBackDoubtful(_ roles: inout [Role]) {
    let titles = (0..<draft.count).filter { roles[$0] == .heading }
    guard !titles.isEmpty else { return }
    let indent = usualIndent()
    let apart = titles.count { isApart($0) }
    let onTop = titles.filter(isOnTop)
    for index in onTop where onTop.count < apart && draft.isOpen(index) && roles[index + 1] == .paragraph {
      roles[index] = .paragraph
    }
    let style = TitleStyle(titles.map { draft.shapes[$0] })
    for index in titles where draft.isOpen(index) {
      let isDeeper = indent.map { Self.deeper.contains(draft.fragments[index].indent - $0) } ?? false
      if isAside(index) || closesLineAbove(index, roles) || isDeeper && heading(index) < Self.leastDeeper
        || heading(index) < Self.leastUnlike && style.isUnlike(draft.shapes[index])
      {
        roles[index] = .paragraph
      }
    }
  }

  /// What a heading must reach that is set in farther than paragraphs are, and one with other capitals than the rest.
  private static let leastDeeper: Float = 0.6
  /// How much farther than paragraphs a line is set in that is of a box; what is set in more stands in the middle.
  private static let deeper: ClosedRange<Int32> = 2...12
  private static let leastUnlike: Float = 0.7

  /// The indentation of most paragraphs of running text; nil where they have none in common.
  func usualIndent() -> Int32? {
    var counts: [Int32: Int] = [:]
    for index in 0..<draft.count
    where draft.fragments[index].form == .text && draft.fragments[index].marker == nil && draft.shapes[index].isProse {
      counts[draft.fragments[index].indent, default: 0] += 1
    }
    guard let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), usual.value >= 3,
      usual.value * 2 > counts.values.reduce(0, +)
    else { return nil }
    return usual.key
  }

  /// Whether empty lines set a line apart from both its neighbours.
  func isApart(_ index: Int) -> Bool {
    draft.fragments[index].blankLinesBefore > 0 && index + 1 < draft.count
      && draft.fragments[index + 1].blankLinesBefore > 0
  }

  /// Whether a line is the first of a block, with nothing taken out between it and the second.
  private func isOnTop(_ index: Int) -> Bool {
    draft.hasBlankLines && index + 1 < draft.count
      && draft.fragments[index].blankLinesBefore > 0 && draft.fragments[index + 1].blankLinesBefore == 0
      && draft.fragments.place(index + 1) == draft.fragments.place(index) + 1
  }

  /// Whether a line goes on right below a paragraph that ends in the middle of a sentence, and an empty line is below it.
  private func closesLineAbove(_ index: Int, _ roles: [Role]) -> Bool {
    draft.hasBlankLines && index > 0 && index + 1 < draft.count && roles[index - 1] == .paragraph
      && draft.shapes[index - 1].ending == .word && draft.fragments[index].blankLinesBefore == 0
      && draft.fragments[index + 1].blankLinesBefore > 0
      && draft.fragments.place(index) == draft.fragments.place(index - 1) + 1
  }

  /// Whether a line is a remark between brackets: "(Applause.)", "(Photo: harbour office)".
  private func isAside(_ index: Int) -> Bool {
    let text = draft.bytes[draft.content(index)]
    return text.count >= 4 && text.first == UInt8(ascii: "(")
      && text.firstIndex(of: UInt8(ascii: ")")).map { $0 >= text.endIndex - 2 } ?? false
  }
}

/// How the titles of a text are written, where nearly all are written in one way.
private struct TitleStyle {
  private let isCapital: Bool

  private static let fewest = 6
  private static let fewestWords: Int32 = 3

  init(_ titles: [Shape]) {
    let long = titles.filter { $0.words >= Self.fewestWords }
    let capital = long.count { $0.capitalShare >= 0.7 }
    isCapital = long.count >= Self.fewest && capital * 5 >= (long.count - 1) * 4
  }

  /// Whether a line that asks nothing has few capitals among titles that begin nearly every word with one.
  func isUnlike(_ shape: Shape) -> Bool {
    isCapital && shape.ending != .question && shape.words >= Self.fewestWords && shape.capitalShare < 0.5
  }
}
