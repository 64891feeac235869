import TestSupport
import Testing
@testable import ArticleModel
@testable import ArticleParsing

/// Lines of data are no menu however many they are.
@Suite struct DataRowsTests {
  @Test func aLongTableInAShortTextStaysWhole() {
    let prose =
      "The price of a house rose again last year, as the office said on Monday, and it rose most in the north of the country."
    let rows = (0..<140).map { "\($0 % 12 + 1)/1/20\($0 / 12 + 10) +\($0 % 9).\($0 % 7)%" }
    let text = ["House prices", "", prose, "", prose + " It will go on.", "", "Date Change"] + rows
    let document = ArticleParser().parse(Array(text.joined(separator: "\n").utf8))
    let removed = document.articles.flatMap(\.removed).map(\.words.text)
    #expect(!removed.contains { rows.contains($0) })
  }
}
