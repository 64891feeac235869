package import Timestamps

/// What is asked of the shelf: `tag:tech unread newer:30d -tag:work "exact words" words`. All terms have to hold.
package struct Query: Sendable, Hashable {
  /// A condition, or what must not hold.
  package struct Term: Sendable, Hashable {
    package var condition: Condition
    package var isNegated = false

    package init(_ condition: Condition, isNegated: Bool = false) {
      self.condition = condition
      self.isNegated = isNegated
    }
  }

  package enum Condition: Sendable, Hashable {
    case tag(String), site(String), author(String), title(String), language(String), feed(String), id(String)
    /// It came after, or before, a moment.
    case newer(Instant), older(Instant)
    /// It takes longer, or shorter, than so many minutes to read.
    case longer(Int), shorter(Int)
    case flag(Flag)
    /// Words that stand in it; in a row where they were quoted.
    case words(String, inARow: Bool)
  }

  /// What an article may be.
  package enum Flag: String, Sendable, CaseIterable {
    case unread, reading, read, inbox, archived, starred, tagged, highlighted, failed
    /// It has no text yet.
    case empty
  }

  package var terms: [Term]

  package init(_ terms: [Term] = []) { self.terms = terms }

  /// The words of the query, for a passage to be shown.
  package var words: [(text: String, inARow: Bool)] {
    terms.compactMap { term in
      if case .words(let text, let inARow) = term.condition, !term.isNegated { (text, inARow) } else { nil }
    }
  }
}

/// What is wrong with a query, and where.
package struct QueryMistake: Error, Sendable, Equatable {
  package let message: String
  /// The characters of the query that are meant.
  package let range: Range<Int>
}
