package import ArticleModel
public import Settings

/// Something that is to become of an article of the shelf.
public enum ShelfChange: Sendable, Hashable {
  case archived(Bool), starred(Bool), deleted(Bool), seen(Bool)
  case tag(String), untag(String)
  /// Puts a highlight back that was taken away.
  case highlight(PageHighlight)
  case unhighlight(String)
  case note(String, of: String)
  case colour(HighlightColour, of: String)
}

/// A change of one article.
public struct ShelfEdit: Sendable, Hashable {
  /// The id of the article.
  package var article: String
  package var change: ShelfChange

  /// Makes a change of one article.
  package init(_ change: ShelfChange, of article: String) {
    self.article = article
    self.change = change
  }
}

/// What the program is asked to do with the shelf. It does so in the background; ``Event/shelf(_:)`` tells what came of it.
public enum ShelfTask: Sendable, Hashable {
  /// Tell some lines of what is asked for.
  case list(HomeQuestion, rows: Range<Int>, request: Int)
  /// Tell the ids of all articles that are asked for.
  case markAll(HomeQuestion)
  /// Tell how much there is in each part.
  case count
  /// Open what a line stands for.
  case open(HomeRow)
  /// Open the unread article after the one of this id.
  case openUnread(after: String?)
  /// Make changes; what they are called comes back with those that take them back.
  case change([ShelfEdit], done: String)
  /// Tell all tags that are in use.
  case tags
  /// Keep the document that is being read.
  case keep
  /// Keep the page at an address without opening it.
  case keepPage(String)
  /// Keep what lines of a part stand for, by their ids: items of feeds, files.
  case keepRows([String], HomePart)
  /// Highlight words of the document that is being read, which is kept where it was not.
  case highlight(PassageMark)
  case refreshFeeds
}

/// Words that were selected to be highlighted.
public struct PassageMark: Sendable, Hashable {
  package var quote: String
  package var from: TextAnchor
  package var to: TextAnchor
  package var colour: HighlightColour
  package var note: String?

  package init(quote: String, from: TextAnchor, to: TextAnchor, colour: HighlightColour, note: String?) {
    self.quote = quote
    self.from = from
    self.to = to
    self.colour = colour
    self.note = note
  }
}

/// What the shelf has to tell.
public enum ShelfNews: Sendable {
  /// Lines that were asked for.
  case rows(HomeAnswer)
  case marked([String])
  case counts([HomePart: Int])
  /// Something on the shelf is another than before, whoever has changed it.
  case changed
  /// Something was done; the edits take it back.
  case done(String, undo: [ShelfEdit])
  case tags([String])
  /// What is known of the document that is being read; nil where it is not on the shelf.
  case status(ShelfStatus?, key: String)
  /// How far work in the background has come; nil where it is done.
  case progress(String?)
}

/// Some lines of the shelf.
public struct HomeAnswer: Sendable {
  /// The number of the request.
  package var request: Int
  /// The number of the first line.
  package var first: Int
  package var rows: [HomeRow]
  /// How many lines there are in all.
  package var count: Int
  /// Whether there are more than were counted.
  package var isMore = false
  /// What is wrong with the words that were typed.
  package var mistake: String?
  /// Where all this is: the folder of the shelf, or of the files.
  package var place: String

  /// Makes an answer.
  package init(request: Int, first: Int, rows: [HomeRow], count: Int, mistake: String? = nil, place: String = "") {
    self.request = request
    self.first = first
    self.rows = rows
    self.count = count
    self.mistake = mistake
    self.place = place
  }
}

/// What the shelf knows of the document that is being read.
public struct ShelfStatus: Sendable, Hashable {
  /// The id of the article.
  package var id: String
  package var isArchived: Bool
  package var isStarred: Bool
  package var tags: [String]
  package var highlights: [PageHighlight]

  /// Makes what is known of an article.
  package init(
    id: String, isArchived: Bool = false, isStarred: Bool = false, tags: [String] = [],
    highlights: [PageHighlight] = []
  ) {
    self.id = id
    self.isArchived = isArchived
    self.isStarred = isStarred
    self.tags = tags
    self.highlights = highlights
  }
}

/// A highlight of the document that is being read.
public struct PageHighlight: Sendable, Hashable {
  package var id: String
  /// The words; none where the note is to the whole article.
  package var quote: String
  package var colour: HighlightColour
  package var note: String?
  /// Where they stand now; nil where they are not in the text any more.
  package var place: Range<Mark>?
  /// The highlight as the shelf keeps it, so that it can be put back.
  package var kept: String

  /// An end of a highlight.
  package struct Mark: Sendable, Hashable, Comparable {
    package var article: Int
    package var block: Int
    /// A byte of the block's texts.
    package var offset: Int

    /// Names an end.
    package init(article: Int, block: Int, offset: Int) {
      self.article = article
      self.block = block
      self.offset = offset
    }

    package static func < (one: Mark, other: Mark) -> Bool {
      (one.article, one.block, one.offset) < (other.article, other.block, other.offset)
    }
  }

  /// Makes a highlight.
  package init(
    id: String, quote: String, colour: HighlightColour = .yellow, note: String? = nil, place: Range<Mark>? = nil,
    kept: String = ""
  ) {
    self.id = id
    self.quote = quote
    self.colour = colour
    self.note = note
    self.place = place
    self.kept = kept
  }
}

extension ShelfTask {
  /// What is said where something was taken back: that is not taken back again.
  package static let takenBack = "taken back"
}
