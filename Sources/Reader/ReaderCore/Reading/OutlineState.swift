import ArticleModel

/// The outline of an article: what it lists, and whether it is shown.
package struct OutlineState {
  /// What it lists.
  package let stops: OutlineStops
  /// Whether the reader wants it beside the page, where there is room.
  package var isShown = true

  package init(_ items: PageItems) { stops = OutlineStops(items) }
}

extension PageItems {
  /// What the outline calls a stop.
  package func label(of stops: OutlineStops, _ stop: Int) -> String {
    if let section = stops.sections[stop] { return self[section].title ?? "" }
    if let post = post(stops.items[stop]) { return post.byline.isEmpty ? "a post" : post.byline }
    let article = article(of: stops.items[stop])
    return articles[article].masthead.title?.text ?? (articles.count > 1 ? "Article \(article + 1)" : "Beginning")
  }
}
