import Fragments
import Recognizers
import UTF8Text

/// Joins the lines of questions and answers that are marked by letters.
///
///     Q: How long does a bag take, if I bring it in   ►   Q: How long does a bag take, if I bring it in the morning?
///     the morning?                                        A: Until noon.
///     A: Until noon.
///
/// Everything up to the next letter or blank line is one question or answer, wherever its lines break.
enum LetteredQuestions {
  private static let fewest = 2

  static func apply(to text: inout TextLines) {
    let labels = QuestionLabels.find(in: paragraphs(of: text), of: text.bytes) ?? .standard
    var asked = 0
    var apart = 0
    for index in text.lines.indices where label(index, labels, in: text) == .question {
      asked += 1
      if text.lines[index].blankLinesBefore > 0 { apart += 1 }
    }
    guard asked >= fewest, apart * 2 >= asked else { return }
    var isInside = false
    for index in text.lines.indices {
      if label(index, labels, in: text) != nil {
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

  private static func label(_ index: Int, _ labels: QuestionLabels, in text: TextLines) -> QuestionLabels.Part? {
    labels.label(text.bytes, text.lines[index].text)?.part
  }

  /// The lines, each with those below it up to a blank line or another line that may have a label: where a question is wrapped, its mark
  /// stands on a later line.
  private static func paragraphs(of text: TextLines) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for line in text.lines {
      if line.blankLinesBefore > 0 || ranges.isEmpty || QuestionLabels.mayBegin(text.bytes, line.text) {
        ranges.append(line.text)
      } else {
        ranges[ranges.count - 1] =
          ranges[ranges.count - 1].lowerBound..<max(line.text.upperBound, ranges[ranges.count - 1].upperBound)
      }
    }
    return ranges
  }
}
