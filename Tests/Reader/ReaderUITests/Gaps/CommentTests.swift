import ArticleModel
import ReaderCore
import Testing

@testable import ReaderUI

/// The comments below an article are one line, which opens into posts.
@Suite struct CommentTests {
  /// An article with a related link, three comments and a notice below it.
  static let document: Document = {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Rain")) { add in add(.paragraph("The first gauge was a bucket.")) }
    var document = builder.document
    var place = 1_000
    func removal(_ reason: Removal.Reason, _ words: String, _ comment: CommentPart? = nil) -> Removal {
      place += 10
      var removal = Removal(reason, words: RichText(words), source: place..<place + 9)
      removal.comment = comment
      return removal
    }
    func comment(_ number: Int, _ author: String?, _ depth: Int, _ words: String) -> [Removal] {
      let part = CommentPart(number: number, author: author, date: "3 May", depth: depth, isSaid: false)
      var said = part
      said.isSaid = true
      return [
        removal(.byline, author ?? "someone", part), removal(.unlikely, words, said),
        removal(.sharePrompt, "Reply Share", part),
      ]
    }
    document.articles[0].removed =
      [removal(.relatedLinks, "Five more gauges you will love"), removal(.commentForm, "3 comments")]
      + comment(0, "Ann Field", 0, "My gauge froze in March.") + comment(1, "Ben Moor", 1, "Mine did too.")
      + comment(2, nil, 0, "Buy a new one, I did.")
      + [removal(.commentPrompt, "Write a comment"), removal(.legal, "All rights reserved")]
    return document
  }()

  @Test func theyAreOneLineApartFromTheRest() {
    let reader = ReaderDriver(Self.document)
    #expect(reader.shows("⋯ 3 comments below the article ── Enter shows them"))
    #expect(reader.shows("⋯ 1 passage left out below the article · related links"))
    #expect(reader.shows("⋯ 1 passage left out below the article · legal"))
    #expect(!reader.shows("Ann Field") && !reader.shows("comment form"))
  }

  @Test func theyOpenInPlaceAsPosts() {
    var reader = ReaderDriver(Self.document)
    reader.type("<Tab><Tab><Enter>")
    #expect(reader.shows("┊ Ann Field · 3 May") && reader.shows("┊ My gauge froze in March."))
    #expect(reader.shows("┊ │ Ben Moor · 3 May") && reader.shows("┊ │ Mine did too."))
    #expect(
      reader.shows("comment prompt: Write a comment") && !reader.shows("Reply Share") && !reader.shows("Five more"))
    reader.type("<Enter>")
    #expect(!reader.shows("Mine did too."))
  }

  @Test func commentsThatNothingTellsApartAreOneLineToo() {
    var document = Self.document
    document.articles[0].removed = [
      Removal(.navigation, words: "Home News Sport", source: 1_000..<1_009),
      Removal(.commentForm, words: "2 comments", source: 1_010..<1_019),
      Removal(.commentForm, words: "Ann", source: 1_020..<1_029),
      Removal(
        .commentForm, words: "I waited there for an hour yesterday, and the coffee was cold.", source: 1_030..<1_039),
      Removal(.legal, words: "All rights reserved", source: 1_040..<1_049),
    ]
    var reader = ReaderDriver(document)
    #expect(reader.shows("⋯ comments below the article ── Enter shows them"))
    #expect(reader.shows("⋯ 1 passage left out below the article · legal"))
    reader.type("<Tab><Tab><Enter>")
    #expect(reader.shows("comment form: I waited there"))
    document.articles[0].removed.remove(at: 3)
    #expect(ReaderDriver(document).shows("⋯ 4 passages left out below the article"))
  }

  @Test func oneIsPutBack() {
    var reader = ReaderDriver(Self.document, rows: 40)
    reader.type("<Tab><Tab><Enter><Tab><Tab>zk")
    #expect(reader.shows("    My gauge froze in March."))
  }

  @Test func searchFindsThem() {
    var reader = ReaderDriver(Self.document)
    reader.type("/Mine did<Enter>")
    #expect(reader.shows("┊ │ Mine did too."))
  }

  @Test func theyAreSpoken() {
    var reader = LinearReader(Self.document)
    _ = reader.start()
    let lines = (0..<4).flatMap { _ in reader.take("").lines }
    #expect(lines.contains("left out below the article: 3 comments"))
  }

  @Test(arguments: [(80, 24), (40, 15), (120, 40)]) func screen(size: (Int, Int)) throws {
    var reader = ReaderDriver(Self.document, columns: size.0, rows: size.1)
    reader.type("<Tab><Tab><Enter>")
    try Golden.expect(reader.lines, "comments-\(size.0)x\(size.1)")
  }
}
