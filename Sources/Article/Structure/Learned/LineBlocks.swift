import Fragments

/// Blocks of short lines: each is of what most of its lines are, or of what its first line names.
///
///     Ingredients         ►   heading
///     500 g of flour          item
///     1 spoon of salt         item
extension RoleDecoder {
  /// Takes lines that stand together between two blank lines as one list where most of them are items, and those that begin with amounts
  /// below a line that does not as the list it names.
  func evenBlocks(_ roles: inout [Role]) {
    guard draft.hasBlankLines else { return }
    var index = 0
    while index < draft.count {
      var end = index
      while draft.isOpen(end), isShort(end), end == index || draft.fragments[end].blankLinesBefore == 0 { end += 1 }
      let isWhole = end >= draft.count || draft.fragments[end].blankLinesBefore > 0
      if isWhole, end - index >= RoleDecoder.fewestLines, draft.isSetApart(index) { even(index..<end, &roles) }
      index = max(end, index + 1)
    }
    evenNumbered(&roles)
  }

  /// Takes lines of a block that all begin with figures, days or numbers, whole sentences or not, for the list that all but the first are.
  private func evenNumbered(_ roles: inout [Role]) {
    for first in 0..<draft.count where draft.isSetApart(first) && isNumbered(first) && roles[first] == .paragraph {
      var end = first + 1
      while end < draft.count, draft.fragments[end].blankLinesBefore == 0, isNumbered(end), roles[end] == .item {
        end += 1
      }
      guard end - first >= RoleDecoder.fewestLines, end >= draft.count || draft.fragments[end].blankLinesBefore > 0
      else {
        continue
      }
      roles[first] = .item
    }
  }

  private func isNumbered(_ index: Int) -> Bool {
    draft.isOpen(index) && draft.shapes[index].opening == .digit && draft.shapes[index].words <= Self.longestNumbered
      && draft.shapes[index].ending != .colon && draft.fragments[index].form == .text
  }

  private static let longestNumbered: Int32 = 24

  static let fewestLines = 3
  private static let longestLine: Int32 = 12

  func isShort(_ index: Int) -> Bool {
    let shape = draft.shapes[index]
    return shape.words >= 1 && shape.words <= RoleDecoder.longestLine && !shape.endsSentence && shape.ending != .colon
      && draft.fragments[index].form == .text
  }

  private func even(_ block: Range<Int>, _ roles: inout [Role]) {
    let items = block.count { roles[$0] == .item }
    if items * 3 >= block.count * 2 {
      for index in block where roles[index] == .paragraph { roles[index] = .item }
    }
    let first = block.lowerBound
    let rest = block.dropFirst()
    if first > 0, roles[first - 1] == .heading || draft.introduces(first - 1), isAmount(first),
      block.count(where: isAmount) * 5 >= block.count * 3
    {
      for index in block { roles[index] = .item }
      return
    }
    guard rest.count >= RoleDecoder.fewestLines, names(first), rest.count(where: isAmount) * 3 >= rest.count * 2 else {
      return
    }
    roles[first] = .heading
    for index in rest { roles[index] = .item }
  }

  /// Whether a line is a few words that name what stands below them.
  func names(_ index: Int) -> Bool {
    let shape = draft.shapes[index]
    return shape.words <= RoleDecoder.longestName && shape.ending == .word && shape.innerSentenceEnds == 0
      && !draft.isInBrackets(index)
      && (shape.opening == .upper || shape.opening == .caseless)
  }

  private static let longestName: Int32 = 4

  func isAmount(_ index: Int) -> Bool { draft.isAmount(index) }
}

extension Draft {
  /// Whether a line begins with a number or a fraction and says of what.
  func isAmount(_ index: Int) -> Bool {
    guard shapes[index].words >= 2 else { return false }
    let start = content(index).lowerBound
    return shapes[index].opening == .digit || bytes[start] == 0xC2 && (0xBC...0xBE).contains(bytes[start + 1])
  }
}
