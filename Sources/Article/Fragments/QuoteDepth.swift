/// The depth of lines that are quoted by signs, and not by an element. It is kept where the number of an element would stand, so that
/// callers need not tell the two apart.
///
///     > > It rained.   ►   group -3, within -2
package enum QuoteDepth {
  private static let deepest = 9

  /// The group of lines that are quoted so deep; at least once.
  package static func group(_ level: Int) -> Int32 { -1 - Int32(min(max(1, level), deepest)) }

  /// The quotations around such lines, the innermost first; nil for those of an element.
  package static func around(_ group: Int32) -> [Int32]? {
    group < -1 && group >= -1 - Int32(deepest) ? Array(group...(-2)) : nil
  }
}
