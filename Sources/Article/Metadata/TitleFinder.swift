package import ArticleModel
package import Fragments
import UTF8Text

/// Finds the title of an article among the lines above its text.
///
///     Home » News » Ferries run again        (breadcrumb, ends with the title)
///     Ferries run again                      ► the title: short, said twice, byline below
///     by Ada Moor, Staff Writer
///     Subscribe
///     The ferries of the bay run again since the storm is over …
///
/// Each line is scored by its evidence (``TitleEvidence``), and the line with the highest score is the title, if
/// that is higher than having none: a conditional logit (McFadden, 1973), whose weights (``TitleWeights``) are learnt from texts
/// with known titles. If hardly anything is above the text, there is no site to tell apart from the article, and rules
/// say what looks like a title (``TitleRules``).
package struct TitleFinder {
  package let bytes: UnsafeBufferPointer<UInt8>
  package let fragments: [Fragment]
  package let shapes: [Shape]
  package let reasons: [Removal.Reason?]

  package init(bytes: UnsafeBufferPointer<UInt8>, fragments: [Fragment], shapes: [Shape], reasons: [Removal.Reason?]) {
    self.bytes = bytes
    self.fragments = fragments
    self.shapes = shapes
    self.reasons = reasons
  }

  /// How many fragments above the text are examined.
  private static let reach = 70
  /// The fewest lines above the text that are clutter if the article is surrounded by a site.
  private static let fewestOfSite = 12
  /// The fewest lines of a page: of shorter ones the weights have seen none.
  private static let fewestOfPage = 64

  /// The title of the article whose running text begins at `text`; nil if no line is likely to be one.
  package func title(above text: Int) -> Int? {
    let removed = reasons[..<text].count { $0 != nil }
    guard removed >= Self.fewestOfSite, fragments.count >= Self.fewestOfPage else {
      return TitleRules(self).title(above: text)
    }
    let candidates = self.candidates(above: text)
    var best: (index: Int, weight: Float)?
    for (index, evidence) in zip(candidates, evidence(of: candidates, above: text)) {
      let weight = zip(evidence, TitleWeights.all).reduce(0) { $0 + $1.0 * $1.1 }
      if weight > best?.weight ?? 0 { best = (index, weight) }
    }
    return best?.index
  }

  /// The lines that may be the title of the article whose running text begins at `text`.
  package func candidates(above text: Int) -> [Int] {
    (max(0, text - TitleFinder.reach)..<text).filter(mayBeTitle)
  }

  /// The evidence of each candidate.
  package func evidence(of candidates: [Int], above text: Int) -> [[Float]] {
    guard !candidates.isEmpty else { return [] }
    let measure = TitleEvidence(self, above: text)
    return candidates.map(measure.numbers)
  }

  private func mayBeTitle(_ index: Int) -> Bool {
    let shape = shapes[index]
    switch fragments[index].form {
    case .text, .heading, .boldLine: break
    default: return false
    }
    return shape.words >= 1 && shape.words <= 40 && shape.numberWords * 3 <= max(2, shape.words)
      && !Self.headsRows(index, fragments, shapes)
  }

  /// Whether lines of about its length that are neither text nor bylines follow without a blank line, as below the header of a table,
  /// which is not a title.
  static func headsRows(_ index: Int, _ fragments: [Fragment], _ shapes: [Shape]) -> Bool {
    guard index + 2 < fragments.count else { return false }
    return (index + 1...index + 2).allSatisfy { below in
      fragments[below].blankLinesBefore == 0 && !shapes[below].isProse
        && shapes[below].numberWords * 4 >= shapes[below].words
        && shapes[below].words * 2 >= shapes[index].words
    }
  }
}

/// How much two titles are alike.
enum TitleLikeness {
  /// The share of words two texts have in common: words in both, by words in either (Jaccard's measure), 0 to 1.
  static func share(_ a: PlainWords, _ b: PlainWords) -> Double {
    let first = Set(a.words.map(\.hash))
    let second = Set(b.words.map(\.hash))
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    let common = first.intersection(second).count
    return Double(common) / Double(first.count + second.count - common)
  }
}
