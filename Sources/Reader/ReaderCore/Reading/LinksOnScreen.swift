import ArticleModel
package import TextLayout
import UTF8Text

extension ReadingState {
  /// The links on the screen from top to bottom, each with the first line that shows a part of it.
  package var linksOnScreen: [(link: ItemLink, line: LinePosition)] {
    var found: [(link: ItemLink, line: LinePosition)] = []
    var item = -1
    var links: [ItemLink] = []
    var seen = Set<ItemLink>()
    for position in visible {
      if position.item != item {
        item = position.item
        links = page.items.hasLinks(item) ? page.items.links(of: item) : []
      }
      guard !links.isEmpty else { continue }
      for run in page[position].runs {
        guard let link = links.link(of: run), seen.insert(link).inserted else { continue }
        found.append((link, position))
      }
    }
    return found
  }
}

extension [ItemLink] {
  /// The link a run is part of; these are in the order of their text.
  package func link(of run: TextRun) -> ItemLink? {
    guard run.link != nil, let origin = run.origin else { return nil }
    let next = firstSortedIndex { $0.range.lowerBound > origin }
    // A link within another begins later and may have ended.
    return self[..<next].last { $0.range.contains(origin) }
  }
}
