public import ArticleModel

/// A document that a link has led to.
public struct Arrival: Sendable {
  /// The document.
  public var document: Document
  /// What it is called where it has no title.
  public var name: String
  /// How it is opened, with its origin and what is known of it from before.
  public var opening: Opening

  /// Makes an arrival.
  public init(_ document: Document, name: String, opening: Opening) {
    self.document = document
    self.name = name
    self.opening = opening
  }
}
