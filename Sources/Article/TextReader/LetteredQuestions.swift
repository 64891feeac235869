import Fragments
import UTF8Text

/// Joins the lines of questions and answers that are marked by letters.
///
///     Q: How long does a bag take, if I bring it in   ►   Q: How long does a bag take, if I bring it in the morning?
///     the morning?                                        A: Until noon.
///     A: Until noon.
///
/// Everything up to the next letter or blank line is one question or answer, wherever its lines break.
struct LetteredQuestions {
  private static let fewest = 2

  static func apply(to text: inout TextLines) {
    var asked = 0
    var apart = 0
    for index in text.lines.indices where letter(index, in: text) == UInt8(ascii: "Q") {
      asked += 1
      if text.lines[index].blankLinesBefore > 0 { apart += 1 }
    }
    guard asked >= fewest, apart * 2 >= asked else { return }
    var isInside = false
    for index in text.lines.indices {
      if letter(index, in: text) != nil {
        isInside = true
      } else if text.lines[index].blankLinesBefore > 0 || text.lines[index].said != .nothing
        || ListMarker.read(text.bytes, text.lines[index].text) != nil
      {
        isInside = false
      } else if isInside {
        text.say(.goesOn, index)
      }
    }
  }

  /// Q or A if a line begins with "Q:", "A.", "Q1:" and the like.
  private static func letter(_ index: Int, in text: TextLines) -> UInt8? {
    let range = text.lines[index].text
    let first = text.bytes[range.lowerBound]
    guard first == UInt8(ascii: "Q") || first == UInt8(ascii: "A"), range.count > 4 else { return nil }
    var at = range.lowerBound + 1
    while at < range.upperBound - 1, isDigit(text.bytes[at]) { at += 1 }
    let sign = text.bytes[at]
    guard sign == UInt8(ascii: ":") || sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")"),
      at + 1 < range.upperBound,
      text.bytes[at + 1] == 0x20
    else { return nil }
    return first
  }
}
