import Metadata
package import ArticleModel
package import Cleaning
import Fragments
import Structure
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
  /// What it is shown as; nil where it is not shown, or stands in the masthead.
  package let form: Form?

  /// What a fragment is within its article.
  package struct Form: Sendable {
    /// Its role: "heading", "item", "row of a rebuilt table".
    package let name: String
    /// The name of the pass that said so; nil where none did, and it is a paragraph.
    package let decidedBy: String?
    /// How sure it is of a heading that was guessed, 0 to 1; nil for what is marked, and for other roles.
    package let confidence: Float?
  }
}

extension ArticleParser {
  /// What became of each fragment of a source whose text holds some words (of all where they are empty), and why. In Markdown nothing is
  /// judged: its marks say what is what.
  package func explain(_ bytes: [UInt8], where words: String = "") -> [Explanation] {
    let source = SourceDecoder(charset: options.charset).decode(bytes)
    let wanted = words.lowercased()
    let isWanted = { (text: String) in wanted.isEmpty || text.lowercased().contains(wanted) }
    if let document = markdown(source) { return MarkupExplanation.lines(of: document) { text, _ in isWanted(text) } }
    return explain(source) { _, text in isWanted(text) }
  }

  /// What became of the fragments of a text, as it was decoded, that were made of some of its bytes.
  package func explain(_ source: SourceText, at place: Range<Int>) -> [Explanation] {
    if let document = markdown(source) {
      return MarkupExplanation.lines(of: document) { _, source in source.overlaps(place) }
    }
    return explain(source) { fragment, _ in
      fragment.source.overlaps(place) || fragment.source.lowerBound == place.lowerBound
    }
  }

  private func explain(_ source: SourceText, where isWanted: (Fragment, String) -> Bool) -> [Explanation] {
    let list = fragments(of: source)
    return list.utf8.withUnsafeBufferPointer { bytes in
      let finder = ArticleFinder(list, in: bytes, options: options)
      return finder.explanations(of: source, where: isWanted)
    }
  }
}

extension ArticleFinder {
  func explanations(of source: SourceText, where isWanted: (Fragment, String) -> Bool) -> [Explanation] {
    let (parts, decisions) = parts()
    let verdicts = ArticleFinder.finalVerdicts(parts, decisions)
    let forms = forms(of: parts)
    let weights = LearnedCleaner.weights(list, shapes, in: bytes, model: options.cleaning)
    return verdicts.indices.compactMap { index in
      let fragment = list.fragments[index]
      let text = list.text(of: fragment)
      guard !text.isEmpty, isWanted(fragment, text) else { return nil }
      return Explanation(
        text: text, source: source.offsets.sourceRange(fragment.source), verdict: verdicts[index],
        weights: verdicts[index].likelihood == nil ? [] : weights?.heaviest(of: index) ?? [], form: forms[index])
    }
  }

  /// What cleaning decided, and what the mastheads take.
  private static func finalVerdicts(_ parts: [Part], _ decisions: CleaningDecisions) -> [Verdict] {
    var all = decisions
    for index in parts.flatMap(\.reading.shown) { all.decide(index, nil, by: .masthead) }
    return all.verdicts
  }

  /// What structure makes of the fragments that are shown, by their indices.
  private func forms(of parts: [Part]) -> [Int: Explanation.Form] {
    var forms: [Int: Explanation.Form] = [:]
    for part in parts {
      var draft = part.draft
      ArticleStructure.decideRoles(&draft, model: options.roles ?? .standard, without: options.withoutStructure)
      for index in 0..<draft.count {
        let (role, confidence) = (draft.roles[index], draft.confidences[index])
        forms[draft.fragments.place(index)] = Explanation.Form(
          name: role.name, decidedBy: draft.deciders[index]?.rawValue,
          confidence: role == .heading && confidence < 1 ? confidence : nil)
      }
    }
    return forms
  }
}
