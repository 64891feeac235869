import Fragments
import UTF8Text

/// Steps that find the titles of lists and tables, and what lies behind these.
extension RoleDecoder {
  /// Takes a few words between a list or a table and a sentence for the title of what follows: "Care", "Known issues".
  func nameSectionsBehindLists(_ roles: inout [Role]) {
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

  /// Takes a few words without a bullet between lists that have theirs for the title of the lower one, and with it the words above the
  /// upper one: "Pros", "Cons".
  func nameMarkedLists(_ roles: inout [Role]) {
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

  /// Takes a word or three that stand right on top of a list with bullets or of a table, with an empty line above both, for their title,
  /// where there are several: "Added", "Fixed".
  func nameApartBlocks(_ roles: inout [Role]) {
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

  private func namesMarked(_ index: Int) -> Bool {
    let fragment = draft.fragments[index]
    return draft.isOpen(index) && names(index) && fragment.marker == nil && fragment.form == .text
      && !draft.bytes[draft.content(index)].contains { isDigit($0) }
  }

  private func isMarked(_ index: Int) -> Bool {
    draft.roles[index] == .item
      && (draft.fragments[index].marker?.kind == .bullet || draft.fragments[index].form == .item)
  }
}
