import ArticleModel
import ReaderCore
import Settings
import ShelfModel
import ShelfStore
import Timestamps

/// The moment it is, for what is written down.
enum ShelfClock {
  static var now: Instant { ShelfStore.now }
}

extension HomeRow {
  /// The line of an article.
  ///
  /// - Parameter order: what the lines are sorted by: the day that counts is shown.
  init(_ row: ShelfRow, order: HomeOrder = .newest) {
    self.init(.article, id: row.id, title: row.title)
    address = row.address
    site = row.site
    author = row.author
    minutes = row.minutes
    date = order == .published ? row.published.map { String($0.prefix(10)) } ?? "" : row.added.day
    reached = row.reached
    isStarred = row.isStarred
    isArchived = row.isArchived
    isSeen = row.isSeen
    tags = row.tags
    failure = row.failure
    below = row.passage.map { HomeRow.words(of: $0) } ?? []
  }

  /// The line of an item of a feed.
  init(_ item: ItemRecord, feed: String) {
    self.init(.item, id: item.id, title: item.title)
    address = item.address
    site = feed
    author = item.author ?? ""
    date = item.published?.day ?? ""
    isSeen = item.isSeen
    failure = item.failure
  }

  /// The line of a highlight.
  init(_ highlight: Highlight, id: String, of row: ShelfRow) {
    let words = highlight.quote.isEmpty ? highlight.note ?? "" : highlight.quote
    self.init(.highlight, id: HighlightName(article: row.id, highlight: id).id, article: row.id, title: words)
    address = row.address
    colour = HighlightColour(highlight.colour)
    date = highlight.created.day
    tags = row.tags
    let note = highlight.quote.isEmpty ? nil : highlight.note
    below =
      [Words(row.title.isEmpty ? row.site : row.title)] + (note.map { [Words(" · "), Words($0, isFound: true)] } ?? [])
  }

  /// A passage, cut where the words that were asked for begin and end.
  private static func words(of passage: String) -> [Words] {
    var words: [Words] = []
    var piece = ""
    var isFound = false
    for character in passage {
      guard character == "\u{2}" || character == "\u{3}" else {
        piece.append(character.isNewline ? " " : character)
        continue
      }
      if !piece.isEmpty { words.append(Words(piece, isFound: isFound)) }
      (piece, isFound) = ("", character == "\u{2}")
    }
    if !piece.isEmpty { words.append(Words(piece, isFound: isFound)) }
    return words
  }
}

extension HighlightColour {
  init(_ colour: Highlight.Colour) { self = HighlightColour(rawValue: colour.rawValue) ?? .yellow }
}

extension Highlight.Colour {
  init(_ colour: HighlightColour) { self = Highlight.Colour(rawValue: colour.rawValue) ?? .yellow }
}
