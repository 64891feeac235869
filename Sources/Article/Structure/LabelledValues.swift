import Fragments
import UTF8Text

/// Finds what a page sets out in two columns, whose scrape has each label on a line and its value on the next.
///
///     Output      ►   definition: Output – 5 kW
///     5 kW                        Height – 92 cm
///     Height                      Fuel – Wood only
///     92 cm
///     Fuel
///     Wood only
///
/// Three values or more have figures, and no label does.
enum LabelledValues {
  /// In more lines the model of roles knows better.
  private static let mostLines = 64
  private static let fewest = 3
  private static let longestLabel: Int32 = 4
  private static let longestValue: Int32 = 6

  static func apply(to draft: inout Draft) {
    guard draft.count < mostLines else { return }
    var index = 0
    while index < draft.count {
      let end = endOfPairs(from: index, in: draft)
      if end > index {
        for place in stride(from: index, to: end, by: 2) {
          draft.decide(place, .term)
          draft.decide(place + 1, .meaning)
        }
      }
      index = max(end, index + 1)
    }
  }

  /// The end of the pairs that begin here; the same index where none do. The pairs behind the last figure count where nothing but a
  /// title is left of the lines.
  private static func endOfPairs(from start: Int, in draft: Draft) -> Int {
    guard isLabel(start, in: draft), isValue(start + 1, in: draft), hasFigure(start + 1, in: draft) else {
      return start
    }
    var end = start
    var last = start
    var figures = 0
    while isLabel(end, in: draft), isValue(end + 1, in: draft), areTogether(end, in: draft) {
      end += 2
      if hasFigure(end - 1, in: draft) {
        figures += 1
        last = end
      }
    }
    guard figures >= fewest, figures * 2 * 5 >= (last - start) * 3 else { return start }
    // One without a figure may stand last, where the lines end with it or with the next title.
    let isTitleBelow = end + 1 < draft.count && draft.shapes[end + 1].endsSentence
    return end == last + 2 && (!isShort(end, in: draft) || isTitleBelow) ? end : last
  }

  /// Whether no empty line parts a label from its value: paragraphs of a few words have other reasons.
  private static func areTogether(_ label: Int, in draft: Draft) -> Bool {
    label + 1 < draft.count && draft.fragments[label + 1].blankLinesBefore == 0
  }

  private static func isLabel(_ index: Int, in draft: Draft) -> Bool {
    guard isShort(index, in: draft), draft.shapes[index].words <= longestLabel, draft.shapes[index].opening != .lower
    else { return false }
    return !hasFigure(index, in: draft)
  }

  private static func isValue(_ index: Int, in draft: Draft) -> Bool {
    isShort(index, in: draft) && draft.shapes[index].words <= longestValue
  }

  private static func isShort(_ index: Int, in draft: Draft) -> Bool {
    guard draft.isOpen(index), draft.fragments[index].form == .text, draft.fragments[index].marker == nil else {
      return false
    }
    let shape = draft.shapes[index]
    return shape.words >= 1 && shape.words <= longestValue && shape.ending != .colon && shape.ending != .question
      && !shape.endsSentence && shape.innerSentenceEnds == 0 && shape.colon < 0
  }

  private static func hasFigure(_ index: Int, in draft: Draft) -> Bool {
    draft.bytes[draft.fragments[index].text].contains { isDigit($0) }
  }
}
