import ArticleModel
import Fragments

/// Takes short lines out that clutter surrounds, at the end of a text's article.
///
///     The boats go out again.          x           x
///     Advertisement                    –           –
///     Harbor News                      x     ►     –
///     Subscribe to our letter          –           –
enum StrayLines {
  /// The most such lines in a row.
  private static let most = 2
  /// The longest of them, in words, if they begin as sentences do.
  private static let longest: Int32 = 14

  /// Marks such lines, from the end of the article up to its last sentence, or mark-up.
  static func drop(from reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (range, list, shapes) = (scene.article, scene.list, scene.shapes)
    var stray: [Int] = []
    for index in range.dropFirst().reversed() where stray.count <= most {
      if let reason = reasons[index] {
        // A credit is of a picture of the article's, and a sentence that a text ends with may be its author's last word.
        let isSurrounded = stray.first.map { reasons.indices.contains($0 + 1) && reasons[$0 + 1] != nil } ?? false
        if reason != .imageCredit {
          for line in stray where isSurrounded || shapes[line].ending != .period { reasons[line] = .strayLine }
        }
        stray = []
      } else if list.fragments[index].form != .text || isOfText(shapes[index])
        || isItem(list.fragments[index], shapes[index])
      {
        return
      } else {
        stray.append(index)
      }
    }
  }

  /// Whether a line is prose, or too long for a remnant; one that begins small has lost what stood before it.
  private static func isOfText(_ shape: Shape) -> Bool {
    shape.opening != .lower && (shape.isProse || shape.words > longest || isSentence(shape))
  }

  /// Whether a line is a whole sentence that says something: of some words, closed by a full stop, with a comma or small words in it.
  private static func isSentence(_ shape: Shape) -> Bool {
    shape.ending == .period && shape.words >= fewestOfSentence
      && (shape.commas > 0 && shape.longSmallWords >= 2 || shape.isCaseless)
  }

  private static let fewestOfSentence: Int32 = 6

  /// Whether a line is an item of some words that says something.
  private static func isItem(_ fragment: Fragment, _ shape: Shape) -> Bool {
    fragment.marker != nil && shape.words >= fewestOfItem && shape.ending != .question
  }

  private static let fewestOfItem: Int32 = 5
}
