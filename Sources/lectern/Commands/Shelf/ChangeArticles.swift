import ArgumentParser
import ArticleWriting
import JSONText
import ShelfModel
import ShelfStore
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What commands that change many articles share: the query, and the report at the end.
struct ChangedArticles {
  let words: QueryWords
  /// Whether what was changed is told as JSON.
  var isJSON = false
  /// Whether what lies in the trash is meant.
  var areDeleted = false

  /// Changes all articles that match the query and reports how many were changed. Throws if none do, so that scripts notice.
  func change(_ done: String, _ changes: (ShelfRow, ArticleState) -> [Event.Change]) throws {
    try Diagnostics.reporting {
      let store = try ShelfLocation.open()
      let rows = try rows(in: store)
      var changed: [ShelfRow] = []
      try store.reporting { store in
        var all: [(id: String, changes: [Event.Change])] = []
        for row in rows {
          let change = changes(row, try store.state(of: row.id) ?? ArticleState())
          guard !change.isEmpty else { continue }
          all.append((row.id, change))
          changed.append(row)
        }
        try store.change(all)
      }
      guard isJSON else {
        let rest = rows.count - changed.count
        let words = rest > 0 ? ", \(rest) as before" : ""
        return try ChangedArticles.say("\(Counted.words(changed.count, "article")) \(done)\(words)")
      }
      let values = changed.map { row in
        JSONValue.object([.init("id", .text(row.id)), .init("title", .text(row.title))])
      }
      try ShelfAnswer.write([.init("done", .text(done)), .init("changed", .array(values))])
    }
  }

  func rows(in store: ShelfStore) throws -> [ShelfRow] {
    let query = try words.read(in: store)
    let rows = try store.reporting { try $0.rows(query, deleted: areDeleted) }
    guard !rows.isEmpty else {
      throw InputFailure(reason: "no article matches", name: words.words.joined(separator: " "))
    }
    return rows
  }

  static func say(_ text: String) throws { try OutputFile.write(to: nil) { $0.write(text + "\n") } }

  /// A query that matches everything is a mistake, be it left out or the value of a variable that a script did not set.
  static func check(_ words: QueryWords) throws {
    if words.words.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("Missing expected argument '<query> ...'")
    }
  }
}

extension TagName {
  /// What is said of a tag that is none.
  static var mistake: ValidationError { ValidationError("A tag cannot be empty, or longer than 200 bytes.") }
}

/// `lectern tag TAG QUERY`
struct TagArticles: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "tag", abstract: "Tag articles.")

  @Argument(help: ArgumentHelp("The tag.", valueName: "tag")) var tag: String
  @Flag(help: "Write what was changed as JSON.") var json = false
  @OptionGroup var words: QueryWords

  func validate() throws {
    try ChangedArticles.check(words)
    if TagName.of(tag) == nil { throw TagName.mistake }
  }

  func run() throws {
    let tag = TagName.of(tag) ?? tag
    try ChangedArticles(words: words, isJSON: json).change("tagged") { row, state in
      state.tags.contains(tag) ? [] : [.tag(tag)]
    }
  }
}

/// `lectern untag TAG QUERY`
struct UntagArticles: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "untag", abstract: "Remove a tag from articles.")

  @Argument(help: ArgumentHelp("The tag.", valueName: "tag")) var tag: String
  @Flag(help: "Write what was changed as JSON.") var json = false
  @OptionGroup var words: QueryWords

  func validate() throws { try ChangedArticles.check(words) }

  func run() throws {
    try ChangedArticles(words: words, isJSON: json).change("without the tag") { _, state in
      let ids = state.ids(ofTag: tag) + (TagName.of(tag).map { $0 == tag ? [] : state.ids(ofTag: $0) } ?? [])
      return ids.isEmpty ? [] : [.untag(ids)]
    }
  }
}

/// `lectern archive QUERY`
struct ArchiveArticles: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "archive", abstract: "Archive articles.")

  @Flag(help: "Take them out of the archive.") var undo = false
  @Flag(help: "Write what was changed as JSON.") var json = false
  @OptionGroup var words: QueryWords

  func validate() throws { try ChangedArticles.check(words) }

  func run() throws {
    try ChangedArticles(words: words, isJSON: json).change(undo ? "back from the archive" : "archived") { row, _ in
      row.isArchived == !undo ? [] : [.archived(!undo)]
    }
  }
}

/// `lectern star QUERY`
struct StarArticles: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "star", abstract: "Star articles.")

  @Flag(help: "Take the star away.") var undo = false
  @Flag(help: "Write what was changed as JSON.") var json = false
  @OptionGroup var words: QueryWords

  func validate() throws { try ChangedArticles.check(words) }

  func run() throws {
    try ChangedArticles(words: words, isJSON: json).change(undo ? "without a star" : "starred") { row, _ in
      row.isStarred == !undo ? [] : [.starred(!undo)]
    }
  }
}

/// `lectern delete QUERY`
struct DeleteArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Move articles to the trash.",
    discussion: """
      Says how many articles match and asks first; without a terminal, --yes is required. Nothing leaves the disk before \
      `lectern shelf empty-trash`.
      """)

  @Flag(help: "Do not ask.") var yes = false
  @Flag(help: "Take them back out of the trash.") var undo = false
  @Flag(help: "Write what was changed as JSON.") var json = false
  @OptionGroup var words: QueryWords

  func validate() throws { try ChangedArticles.check(words) }

  func run() throws {
    if undo {
      return try ChangedArticles(words: words, isJSON: json, areDeleted: true).change("back from the trash") { _, _ in
        [.deleted(false)]
      }
    }
    if !yes {
      try Diagnostics.reporting {
        let count = try ChangedArticles(words: words).rows(in: ShelfLocation.open()).count
        try Question.confirm("\(Counted.words(count, "article")) will be moved to the trash.")
      }
    }
    try ChangedArticles(words: words, isJSON: json).change("in the trash") { _, _ in [.deleted(true)] }
  }
}

/// A question before something that is not easily undone.
enum Question {
  /// Asks at the terminal; throws if the answer is not yes or if there is no terminal.
  static func confirm(_ words: String) throws {
    guard SystemCalls.isTerminal(STDIN_FILENO), SystemCalls.isTerminal(STDERR_FILENO) else {
      throw UsageFailure(message: "\(words) Use --yes to confirm.")
    }
    let bytes = Array("\(words) Continue? [y/N] ".utf8)
    _ = bytes.withUnsafeBytes { SystemCalls.writeAll($0, to: STDERR_FILENO) }
    guard let answer = readLine(), ["y", "yes"].contains(answer.lowercased()) else { throw ExitCode(1) }
  }
}
