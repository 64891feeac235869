/// The kinds of callouts that documentation and code hosts tell apart, by how much they matter.
public enum CalloutType: String, Sendable, CaseIterable {
  case note, tip, important, warning, caution
}

/// A film, a sound, or something of another page set into this one: a terminal shows its words and where it is.
public struct Media: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    case video, audio
    /// A part of another page: a player, a map, a post.
    case embed
  }

  /// What it is.
  public var kind: Kind
  /// What it is called.
  public var title: String?
  /// The line below it.
  public var caption: RichText?
  /// Where it is.
  public var url: String?

  /// Makes a film, a sound or a part of another page.
  public init(_ kind: Kind, title: String? = nil, caption: RichText? = nil, url: String? = nil) {
    self.kind = kind
    self.title = title
    self.caption = caption
    self.url = url
  }
}

/// What is folded away below a line that says what it is.
public struct Fold: Sendable, Hashable {
  /// The line that is always shown.
  public var summary: RichText
  /// What is folded away.
  public var blocks: [Block]

  /// Makes a fold.
  public init(_ summary: RichText, blocks: [Block]) {
    self.summary = summary
    self.blocks = blocks
  }
}

/// What one of several writes in a thread, a comment section or a live blog.
public struct Post: Sendable, Hashable {
  /// Who wrote it.
  public var author: String?
  /// When, as the source writes it.
  public var date: String?
  /// How many posts it answers, from the first on: 0 for one that answers nobody.
  public var depth: Int
  /// What it says.
  public var blocks: [Block]

  /// Makes a post.
  public init(author: String? = nil, date: String? = nil, depth: Int = 0, blocks: [Block]) {
    self.author = author
    self.date = date
    self.depth = depth
    self.blocks = blocks
  }

  /// The line that stands above it: "Ann Field · 3 May, 14:10"; empty where nothing is known.
  public var byline: String { [author, date].compactMap { $0 }.joined(separator: " · ") }
}

extension Block.Content {
  /// What can be opened in the block, one by one: the questions of an FAQ, or the one line of a fold; nil for other blocks.
  public var foldables: [Question]? {
    switch self {
    case .faq(let entries): entries
    case .fold(let fold): [Question(fold.summary, answer: "", blocks: fold.blocks)]
    default: nil
    }
  }
}
