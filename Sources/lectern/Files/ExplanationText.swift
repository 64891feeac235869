import ArticleModel
import ArticleParsing
import Cleaning

extension Explanation {
  /// What was decided, by whom, and what weighed most, on one line:
  ///
  ///     removed: navigation · by decoder · likelihood 3 % · weighed most: links -2.1, box -1.4
  ///     shown · by decoder · likelihood 97 % · heading by learned-roles, 81 % · weighed most: words +1.2
  var decision: String {
    var parts = [verdict.reason.map { "removed: \($0.rawValue)" } ?? "shown", "by \(verdict.decidedBy.name)"]
    if let likelihood = verdict.likelihood { parts.append("likelihood \(Explanation.share(likelihood))") }
    if let pass = verdict.weighedBy, let weighed = verdict.weighed {
      parts.append("\(Explanation.share(weighed)) after \(pass.rawValue)")
    }
    if let form, verdict.decidedBy == .markup {
      parts.append(form.name)
    } else if let form, let pass = form.decidedBy {
      let confidence = form.confidence.map { ", \(Explanation.share($0))" } ?? ""
      parts.append("\(form.name) by \(pass)\(confidence)")
    }
    let weights = weights.map {
      "\($0.group) \($0.logOdds < 0 ? "-" : "+")\(Explanation.tenths(abs($0.logOdds)))"
    }
    if !weights.isEmpty { parts.append("weighed most: " + weights.joined(separator: ", ")) }
    return parts.joined(separator: " · ")
  }

  private static func share(_ likelihood: Float) -> String { "\(Int((likelihood * 100).rounded())) %" }

  private static func tenths(_ number: Float) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
