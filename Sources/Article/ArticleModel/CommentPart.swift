/// A part of one of the comments below an article.
public struct CommentPart: Sendable, Hashable {
  /// Which comment of the page it is of; parts of one have one number.
  public var number: Int
  /// Who wrote the comment.
  public var author: String?
  /// When it was written, as the page puts it.
  public var date: String?
  /// How many other comments it stands below.
  public var depth: Int
  /// Whether it is of what the comment says: else it is a name, a date or a button.
  public var isSaid: Bool

  /// Makes a part.
  public init(number: Int, author: String? = nil, date: String? = nil, depth: Int = 0, isSaid: Bool) {
    self.number = number
    self.author = author
    self.date = date
    self.depth = depth
    self.isSaid = isSaid
  }

  /// The line above the comment: "Ann Field · 3 May, 14:10"; empty if nothing is known.
  public var byline: String { [author, date].compactMap { $0 }.joined(separator: " · ") }
}
