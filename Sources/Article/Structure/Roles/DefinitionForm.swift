import Fragments
import Recognizers
import UTF8Text

/// The form "Term: what it means" and "Term – what it means".
enum DefinitionForm {
  /// The longest term, in words.
  static let longestTerm: Int32 = 8

  /// The longest term before a dash, in words; a dash parts sentences too.
  private static let longestDashedTerm: Int32 = 5

  /// The bytes of the sign between term and meaning: the colon, or the dash with nothing before it that is one.
  static func sign(_ index: Int, in draft: Draft) -> Range<Int> {
    let start = draft.fragments[index].text.lowerBound
    let shape = draft.shapes[index]
    if fits(index, in: draft) || shape.dash < 0 {
      return (start + Int(shape.colon))..<(start + Int(shape.colon) + 1)
    }
    let dash = start + Int(shape.dash)
    return dash..<(dash + sequenceLength(draft.bytes[dash]))
  }

  /// Whether a fragment has the form with a dash: "Buffer – a few seconds of sound".
  static func fitsDash(_ index: Int, in draft: Draft) -> Bool {
    guard draft.isOpen(index), draft.fragments[index].marker == nil else { return false }
    let shape = draft.shapes[index]
    guard shape.dash > 0 else { return false }
    return shape.wordsBeforeDash >= 1 && shape.wordsBeforeDash <= longestDashedTerm
      && shape.words > shape.wordsBeforeDash && shape.ending != .colon && shape.ending != .question
      && (shape.colon < 0 || shape.colon > shape.dash)
  }

  /// Whether a fragment has the form with a colon: a term of a few words without a sentence end, and words after it.
  static func fits(_ index: Int, in draft: Draft) -> Bool {
    let shape = draft.shapes[index]
    guard draft.fragments[index].marker == nil, shape.dash < 0 || shape.dash > shape.colon else { return false }
    guard shape.colon > 0, shape.wordsBeforeColon >= 1, shape.wordsBeforeColon <= longestTerm else { return false }
    return shape.words > shape.wordsBeforeColon && shape.ending != .colon && shape.ending != .question
      && !endsSentence(before: Int(shape.colon), index, in: draft)
      && !isDate(before: Int(shape.colon), index, in: draft)
  }

  /// Whether what stands before the colon is a date: the line is an entry of a diary and explains no term.
  static func isDate(before colon: Int, _ index: Int, in draft: Draft) -> Bool {
    let start = draft.fragments[index].text.lowerBound
    let term = start..<start + colon
    if DateFinder.dayOfMonth(in: draft.bytes, term)?.end == term.upperBound { return true }
    guard term.contains(where: { isDigit(draft.bytes[$0]) }),
      let found = DateFinder.first(in: draft.bytes, term)
    else { return false }
    return found.range.count * 2 >= term.count
  }

  /// Whether all fragments of a range have the form.
  static func holds(_ range: Range<Int>, in draft: Draft) -> Bool {
    guard range.count >= 2 else { return false }
    return range.allSatisfy { fits($0, in: draft) } || range.allSatisfy { fitsDash($0, in: draft) }
  }

  /// Whether a sentence ends before the colon, so that what stands before it is not a term.
  private static func endsSentence(before colon: Int, _ index: Int, in draft: Draft) -> Bool {
    let start = draft.fragments[index].text.lowerBound
    var at = start
    while at + 1 < start + colon {
      let byte = draft.bytes[at]
      if (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")),
        draft.bytes[at + 1] == 0x20,
        at - start > 3
      {
        return true
      }
      at += 1
    }
    return false
  }
}
