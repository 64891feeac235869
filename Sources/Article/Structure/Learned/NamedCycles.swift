import Fragments
import UTF8Text

/// Finds the names of the things that a text treats one by one under like labels.
///
///     … in the midst of a gale.       a sentence
///     Best on a budget                what it is the best of
///     Vell Dial                   ►   heading
///     Specifications                  the first of the labels, as under each other thing
///     Weight
///     81 g
///
/// No two of the names are alike, and above each the text on the thing before it ends.
struct NamedCycles {
  let draft: Draft

  private static let fewest = 2
  private static let longestLabel: Int32 = 4
  private static let longestName: Int32 = 7
  /// Longer texts are books.
  private static let mostLines = 3000

  func name(_ roles: inout [Role]) {
    guard !draft.hasBlankLines, draft.count <= Self.mostLines else { return }
    var places: [[UInt8]: [Int]] = [:]
    for index in 0..<draft.count where isLabel(index) {
      places[Array(draft.bytes[draft.content(index)]), default: []].append(index)
    }
    for labels in places.values.sorted(by: { $0[0] < $1[0] }) where labels.count >= Self.fewest {
      let names = labels.map { $0 - 1 }
      guard names.allSatisfy({ isName($0, roles) && endsAbove($0) }),
        Set(names.map { Array(draft.bytes[draft.content($0)]) }).count == names.count
      else { continue }
      for name in names { roles[name] = .heading }
    }
  }

  private func isLabel(_ index: Int) -> Bool {
    let shape = draft.shapes[index]
    return shape.words >= 1 && shape.words <= Self.longestLabel && !shape.endsSentence && shape.opening != .lower
      && draft.fragments[index].form == .text && draft.fragments[index].marker == nil
      && !draft.bytes[draft.content(index)].contains { isDigit($0) }
  }

  private func isName(_ index: Int, _ roles: [Role]) -> Bool {
    guard index >= 1, draft.isOpen(index), draft.fragments[index].form == .text, draft.fragments[index].marker == nil
    else {
      return false
    }
    let shape = draft.shapes[index]
    return shape.words >= 1 && shape.words <= Self.longestName && !shape.endsSentence && shape.ending != .colon
      && shape.innerSentenceEnds == 0
      && (shape.opening == .upper || shape.opening == .caseless)
  }

  /// Whether a sentence ends right above a line, or above one that says what is the best of what.
  private func endsAbove(_ index: Int) -> Bool {
    if isProse(index - 1) { return true }
    return index >= 2 && draft.isOpen(index - 1) && draft.shapes[index - 1].words <= Self.longestName
      && draft.shapes[index - 1].ending == .word && isProse(index - 2)
  }

  private func isProse(_ index: Int) -> Bool { draft.shapes[index].isProse && draft.shapes[index].endsSentence }
}
