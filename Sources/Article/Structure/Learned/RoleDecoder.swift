import Fragments
import UTF8Text

/// Decides from likelihoods: a heading where one is likely enough, items where a list is.
///
/// The bars are those that make the F1 of headings and of items best on texts the model has not seen. A line alone makes no
/// list, unless it is rather an item than anything else.
struct RoleDecoder {
  let draft: Draft
  /// The roles that the plain rules propose.
  let proposed: [Role]
  let likelihoods: [RoleLikelihoods.Kinds]

  private static let leastHeading: Float = 0.35
  /// What a few words must reach that stand alone above a sentence.
  private static let leastHeadingAlone: Float = 0.15
  private static let leastItem: Float = 0.28
  private static let leastItemAlone: Float = 0.5
  /// What a single line beside a list whose markers are known must reach to be of it.
  private static let leastItemBeside: Float = 0.4
  /// What the lines of a list that is announced must reach on average.
  private static let leastAnnounced: Float = 0.2

  /// The role of each fragment; those decided before keep theirs.
  func roles() -> [Role] {
    var roles = draft.roles
    let paragraphs = draft.indentOfParagraphs()
    for index in 0..<draft.count where draft.isOpen(index) {
      let isItem = item(index) >= RoleDecoder.leastItem
      let isHeading =
        heading(index) >= (standsAlone(index) ? RoleDecoder.leastHeadingAlone : RoleDecoder.leastHeading)
        && !draft.opensSpeech(index) && !signs(index)
        && draft.fragments[index].indent < paragraphs ?? .max
      roles[index] = isHeading && (!isItem || heading(index) >= item(index)) ? .heading : isItem ? .item : .paragraph
    }
    freeBrokenLines(&roles)
    keepWhole(&roles)
    evenBlocks(&roles)
    SpacedLists(draft: draft, likelihoods: likelihoods).gather(&roles)
    BareLists(draft: draft, likelihoods: likelihoods).gather(&roles)
    freeIntroductions(&roles)
    settleLists(&roles)
    nameSectionsBehindLists(&roles)
    nameMarkedLists(&roles)
    closeListsAboveHeadings(&roles)
    nameApartBlocks(&roles)
    gatherApartAmounts(&roles)
    LikeSections(draft: draft, likelihoods: likelihoods).even(&roles)
    TitleEchoes(draft: draft, indent: usualIndent()).name(&roles)
    takeBackDoubtful(&roles)
    NamedCycles(draft: draft).name(&roles)
    return roles
  }

  /// Whether a few words stand between empty lines, with a sentence below, and above them one or a line that is no name itself.
  private func standsAlone(_ index: Int) -> Bool {
    guard draft.hasBlankLines, names(index), index > 0, index + 1 < draft.count,
      draft.fragments[index].blankLinesBefore > 0, draft.fragments[index + 1].blankLinesBefore > 0
    else { return false }
    let (above, below) = (draft.shapes[index - 1], draft.shapes[index + 1])
    return draft.fragments[index + 1].form == .text && below.endsSentence && below.words >= Self.fewestBelow
      && (above.endsSentence || above.colon > 0 || above.words > Self.fewestBelow)
  }

  private static let fewestBelow: Int32 = 8

  /// Whether a line is the name below "With kind regards,".
  private func signs(_ index: Int) -> Bool {
    index > 0 && draft.shapes[index - 1].ending == .comma && draft.shapes[index - 1].words <= 5
      && draft.shapes[index].words <= 4 && draft.shapes[index].capitalShare == 1
  }

  func heading(_ index: Int) -> Float { likelihoods[index][RoleModel.Kind.heading.rawValue] }
  private func item(_ index: Int) -> Float { likelihoods[index][RoleModel.Kind.item.rawValue] }

  /// Takes a list whose lines the rules find to be parallel as a whole: one that a line announces by a colon, or a run of the
  /// form "Term: what it means".
  private func keepWhole(_ roles: inout [Role]) {
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

  /// Lines within which sentences end while the lines go on are running text or verse, and no items.
  ///
  ///     has left a glove on the bench. It
  ///     points to the door. I put my own
  private func freeBrokenLines(_ roles: inout [Role]) {
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

  /// A paragraph of several sentences that ends in a colon announces the list below it, and is none of its items.
  private func freeIntroductions(_ roles: inout [Role]) {
    for index in 0..<max(0, draft.count - 1)
    where draft.isOpen(index) && roles[index] == .item && roles[index + 1] == .item && draft.introduces(index)
      && draft.shapes[index].innerSentenceEnds > 0
    {
      roles[index] = .paragraph
    }
  }

  /// Takes a few words between a list or a table and a sentence for the title of what follows: "Care", "Known issues".
  private func nameSectionsBehindLists(_ roles: inout [Role]) {
    for index in 0..<draft.count where index > 0 && index + 1 < draft.count && roles[index] == .paragraph {
      guard draft.isOpen(index), names(index), draft.shapes[index + 1].ending == .period,
        roles[index + 1] == .paragraph,
        draft.shapes[index + 1].words > draft.shapes[index].words
      else { continue }
      switch roles[index - 1] {
      case .definition, .meaning, .rebuiltRow, .row: break
      case .item: guard draft.hasBlankLines else { continue }
      default: continue
      }
      let isApart = draft.hasBlankLines && draft.isSetApart(index) && draft.isSetApart(index + 1)
      if isApart || !draft.hasBlankLines, heading(index) >= Self.leastBehindList { roles[index] = .heading }
    }
  }

  private static let leastBehindList: Float = 0.05

  /// Takes a few words between a list whose lines stand apart and a heading for the last item of the list.
  private func closeListsAboveHeadings(_ roles: inout [Role]) {
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
  private func gatherApartAmounts(_ roles: inout [Role]) {
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
      guard end < draft.count else { return }
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

  /// Takes a word or three that stand right on top of a list with bullets or of a table, with an empty line above both, for their title,
  /// where there are several: "Added", "Fixed".
  private func nameApartBlocks(_ roles: inout [Role]) {
    guard draft.hasBlankLines else { return }
    let found = (0..<max(0, draft.count - 1)).filter { index in
      guard draft.isSetApart(index), namesMarked(index),
        draft.shapes[index].words <= 3, roles[index] == .paragraph || roles[index] == .heading
      else { return false }
      switch roles[index + 1] {
      case .item: return isMarked(index + 1) && draft.fragments[index + 1].blankLinesBefore == 0
      case .rebuiltRow, .row, .headerRow: return true
      default: return false
      }
    }
    if found.count >= 2 { for index in found { roles[index] = .heading } }
  }

  /// Takes a few words without a bullet between lists that have theirs for the title of the lower one, and with it the words above the
  /// upper one: "Pros", "Cons".
  private func nameMarkedLists(_ roles: inout [Role]) {
    let between = (0..<draft.count).filter { index in
      index > 0 && index + 1 < draft.count && namesMarked(index) && isMarked(index - 1) && isMarked(index + 1)
    }
    for index in between {
      roles[index] = .heading
      var first = index - 1
      while first > 0, isMarked(first - 1) { first -= 1 }
      if first > 0, roles[first - 1] == .paragraph || roles[first - 1] == .item, namesMarked(first - 1),
        first == 1 || draft.shapes[first - 2].endsSentence || draft.roles[first - 2] != .undecided
      {
        roles[first - 1] = .heading
      }
    }
  }

  private func namesMarked(_ index: Int) -> Bool {
    let fragment = draft.fragments[index]
    return draft.isOpen(index) && names(index) && fragment.marker == nil && fragment.form == .text
      && !draft.bytes[draft.content(index)].contains { isDigit($0) }
  }

  private func isMarked(_ index: Int) -> Bool {
    draft.roles[index] == .item
      && (draft.fragments[index].marker?.kind == .bullet || draft.fragments[index].form == .item)
  }

  /// A single line after such a list, unlike its items, closes it: it is the paragraph that continues.
  private func closeList(at end: Int, _ roles: inout [Role]) {
    guard draft.isOpen(end), roles[end] == .item, end + 1 >= draft.count || roles[end + 1] != .item else { return }
    roles[end] = .paragraph
  }

  /// Takes back items that stand alone, and makes definitions of lists whose items all have the form of one.
  private func settleLists(_ roles: inout [Role]) {
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
}
