import ArticleModel
package import ReaderCore
package import Settings

/// Requests on the page: writing the article, or the section being read, to a file.
extension ReadingState {
  package mutating func export(_ request: Request) -> ExportPrompt? {
    let article = page.items.articles[currentArticle]
    let title = article.masthead.title?.text ?? name.withoutFolderAndEnding
    guard request == .exportSection else {
      return ExportPrompt(revised(nil, of: currentArticle), named: title)
    }
    // Beside the title, what it says is meant: what stands above the first heading.
    let lead = SectionID(article: currentArticle, section: 0)
    guard let section = page.items.section(of: sectionItem) ?? (article.blocks.isEmpty ? nil : lead) else {
      message = "there is no section here"
      return nil
    }
    let end = page.items.sectionEnds[section.article][section.section]
    let blocks = page.items[section].blocks.lowerBound..<end
    return ExportPrompt(revised(blocks, of: section.article), named: page.items[section].title ?? title)
  }
}

extension String {
  /// Before: `seeds/rain.txt` — after: `rain`.
  fileprivate var withoutFolderAndEnding: String {
    let file = split(separator: "/").last.map(String.init) ?? self
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
    return String(file[..<dot])
  }
}
