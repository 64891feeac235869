import Fragments
import Recognizers

/// Takes out what stands behind the end of the part that the page names as its article's body.
///
///     x <div itemprop="articleBody"> … </div>      x
///     x <p>Ten walks by the sea</p>          ►     –
///
/// A thread's posts are often no body; there nothing ends. Questions that the page declares are the page's own, wherever they stand.
enum NamedEnd {
  /// The body holds at least so many kept words, and such a part of all: the name may be another box's.
  private static let fewestWords: Float = 80
  private static let leastPart: Float = 0.3

  /// Marks what is behind the end as not kept.
  ///
  /// - Parameter isDeclared: Whether each fragment is of a declared question and its answer; empty without any.
  static func cut(
    _ kept: inout [Bool], _ bodies: [NamedBody], _ words: [Float], _ page: PageEvidence, declared isDeclared: [Bool]
  ) {
    guard !page.kinds.contains(.thread) else { return }
    let keptWords = RunningSums(zip(kept, words).map { $0 ? $1 : 0 })
    let body = bodies.first { body in
      let held = body.words(keptWords)
      return held >= fewestWords && held >= leastPart * keptWords.total
    }
    guard let body else { return }
    for index in kept.indices[body.range.upperBound...] where !isDeclared.indices.contains(index) || !isDeclared[index]
    {
      kept[index] = false
    }
  }
}
