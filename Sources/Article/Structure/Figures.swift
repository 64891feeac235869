import Fragments
import Recognizers

/// Finds the words of pictures: a caption with its credit, and above it the line that says what the picture shows.
///
///     A woman kneels before an open valve chest            ►   figure, alternative text: A woman kneels …
///
///     She fits a new seat. Photo: Imre Castellane              caption: She fits a new seat. Photo: …
enum Figures {
  static func apply(to draft: inout Draft) {
    for index in 0..<draft.count where draft.isOpen(index) && draft.fragments[index].marker == nil {
      guard CaptionSign.isCaption(draft.fragments[index], draft.shapes[index], in: draft.bytes) else { continue }
      draft.decide(index, .caption)
      if index > 0, draft.isOpen(index - 1), CaptionSign.mayBeAlternative(draft.shapes[index - 1]) {
        draft.decide(index - 1, .alternative)
      }
    }
  }
}
