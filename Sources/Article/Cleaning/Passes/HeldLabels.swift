import ArticleModel
import Fragments

/// Keeps of a text what has no meaning apart: the value below a label that is kept, and the words that name a list that is kept.
///
///     Vell Dial            –           x
///     Specifications       –           x
///     Weight:              x     ►     x
///     62 g                 –           x
///     Reasons to buy       –           x
///     • No battery         x           x
///     • A light            x           x
enum HeldLabels {
  private static let longestLabel: Int32 = 4
  private static let longestValue: Int32 = 8
  private static let longestName: Int32 = 5
  private static let fewestItems = 2

  static func keep(in reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, shapes) = (scene.list, scene.shapes)
    func isLost(_ index: Int) -> Bool { scene.mayTakeBack(reasons[index]) }
    func isBelow(_ index: Int) -> Bool { list.fragments[index].blankLinesBefore == 0 }
    func isLabel(_ index: Int) -> Bool {
      reasons[index] == nil && shapes[index].ending == .colon && shapes[index].words <= longestLabel
        && (shapes[index].opening == .upper || shapes[index].opening == .caseless)
    }
    func isItem(_ index: Int) -> Bool {
      reasons.indices.contains(index) && reasons[index] == nil && isMarked(list.fragments[index])
    }
    func isName(_ index: Int) -> Bool {
      shapes[index].words <= longestName && !shapes[index].endsSentence && shapes[index].ending != .colon
        && shapes[index].numberWords < shapes[index].words && shapes[index].opening != .lower
        && list.fragments[index].form == .text && list.fragments[index].marker == nil
    }
    /// Two labels with their values are a list, one may be anything.
    func areLabelled(_ index: Int) -> Bool {
      index + 2 < reasons.count && isBelow(index + 1) && isBelow(index + 2) && isLabel(index + 2)
    }
    for index in reasons.indices.dropFirst()
    where isLost(index) && isBelow(index) && isLabel(index - 1) && shapes[index].words <= longestValue
      && list.fragments[index].marker == nil
    {
      reasons[index] = nil
    }
    var names: Set<Int> = []
    for index in reasons.indices.dropLast().reversed() where isLost(index) && isName(index) && isBelow(index + 1) {
      let isAboveList = (1...fewestItems).allSatisfy { isItem(index + $0) }
      let isAboveItem = isItem(index + 1) && isItem(index - 1)
      if isAboveList || isAboveItem || isLabel(index + 1) && areLabelled(index + 1)
        || names.contains(index + 1) && index > 0 && reasons[index - 1] == nil
      {
        reasons[index] = nil
        names.insert(index)
      }
    }
  }

  private static func isMarked(_ fragment: Fragment) -> Bool {
    fragment.form == .item || fragment.marker?.kind == .bullet
  }
}
