import ArticleModel

extension Shell {
  /// What is said of a page without text where it is printed.
  var message: String {
    switch self {
    case .scripts: "the page is empty until its scripts have run; what a browser has saved of it can be read"
    case .noArticle: "no article was found; --everything keeps all of it"
    }
  }
}
