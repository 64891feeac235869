package import ArticleModel
package import Timestamps

/// The text of a document that the offsets of highlights refer to: the texts of its blocks in reading order, joined by line feeds.
package struct ReadingText: Sendable {
  package private(set) var utf8: [UInt8] = []
  /// Where each block begins.
  package private(set) var blockStarts: [Int] = []

  package init(_ articles: [Article]) {
    for block in articles.lazy.flatMap(\.blocks) {
      blockStarts.append(utf8.count)
      block.forEachText { text in
        if !utf8.isEmpty { utf8.append(0x0A) }
        text.withUTF8 { utf8.append(contentsOf: $0) }
      }
    }
  }

  /// A text of one block, for tests and plain sources.
  package init(_ text: String) {
    utf8 = Array(text.utf8)
    blockStarts = [0]
  }

  /// The words of a range.
  package subscript(_ range: Range<Int>) -> String {
    String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
  }

  /// A highlight of a range, with its surroundings.
  package func highlight(
    _ range: Range<Int>, colour: Highlight.Colour, note: String?, created: Instant
  ) -> Highlight {
    let before = String(decoding: utf8[max(0, range.lowerBound - 128)..<range.lowerBound], as: UTF8.self)
    let behind = String(decoding: utf8[range.upperBound..<min(utf8.count, range.upperBound + 128)], as: UTF8.self)
    return Highlight(
      quote: self[range], prefix: String(String.UnicodeScalarView(before.unicodeScalars.suffix(32))),
      suffix: String(String.UnicodeScalarView(behind.unicodeScalars.prefix(32))), position: range.lowerBound,
      colour: colour, note: note, created: created)
  }
}
