// Styled texts and sources are part of every document: whoever knows documents knows them.
@_exported public import TextModel

/// The contents of a source: its text, and the articles found in it.
public struct Document: Sendable {
  /// The text the articles were found in; every `source` range refers to it.
  public var text: SourceText
  /// The articles, in the order of the source. Never empty: a source without words holds one empty article.
  public var articles: [Article]

  /// Makes a document.
  public init(text: SourceText, articles: [Article]) {
    self.text = text
    self.articles = articles
  }
}

/// An article as its author wrote it, with what was removed and repaired to get there.
public struct Article: Sendable, Hashable {
  /// What kind of text it is. Raw values are what the JSON shows.
  public enum Kind: String, Sendable {
    case article
    /// What several write to each other: a topic of a forum, a question with its answers.
    case thread
  }

  /// What kind of text it is.
  public var kind: Kind
  /// Title, authors, dates.
  public var masthead: Masthead
  /// The article itself. The title is not repeated here.
  public var blocks: [Block]
  /// What was removed as clutter, in the order of the source.
  public var removed: [Removal]
  /// What was repaired, in the order of the source.
  public var repairs: [Repair]

  /// Makes an article.
  public init(
    kind: Kind = .article, masthead: Masthead = Masthead(), blocks: [Block] = [], removed: [Removal] = [],
    repairs: [Repair] = []
  ) {
    self.kind = kind
    self.masthead = masthead
    self.blocks = blocks
    self.removed = removed
    self.repairs = repairs
  }
}

/// The title and the other metadata of an article.
public struct Masthead: Sendable, Hashable {
  /// The title, or nil if the source gives none.
  public var title: RichText?
  /// The line below the title.
  public var subtitle: RichText?
  /// Who wrote it.
  public var authors: [Author]
  /// The day it appeared, as YYYY-MM-DD.
  public var published: String?
  /// The day it was last changed, as YYYY-MM-DD.
  public var modified: String?
  /// The place where it was written: "Washington D.C.".
  public var dateline: String?
  /// The name of the publication.
  public var site: String?
  /// Its address.
  public var url: String?
  /// The description in the source's metadata, in a sentence or two, which pages do not show.
  public var description: String?
  /// The address of the picture that represents the article.
  public var image: String?
  /// The language as a BCP 47 tag, if known.
  public var language: String?

  /// The day it was last changed, if that is a later one than the day it appeared: pages also declare days of their templates.
  public var updated: String? {
    guard let modified, modified != published else { return nil }
    return published.map { $0 > modified } == true ? nil : modified
  }

  /// Makes an empty masthead.
  public init(
    title: RichText? = nil, subtitle: RichText? = nil, authors: [Author] = [], published: String? = nil,
    modified: String? = nil, dateline: String? = nil, site: String? = nil, url: String? = nil,
    description: String? = nil,
    image: String? = nil, language: String? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.authors = authors
    self.published = published
    self.modified = modified
    self.dateline = dateline
    self.site = site
    self.url = url
    self.description = description
    self.image = image
    self.language = language
  }
}

/// An author and their role.
public struct Author: Sendable, Hashable {
  /// "James Carter".
  public var name: String
  /// "Senior News Editor", if the byline gives it.
  public var role: String?

  /// Makes an author.
  public init(name: String, role: String? = nil) {
    self.name = name
    self.role = role
  }
}

/// A fragment that was removed from the article, with the reason.
public struct Removal: Sendable, Hashable {
  /// Why it was taken out.
  public var reason: Reason
  /// Its text, without styles.
  public var words: RichText
  /// Where it stood.
  public var source: Range<Int>
  /// The names that links of the article use for this place, such as a note that was taken for clutter.
  public var places: [String]
  /// Who decided it: the name of a step of cleaning; nil where the form of the source says it.
  public var decidedBy: String?
  /// How likely it was found to be of the article, 0 to 1; nil where nobody weighed it.
  public var likelihood: Float?
  /// The comment it is a part of, where the comments below an article were left out.
  public var comment: CommentPart?

  /// Makes a removal.
  public init(
    _ reason: Reason, words: RichText, source: Range<Int>, places: [String] = [], decidedBy: String? = nil,
    likelihood: Float? = nil
  ) {
    self.reason = reason
    self.words = words
    self.source = source
    self.places = places
    self.decidedBy = decidedBy
    self.likelihood = likelihood
  }

  /// Why a fragment is not part of the article. Raw values are what the JSON and the reader show.
  public enum Reason: String, Sendable, CaseIterable {
    case navigation
    case breadcrumb
    case byline
    case sharePrompt = "share prompt"
    case relatedLinks = "related links"
    case commentForm = "comment form"
    case commentPrompt = "comment prompt"
    case newsletter
    case advertisement
    case adblockNotice = "adblock notice"
    case cookieNotice = "cookie notice"
    case legal
    case duplicateTitle = "duplicate title"
    case duplicate
    case imageCredit = "image credit"
    case strayLine = "stray line"
    case siteBoilerplate = "site boilerplate"
    case metadata
    /// Of unknown kind, but unlikely to be part of the article by all the evidence.
    case unlikely
    /// Whoever read the article took it out.
    case reader = "taken out by you"
  }
}
