import ArticleModel
import Settings

/// Requests on the page: writing the article, or the section being read, to a file.
extension ReadingState {
  mutating func export(_ request: Request) {
    let article = page.items.articles[currentArticle]
    let title = article.masthead.title?.text ?? name.withoutFolderAndEnding
    guard request == .exportSection else {
      propose(article, named: title)
      return
    }
    // Beside the title, what it says is meant: what stands above the first heading.
    let lead = SectionID(article: currentArticle, section: 0)
    guard let section = page.items.section(of: currentItem) ?? (article.blocks.isEmpty ? nil : lead) else {
      message = "there is no section here"
      return
    }
    let end = page.items.sectionEnds[section.article][section.section]
    let blocks = page.items[section].blocks.lowerBound..<end
    propose(article.part(blocks), named: page.items[section].title ?? title)
  }

  private mutating func propose(_ article: Article, named title: String) {
    prompt = Prompt(purpose: .export(article), before: snapshot)
    prompt?.text = "\(FileNameProposal.stem(of: title)).\(ArticleFileFormat.markdown.ending)"
  }

  /// A key while the name of a file is typed.
  mutating func typePath(_ key: Key, of article: Article) -> [Effect] {
    guard let path = prompt?.text else { return [] }
    switch key {
    case .escape: prompt = nil
    case .tab: prompt?.text = ArticleFileFormat.nextEnding(of: path)
    case .enter: return write(article, to: path, overwrites: false)
    default: if let changed = TypedLine.changed(path, by: key) { prompt?.text = changed }
    }
    return []
  }

  private mutating func write(_ article: Article, to path: String, overwrites: Bool) -> [Effect] {
    guard let format = ArticleFileFormat(path: path) else {
      message = ArticleFileFormat.hint
      return []
    }
    prompt = nil
    return [.export(Export(article: article, format: format, path: path, overwrites: overwrites))]
  }

  /// Asks whether a file that is there already may be replaced.
  mutating func askToReplace(_ export: Export) {
    prompt = Prompt(purpose: .replace(export), before: snapshot)
    prompt?.text = export.path
  }

  /// A key that answers the question.
  mutating func answer(_ key: Key, to export: Export) -> [Effect] {
    switch key {
    case "y", "Y": return write(export.article, to: export.path, overwrites: true)
    case "n", "N": prompt?.purpose = .export(export.article)
    case .escape, "q": prompt = nil
    default: message = "press y or n"
    }
    return []
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
