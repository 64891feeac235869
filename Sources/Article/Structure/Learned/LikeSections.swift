import Fragments
import UTF8Text

/// Finds the lists below titles that a text has several times: what one of them names is of the same kind as what the others name.
///
///     Pros                     ►   heading
///     Warm even when wet           item
///     Strong seams                 item
///     …
///     Pros                         heading
///     Dries in an hour             item, as those above
///     Cheap                        item
struct LikeSections {
  let draft: Draft
  let likelihoods: [RoleLikelihoods.Kinds]

  private static let longestTitle: Int32 = 4
  private static let longestItem: Int32 = 14
  /// More lines below a title may be anything.
  private static let mostLines = 10

  func even(_ roles: inout [Role]) {
    var groups: [[UInt8]: [Int]] = [:]
    for index in 0..<draft.count where roles[index] == .heading && draft.shapes[index].words <= Self.longestTitle {
      groups[PlainWords(draft.bytes, draft.content(index)).bytes, default: []].append(index)
    }
    for titles in groups.values.sorted(by: { $0[0] < $1[0] }) where titles.count >= 2 {
      let sections = titles.map { lines(below: $0, roles) }
      guard sections.allSatisfy({ (1...Self.mostLines).contains($0.count) }), areLists(sections, roles) else {
        continue
      }
      for index in sections.joined() where roles[index] == .paragraph { roles[index] = .item }
    }
  }

  /// The short lines right below a title, without the one that names what follows them.
  private func lines(below title: Int, _ roles: [Role]) -> Range<Int> {
    let start = title + 1
    var end = start
    while draft.isOpen(end), roles[end] == .paragraph || roles[end] == .item, isShort(end),
      end - start <= Self.mostLines
    {
      end += 1
    }
    if end - start >= 2, end < draft.count, roles[end] == .paragraph, roles[end - 1] == .paragraph,
      heading(end - 1) > item(end - 1)
    {
      end -= 1
    }
    return start..<end
  }

  /// Whether the lines below like titles are lists: most titles have two or more, half of the lines are known for items, or nearly all say
  /// something in small words.
  private func areLists(_ sections: [Range<Int>], _ roles: [Role]) -> Bool {
    let lines = Array(sections.joined())
    guard sections.count(where: { $0.count >= 2 }) * 2 > sections.count else { return false }
    if lines.count(where: { roles[$0] == .item }) * 2 >= lines.count { return true }
    // What is typed begins small.
    let said = lines.count { draft.shapes[$0].longSmallWords > 0 && draft.shapes[$0].opening != .lower }
    return said * 5 >= lines.count * 4
  }

  private func isShort(_ index: Int) -> Bool {
    let shape = draft.shapes[index]
    return shape.words >= 1 && shape.words <= Self.longestItem && !shape.endsSentence && shape.ending != .colon
      && draft.fragments[index].marker == nil && draft.fragments[index].form == .text
  }

  private func heading(_ index: Int) -> Float { likelihoods[index][RoleModel.Kind.heading.rawValue] }
  private func item(_ index: Int) -> Float { likelihoods[index][RoleModel.Kind.item.rawValue] }
}
