import Fragments
import Recognizers
import UTF8Text

/// Finds asides with a label of their own.
///
///     Did You Know? The clause was invoked once.   ►  callout "Did You Know?": The clause was invoked once.
///     Note: bring a coat.                             callout "Note": bring a coat.
enum Callouts {
  /// Labels that end in a sign of their own, as ``PlainWords`` writes them.
  private static let labels = PhraseBook<Bool>([
    (
      true,
      [
        "^did you know", "^fun fact$", "^editor's note$", "^good to know$", "^key takeaway$", "^disclaimer$",
        "^spoiler$", "^wussten sie", "^le saviez vous", "^bon à savoir$", "^sabías que", "^lo sapevi", "^wist je dat",
        "^você sabia", "^tip of the day$", "^note to readers$",
      ] + CalloutLabels.phrases
    )
  ])

  static func apply(to draft: inout Draft) {
    for index in 0..<draft.count where draft.isOpen(index) && draft.fragments[index].marker == nil {
      guard let end = labelEnd(index, in: draft),
        draft.fragments[index].text.lowerBound + end < draft.fragments[index].text.upperBound
      else { continue }
      draft.decide(index, .callout)
    }
  }

  /// The offset after the label, from the fragment's beginning; nil if the fragment begins with none.
  static func labelEnd(_ index: Int, in draft: Draft) -> Int? {
    let shape = draft.shapes[index]
    let text = draft.fragments[index].text
    let end: Int
    if shape.colon > 0, shape.wordsBeforeColon <= 3 {
      end = Int(shape.colon) + 1
    } else if shape.questionEnd > 0, shape.questionEnd < 30 {
      end = Int(shape.questionEnd)
    } else {
      return nil
    }
    let label = text.lowerBound..<min(text.lowerBound + end, text.upperBound)
    let words = PlainWords(draft.bytes, label)
    guard words.starts.count <= 4, labels.match(words) != nil else { return nil }
    return end
  }
}
