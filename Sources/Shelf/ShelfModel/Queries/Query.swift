package import Timestamps

/// A query of the shelf: `tag:tech unread newer:30d -tag:work "exact words" words`. All terms have to match.
package struct Query: Sendable, Hashable {
  /// A condition, or the negation of one.
  package struct Term: Sendable, Hashable {
    package var condition: Condition
    package var isNegated = false

    package init(_ condition: Condition, isNegated: Bool = false) {
      self.condition = condition
      self.isNegated = isNegated
    }
  }

  package enum Condition: Sendable, Hashable {
    case tag(String), site(String), author(String), title(String), language(String), id(String)
    /// A feed has brought it, by its address or one of those of the feeds that are called so.
    case feed(String, of: [String])
    /// It was kept after, or before, a moment.
    case newer(Instant), older(Instant)
    /// It takes more, or fewer, than this many minutes to read.
    case longer(Int), shorter(Int)
    case flag(Flag)
    /// It is so, or its title has the word that says so.
    case flagOrTitle(Flag)
    /// Words in the text; quoted ones have to follow one another.
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

  /// The same with the feeds that are meant.
  ///
  /// - Parameter titles: what each feed is called, by its address.
  package func naming(feeds titles: () throws -> [String: String]) rethrows -> Query {
    guard terms.contains(where: { if case .feed = $0.condition { true } else { false } }) else { return self }
    let titles = try titles()
    var query = self
    query.terms = terms.map { term in
      guard case .feed(let name, _) = term.condition else { return term }
      let words = name.lowercased()
      let meant = titles.filter { $0.value.lowercased().contains(words) }.map(\.key).sorted()
      return Term(.feed(name, of: meant), isNegated: term.isNegated)
    }
    return query
  }

  /// The words of the query, which the passage shown should contain.
  package var words: [(text: String, inARow: Bool)] {
    terms.compactMap { term in
      if case .words(let text, let inARow) = term.condition, !term.isNegated { (text, inARow) } else { nil }
    }
  }
}

/// What is wrong with a query, and where.
package struct QueryMistake: Error, Sendable, Equatable {
  package let message: String
  /// The range of the query that is wrong.
  package let range: Range<Int>
}
