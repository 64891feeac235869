import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// What a scrape of a few lines has of the site around a text: its menu and foot in one line each, the buttons beside a price, and titles
/// of other pages at the end.
///
///     Home Shop Repairs Contact            ►   site boilerplate: names of a menu, joined
///     $64.00
///     Quantity Add to Cart                 ►   navigation: a button below a price
///     …
///     You may also like                        (related links)
///     Tarn Lantern No. 2 $48.00            ►   site boilerplate: titles behind that line, and no sentence
///     Kontakt Impressum Datenschutz        ►   site boilerplate
extension Cleaner {
  private static let mostOfRow: Int32 = 12
  private static let mostTeasers = 30
  /// How far a button is from the price, in lines.
  private static let besidePrice = 4

  mutating func judgeRowsOfNames() {
    for index in fragments.indices where reasons[index] == nil && fragments[index].form == .text {
      let shape = shapes[index]
      guard shape.words >= 2, shape.words <= Self.mostOfRow, !shape.endsSentence, shape.innerSentenceEnds == 0,
        shape.colon < 0
      else { continue }
      let words = PlainWords(bytes, fragments[index].text)
      if ClutterPhrases.isRowOfNames(words, isFirst: index == 0) {
        // What is navigation may still be the title.
        reasons[index] = .siteBoilerplate
      } else if ClutterPhrases.holdsPurchase(words), standsByPrice(index) {
        reasons[index] = .navigation
      }
    }
  }

  /// Whether a price stands alone within a few lines.
  private func standsByPrice(_ index: Int) -> Bool {
    (max(0, index - Self.besidePrice)..<min(fragments.count, index + Self.besidePrice + 1)).contains { near in
      let text = bytes[fragments[near].text]
      return shapes[near].words <= 2 && text.contains(where: isDigit) && text.contains { !isDigit($0) }
        && Self.currencies.contains { sign in
          text.starts(with: sign.utf8) || text.reversed().starts(with: sign.utf8.reversed())
        }
    }
  }

  private static let currencies = [
    "$", "€", "£", "¥", "￥", "₽", "₹", "₩", "zł", "kr", "Kč", "CHF", "円", "元", "EUR", "USD",
  ]

  /// Whether behind a line that announces other pages nothing is said any more.
  func isTeasers(_ range: Range<Int>) -> Bool {
    guard isSmall, let first = range.first, endings[first], reasons[first] == .relatedLinks,
      range.count <= Self.mostTeasers
    else { return false }
    return !range.dropFirst().contains { index in
      reasons[index] == nil && (shapes[index].endsSentence && shapes[index].words >= 5 || shapes[index].isProse)
    }
  }
}
