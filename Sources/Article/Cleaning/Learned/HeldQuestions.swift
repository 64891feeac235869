import Fragments

/// Keeps the headings that ask what the kept text right below them answers.
///
///     – <h3>Who pays?</h3>         x
///     x <p>The towns do. …    ►    x
enum HeldQuestions {
  /// An answer has at least so many words, or it may be a caption or a button.
  private static let shortestAnswer = 8

  /// Marks such headings of a page as kept.
  static func keep(in kept: inout [Bool], _ list: FragmentList, _ shapes: [Shape]) {
    for index in kept.indices.dropLast() where !kept[index] && kept[index + 1] {
      let (heading, below) = (list.fragments[index].form, list.fragments[index + 1].form)
      guard heading == .heading || heading == .summary, below == .text || below == .itemPart else { continue }
      let (question, answer) = (shapes[index], shapes[index + 1])
      guard question.asks, answer.endsSentence, answer.words >= HeldQuestions.shortestAnswer else { continue }
      kept[index] = true
    }
  }
}
