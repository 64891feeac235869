import ArticleModel

extension Removal.Reason? {
  /// Whether a line may still be of the masthead: it is content, or nothing but the menus around it or doubt speaks against it.
  var leavesOpen: Bool {
    switch self {
    case nil, .navigation, .unlikely: true
    default: false
    }
  }
}
