import ArticleModel
import Fragments
import UTF8Text

/// Keeps what something costs, where the page says so between its title and its text.
///
///     A lamp of brass           x           x
///     £14.00                    –     ►     x
///     It burns two nights …     x           x
extension Belongings {
  private static let priceNames = NameSet("price prices prix preis precio prezzo prijs preco cena hinta pris")
  private static let mostWordsOfPrice: Int32 = 4
  private static let mostPrices = 3
  private static let reachOfPrices = 24

  /// What something costs: a line with a number in a box that is called a price, between the title and the text.
  static func keepPrices(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, shapes) = (scene.list, scene.shapes)
    guard
      let title = list.fragments.indices.first(where: {
        list.fragments[$0].form == .heading && list.fragments[$0].group == 1
      }),
      let text = reasons.indices.dropFirst(title + 1).first(where: { reasons[$0] == nil && shapes[$0].isProse }),
      text - title <= reachOfPrices
    else { return }
    let prices = ((title + 1)..<text).filter { isPrice($0, reasons, list, shapes) }
    guard prices.count <= mostPrices else { return }
    for index in prices { reasons[index] = nil }
  }

  /// Whether a line that went for its place is a number of a few words in a box that is called a price.
  static func isPrice(_ index: Int, _ reasons: [Removal.Reason?], _ list: FragmentList, _ shapes: [Shape]) -> Bool {
    reasons[index] == .unlikely && shapes[index].words <= mostWordsOfPrice && list.page.linkShare(of: index) == 0
      && list.utf8[list.fragments[index].text].contains(where: isDigit)
      && list.page.hasElement(around: index, most: 5) { list.page.isNamed($0, priceNames) }
  }
}
