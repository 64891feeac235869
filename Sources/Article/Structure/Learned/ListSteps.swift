import Fragments

/// Steps that decide about lists as wholes.
extension RoleDecoder {
  /// Lines within which sentences end while the lines go on are running text or verse, and no items.
  ///
  ///     has left a glove on the bench. It
  ///     points to the door. I put my own
  func freeBrokenLines(_ roles: inout [Role]) {
    var index = 0
    while index < draft.count {
      var end = index
      while end < draft.count, draft.isOpen(end), roles[end] == .item { end += 1 }
      let broken = (index..<end).count { place in
        let shape = draft.shapes[place]
        return shape.innerSentenceEnds > 0 && shape.ending == .word && shape.words <= Self.longestBroken
      }
      if broken >= 2, broken * 3 >= end - index {
        for place in index..<end { roles[place] = .paragraph }
      }
      index = max(end, index + 1)
    }
  }

  private static let longestBroken: Int32 = 14

  /// Takes a list whose lines the rules find to be parallel as a whole: one that a line announces by a colon, or a run of the
  /// form "Term: what it means".
  func keepWhole(_ roles: inout [Role]) {
    var index = 0
    while index < draft.count {
      let role = proposed[index]
      var end = index
      while end < draft.count, draft.isOpen(end), proposed[end] == role { end += 1 }
      let isAnnounced = index > 0 && draft.introduces(index - 1)
      if role == .definition || (role == .item && isAnnounced) {
        let sum = (index..<end).reduce(Float(0)) { $0 + item($1) }
        let least = isAnnounced ? RoleDecoder.leastAnnounced : RoleDecoder.leastItem
        if sum >= least * Float(end - index) {
          for place in index..<end { roles[place] = role }
          closeList(at: end, &roles)
        }
      }
      index = max(end, index + 1)
    }
  }

  /// A single line after such a list, unlike its items, closes it: it is the paragraph that continues.
  private func closeList(at end: Int, _ roles: inout [Role]) {
    guard draft.isOpen(end), roles[end] == .item, end + 1 >= draft.count || roles[end + 1] != .item else { return }
    roles[end] = .paragraph
  }

  /// A paragraph of several sentences that ends in a colon announces the list below it, and is none of its items.
  func freeIntroductions(_ roles: inout [Role]) {
    for index in 0..<max(0, draft.count - 1)
    where draft.isOpen(index) && roles[index] == .item && roles[index + 1] == .item && draft.introduces(index)
      && draft.shapes[index].innerSentenceEnds > 0
    {
      roles[index] = .paragraph
    }
  }

  /// Takes back items that stand alone, and makes definitions of lists whose items all have the form of one.
  func settleLists(_ roles: inout [Role]) {
    var index = 0
    while index < draft.count {
      var end = index
      while end < draft.count, draft.isOpen(end), roles[end] == .item { end += 1 }
      if end > index { settle(index..<end, &roles) }
      index = max(end, index + 1)
    }
  }

  private func settle(_ list: Range<Int>, _ roles: inout [Role]) {
    if list.count == 1 {
      let index = list.lowerBound
      let hasOthers = [index - 1, index + 1].contains { roles.indices.contains($0) && roles[$0].isOfList }
      let least = hasOthers ? RoleDecoder.leastItemBeside : RoleDecoder.leastItemAlone
      if item(index) < least { roles[index] = .paragraph }
    } else if DefinitionForm.holds(list, in: draft) {
      for index in list { roles[index] = .definition }
    }
  }

  /// Takes a few words between a list whose lines stand apart and a heading for the last item of the list.
  func closeListsAboveHeadings(_ roles: inout [Role]) {
    guard draft.hasBlankLines else { return }
    for index in 0..<draft.count where index >= 3 && index + 1 < draft.count && roles[index] == .paragraph {
      guard roles[index + 1] == .heading, (index - 3..<index).allSatisfy({ roles[$0] == .item && isShort($0) }),
        draft.isOpen(index), isShort(index), draft.shapes[index].words <= Self.longestLastItem,
        (index - 1...index).allSatisfy({ draft.fragments[$0].marker == nil }),
        draft.isSetApart(index), draft.isSetApart(index - 1), draft.isSetApart(index + 1)
      else { continue }
      roles[index] = .item
    }
  }

  private static let longestLastItem: Int32 = 5

  /// Takes lines that stand apart below a title, most of which begin with amounts, up to the next title for the list they are. Where that
  /// is not known for one, it is the few words above a sentence.
  func gatherApartAmounts(_ roles: inout [Role]) {
    guard draft.hasBlankLines else { return }
    for title in 0..<draft.count where roles[title] == .heading {
      var end = title + 1
      var amounts = 0
      while draft.isOpen(end), roles[end] == .paragraph || roles[end] == .item, isShort(end),
        draft.fragments[end].marker == nil, draft.isSetApart(end)
      {
        if isAmount(end) { amounts += 1 }
        end += 1
      }
      guard end < draft.count else { continue }
      let last = end - 1
      if roles[end] != .heading, last > title, names(last), !isAmount(last), draft.shapes[end].ending == .period {
        end = last
      }
      let lines = title + 1..<end
      guard lines.count >= Self.fewestLines, amounts >= 2, amounts * 5 >= lines.count * 3,
        roles[end] == .heading || draft.isOpen(end) && names(end)
      else { continue }
      for index in lines { roles[index] = .item }
      roles[end] = .heading
      gatherApartSteps(below: end, &roles)
    }
  }

  /// Takes single sentences that stand apart, up to the next title, for the steps of what is made of the amounts above.
  private func gatherApartSteps(below title: Int, _ roles: inout [Role]) {
    var end = title + 1
    while draft.isOpen(end), draft.isSetApart(end), draft.shapes[end].ending == .period,
      draft.shapes[end].innerSentenceEnds == 0
    {
      end += 1
    }
    guard end - title > Self.fewestLines, end == draft.count || roles[end] == .heading else { return }
    for index in title + 1..<end { roles[index] = .item }
  }
}
