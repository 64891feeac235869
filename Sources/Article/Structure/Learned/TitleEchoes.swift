import Fragments
import Recognizers
import UTF8Text

/// Finds headings that the model is not sure of by what stands below: a few words that the sentence below takes up.
///
///     Bearings                                        ►   heading
///
///     The bearings are greased in spring, before …        paragraph
///
/// And where paragraphs are set in, a line at the margin above one is its title.
struct TitleEchoes {
  let draft: Draft
  /// The indentation of most paragraphs, if they have one in common.
  let indent: Int32?
  /// How far paragraphs are set in below titles at the margin, where they are.
  private let least: Int32

  init(draft: Draft, indent: Int32?) {
    self.draft = draft
    self.indent = indent
    least = draft.indentOfParagraphs() ?? .max
  }

  private static let longest: Int32 = 6
  private static let longestBehindList: Int32 = 8
  private static let fewestBelow: Int32 = 8

  func name(_ roles: inout [Role]) {
    nameSeries(&roles)
    for index in 0..<max(0, draft.count - 1) where roles[index] == .paragraph && mayBeTitle(index, roles) {
      let isApart = isSetApart(index)
      let isBehindList = index > 0 && roles[index - 1].isOfList && draft.shapes[index].words <= Self.longestBehindList
      let isAbove = isApart && draft.shapes[index].words <= Self.longest && draft.shapes[index + 1].ending == .period
      if isApart && isAtMargin(index) || (isAbove || isBehindList) && isTakenUp(index) { roles[index] = .heading }
    }
  }

  /// Takes a line for a title that begins with the same word as two titles or more that stand as it does, where fewer others do:
  /// "By radio" behind "By telescope" and "By float and wire".
  private func nameSeries(_ roles: inout [Role]) {
    let short = (0..<draft.count).filter { draft.shapes[$0].words <= Self.longestOfSeries }
    var titles = HashTable<Int>()
    for index in short where roles[index] == .heading { titles[opening(index), default: 0] += 1 }
    guard short.contains(where: { roles[$0] == .heading && titles[opening($0)] ?? 0 >= 2 }) else { return }
    var others = HashTable<Int>()
    for index in short where roles[index] == .paragraph { others[opening(index), default: 0] += 1 }
    for index in short where index + 1 < draft.count && roles[index] == .paragraph && isNamelike(index) {
      let alike = opening(index)
      guard let count = titles[alike], count >= 2, others[alike] ?? 0 <= count else { continue }
      switch roles[index + 1] {
      case .item, .definition, .row, .headerRow, .rebuiltRow: roles[index] = .heading
      case .paragraph where draft.shapes[index + 1].words >= Self.fewestBelow: roles[index] = .heading
      default: break
      }
    }
  }

  private static let longestOfSeries: Int32 = 10

  /// A number for how a line begins and whether it stands apart.
  private func opening(_ index: Int) -> UInt64 {
    let word = PlainWords(draft.bytes, draft.content(index)).words.first?.hash ?? 0
    return word << 1 | (index + 1 < draft.count && isSetApart(index) ? 1 : 0)
  }

  private func isNamelike(_ index: Int) -> Bool {
    let (shape, fragment) = (draft.shapes[index], draft.fragments[index])
    return draft.isOpen(index) && fragment.form == .text && fragment.marker == nil && fragment.indent < least
      && shape.innerSentenceEnds == 0
      && !shape.hasAddress && shape.opening == .upper && (shape.ending == .word || shape.ending == .question)
  }

  private func mayBeTitle(_ index: Int, _ roles: [Role]) -> Bool {
    isNamelike(index) && roles[index + 1] == .paragraph && draft.shapes[index].words <= Self.longestBehindList
      && draft.shapes[index + 1].words >= Self.fewestBelow && draft.shapes[index + 1].words > draft.shapes[index].words
      && draft.fragments.place(index + 1) == draft.fragments.place(index) + 1
  }

  private func isSetApart(_ index: Int) -> Bool {
    draft.hasBlankLines && draft.fragments[index].blankLinesBefore > 0
      && draft.fragments[index + 1].blankLinesBefore > 0
  }

  /// Whether a line stands farther out than paragraphs do, and the one below it does not.
  private func isAtMargin(_ index: Int) -> Bool {
    guard let indent, indent >= 2 else { return false }
    return draft.fragments[index].indent < indent && draft.fragments[index + 1].indent >= indent
  }

  private func isTakenUp(_ index: Int) -> Bool {
    EchoedTitle.holds(draft.content(index), above: draft.content(index + 1), in: draft.bytes)
  }
}
