import ArticleModel
import TextLayout

/// What a terminal cannot show by itself: pictures, films, sounds.
extension ReadingState {
  /// The picture, film or sound that has the focus and is on the screen, as a link to it; nil for one that the page itself holds.
  package var focusedMedia: ItemLink? {
    guard let focus, focus.target == .line(.media), isVisible(focus),
      let url = page.items.block(focus.item)?.mediaAddress, !url.hasPrefix("data:")
    else { return nil }
    return ItemLink(item: focus.item, range: 0..<0, url: url)
  }

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
      case .document(let address): return [pictureAsked(item).map { .drawPicture($0) } ?? .showPicture(address)]
      case .here, .shown:
        message = "\(url.prefix(60)) is no picture that can be fetched"
        return []
      }
    default: return []
    }
  }
}

extension Block {
  /// The address of a picture, a film or a sound.
  fileprivate var mediaAddress: String? {
    switch content {
    case .figure(let figure): figure.url
    case .media(let media): media.url
    default: nil
    }
  }
}
