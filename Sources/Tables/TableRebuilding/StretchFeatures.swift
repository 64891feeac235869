/// What the line model is told about the stretch a line stands in: above all whether its first line names columns.
///
///     Title Remarks                                 ◄ two names columns commonly have
///     Token size Tokens grow with every claim.
///     Revocation Tokens are valid until they expire.
package struct StretchFeatures {
  /// The number of features.
  package static let count = 6
  /// The most words of a header whose rows look unlike rows.
  private static let longestHeader = 12

  /// The share of a line's words from which it names columns.
  static let leastNames: Float = 0.5

  package let values: [Float]
  /// The share of the first line's words that belong to names of columns.
  let names: Float
  /// Whether the stretch is a block of lines between empty lines under a line that names columns.
  let isBlockUnderNames: Bool

  /// The share of a line's words that belong to names of columns; none of a long line's do.
  static func names(_ row: TokenRow, _ words: WordTable) -> Float {
    row.count <= longestHeader ? ColumnNames.share(of: row, words: words) : 0
  }

  /// - Parameters:
  ///   - lines: The lines of the stretch.
  ///   - isBlock: Whether they stand together between empty lines.
  init(_ lines: [LineProfile], isBlock: Bool, words: WordTable) {
    let header = lines.first?.row
    names = header.map { StretchFeatures.names($0, words) } ?? 0
    isBlockUnderNames = isBlock && names >= StretchFeatures.leastNames
    let sentences = lines.reduce(0) { $0 + ($1.endsSentence ? 1 : 0) }
    let marked = lines.reduce(0) { $0 + ($1.strongGaps > 0 ? 1 : 0) }
    let count = Float(max(1, lines.count))
    values = [
      names, Float(min(StretchFeatures.longestHeader, header?.count ?? 0)), min(count, 20), Float(sentences) / count,
      Float(marked) / count, isBlock ? 1 : 0,
    ]
  }
}

extension LineProfile {
  /// Whether the line ends as a sentence does.
  var endsSentence: Bool { row.tokens.last?.marks.contains(.endsSentence) == true }

  /// Whether it is running text: a dozen words that end as a sentence does, most of them small.
  var isProse: Bool {
    let small = row.tokens.reduce(0) { $0 + ($1.kind == .lower || $1.kind == .stopWord ? 1 : 0) }
    return row.count >= 12 && endsSentence && small * 3 >= row.count * 2
  }
}
