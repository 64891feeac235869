package import ArticleModel

extension Removal.Reason {
  /// The reason as the reader reads it.
  package var words: String { self == .unlikely ? "other clutter" : rawValue }
}

extension Collection<Removal> {
  /// The reasons of some passages, the commonest first.
  package var reasons: [Removal.Reason] {
    var counts: [Removal.Reason: Int] = [:]
    for removal in self { counts[removal.reason, default: 0] += 1 }
    let order = Removal.Reason.allCases.filter { counts[$0] != nil }
    // In the order of the cases where they are as common.
    return order.enumerated()
      .sorted { (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset) }
      .map(\.element)
  }
}
