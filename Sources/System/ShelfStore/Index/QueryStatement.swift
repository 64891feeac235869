import ArticleShelf
import ShelfModel
import Timestamps

/// A query as an SQL condition. Whatever was typed is a bound value, never part of the statement.
struct QueryStatement {
  private(set) var condition = "folder IS NOT NULL"
  private(set) var values: [Database.Value] = []
  /// The words as an FTS5 expression; nil if there are none.
  private(set) var match: (table: String, text: String)?
  /// The number of the value that is the first word looked for letter by letter; nil if there is none.
  private(set) var plain: Int?

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
    // Words of fewer than three letters have no trigram, and pictographs are no words.
    let plain = words.filter { QueryStatement.isPlain($0.text, amongWide: isWide) }
    let parts = words.enumerated().compactMap { index, word in
      QueryStatement.isPlain(word.text, amongWide: isWide)
        ? nil
        : QueryStatement.phrase(word.text, mayGoOn: isTyping && index == words.count - 1 && !word.inARow && !isWide)
    }
    // Other signs alone can be found in no text. What asks for nothing else asks for nothing, unless words may follow.
    if parts.isEmpty, plain.isEmpty, !words.isEmpty, words.count == query.terms.count, !isTyping {
      condition += " AND 0"
    }
    if !parts.isEmpty { match = (isWide ? "wide" : "words", QueryStatement.once(parts).joined(separator: " ")) }
    for word in QueryStatement.once(plain.map(\.text)) {
      add(plainCondition(word), false)
      self.plain = self.plain ?? values.count
    }
  }

  /// Each phrase the first time: to choose a passage SQLite weighs every place of each phrase against those of all others, and a text
  /// that is pasted as a query has some of its words a hundred times.
  private static func once(_ phrases: [String]) -> [String] {
    var seen: Set<String> = []
    return phrases.filter { seen.insert($0).inserted }
  }

  /// Whether a word is looked for letter by letter.
  private static func isPlain(_ text: String, amongWide isWide: Bool) -> Bool {
    let scalars = text.unicodeScalars
    if phrase(text, mayGoOn: false) == nil { return scalars.contains(where: IndexedText.isPictograph) }
    return isWide && scalars.count < 3
  }

  /// The condition that a word stands anywhere in title, text or notes.
  ///
  /// - Parameter all: whether all articles are looked through, and not only those that need it for their letters.
  private mutating func plainCondition(_ text: String, all: Bool = false) -> String {
    // Whether a pictograph is to be shown in colour makes no difference.
    let word = bind(String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FE0F}" && $0 != "\0" })))
    let found = ["text", "title", "notes"].map { "instr(lower(\($0)), lower(\(word)))" }.joined(separator: " OR ")
    return "number IN (SELECT number FROM body WHERE \(all ? "" : "wide AND ")(\(found)))"
  }

  private mutating func add(_ text: String, _ isNegated: Bool) {
    condition += isNegated ? " AND NOT (\(text))" : " AND (\(text))"
  }

  private mutating func bind(_ text: String) -> String { bind(.text(text)) }

  private mutating func bind(_ value: Database.Value) -> String {
    values.append(value)
    return "?\(values.count)"
  }

  /// The condition that words stand in a text, for a term that is not the passage shown.
  private mutating func wordsCondition(_ text: String, _ inARow: Bool, isTyping: Bool) -> String {
    let isWide = IndexedText.isWide(text)
    if QueryStatement.isPlain(text, amongWide: isWide) { return plainCondition(text) }
    guard let phrase = QueryStatement.phrase(text, mayGoOn: isTyping && !isWide) else {
      // No index knows other signs. What is left out by them is looked through: else all would be meant.
      return text.allSatisfy(\.isWhitespace) ? "0" : plainCondition(text, all: true)
    }
    let table = isWide ? "wide" : "words"
    return "number IN (SELECT rowid FROM \(table) WHERE \(table) MATCH \(bind(phrase)))"
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
    case .feed(let name, let feeds):
      "feed IS NOT NULL AND (\(holding(name, in: "feed")) OR feed IN (\(feeds.map { bind($0) }.joined(separator: ", "))))"
    case .id(let id): ArticleID.isBeginning(id) ? "id LIKE \(bind("\(id)%"))" : "0"
    case .newer(let moment): "added >= \(bind(.integer(moment.milliseconds)))"
    case .older(let moment): "added < \(bind(.integer(moment.milliseconds)))"
    case .longer(let minutes): "words > \(bind(.integer(minutes * 238)))"
    case .shorter(let minutes): "words < \(bind(.integer(minutes * 238))) AND format IS NOT NULL"
    case .flag(let flag): QueryStatement.condition(of: flag)
    case .flagOrTitle(let flag): "(\(QueryStatement.condition(of: flag))) OR \(holding(flag.rawValue, in: "title"))"
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
