import ArticleModel

/// What a terminal cannot show by itself: pictures, films, sounds.
extension ReadingState {
  /// Shows the picture of an item over the whole terminal; a film or a sound opens in the browser.
  package mutating func showMedia(_ item: Int) -> [Effect] {
    guard let block = page.items.block(item) else { return [] }
    switch block.content {
    case .media(let media):
      guard let url = media.url else {
        message = "nobody knows its address"
        return []
      }
      return browse(address(of: ItemLink(item: item, range: 0..<0, url: url)))
    case .figure(let figure):
      guard let url = figure.url else {
        message = "nobody knows the address of this picture"
        return []
      }
      switch destination(of: ItemLink(item: item, range: 0..<0, url: url)) {
      case .document(let address): return [.showPicture(address)]
      case .here, .shown:
        message = "\(url.prefix(60)) is no picture that can be fetched"
        return []
      }
    default: return []
    }
  }
}
