import ReaderCore
import ShelfModel
import ShelfStore

extension HomeListing {
  /// The highlights with the words that were typed, of the articles that what else was typed asks for.
  mutating func listHighlights(
    _ question: HomeQuestion, _ store: ShelfStore, _ answer: inout HomeAnswer
  ) throws -> [HomeRow] {
    let rows = try allHighlights(store, question.order)
    guard !question.words.isEmpty else { return rows }
    var query: Query
    do throws(QueryMistake) { query = try Query(question.words, now: ShelfClock.now, isSearch: true) } catch {
      answer.mistake = HomeListing.words(of: error, in: question)
      return []
    }
    let words = query.terms.filter(\.isOfWords)
    query.terms.removeAll(where: \.isOfWords)
    let found = rows.filter { row in words.allSatisfy { $0.isNegated != HomeListing.holds(row, $0.words) } }
    guard !query.terms.isEmpty else { return found }
    query = query.naming { (try? FollowedFeeds(store).titles()) ?? [:] }
    query.terms.append(.init(.flag(.highlighted)))
    let articles = Set(try store.ids(query))
    return found.filter { articles.contains($0.article) }
  }

  private mutating func allHighlights(_ store: ShelfStore, _ order: HomeOrder) throws -> [HomeRow] {
    if let highlights, highlights.order == order { return highlights.rows }
    let sorted: ShelfOrder = order == .title ? .title : order == .oldest ? .oldest : .newest
    let rows = try store.rows(Query([.init(.flag(.highlighted))]), order: sorted)
    let all = try rows.flatMap { row in
      (try store.state(of: row.id)?.highlights ?? []).map { HomeRow($0.highlight, id: $0.id, of: row) }
    }
    highlights = (order, all)
    return all
  }
}

extension Query.Term {
  fileprivate var isOfWords: Bool { if case .words = condition { true } else { false } }

  fileprivate var words: String { if case .words(let text, _) = condition { text } else { "" } }
}
