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

/// The prompts whose lines are remembered from run to run.
public enum TypedKind: String, Sendable, CaseIterable {
  /// What was searched for in an article.
  case search
  /// Addresses and files that were asked for.
  case address
}

/// The reader's own word on passages of a site: wherever one with the same words stands on a page of it, it belongs to the
/// article, or it does not.
public struct SiteWord: Sendable, Hashable {
  /// The host of the pages, in small letters.
  public var host: String
  /// A hash of the passage's words, whatever their case and the blanks between them.
  public var fingerprint: Int
  /// Whether it belongs to articles.
  public var isOfArticle: Bool

  /// Notes a word.
  public init(host: String, fingerprint: Int, isOfArticle: Bool) {
    self.host = host
    self.fingerprint = fingerprint
    self.isOfArticle = isOfArticle
  }
}

/// What is remembered beside single documents.
public struct ReaderMemory: Sendable, Hashable {
  /// What was typed at each prompt, the latest last.
  public var typed: [TypedKind: [String]]
  /// The reader's own word on passages of sites.
  public var sites: [SiteWord]

  /// Makes a memory.
  public init(typed: [TypedKind: [String]] = [:], sites: [SiteWord] = []) {
    self.typed = typed
    self.sites = sites
  }
}
