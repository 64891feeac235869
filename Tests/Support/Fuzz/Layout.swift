import ArticleModel
import ArticleParsing
import Bidirectional
import Hyphenation
import TextLayout

/// Lays out what bytes mean at six widths, with words divided and right-to-left text in its order.
enum Layout {
  private static let widths = [10, 11, 20, 40, 72, 120]
  private static let languages = ["en", "de", "he", "ja", "ar", "und"]
  private static let hyphenator = DictionaryHyphenator()
  private static let order = BidirectionalOrder()

  static func check(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    let setting = choices.next()
    let format: SourceFormat = [.markdown, .html, .text][setting % 3]
    let document = ArticleParser(options: ParsingOptions(format: format)).parse(choices.remainder)
    for width in widths {
      let layout = BlockLayout(
        options: LayoutOptions(
          measure: width, unicode: setting & 32 == 0, justified: setting & 64 != 0,
          language: languages[setting / 3 % languages.count], hyphenator: hyphenator, readingOrder: order))
      for article in document.articles {
        check(layout.mastheadLines(of: article), width, "a masthead")
        for block in article.blocks { check(layout.lines(of: block), width, "a block") }
      }
    }
  }

  private static func check(_ lines: [LaidLine], _ width: Int, _ place: String) {
    for line in lines {
      precondition(line.width <= width, "\(place) is \(line.width) wide in \(width)")
      checkClean(line.plainText, but: [], place)
    }
  }
}
