/// The kinds of callouts that documentation distinguishes, by importance.
public enum CalloutType: String, Sendable, CaseIterable {
  case note, tip, important, warning, caution
}

/// A video, a sound, an embedded part of another page, or a form, of which a terminal shows words and address.
public struct Media: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    case video, audio
    /// A part of another page: a player, a map, a post.
    case embed
    /// A form that the reader fills in; its address is where it is sent, or nil for the page itself.
    case form
  }

  /// What it is.
  public var kind: Kind
  /// What it is called.
  public var title: String?
  /// The line below it.
  public var caption: RichText?
  /// Where it is.
  public var url: String?

  /// Makes a film, a sound, a part of another page or a form.
  public init(_ kind: Kind, title: String? = nil, caption: RichText? = nil, url: String? = nil) {
    self.kind = kind
    self.title = title
    self.caption = caption
    self.url = url
  }
}

/// Content that is folded away below a summary.
public struct Fold: Sendable, Hashable {
  /// The line that is always shown.
  public var summary: RichText
  /// What is folded away.
  public var blocks: [Block]
  /// Whether the source shows it open.
  public var isOpen: Bool

  /// Makes a fold.
  public init(_ summary: RichText, blocks: [Block], isOpen: Bool = false) {
    self.summary = summary
    self.blocks = blocks
    self.isOpen = isOpen
  }
}

/// A post in a thread, a comment section or a live blog.
public struct Post: Sendable, Hashable {
  /// Who wrote it.
  public var author: String?
  /// When it was written: in ISO 8601 where the source says it to machines, else as the source puts it.
  public var date: String?
  /// Its depth in the thread: 0 for a post that does not answer another.
  public var depth: Int
  /// How many liked it, less those who did not, where the source says so.
  public var score: Int?
  /// What it says.
  public var blocks: [Block]

  /// Makes a post.
  public init(author: String? = nil, date: String? = nil, depth: Int = 0, score: Int? = nil, blocks: [Block]) {
    self.score = score
    self.author = author
    self.date = date
    self.depth = depth
    self.blocks = blocks
  }

  /// The line above it: "Ann Field · 3 May, 14:10 · 12 points"; empty if nothing is known.
  public var byline: String {
    [author, shownDate, score.map { $0 == 1 ? "1 point" : "\($0) points" }].compactMap { $0 }.joined(separator: " · ")
  }

  /// The date as people read it: "2024-05-03 14:10" for "2024-05-03T14:10:05+02:00".
  private var shownDate: String? {
    guard let date else { return nil }
    let bytes = Array(date.utf8)
    guard bytes.count >= 16, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T"),
      bytes[13] == UInt8(ascii: ":")
    else { return date }
    return String(decoding: bytes[..<10], as: UTF8.self) + " " + String(decoding: bytes[11..<16], as: UTF8.self)
  }
}

extension Block.Content {
  /// What can be opened in the block: the questions of an FAQ, or the summary of a fold; nil for other blocks.
  public var foldables: [Question]? {
    switch self {
    case .faq(let entries): entries
    case .fold(let fold): [Question(fold.summary, answer: "", blocks: fold.blocks)]
    default: nil
    }
  }
}
