package import ArticleModel
package import ReaderCore

/// What was judged clutter, each with the reason, article by article.
package struct RemovedContent: PanelContent {
  /// A longer passage is divided into items of at most so many bytes, so that no item is long to set.
  private static let itemBytes = 4_096

  /// A passage, or a part of a long one.
  private struct Piece {
    var removal: Int
    /// In the UTF-8 of the passage.
    var range: Range<Int>
  }

  package let title = "What was removed"
  private let articles: [Article]
  private let pieces: [[Piece]]
  private let entries: ArticleEntries

  package init(_ articles: [Article]) {
    self.articles = articles
    pieces = articles.map(Self.pieces)
    entries = ArticleEntries(pieces.map(\.count))
  }

  package var itemCount: Int { entries.count }

  /// The item an article begins with.
  package func firstItem(of article: Int) -> Int { entries.first(of: article) }

  /// The item that shows what was removed with a place that links lead to; nil where there is none of that name.
  package func item(ofPlace name: String) -> Int? {
    for (article, value) in articles.enumerated() {
      guard let removal = value.removed.firstIndex(where: { $0.places.contains(name) }),
        let piece = pieces[article].firstIndex(where: { $0.removal == removal })
      else { continue }
      return entries.first(of: article) + 1 + piece
    }
    return nil
  }

  package func lines(of item: Int, width: Int) -> [ScreenLine] {
    let place = entries.place(of: item)
    let article = articles[place.article]
    guard let index = place.entry else {
      let count = article.removed.count
      let summary =
        count == 0 ? "Nothing was removed." : "\(count) \(count == 1 ? "passage" : "passages") left out of the page:"
      return entries.heading(of: article, index: place.article, summary, width: width)
    }
    let piece = pieces[place.article][index]
    let removal = article.removed[piece.removal]
    let heading = piece.range.lowerBound == 0 ? [ScreenLine(), ScreenLine(removal.reason.rawValue, .reason)] : []
    return heading + WrappedText.lines(Self.slice(removal.words.text, piece.range), .panelText, width: width, indent: 2)
  }

  /// The passages removed from an article, long ones divided. There may be very many, and nearly all are short.
  private static func pieces(of article: Article) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(article.removed.count)
    for (index, removal) in article.removed.enumerated() {
      let count = removal.words.utf8Count
      if count <= itemBytes {
        pieces.append(Piece(removal: index, range: 0..<count))
      } else {
        pieces += divide(removal.words.text).map { Piece(removal: index, range: $0) }
      }
    }
    return pieces
  }

  /// Divides a long text before a blank, or where there is none before a character.
  private static func divide(_ text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    var start = 0
    while bytes.count - start > itemBytes {
      let room = start + 1..<start + itemBytes
      let end =
        bytes[room].lastIndex(of: 0x20) ?? bytes[room].lastIndex { $0 & 0xC0 != 0x80 } ?? room.upperBound
      ranges.append(start..<end)
      start = end
    }
    ranges.append(start..<bytes.count)
    return ranges
  }

  private static func slice(_ text: String, _ range: Range<Int>) -> String {
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(start, offsetBy: range.count)
    return String(decoding: text.utf8[start..<end], as: UTF8.self)
  }
}
