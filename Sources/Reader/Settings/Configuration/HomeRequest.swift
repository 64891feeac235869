/// What the shelf is divided into when it is looked at.
public enum HomePart: String, Sendable, Hashable, CaseIterable {
  case inbox, reading, starred, archive, feeds, highlights, files

  /// What the line of parts calls it.
  package var label: String {
    switch self {
    case .inbox: "Inbox"
    case .reading: "Reading"
    case .starred: "Starred"
    case .archive: "Archive"
    case .feeds: "Feeds"
    case .highlights: "Highlights"
    case .files: "Files"
    }
  }

  /// What help says it shows.
  package var help: String {
    switch self {
    case .inbox: "what is to be read"
    case .reading: "what was begun"
    case .starred: "what has a star"
    case .archive: "what is done with"
    case .feeds: "what feeds have brought"
    case .highlights: "all highlights and notes"
    case .files: "the files of a folder"
    }
  }
}

/// What the reader can ask for where the shelf is shown.
public enum HomeRequest: Sendable, Hashable {
  /// The next part, or the one before.
  case part(Int)
  case show(HomePart)
  /// Another order: the next, or the one before.
  case order(Int)
  case searchTexts
  case mark, markAll
  case folderAbove
  case refreshFeeds
  case copyAddress
}

/// What the reader can do with articles of the shelf, in the list of them and while one is read.
public enum ShelfRequest: Sendable, Hashable {
  case keep, archive, star, tag, delete, undo, nextUnread
  /// Begins to select words on the page.
  case select
  /// The next highlight on the page, or the one before.
  case highlight(Int)
  case showHighlights
}

/// The four colours of highlights.
public enum HighlightColour: String, Sendable, Hashable, CaseIterable {
  case yellow, green, blue, pink

  /// What stands for it beside the words: colours alone are not seen everywhere, nor by everybody.
  package var letter: String { String(rawValue.prefix(1)) }

  /// The colour after this one.
  package var next: HighlightColour {
    let all = HighlightColour.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}

/// What the reader can ask for while words are selected.
public enum SelectionRequest: Sendable, Hashable {
  // Numbers say which way.
  case character(Int), word(Int), wordEnd, lineEdge(Int), sentence(Int), paragraph(Int)
  /// Goes on from the other end.
  case swapEnds
  case takeSentence, takeParagraph
  case highlight(HighlightColour)
  case note, copy, changeColour, delete
}
