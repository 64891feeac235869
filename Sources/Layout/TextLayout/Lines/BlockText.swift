public import ArticleModel

/// All the text of a block as one string: what search looks through, and what a run's `origin` refers to.
///
/// The texts stand in the order of ``Block/forEachText(_:)``, joined by line feeds.
public struct BlockText: Sendable, Hashable {
  /// The joined text.
  public var text: String
  /// Where each of the joined texts begins in the UTF-8 of `text`.
  public var starts: [Int]

  /// Joins the texts of a block.
  public init(of block: Block) {
    text = ""
    starts = []
    block.forEachText { part in
      if !starts.isEmpty { text += "\n" }
      starts.append(text.utf8.count)
      text += part.text
    }
  }
}
