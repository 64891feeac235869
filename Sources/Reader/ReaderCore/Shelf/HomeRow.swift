package import Settings

/// A line of the shelf as it is shown: an article, an item of a feed, a highlight, a file.
public struct HomeRow: Sendable, Hashable {
  /// What a line is.
  public enum Kind: Sendable, Hashable {
    case article
    /// An item of a feed that is not on the shelf.
    case item
    /// A feed that cannot be read.
    case feed
    case highlight
    case folder, file
    /// An article that comes with the program, for a shelf with nothing on it.
    case sample
  }

  /// A stretch of the line below the title, and whether it was searched for.
  package struct Words: Sendable, Hashable {
    package var text: String
    package var isFound: Bool

    /// Makes a stretch.
    package init(_ text: String, isFound: Bool = false) {
      self.text = text
      self.isFound = isFound
    }
  }

  package var kind: Kind
  /// What tells it from all others: the id of an article or an item, the path of a file.
  package var id: String
  /// The article a highlight is of; else the same as ``id``.
  package var article: String
  package var title: String
  package var address: String?
  package var site = ""
  package var author = ""
  package var minutes: Int?
  /// The day it was kept, or appeared where that is what the lines are sorted by: YYYY-MM-DD.
  package var date = ""
  /// The furthest share of it that was read, 0 to 1.
  package var reached = 0.0
  package var isStarred = false
  package var isArchived = false
  /// Whether it was opened before.
  package var isSeen = false
  package var tags: [String] = []
  /// Why it cannot be read.
  package var failure: String?
  package var colour: HighlightColour?
  /// What stands below the title: the passage that was found, or a note.
  package var below: [Words] = []

  /// Makes a line of which no more than a title is known.
  package init(_ kind: Kind, id: String, article: String? = nil, title: String) {
    self.kind = kind
    self.id = id
    self.article = article ?? id
    self.title = title
  }
}

/// By what the lines of the shelf are sorted.
public enum HomeOrder: String, Sendable, Hashable, CaseIterable {
  case newest, oldest, title, site, author, published, shortest, longest, progress, tags

  /// The order so many after this one, of those that lines of a part can have.
  package func next(_ step: Int, in part: HomePart) -> HomeOrder {
    let all = part.orders
    let count = all.count
    return all[(((all.firstIndex(of: self) ?? 0) + step) % count + count) % count]
  }
}

extension HomePart {
  /// By what its lines can be sorted.
  package var orders: [HomeOrder] {
    switch self {
    case .inbox, .reading, .starred, .archive: HomeOrder.allCases
    case .feeds: [.newest, .oldest, .title, .site, .author]
    case .highlights: [.newest, .oldest, .title]
    case .files: [.title]
    }
  }
}

/// What is asked of the shelf: a part of it, words, an order.
public struct HomeQuestion: Sendable, Hashable {
  package var part: HomePart
  package var order = HomeOrder.newest
  /// The words as they were typed: a query where they are one.
  package var words = ""
  /// Whether words are looked for in the texts of all articles; else in the titles of this part.
  package var inTexts = false
  /// The folder whose files are shown; empty for the one the program was started in.
  package var folder = ""

  /// Asks for a part of the shelf.
  package init(_ part: HomePart) { self.part = part }
}
