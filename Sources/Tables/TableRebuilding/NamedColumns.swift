package import BoostedTrees
import UTF8Text

/// What is known of the cells under a word of a header, whatever the table: under `Date` stand months and numbers, under
/// `Location` capitalised words, under `Notes` long cells.
///
///     Opponent Type Date Rd. Location            Date: 1934 Mar 31 │ Rd.: 2 │ Location: Cambridge, Massachusetts
///     J.H. Isbell KO 1934 Mar 31 2 Cambridge, Massachusetts
///
/// For each word, by how much likelier than in cells at large each value of a few attributes is.
///
/// Layout: the number of words (32 bits), their hashes (32 bits each, ascending), then for each word its log-ratios, four
/// bits each, in halves from −3.5 to 4.
package struct NamedColumns: Sendable {
  private let bytes: ModelBytes
  private let count: Int

  /// The attributes that are known.
  package static let attributes: [CellAttribute] = [.firstKind, .lastKind, .tokenCount, .characterCount]
  /// How many values each can have.
  package static let sizes = [TokenKind.count, TokenKind.count, 9, 11]
  /// Values of all attributes together.
  package static let size = sizes.reduce(0, +)
  /// Where each attribute's values begin.
  package static let starts = [0, TokenKind.count, 2 * TokenKind.count, 2 * TokenKind.count + 9]

  /// Reads what was learnt in place.
  package init(_ bytes: ModelBytes) {
    self.bytes = bytes
    count = min(Int(bytes.long(0)), bytes.count / (4 + NamedColumns.size / 2))
  }

  /// Whether nothing is known.
  var isEmpty: Bool { count == 0 }

  /// The hash of a header's word, singular or plural.
  package static func key(_ row: TokenRow, _ token: Int) -> UInt32 {
    ColumnNames.stem(row.text[row.tokens[token].start..<row.tokens[token].end])
  }

  /// The log-ratios for each word of a header; nil for a word that is not known.
  package func ratios(of header: TokenRow) -> [[Float]?] {
    header.tokens.indices.map { token in
      let key = NamedColumns.key(header, token)
      let place = (0..<count).firstSortedIndex { bytes.long(4 + 4 * $0) >= key }
      guard place < count, bytes.long(4 + 4 * place) == key else { return nil }
      let start = 4 + 4 * count + place * (NamedColumns.size / 2)
      return (0..<NamedColumns.size).map { index in
        let packed = bytes.byte(start + index / 2)
        return NamedColumns.unpacked(index % 2 == 0 ? packed & 15 : packed >> 4)
      }
    }
  }

  /// The log-ratios under a cell of a header: the mean over its known words; zeros where none is known.
  package static func ratios(_ words: [[Float]?], _ cell: Range<Int>) -> [Float] {
    let known = words[cell].compactMap { $0 }
    guard !known.isEmpty else { return [Float](repeating: 0, count: size) }
    return (0..<size).map { index in known.reduce(0) { $0 + $1[index] } / Float(known.count) }
  }

  private static func unpacked(_ value: UInt8) -> Float { Float(value) / 2 - 3.5 }

  /// A log-ratio in four bits.
  package static func packed(_ ratio: Float) -> UInt8 { UInt8(max(0, min(15, (ratio * 2 + 7).rounded()))) }
}
