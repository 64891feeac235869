/// The reader's own word on pieces of a page: which passages belong to the article although they were left out, and which
/// blocks do not. A word on this document counts more than one on all pages of its site.
package struct PassageWords: Sendable {
  /// Something that may be of the article or not.
  package enum Piece: Sendable, Hashable {
    /// A block that was kept, by its item.
    case block(Int)
    /// One of the questions of an FAQ that was kept, by its number among them.
    case question(Int, of: Int)
    /// A passage that was left out, by its number in its gap.
    case passage(Int, of: Int)

    /// Whether it is of the article where the reader says nothing.
    fileprivate var isOfArticleAnyway: Bool { if case .passage = self { false } else { true } }
  }

  /// Whether pieces are of the article: by the reader's word on this document, and on its site.
  private var own: [Piece: Bool] = [:]
  private var site: [Piece: Bool] = [:]
  /// What comes of both: the passages that were put back, by the item of their gap, and the blocks that were taken out.
  private var putBack: [Int: Set<Int>] = [:]
  private var takenOut: Set<Int> = []
  /// The questions that were taken out, by the item of their FAQ.
  private var questionsOut: [Int: Set<Int>] = [:]

  package init() {}

  package var isEmpty: Bool { putBack.isEmpty && takenOut.isEmpty && questionsOut.isEmpty }

  /// The passages of a gap that were put back.
  package func putBack(_ item: Int) -> Set<Int> { putBack[item] ?? [] }

  /// Whether a block was taken out.
  package func isTakenOut(_ item: Int) -> Bool { takenOut.contains(item) }

  /// The questions of an FAQ that were taken out.
  package func questionsOut(of item: Int) -> Set<Int> { questionsOut[item] ?? [] }

  /// Whether a piece is of the article.
  package func isOfArticle(_ piece: Piece) -> Bool { own[piece] ?? site[piece] ?? piece.isOfArticleAnyway }

  /// Whether the reader has a word on a piece of this document.
  package func hasOwn(_ piece: Piece) -> Bool { own[piece] != nil }

  /// Whether what is shown of a piece comes of the reader's word on its site.
  package func isOfSite(_ piece: Piece) -> Bool { own[piece] == nil && site[piece] != nil }

  /// Notes the reader's word on a piece; one that says what would be so without it is none.
  package mutating func set(_ isOfArticle: Bool, _ piece: Piece) {
    own[piece] = isOfArticle == site[piece] ?? piece.isOfArticleAnyway ? nil : isOfArticle
    settle(piece)
  }

  /// Takes the reader's word on a piece of this document back.
  package mutating func forget(_ piece: Piece) {
    own[piece] = nil
    settle(piece)
  }

  /// Takes over what the reader has said of this document before, whatever is said of its site.
  package mutating func restore(_ words: [Piece: Bool]) {
    own = words
    words.keys.forEach { settle($0) }
  }

  /// Takes over what the reader says of all pages of the site.
  package mutating func setSite(_ words: [Piece: Bool]) {
    let before = site
    site = words
    before.keys.forEach { settle($0) }
    words.keys.forEach { settle($0) }
  }

  private mutating func settle(_ piece: Piece) {
    let isOfArticle = isOfArticle(piece)
    switch piece {
    case .block(let item):
      if isOfArticle { takenOut.remove(item) } else { takenOut.insert(item) }
    case .question(let question, let item):
      if isOfArticle { questionsOut[item]?.remove(question) } else { questionsOut[item, default: []].insert(question) }
      if questionsOut[item]?.isEmpty == true { questionsOut[item] = nil }
    case .passage(let passage, let item):
      if isOfArticle { putBack[item, default: []].insert(passage) } else { putBack[item]?.remove(passage) }
      if putBack[item]?.isEmpty == true { putBack[item] = nil }
    }
  }
}
