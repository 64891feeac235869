import ArticleModel
package import ReaderCore

/// The links of an article as a list over the page.
package struct LinkList {
  /// All of them, in the order of the article.
  package let links: [ItemLink]
  /// The links that are listed while a filter is on; nil for all.
  package private(set) var filtered: [Int]?
  /// The words of the filter, as they are typed.
  package private(set) var filter = TypedLine()
  /// The line that is selected, and the first one shown.
  package private(set) var selection = 0
  package private(set) var top = 0

  /// Lists links and selects the first at or behind an item.
  package init(_ links: [ItemLink], near item: Int, height: Int) {
    self.links = links
    select(links.firstIndex { $0.item >= item } ?? links.count - 1, height: height)
  }

  /// How many lines there are.
  package var count: Int { filtered?.count ?? links.count }

  /// The link of a line.
  package func link(_ line: Int) -> ItemLink { links[filtered?[line] ?? line] }

  /// The selected link; nil where the filter leaves none.
  package var selected: ItemLink? { selection < count ? link(selection) : nil }

  /// Selects a line and scrolls as little as it takes to show it.
  package mutating func select(_ line: Int, height: Int) {
    selection = max(0, min(line, count - 1))
    top = max(0, min(max(min(top, selection), selection - height + 1), max(0, count - height)))
  }

  /// Shows the selected line on a screen of another height.
  package mutating func settle(height: Int) { select(selection, height: height) }

  /// Lists only the links that pass; the selected one stays selected where it does.
  package mutating func setFilter(_ words: TypedLine, height: Int, passes: ((ItemLink) -> Bool)?) {
    let selected = selection < count ? filtered?[selection] ?? selection : 0
    filter = words
    filtered = passes.map { passes in links.indices.filter { passes(links[$0]) } }
    select(filtered.map { $0.firstIndex { $0 >= selected } ?? 0 } ?? selected, height: height)
  }
}
