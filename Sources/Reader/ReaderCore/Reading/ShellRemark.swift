package import ArticleModel
import Settings

extension Shell {
  /// What is said of it in one sentence.
  package var sentence: String {
    switch self {
    case .scripts: "This page is empty until its scripts have run."
    case .noArticle: "No article was found here."
    }
  }
}

extension Document {
  /// What is said where there is nothing to read, and what can be done about it; nothing where there is an article.
  func shellRemark(foundAt origin: DocumentOrigin, _ keys: KeyMap) -> [String] {
    guard let shell else { return [] }
    var ways: [String] = []
    if hasAddress(origin), let key = keys.label(of: .browse) { ways.append("\(key) opens it in the browser") }
    if articles.contains(where: { $0.removed.contains { !$0.words.isEmpty } }), let key = keys.label(of: .showRemoved) {
      ways.append("\(key) shows what was left out")
    }
    let saved = hasAddress(origin) || shell != .scripts ? [] : ["A page that a browser has saved can be read."]
    return [shell.sentence] + (ways.isEmpty ? [] : [ways.joined(separator: "; ") + "."]) + saved
  }

  private func hasAddress(_ origin: DocumentOrigin) -> Bool {
    if case .page = origin { return true }
    return articles.contains { $0.masthead.url != nil }
  }
}
