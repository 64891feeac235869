import ArticleShelf
import ShelfModel
import Timestamps

/// A query as an SQL condition. Whatever was typed is a bound value, never part of the statement.
struct QueryStatement {
  private(set) var condition = "folder IS NOT NULL"
  private(set) var values: [Database.Value] = []
  /// The words as an FTS5 expression; nil if there are none.
  private(set) var match: (table: String, text: String)?

  /// Whether the last word may go on.
  let isTyping: Bool

  /// Makes the condition.
  ///
  /// - Parameters:
  ///   - showsDeleted: whether to match articles in the trash, and only those.
  ///   - isTyping: whether the last word may be incomplete.
  init(_ query: Query, showsDeleted: Bool = false, isTyping: Bool = false) {
    self.isTyping = isTyping
    condition += showsDeleted ? " AND deleted" : " AND NOT deleted"
    for term in query.terms {
      if case .words(let text, let inARow) = term.condition {
        if term.isNegated { add(wordsCondition(text, inARow, isTyping: false), true) }
      } else {
        add(condition(term.condition), term.isNegated)
      }
    }
    let words = query.words
    let isWide = words.contains { IndexedText.isWide($0.text) }
    let parts = words.enumerated().compactMap { index, word in
      QueryStatement.phrase(word.text, mayGoOn: isTyping && index == words.count - 1 && !word.inARow && !isWide)
    }
    // Signs alone can be found in no text. What asks for nothing else asks for nothing, unless words may follow.
    if parts.isEmpty, !words.isEmpty, words.count == query.terms.count, !isTyping { condition += " AND 0" }
    // Words of fewer than three letters have no trigram.
    let short = isWide ? words.filter { $0.text.unicodeScalars.count < 3 } : []
    if parts.count > short.count, !parts.isEmpty {
      let long =
        isWide
        ? words.filter { $0.text.unicodeScalars.count >= 3 }.compactMap {
          QueryStatement.phrase($0.text, mayGoOn: false)
        } : parts
      match = (isWide ? "wide" : "words", long.joined(separator: " "))
    }
    for word in short {
      condition += " AND number IN (SELECT number FROM body WHERE wide AND text LIKE \(bind("%\(word.text)%")))"
    }
  }

  private mutating func add(_ text: String, _ isNegated: Bool) {
    condition += isNegated ? " AND NOT (\(text))" : " AND (\(text))"
  }

  private mutating func bind(_ text: String) -> String { bind(.text(text)) }

  private mutating func bind(_ value: Database.Value) -> String {
    values.append(value)
    return "?\(values.count)"
  }

  private mutating func wordsCondition(_ text: String, _ inARow: Bool, isTyping: Bool) -> String {
    guard let phrase = QueryStatement.phrase(text, mayGoOn: isTyping) else { return "0" }
    return "number IN (SELECT rowid FROM words WHERE words MATCH \(bind(phrase)))"
  }

  /// An FTS5 phrase whose last word may be incomplete if it has two letters at least; nil if it has no letter that could be
  /// found.
  private static func phrase(_ text: String, mayGoOn: Bool) -> String? {
    guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else {
      return nil
    }
    let goesOn = mayGoOn && text.unicodeScalars.count > 1
    return "\"" + text.filter { $0 != "\"" && $0 != "\0" } + "\"" + (goesOn ? "*" : "")
  }

  /// The condition that a column holds a text, in small or in capital letters.
  private mutating func holding(_ text: String, in column: String) -> String {
    let function = text.utf8.allSatisfy { $0 < 0x80 } ? "lower" : "folded"
    return "instr(\(function)(\(column)), \(function)(\(bind(text))))"
  }

  private mutating func condition(_ condition: Query.Condition) -> String {
    switch condition {
    case .tag(let name): holding("\n\(ShelfIndex.tagLine(name))\n", in: "tags")
    case .site(let site):
      "site = \(bind(site)) OR substr(site, -length(\(bind(".\(site)")))) = ?\(values.count)"
    case .author(let name): holding(name, in: "author")
    case .title(let words): holding(words, in: "title")
    case .language(let tag): "lower(language) = \(bind(tag)) OR lower(language) LIKE \(bind("\(tag)-%"))"
    case .feed(let name): "feed IS NOT NULL AND " + holding(name, in: "feed")
    case .id(let id): ArticleID.isBeginning(id) ? "id LIKE \(bind("\(id)%"))" : "0"
    case .newer(let moment): "added >= \(bind(.integer(moment.milliseconds)))"
    case .older(let moment): "added < \(bind(.integer(moment.milliseconds)))"
    case .longer(let minutes): "words > \(bind(.integer(minutes * 238)))"
    case .shorter(let minutes): "words < \(bind(.integer(minutes * 238))) AND format IS NOT NULL"
    case .flag(let flag): QueryStatement.condition(of: flag)
    case .words(let text, let inARow): wordsCondition(text, inARow, isTyping: false)
    }
  }

  /// The share that counts as read: nearly all, since few people scroll to the very last line.
  private static func condition(of flag: Query.Flag) -> String {
    switch flag {
    case .unread: "NOT seen AND reached = 0"
    case .reading: "NOT archived AND (seen OR reached > 0) AND reached < 0.95"
    case .read: "reached >= 0.95"
    case .inbox: "NOT archived"
    case .archived: "archived"
    case .starred: "starred"
    case .tagged: "tags <> ''"
    case .highlighted: "highlights > 0"
    case .failed: "failure IS NOT NULL"
    case .empty: "format IS NULL"
    }
  }
}
