import Fragments
import UTF8Text

/// Finds what a page sets out in boxes of two lines each: a label, and below or beside it what it is.
///
///     <div><div class="l">Length</div><div class="v">14.2 m</div></div>     ►   definition: Length – 14.2 m
///     <div><div class="l">Beam</div><div class="v">4.1 m</div></div>                        Beam – 4.1 m
enum PairedBoxes {
  private static let fewest = 3
  private static let longestLabel: Int32 = 5
  private static let longestValue: Int32 = 8
  /// How many elements around a label are looked at for the box that holds the pair.
  private static let reach = 5

  /// What the boxes of a row share: the one around them, their kinds, and those of their lines.
  private struct Row: Hashable {
    var parent: Int32
    var kinds: [UInt32]
  }

  /// A box with its two lines.
  private struct Pair {
    var label: Int
    var row: Row
  }

  static func apply(to draft: inout Draft) {
    // Other lines may stand between them: "For the sauce".
    var rows: [Row: [Pair]] = [:]
    var index = 0
    while index < draft.count {
      guard let pair = pair(at: index, in: draft) else {
        index += 1
        continue
      }
      rows[pair.row, default: []].append(pair)
      index += 2
    }
    for row in rows.values { mark(row, &draft) }
  }

  private static func mark(_ run: [Pair], _ draft: inout Draft) {
    guard run.count >= fewest else { return }
    // Labels differ, as names do; lines that are all alike are buttons.
    let labels = Set(run.map { PlainWords(draft.bytes, draft.fragments[$0.label].text).bytes })
    guard labels.count == run.count else { return }
    for pair in run {
      draft.refine(pair.label, .term)
      draft.refine(pair.label + 1, .meaning)
    }
  }

  /// The box whose text is a line and the one behind it; nil where there is none.
  private static func pair(at index: Int, in draft: Draft) -> Pair? {
    guard index + 1 < draft.count, isLabel(index, in: draft), isValue(index + 1, in: draft) else { return nil }
    let (label, value) = (draft.fragments.place(index), draft.fragments.place(index + 1))
    let page = draft.page
    guard value == label + 1 else { return nil }
    let own = page.elements[Int(page.fragments[label].element)]
    let other = page.elements[Int(page.fragments[value].element)]
    guard own.count == 1, other.count == 1 else { return nil }
    for place in page.places(around: label, most: reach) {
      let box = page.elements[place]
      guard Int(box.first) == label else { return nil }
      if box.count == 1 { continue }
      guard box.count == 2, box.parent >= 0, box.tag != .li, box.tag != .tr, box.tag != .dl else { return nil }
      return Pair(label: index, row: Row(parent: box.parent, kinds: [box.kind, own.kind, other.kind]))
    }
    return nil
  }

  private static func isLabel(_ index: Int, in draft: Draft) -> Bool {
    let shape = draft.shapes[index]
    return isLine(index, in: draft) && shape.words >= 1 && shape.words <= longestLabel && shape.ending != .question
      && !isNumber(index, in: draft)
  }

  private static func isValue(_ index: Int, in draft: Draft) -> Bool {
    isLine(index, in: draft) && draft.shapes[index].words <= longestValue
  }

  /// Whether a fragment is a line of its own, and neither a sentence nor a link.
  private static func isLine(_ index: Int, in draft: Draft) -> Bool {
    guard draft.roles[index] == .paragraph || draft.roles[index] == .undecided else { return false }
    guard draft.fragments[index].form == .text || draft.fragments[index].form == .boldLine else { return false }
    let shape = draft.shapes[index]
    return !shape.endsSentence && shape.innerSentenceEnds == 0 && draft.fragments[index].marker == nil
      && draft.page.linkShare(of: draft.fragments.place(index)) < 128
  }

  private static func isNumber(_ index: Int, in draft: Draft) -> Bool {
    !draft.bytes[draft.fragments[index].text].contains { isLetter($0) || $0 >= 0x80 }
  }
}
