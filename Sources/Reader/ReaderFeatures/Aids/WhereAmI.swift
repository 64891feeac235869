import ArticleModel
package import ReaderCore

/// Where the reader stands, in numbers.
extension ReadingState {
  /// "section 2 of 9 · paragraph 14 of 80 · 41 % · about 560 of 1370 words · https://…"; what there is only one of is left out.
  package var whereabouts: String {
    let items = page.items
    let item = sectionItem
    let article = items.article(of: item)
    var parts: [String] = []
    if items.articles.count > 1 { parts.append("article \(article + 1) of \(items.articles.count)") }
    let first = outline.stops.index(ofArticle: article)
    let sections = outline.stops.index(ofArticle: article + 1) - first - 1
    let section = outline.stops.index(ofItem: item) - first
    if sections > 0, section > 0 { parts.append("section \(section) of \(sections)") }
    if case .block(let block) = items.kind(of: item) {
      parts.append("paragraph \(block + 1) of \(items.articles[article].blocks.count)")
    }
    let share = share
    let words = items.outlines.reduce(0) { $0 + $1.sections.reduce(0) { $0 + $1.words } }
    parts.append("\(Int(share * 100)) %")
    parts.append("about \(Int((share * Double(words)).rounded())) of \(words) words")
    if let address = opening.origin.name { parts.append(address) }
    return parts.joined(separator: " · ")
  }
}
