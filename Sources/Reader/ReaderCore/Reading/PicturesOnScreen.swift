import ArticleModel
import Settings
package import TextLayout

extension ReadingState {
  /// The room for a picture in the page: never more than leaves some lines of text beside it.
  private var pictureRoom: ScreenSize {
    ScreenSize(
      columns: page.options.measure, rows: max(3, min(DrawnPicture.mostLines, geometry.pageHeight * 2 / 3)))
  }

  /// Asks for the pictures on the screen that are files on this machine. What lies on a server is fetched when the reader asks for it.
  package mutating func picturesToDraw() -> [PictureWish] {
    guard settings.pictures == .inline, pictureRoom.columns >= 20 else { return [] }
    var wishes: [PictureWish] = []
    for item in Set(visible.map(\.item)).sorted() where !page.pictures.isAsked(item, measure: page.options.measure) {
      guard let address = pictureAddress(of: item), case .file = address.origin else { continue }
      wishes.append(wish(for: item, at: address, isAsked: false))
    }
    return wishes
  }

  /// Asks for the picture of an item; nil where it is drawn already, or is not to be drawn in the page.
  package mutating func pictureAsked(_ item: Int) -> PictureWish? {
    guard settings.pictures == .inline, page.pictures.lines(of: item, measure: page.options.measure) == nil,
      let address = pictureAddress(of: item)
    else { return nil }
    return wish(for: item, at: address, isAsked: true)
  }

  private mutating func wish(for item: Int, at address: LinkAddress, isAsked: Bool) -> PictureWish {
    page.pictures.ask(item, measure: page.options.measure)
    return PictureWish(
      address: address, item: item, size: pictureRoom, isAsked: isAsked, isPlain: settings.showsPlainSigns)
  }

  /// Shows a picture that was asked for, and keeps the line that is being read.
  package mutating func show(_ lines: [PaintedLine], of wish: PictureWish) {
    guard pictureAddress(of: wish.item) == wish.address, !lines.isEmpty else { return }
    keepingPlace { $0.page.pictures.show(lines, of: wish.item) }
  }

  private func pictureAddress(of item: Int) -> LinkAddress? {
    guard case .figure(let figure)? = page.items.block(item)?.content, let url = figure.url,
      case .document(let address) = destination(of: ItemLink(item: item, range: 0..<0, url: url))
    else { return nil }
    return address
  }
}
