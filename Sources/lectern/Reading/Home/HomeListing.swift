import FeedReading
import ReaderCore
import Settings
import ShelfModel
import ShelfStore
import UTF8Text

/// Answers what the list of the shelf asks for. What takes a look at everything is done once, until something changes.
struct HomeListing {
  private var counts: [HomeQuestion: Int] = [:]
  var highlights: (order: HomeOrder, rows: [HomeRow])?
  var feeds: [String: String]?

  /// Something on the shelf is another than before.
  mutating func forget() { self = HomeListing() }

  /// Some lines of what is asked for.
  mutating func answer(
    _ question: HomeQuestion, rows: Range<Int>, request: Int, in store: ShelfStore
  ) throws -> HomeAnswer {
    var answer = HomeAnswer(
      request: request, first: rows.lowerBound, rows: [], count: 0, place: HomeListing.short(store.places.root))
    switch question.part {
    case .inbox, .reading, .starred, .archive: try list(question, rows, store, &answer)
    case .feeds: try listItems(question, rows, store, &answer)
    case .highlights:
      let all = try listHighlights(question, store, &answer)
      answer.count = all.count
      answer.rows = Array(all[rows.clamped(to: 0..<all.count)])
    case .files:
      let folder = FolderListing(question.folder)
      let all = folder.rows.filter { HomeListing.holds($0, question.words) }
      answer.place = folder.path
      answer.count = all.count
      answer.rows = Array(all[rows.clamped(to: 0..<all.count)])
    }
    return answer
  }

  /// The ids of all lines that are asked for.
  mutating func ids(_ question: HomeQuestion, in store: ShelfStore) throws -> [String] {
    switch question.part {
    case .inbox, .reading, .starred, .archive:
      guard let query = try? HomeListing.query(question, in: store) else { return [] }
      return try store.ids(query)
    case .feeds, .highlights, .files:
      let all = try answer(question, rows: 0..<1_000_000, request: 0, in: store).rows
      return all.filter { $0.kind != .folder && $0.kind != .feed }.map(\.id)
    }
  }

  /// How many articles a search counts and lists: whoever finds more types another word.
  private static let mostFound = 1_000

  // MARK: Articles

  private mutating func list(
    _ question: HomeQuestion, _ rows: Range<Int>, _ store: ShelfStore, _ answer: inout HomeAnswer
  ) throws {
    let query: Query
    do throws(QueryMistake) {
      query = try HomeListing.query(question, in: store)
    } catch {
      answer.mistake = HomeListing.words(of: error, in: question)
      return
    }
    let searches = question.inTexts && !question.words.isEmpty
    answer.rows = try store.rows(
      query, order: HomeListing.order(question), limit: rows.count, offset: rows.lowerBound, passages: searches,
      isTyping: searches
    ).map { HomeRow($0, order: question.order) }
    var asked = question
    asked.order = .newest
    answer.count =
      try counts[asked]
      ?? store.count(query, isTyping: searches, upTo: searches ? HomeListing.mostFound : -1)
    answer.isMore = searches && answer.count == HomeListing.mostFound
    counts[asked] = answer.count
    if answer.count == 0, question.part == .inbox, question.words.isEmpty, try store.isEmpty() {
      answer.rows = SampleArticles.rows
      answer.count = answer.rows.count
    }
  }

  static func words(of mistake: QueryMistake, in question: HomeQuestion) -> String {
    let place = question.words.dropFirst(mistake.range.lowerBound).prefix(mistake.range.count)
    return "“\(place)”: \(mistake.message)"
  }

  private static func order(_ question: HomeQuestion) -> ShelfOrder {
    if question.inTexts, question.order == .newest { return .relevance }
    return ShelfOrder(rawValue: question.order.rawValue) ?? .newest
  }

  /// The question as a query. Words stand in titles, or in the texts of all parts.
  private static func query(_ question: HomeQuestion, in store: ShelfStore) throws(QueryMistake) -> Query {
    var query = try Query(question.words, now: ShelfClock.now, isSearch: true)
    query = query.naming { (try? FollowedFeeds(store).titles()) ?? [:] }
    if question.inTexts, !question.words.isEmpty { return query }
    query = inTitles(query)
    switch question.part {
    case .inbox: query.terms.append(.init(.flag(.inbox)))
    case .reading: query.terms.append(.init(.flag(.reading)))
    case .starred: query.terms.append(.init(.flag(.starred)))
    case .archive: query.terms.append(.init(.flag(.archived)))
    case .feeds, .highlights, .files: break
    }
    return query
  }

  /// The same with words that stand in titles. What a title says and what an article is have some words in common: who filters by
  /// one sees both.
  private static func inTitles(_ query: Query) -> Query {
    var query = query
    query.terms = withFlags(query).terms.map { term in
      guard case .words(let text, _) = term.condition else { return term }
      return Query.Term(.title(text), isNegated: term.isNegated)
    }
    return query
  }

  static func withFlags(_ query: Query) -> Query {
    Query(
      query.terms.map { term in
        guard case .words(let text, false) = term.condition, let flag = Query.Flag(rawValue: text.lowercased()) else {
          return term
        }
        return Query.Term(term.isNegated ? .flag(flag) : .flagOrTitle(flag), isNegated: term.isNegated)
      })
  }

  // MARK: Words

  static func holds(_ row: HomeRow, _ words: String) -> Bool {
    guard let pattern = SearchPattern(words) else { return true }
    return ([row.title, row.site] + row.below.map(\.text)).contains { pattern.stands(in: $0) }
  }

  /// A folder below the reader's home as people write it.
  static func short(_ path: String) -> String {
    guard let home = SystemCalls.variable("HOME"), path == home || path.hasPrefix("\(home)/") else {
      return FileName.readable(path)
    }
    return "~" + FileName.readable(String(path.dropFirst(home.count)))
  }
}

extension ShelfStore {
  /// Whether nothing was ever kept, and no feed is followed.
  func isEmpty() throws -> Bool {
    guard try count(Query()) == 0, try count(Query(), deleted: true) == 0 else { return false }
    return try FollowedFeeds(self).all().isEmpty
  }
}
