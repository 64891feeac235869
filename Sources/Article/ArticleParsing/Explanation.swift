import Metadata
package import ArticleModel
package import Cleaning
import Fragments
import TextDecoding

/// What became of one fragment of a source, and what that rests on.
package struct Explanation: Sendable {
  /// Its words as they are in the source.
  package let text: String
  /// The bytes of the source it was made of.
  package let source: Range<Int>
  /// What was decided, and by whom; ``Verdict/reason`` is nil if it is shown.
  package let verdict: Verdict
  /// What weighed most in the trees' judgement, the heaviest first.
  package let weights: [FeatureWeights.Weight]
}

extension ArticleParser {
  /// What became of each fragment of a source whose text holds some words (of all where they are empty), and why.
  ///
  /// Empty for Markdown: its marks say what is what, and nothing is judged.
  package func explain(_ bytes: [UInt8], where words: String = "") -> [Explanation] {
    let source = SourceDecoder(charset: options.charset).decode(bytes)
    guard !isMarkdown(source) else { return [] }
    let wanted = words.lowercased()
    return explain(source) { _, text in wanted.isEmpty || text.lowercased().contains(wanted) }
  }

  /// What became of the fragments of a text, as it was decoded, that were made of some of its bytes.
  package func explain(_ source: SourceText, at place: Range<Int>) -> [Explanation] {
    guard !isMarkdown(source) else { return [] }
    return explain(source) { fragment, _ in
      fragment.source.overlaps(place) || fragment.source.lowerBound == place.lowerBound
    }
  }

  private func explain(_ source: SourceText, where isWanted: (Fragment, String) -> Bool) -> [Explanation] {
    let list = fragments(of: source)
    return list.utf8.withUnsafeBufferPointer { bytes in
      let finder = ArticleFinder(list: list, bytes: bytes, options: options)
      return finder.explanations(of: source, where: isWanted)
    }
  }
}

extension ArticleFinder {
  func explanations(of source: SourceText, where isWanted: (Fragment, String) -> Bool) -> [Explanation] {
    let verdicts = finalVerdicts()
    let weights = LearnedCleaner.weights(list, shapes, in: bytes, model: model)
    return verdicts.indices.compactMap { index in
      let fragment = list.fragments[index]
      let text = list.text(of: fragment)
      guard !text.isEmpty, isWanted(fragment, text) else { return nil }
      return Explanation(
        text: text, source: source.offsets.sourceRange(fragment.source), verdict: verdicts[index],
        weights: verdicts[index].likelihood == nil ? [] : weights?.heaviest(of: index) ?? [])
    }
  }

  /// What cleaning decided, and what was decided after it.
  private func finalVerdicts() -> [Verdict] {
    var verdicts = LearnedCleaner.verdicts(list, shapes, in: bytes, model: model, without: withoutPasses)
    var reasons = verdicts.map(\.reason)
    if let thread = threadReasons {
      for index in verdicts.indices where verdicts[index].reason != thread[index] {
        verdicts[index].decidedBy = .later("thread")
        verdicts[index].reason = thread[index]
      }
      reasons = thread
    }
    let readings = readings(&reasons)
    for index in verdicts.indices where !readings.contains(where: { $0.reasons[index] != nil }) {
      let isHeld = verdicts[index].reason != nil && reasons[index] == nil
      let isParted =
        verdicts[index].reason == nil && (reasons[index] == .duplicate || reasons[index] == .siteBoilerplate)
      guard isHeld || isParted else { continue }
      verdicts[index].reason = reasons[index]
      verdicts[index].decidedBy = .later(isHeld ? "held-together" : "beside-the-text")
    }
    for index in verdicts.indices where verdicts[index].reason != reasons[index] {
      verdicts[index].reason = reasons[index]
      verdicts[index].decidedBy = .later(readings.contains { $0.reasons[index] != nil } ? "masthead" : "stray-lines")
    }
    for index in readings.flatMap(\.shown) {
      verdicts[index].reason = nil
      verdicts[index].decidedBy = .later("masthead")
    }
    return verdicts
  }
}
