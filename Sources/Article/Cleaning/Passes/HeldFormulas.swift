import ArticleModel
import Fragments

/// Formulas on lines of their own, to which a sentence leads.
extension Belongings {
  /// A formula on a line of its own between text that is kept.
  static func keepFormulas(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let list = scene.list
    guard !list.formulas.isEmpty || list.spans.contains(where: { $0.style == .formula }) else { return }
    for index in reasons.indices.dropFirst().dropLast() where scene.mayTakeBack(reasons[index]) {
      guard isFormula(list.fragments[index], list) else { continue }
      // The number of the formula may stand beside it.
      let before = [index - 1, index - 2].first { !isNumber($0, list) } ?? index - 1
      let after = [index + 1, index + 2].first { !isNumber($0, list) } ?? index + 1
      guard reasons.indices.contains(before), reasons.indices.contains(after), reasons[before] == nil,
        reasons[after] == nil
      else { continue }
      for line in (before + 1)..<after where scene.mayTakeBack(reasons[line]) { reasons[line] = nil }
    }
  }

  private static func isNumber(_ index: Int, _ list: FragmentList) -> Bool {
    list.fragments.indices.contains(index) && list.fragments[index].text.count <= 6
      && list.utf8[list.fragments[index].text].contains { (0x30...0x39).contains($0) }
  }

  private static func isFormula(_ fragment: Fragment, _ list: FragmentList) -> Bool {
    let at = InlineSpan.first(in: list.spans, from: UInt32(clamping: fragment.text.lowerBound))
    guard at < list.spans.count, list.spans[at].style == .formula else { return false }
    return Int(list.spans[at].upper) + 4 >= fragment.text.upperBound
      && Int(list.spans[at].lower) < fragment.text.upperBound
  }
}
