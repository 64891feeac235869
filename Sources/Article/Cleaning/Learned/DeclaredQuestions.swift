import Fragments
import UTF8Text

/// The questions that a page declares as its FAQ, with their answers: what it says of itself is no clutter.
///
///     "@type": "FAQPage", … "name": "Is it safe?"
///     <div class="promo-box"><h3>Is it safe?</h3><p>Yes.</p></div>      ►  both are likely content
enum DeclaredQuestions {
  /// How likely a declared question and its answer are content, at least.
  private static let likelihood: Float = 0.75
  /// An answer has no more fragments than this; beyond, something else has begun.
  private static let longestAnswer = 12

  /// Raises the likelihoods of declared questions and their answers.
  static func raise(_ likelihoods: inout [Float], _ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>) {
    guard let page = list.page, !page.questions.isEmpty else { return }
    let asked = list.fragments.indices.filter { index in
      let text = list.fragments[index].text
      return text.count < 400 && page.questions.contains(PlainWords(bytes, text).bytes)
    }
    guard asked.count >= 2 else { return }
    for (number, question) in asked.enumerated() {
      let next = number + 1 < asked.count ? asked[number + 1] : list.fragments.count
      var end = answerEnd(question, before: next, page)
      // A table or a block of code is no answer in part.
      while end < next, list.fragments[end].isOneBlock(with: list.fragments[end - 1]) { end += 1 }
      for index in question..<end {
        likelihoods[index] = max(likelihoods[index], likelihood)
      }
    }
  }

  /// Where the answer of a question ends: with the smallest element around it that holds more than the question, or before the
  /// next question.
  static func answerEnd(_ question: Int, before next: Int, _ page: PageEvidence) -> Int {
    let limit = min(next, question + 1 + longestAnswer)
    var element = Int(page.fragments[question].element)
    while element >= 0, Int(page.elements[element].end) <= question + 1 { element = Int(page.elements[element].parent) }
    guard element >= 0 else { return limit }
    return min(limit, Int(page.elements[element].end))
  }
}
