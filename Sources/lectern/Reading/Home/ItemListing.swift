import FeedReading
import ReaderCore
import ShelfModel
import ShelfStore

extension HomeListing {
  /// The items of feeds, and behind them the feeds that cannot be read, with the reason.
  mutating func listItems(
    _ question: HomeQuestion, _ rows: Range<Int>, _ store: ShelfStore, _ answer: inout HomeAnswer
  ) throws {
    let titles = try titles(store)
    guard let query = HomeListing.itemQuery(question, titles, &answer) else { return }
    let items = try store.itemCount(query)
    answer.rows = try store.items(
      query, order: ItemOrder(rawValue: question.order.rawValue) ?? .newest, limit: rows.count, offset: rows.lowerBound
    ).map { HomeRow($0, feed: titles[$0.feed] ?? $0.feed) }
    let failing = try failing(question, titles, store)
    answer.count = items + failing.count
    answer.rows +=
      failing[
        max(0, rows.lowerBound - items)..<max(rows.lowerBound - items, 0, min(failing.count, rows.upperBound - items))]
  }

  /// What was typed, as a query of items; nil where that is none, and why.
  private static func itemQuery(
    _ question: HomeQuestion, _ titles: [String: String], _ answer: inout HomeAnswer
  ) -> ItemQuery? {
    let query: Query
    do throws(QueryMistake) { query = try Query(question.words, now: ShelfClock.now, isSearch: true) } catch {
      answer.mistake = HomeListing.words(of: error, in: question)
      return nil
    }
    do throws(ItemQuery.Mistake) {
      return try ItemQuery(
        question.inTexts ? query : withFlags(query), feeds: titles, inTexts: question.inTexts)
    } catch {
      answer.mistake = error.description
      return nil
    }
  }

  /// The feeds that cannot be read.
  private func failing(
    _ question: HomeQuestion, _ titles: [String: String], _ store: ShelfStore
  ) throws -> [HomeRow] {
    try titles.keys.sorted().compactMap { feed -> HomeRow? in
      let record = try store.feed(feed)
      guard let failure = record.isGone ? "gone for good (410)" : record.failure else { return nil }
      var row = HomeRow(.feed, id: feed, title: titles[feed] ?? feed)
      row.address = feed
      row.failure = failure
      row.site = failure
      return HomeListing.holds(row, question.words) ? row : nil
    }
  }

  /// What feeds are called.
  private mutating func titles(_ store: ShelfStore) throws -> [String: String] {
    let known = feeds ?? ((try? FollowedFeeds(store).titles()) ?? [:])
    feeds = known
    return known
  }
}
