import BoostedTrees
import UTF8Text

/// How much the phrases of an article count beside what the gaps of its tables say of themselves: in rows, in headers.
struct ArticlePhraseWeights {
  let body: Part
  let header: Part

  /// Reads the weights of rows, then those of headers: floats.
  init(_ bytes: ModelBytes) {
    body = Part(bytes, at: 0)
    header = Part(bytes, at: PhraseEvidence.featureCount)
  }

  /// The weights of one kind of row.
  struct Part {
    private let weights: [Float]

    fileprivate init(_ bytes: ModelBytes, at start: Int) {
      weights = (start..<start + PhraseEvidence.featureCount).map {
        4 * $0 + 4 <= bytes.count ? bytes.float(4 * $0) : 0
      }
    }

    /// What is added to the log-odds that a cell ends in a gap.
    func leaning(_ evidence: PhraseEvidence) -> Float {
      zip(weights, evidence.features).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }
}

extension PhraseEvidence {
  /// The number of features.
  package static let featureCount = 5

  /// What the weights are for: that the words stand together in the article; how often; how often both stand there, but never
  /// together; how readily the first ends, and the second begins, a phrase. Of numbers of times the logarithms count.
  package var features: [Float] {
    func power(_ times: Int32) -> Float { PortableMath.log(Float(min(times, 15)) + 1) }
    func odds(_ part: Int32, of whole: Int32) -> Float { PortableMath.log(Float(part + 1) / Float(whole - part + 1)) }
    return [
      together > 0 ? 1 : 0, together > 0 ? power(together - 1) : 0,
      together > 0 ? 0 : power(min(before.count, after.count)),
      odds(before.ends, of: before.count), odds(after.begins, of: after.count),
    ]
  }
}
