import Fragments

/// Finds lists that lost their bullets, by the line that announces them: it ends in a colon, and what follows is
/// parallel.
///
///     What to bring:          ►  paragraph: What to bring:
///     a warm coat                list: a warm coat · a torch
///     a torch
///     The rest is provided.      paragraph: The rest is provided.
///
/// Where every line has the form "Term: what it means", the list is one of definitions.
enum IntroducedLists {
  static func apply(to draft: inout Draft) {
    var index = 0
    while index < draft.count {
      if draft.introduces(index), draft.roles[index] == .undecided || draft.roles[index] == .heading {
        let end = endOfItems(after: index, in: draft)
        let role: Role = DefinitionForm.holds((index + 1)..<end, in: draft) ? .definition : .item
        if end - index > 2 {
          for item in (index + 1)..<end { draft.decide(item, role) }
          index = end
          continue
        }
      }
      index += 1
    }
  }

  /// The index after the last fragment that is parallel to the first one after `intro`.
  private static func endOfItems(after intro: Int, in draft: Draft) -> Int {
    let first = intro + 1
    guard draft.isOpen(first), !draft.introduces(first) else { return first }
    if DefinitionForm.fits(first, in: draft) {
      var end = first
      while draft.isOpen(end), DefinitionForm.fits(end, in: draft) { end += 1 }
      if end - first >= 2 { return end }
    }
    var dashed = first
    while DefinitionForm.fitsDash(dashed, in: draft) { dashed += 1 }
    if dashed - first >= 2 { return dashed }
    guard draft.shapes[first].words <= 40, draft.shapes[first].sentences <= 2 else { return first }
    var end = first + 1
    while draft.isOpen(end), Parallelism.holds(between: first, and: end, in: draft),
      !startsSection(end, items: first..<end, in: draft)
    {
      end += 1
    }
    return end
  }

  /// Whether a fragment that is parallel to the items before it is rather the heading of what follows: it stands above
  /// running text and is much shorter than the items, or they are short too.
  private static func startsSection(_ index: Int, items: Range<Int>, in draft: Draft) -> Bool {
    guard Headings.isHeading(index, in: draft) else { return false }
    let shortest = items.map { draft.shapes[$0].words }.min() ?? 0
    return draft.shapes[index].words * 10 < shortest * 8 || shortest <= 6
  }
}
