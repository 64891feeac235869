public import ArticleModel

/// What is to be kept of an article that is being read, so that it can be opened there again.
public struct ReadingNote: Sendable, Hashable {
  /// What the program calls the document; see ``Opening/key``.
  public var key: String
  /// The title, or the file's name.
  public var title: String
  /// The first line shown.
  public var place: TextAnchor
  /// How much of the text has been passed, 0 to 1.
  public var share: Double
}

/// How a document came to be opened, and what is known of it from before.
public struct Opening: Sendable {
  /// What the program calls the document; it comes back in ``ReadingNote/key``. Empty where nothing is to be kept.
  public var key: String
  /// The entry of the list it was opened from.
  public var entry: Int?
  /// Where it was left, how far it was read, its marks.
  public var kept: KeptReading
  /// Where it was found.
  public var origin: DocumentOrigin
  /// What the shelf knows of it; nil where it is not kept, or where that is not known yet.
  public var shelf: ShelfStatus?
  /// The highlight it is opened for.
  public var highlight: String?

  /// Makes the opening of a document nothing is known of.
  public init(
    key: String = "", entry: Int? = nil, kept: KeptReading = KeptReading(), origin: DocumentOrigin = .unknown,
    shelf: ShelfStatus? = nil, highlight: String? = nil
  ) {
    self.key = key
    self.entry = entry
    self.kept = kept
    self.origin = origin
    self.shelf = shelf
    self.highlight = highlight
  }
}
