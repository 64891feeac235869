import ArticleShelf
package import ShelfModel
import Timestamps

/// A query as a condition of items of feeds. Whatever was typed is a bound value, never part of the statement.
package struct ItemQuery {
  private(set) var condition: String
  private(set) var values: [Database.Value] = []
  /// What feeds are called, by their addresses.
  private var feeds: [String: String] = [:]
  private var inTexts = false

  /// What a query asks for that nothing is known of here.
  package struct Mistake: Error, Sendable, Equatable, CustomStringConvertible {
    package let description: String
  }

  /// Asks for all items.
  package init() { condition = "1" }

  /// Asks for what is not typed.
  init(condition: String) { self.condition = condition }

  /// Makes the condition.
  ///
  /// - Parameters:
  ///   - feeds: what feeds are called, by their addresses.
  ///   - inTexts: whether words may also stand in what the feeds brought.
  package init(_ query: Query, feeds: [String: String], inTexts: Bool = false) throws(Mistake) {
    condition = "1"
    self.feeds = feeds
    self.inTexts = inTexts
    for term in query.terms {
      let text = try condition(of: term.condition)
      condition += term.isNegated ? " AND NOT (\(text))" : " AND (\(text))"
    }
    self.feeds = [:]
  }

  private mutating func bind(_ value: Database.Value) -> String {
    values.append(value)
    return "?\(values.count)"
  }

  private mutating func holding(_ text: String, in column: String) -> String {
    let function = text.utf8.allSatisfy { $0 < 0x80 } ? "lower" : "folded"
    return "coalesce(instr(\(function)(\(column)), \(function)(\(bind(.text(text))))), 0)"
  }

  private mutating func feed(called name: String) -> String {
    let words = name.lowercased()
    let meant = feeds.filter { $0.value.lowercased().contains(words) }.map(\.key).sorted()
    let list = meant.map { bind(.text($0)) }.joined(separator: ", ")
    return "\(holding(name, in: "feed")) OR feed IN (\(list))"
  }

  private mutating func words(_ text: String) -> String {
    let places = inTexts ? ["title", "author", "content"] : ["title", "author"]
    return places.map { holding(text, in: $0) }.joined(separator: " OR ") + " OR " + feed(called: text)
  }

  private mutating func condition(of condition: Query.Condition) throws(Mistake) -> String {
    switch condition {
    case .words(let text, _): words(text)
    case .title(let text): holding(text, in: "title")
    case .author(let name): holding(name, in: "author")
    case .feed(let name, _): feed(called: name)
    case .site(let site):
      "instr(lower(address), \(bind(.text("://\(site)")))) OR instr(lower(address), \(bind(.text(".\(site)/"))))"
    case .id(let id): "id LIKE \(bind(.text("\(id)%")))"
    case .newer(let moment): "coalesce(published, found) >= \(bind(.integer(moment.milliseconds)))"
    case .older(let moment): "coalesce(published, found) < \(bind(.integer(moment.milliseconds)))"
    case .flag(.unread): "NOT seen"
    case .flag(.read), .flag(.reading): "seen"
    case .flag(.failed): "failure IS NOT NULL"
    case .flag(.inbox), .flag(.empty): "1"
    case .flagOrTitle(let flag):
      (try? self.condition(of: .flag(flag))).map { "(\($0)) OR \(words(flag.rawValue))" } ?? words(flag.rawValue)
    case .tag: throw Mistake(description: "items of feeds have no tags until they are kept")
    case .flag(let flag): throw Mistake(description: "items of feeds are not \(flag.rawValue) until they are kept")
    case .language, .longer, .shorter:
      throw Mistake(description: "neither length nor language is known of items of feeds until they are kept")
    }
  }
}

/// The order of a list of items.
package enum ItemOrder: String, Sendable, CaseIterable {
  case newest, oldest, title, site, author

  var clause: String {
    switch self {
    case .newest: "coalesce(published, found) DESC, id"
    case .oldest: "coalesce(published, found), id"
    case .title: "title COLLATE NOCASE, id"
    case .site: "feed, coalesce(published, found) DESC, id"
    case .author: "coalesce(author, '') = '', author COLLATE NOCASE, coalesce(published, found) DESC, id"
    }
  }
}
