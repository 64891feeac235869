import ArgumentParser
import ArticleShelf
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

/// The query at the end of a command line.
struct QueryWords: ParsableArguments {
  // `-tag:work` looks like an option.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      """
      Which articles; all terms have to match: an id, an address, tag:T, site:S, author:A, title:T, lang:de, feed:F, newer:30d, older:1y, \
      longer:10min, shorter:5min, unread, reading, read, inbox, archived, starred, tagged, highlighted, failed, empty (in a \
      search is:unread, is:empty and so on), \
      words, "words in a row"; - before a term negates it.
      """, valueName: "query"))
  var query: [String] = []

  func validate() throws {
    if let option = words.first(where: { $0.hasPrefix("--") }), !query.contains("--") {
      throw ValidationError("Unknown option '\(option)'")
    }
  }

  /// What was typed, without the sign that no option follows.
  var words: [String] { query.filter { $0 != "--" } }

  /// Parses the query; a mistake in it is pointed out.
  ///
  /// - Parameter isSearch: whether words that name a state are words of a text here.
  func read(in store: ShelfStore, isSearch: Bool = false) throws -> Query {
    let text = words.joined(separator: " ")
    let parsed: Query
    do throws(QueryMistake) {
      var query = try Query(text, now: ShelfStore.now, isSearch: isSearch)
      query.terms = query.terms.map { QueryWords.resolved($0, in: store) }
      parsed = query
    } catch {
      Diagnostics.report(error, in: text)
      throw ExitCode.validationFailure
    }
    return try parsed.naming { try FollowedFeeds(store).titles() }
  }

  /// Says that quotation marks were taken away by the shell, where nothing was found for want of them.
  func hintAtQuotes() {
    guard let word = words.first(where: { $0.contains(where: \.isWhitespace) && !$0.contains("\"") }) else { return }
    let colon = word.firstIndex(of: ":").map { word.index(after: $0) } ?? word.startIndex
    Diagnostics.report("nothing found; for words in a row write '\(word[..<colon])\"\(word[colon...])\"'")
  }

  /// A word that begins the id of a single article stands for that article, and so does an address.
  private static func resolved(_ term: Query.Term, in store: ShelfStore) -> Query.Term {
    if case .words(let text, inARow: false) = term.condition, let address = CanonicalAddress.of(text) {
      return Query.Term(.id(DocumentIdentity(address: address).articleID), isNegated: term.isNegated)
    }
    guard case .words(let text, inARow: false) = term.condition, text.utf8.count >= 6, ArticleID.isBeginning(text),
      (try? store.count(Query([.init(.id(text))]))) == 1
        || (try? store.count(Query([.init(.id(text))]), deleted: true)) == 1
    else { return term }
    return Query.Term(.id(text), isNegated: term.isNegated)
  }
}

extension Diagnostics {
  /// Reports what is wrong with a query, and where.
  static func report(_ mistake: QueryMistake, in query: String) {
    report(mistake.message)
    let pointer =
      String(repeating: " ", count: mistake.range.lowerBound)
      + String(repeating: "^", count: max(1, mistake.range.count))
    let lines = Array("  \(PrintableText.of(query))\n  \(pointer)\n".utf8)
    _ = lines.withUnsafeBytes { SystemCalls.writeAll($0, to: STDERR_FILENO) }
  }
}

extension ShelfStore {
  /// Works on the shelf, turning its failures into those of files.
  func reporting<Result>(_ work: (ShelfStore) throws -> Result) throws -> Result {
    do {
      return try work(self)
    } catch let failure as StoreFailure {
      throw InputFailure(reason: failure.description, name: "shelf")
    }
  }
}
