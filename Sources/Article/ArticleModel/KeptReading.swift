/// What is known about an article from earlier reading.
public struct KeptReading: Sendable, Hashable {
  /// Where it was left; nil if it was never read.
  public var place: TextAnchor?
  /// The furthest share of the text that was read, 0 to 1; nil if it was never read.
  public var furthest: Double?
  /// The reader's marks.
  public var marks: [Character: TextAnchor]
  /// What the reader has put back into the article or taken out of it.
  public var passages: [PassageWord]

  /// Makes what is known of an article that was never read, unless more is said.
  public init(
    place: TextAnchor? = nil, furthest: Double? = nil, marks: [Character: TextAnchor] = [:],
    passages: [PassageWord] = []
  ) {
    self.place = place
    self.furthest = furthest
    self.marks = marks
    self.passages = passages
  }
}

/// The reader's own word on a passage: it belongs to the article, or it does not.
///
/// A passage is known by its words, and by where it stood where the same words stand in several places.
public struct PassageWord: Sendable, Hashable {
  /// A hash of the passage's words.
  public var fingerprint: Int
  /// Where it begins in ``SourceText/utf8``.
  public var source: Int
  /// Whether it belongs to the article.
  public var isOfArticle: Bool

  /// Notes a word.
  public init(fingerprint: Int, source: Int, isOfArticle: Bool) {
    self.fingerprint = fingerprint
    self.source = source
    self.isOfArticle = isOfArticle
  }
}
