import ArticleModel
import TextLayout

/// The outline of an article: what it lists, and whether it is shown.
package struct OutlineState {
  /// What it lists.
  package let stops: OutlineStops
  /// Whether the reader wants it beside the page, where there is room.
  package var isShown = true

  package init(_ items: PageItems) { stops = OutlineStops(items) }
}

extension ReadingState {
  /// How many questions a section holds, without those that were taken out.
  package func questions(in section: SectionID) -> Int {
    let all = page.items[section].questions
    guard all > 0, !page.words.isEmpty else { return all }
    let out = page.items[section].blocks.reduce(0) { sum, block in
      let item = page.items.item(article: section.article, block: block)
      guard case .faq(let entries)? = page.items.block(item)?.content else { return sum }
      return sum + (page.words.isTakenOut(item) ? entries.count : page.words.questionsOut(of: item).count)
    }
    return all - out
  }
}

extension PageItems {
  /// What the outline calls a stop.
  package func label(of stops: OutlineStops, _ stop: Int) -> String {
    if let section = stops.sections[stop] { return self[section].title ?? "" }
    if let post = post(stops.items[stop]) { return post.byline.isEmpty ? "a post" : post.byline }
    let article = article(of: stops.items[stop])
    return articles[article].masthead.shownTitle?.text ?? (articles.count > 1 ? "Article \(article + 1)" : "Beginning")
  }
}
