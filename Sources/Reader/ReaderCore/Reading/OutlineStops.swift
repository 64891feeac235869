import ArticleModel
import UTF8Text

/// The places an outline lists, over all articles: each article's masthead, then its sections that have a title, and the posts
/// of a thread.
package struct OutlineStops: Sendable {
  /// The item each begins with, in order.
  package private(set) var items: [Int] = []
  /// The section of each; nil for an article's masthead.
  package private(set) var sections: [SectionID?] = []
  /// The stop of each article's masthead, and at the end the number of all stops.
  private var articles: [Int] = []

  package init(_ page: PageItems) {
    for (article, outline) in page.outlines.enumerated() {
      articles.append(items.count)
      items.append(page.masthead(of: article))
      sections.append(nil)
      let posts = page.items(ofArticle: article).filter { page.post($0) != nil }
      var next = posts.count > 1 ? posts[...] : []
      for (index, section) in outline.sections.enumerated() where section.title != nil {
        let id = SectionID(article: article, section: index)
        let item = page.item(of: id)
        while let post = next.first, post < item {
          add(post: post)
          next.removeFirst()
        }
        items.append(item)
        sections.append(id)
      }
      for post in next { add(post: post) }
    }
    articles.append(items.count)
  }

  private mutating func add(post: Int) {
    items.append(post)
    sections.append(nil)
  }

  /// The stop of an article's masthead; for the article after the last, the number of all stops.
  package func index(ofArticle article: Int) -> Int { articles[article] }

  /// The stop an item belongs to.
  package func index(ofItem item: Int) -> Int { max(0, count(upTo: item) - 1) }

  /// The first stop that begins below a line; the number of all where there is none.
  package func first(after line: LinePosition, on page: Page) -> Int {
    let index = count(upTo: line.item)
    if index > 0, items[index - 1] == line.item, page.start(of: line.item) > line { return index - 1 }
    return index
  }

  /// The last stop that begins above a line; -1 where there is none.
  package func last(before line: LinePosition, on page: Page) -> Int {
    let index = count(upTo: line.item) - 1
    if index >= 0, items[index] == line.item, page.start(of: line.item) >= line { return index - 1 }
    return index
  }

  /// The items of a stop, up to where the next one begins.
  package func items(of stop: Int, on page: PageItems) -> Range<Int> {
    items[stop]..<(stop + 1 < items.count ? items[stop + 1] : page.count)
  }

  /// How many stops begin at an item up to `item`, by binary search.
  private func count(upTo item: Int) -> Int {
    items.firstSortedIndex { $0 > item }
  }
}
