import ArticleModel
import ReaderCore
import Testing

@testable import ReaderUI

/// What was left out of an article stands where it was left out.
@Suite struct GapTests {
  /// Three paragraphs with something left out above, between, and below them.
  static let document: Document = {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Rain")) { add in
      add(.paragraph("The first gauge was a bucket."))
      add(.paragraph("The second gauge was a jar with a funnel."))
      add(.paragraph("The third weighs what falls into it."))
    }
    var document = builder.document
    let blocks = document.articles[0].blocks
    document.articles[0].blocks = blocks.map { Block($0.content, source: $0.source.moved(by: 100)) }
    let starts = blocks.map { $0.source.lowerBound + 100 }
    document.articles[0].removed = [
      Removal(.navigation, words: "Home Weather Rain", source: 0..<20, decidedBy: "decoder", likelihood: 0.03),
      Removal(.relatedLinks, words: "Five more gauges you will love", source: starts[1] + 5..<starts[1] + 8),
      Removal(.byline, words: "Filed by the harbour desk", source: starts[1] + 8..<starts[1] + 9),
      Removal(.legal, words: "All rights reserved", source: 900..<910),
    ]
    return document
  }()

  @Test func aLineSaysHowMuchAndWhy() {
    let reader = ReaderDriver(Self.document)
    #expect(reader.shows("⋯ 1 passage left out above the article · navigation ── Enter shows it"))
    #expect(reader.shows("⋯ 2 passages left out here · byline, related links ── Enter shows them"))
    #expect(reader.shows("⋯ 1 passage left out below the article · legal ── Enter shows it"))
    let lines = reader.lines
    let order = ["above the article", "first gauge", "second gauge", "left out here", "third weighs", "below the"]
    let places = order.map { words in lines.firstIndex { $0.contains(words) } ?? -1 }
    #expect(places == places.sorted() && !places.contains(-1))
  }

  @Test(arguments: [
    (80, "byline, related links ── Enter shows them"), (60, "left out here · byline and more ── Enter"),
    (50, "⋯ 2 left out · byline and more ── Enter"), (20, "⋯ 2 left out"),
  ])
  func theLineFitsTheColumn(columns: Int, ending: String) {
    let reader = ReaderDriver(Self.document, columns: columns, rows: 30)
    #expect(reader.lines.contains { $0.hasSuffix(ending) })
  }

  /// Four paragraphs with the same two buttons below each.
  private static let thread: Document = {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Rain")) { add in
      for number in ["first", "second", "third", "fourth"] {
        add(.paragraph(RichText("The \(number) gauge was a bucket.")))
      }
    }
    var document = builder.document
    let starts = document.articles[0].blocks.map(\.source.lowerBound)
    document.articles[0].removed = starts.dropLast().enumerated().map { index, start in
      Removal(.sharePrompt, words: RichText("Reply \(index)"), source: start + 5..<start + 6)
    }
    return document
  }()

  @Test func whatIsLeftOutAgainAndAgainIsSaidOnce() {
    var reader = ReaderDriver(Self.thread)
    #expect(reader.lines.filter { $0.contains("left out") }.count == 1)
    #expect(reader.shows("⋯ 1 passage left out here and at 2 places below · share prompt ── Enter"))
    // The list of what was left out leads to each of them all the same.
    reader.type("x")
    #expect(reader.shows("Reply 0") && reader.shows("Reply 2"))
    reader.type("<Esc>zX")
    #expect(reader.shows("share prompt: Reply 0") && reader.shows("share prompt: Reply 2"))
  }

  /// Five posts, above each its head, below each its buttons; the second one has a remark of its own.
  private static let discussion: Document = {
    var builder = DocumentBuilder()
    let names = ["Ann Field", "Ben Moor", "Cleo Sand", "Dora Pike", "Emil Ford"]
    builder.article(Masthead(title: "Rain")) { add in
      for name in names {
        add(.post(Post(author: name, date: "3 May", depth: 0, blocks: [Block(.paragraph("It froze."))])))
      }
    }
    var document = builder.document
    let starts = document.articles[0].blocks.map(\.source.lowerBound)
    document.articles[0].removed = zip(starts, names.dropFirst() + [""]).enumerated().flatMap { index, post in
      let place = post.0 + 5..<post.0 + 6
      let remark = index == 1 ? [Removal(.advertisement, words: "Gauges of brass for every garden", source: place)] : []
      return [Removal(.unlikely, words: RichText("\(index) points reply"), source: place)] + remark
        + [Removal(.metadata, words: RichText("\(post.1) commented on 3 May"), source: place)]
    }
    return document
  }()

  @Test func theHeadsOfPostsAndTheirButtonsNeedNoLine() {
    var reader = ReaderDriver(Self.discussion, rows: 40)
    let said = reader.lines.filter { $0.contains("left out") }
    #expect(said.count == 3, "\(said)")
    #expect(said.first?.contains("2 passages left out at 3 places · metadata, other clutter") == true, "\(said)")
    #expect(
      said.dropFirst().first?.contains("3 passages left out here") == true && said.last?.contains("below the") == true)
    reader.type("zX")
    #expect(reader.shows("other clutter: 3 points reply") && reader.shows("metadata: Dora Pike commented on 3 May"))
  }

  @Test(arguments: [("Ann Field wrote on 3 May", 3), ("Home Weather Rain", 4)])
  func theHeadOfTheFirstPostNeedsNoLine(words: String, lines: Int) {
    var document = Self.discussion
    let first = document.articles[0].blocks[0]
    document.articles[0].blocks[0] = Block(first.content, source: first.source.lowerBound + 1..<first.source.upperBound)
    document.articles[0].removed.append(Removal(.metadata, words: RichText(words), source: 0..<1))
    let reader = ReaderDriver(document, rows: 40)
    #expect(reader.lines.count { $0.contains("left out") } == lines)
  }

  @Test func theLinesOfAProfileNeedNoLineOfTheirOwn() {
    var document = Self.discussion
    let joined = ["Mon 3 May", "Tue 4 June", "Wed 5 July", "Thu 6 August", "Fri 7 March"]
    document.articles[0].removed = zip(document.articles[0].blocks, joined).flatMap { block, day in
      let place = block.source.lowerBound + 5..<block.source.lowerBound + 6
      return ["Joined: \(day)", "Re: Rain", "Tue 3 May"].map { Removal(.unlikely, words: RichText($0), source: place) }
    }
    let said = ReaderDriver(document, rows: 40).lines.filter { $0.contains("left out") }
    #expect(said.count == 2 && said[0].contains("3 passages left out at 4 places"), "\(said)")
  }

  @Test func whatOpensAtTheFootOfThePageIsSeen() {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Rain")) { add in
      for number in 1...40 { add(.paragraph(RichText("Gauge \(number) was a bucket."))) }
    }
    var document = builder.document
    document.articles[0].removed = (0..<9).map { Removal(.legal, words: RichText("Right \($0)"), source: 9000..<9001) }
    var reader = ReaderDriver(document)
    reader.type("G<Tab><Enter>")
    #expect(reader.shows("Right 0") && reader.shows("hides them"), "\(reader.lines)")
  }

  @Test(arguments: [("7 Likes", false), ("7", false), ("8 Likes", true), ("7 more replies", true)])
  func theScoreOfAPostNeedsNoLine(words: String, isShown: Bool) {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Rain")) { add in
      for score in [7, 2] {
        add(.post(Post(author: "Ann", date: "3 May", depth: 0, score: score, blocks: [Block(.paragraph("It froze."))])))
      }
    }
    var document = builder.document
    let start = document.articles[0].blocks[0].source.lowerBound + 5
    document.articles[0].removed = [Removal(.unlikely, words: RichText(words), source: start..<start + 1)]
    #expect(ReaderDriver(document).shows("left out") == isShown)
  }

  @Test func enterShowsWhatWasLeftOutWithItsReason() {
    var reader = ReaderDriver(Self.document)
    reader.type("<Tab><Tab><Enter>")
    #expect(reader.shows("┊ related links: Five more gauges you will love") && reader.shows("┊ byline: Filed by"))
    #expect(!reader.shows("Home Weather Rain"))
    reader.type("<Enter>")
    #expect(!reader.shows("Five more gauges"))
    reader.type("zo")
    #expect(reader.shows("Five more gauges"))
    reader.type("zc")
    #expect(!reader.shows("Five more gauges"))
  }

  @Test func everythingCanBeShownAtOnce() {
    var reader = ReaderDriver(Self.document)
    reader.type("zX")
    #expect(reader.shows("Home Weather Rain") && reader.shows("Filed by") && reader.shows("All rights reserved"))
    reader.type("zX")
    #expect(!reader.shows("Home Weather Rain") && !reader.shows("All rights reserved"))
  }

  @Test func aPassageIsPutBackAndThatIsRemembered() {
    var reader = ReaderDriver(Self.document)
    reader.state.reading?.opening.key = "rain"
    reader.type("<Tab><Tab><Enter><Tab>zk")
    #expect(reader.shows("    Five more gauges you will love"))
    #expect(reader.shows("⋯ 1 passage left out here"))
    guard case .keepPassage(let word, true, "rain")? = reader.effects.last else {
      Issue.record("nothing is kept")
      return
    }
    var again = ReaderDriver(Self.document)
    again.state.reading?.restore(KeptReading(passages: [word]))
    #expect(again.shows("    Five more gauges you will love") && !again.shows("Filed by"))
  }

  @Test func allOfAPlaceIsPutBackAndTakenOutAgain() {
    var reader = ReaderDriver(Self.document)
    reader.type("<Tab><Tab>zk")
    #expect(reader.shows("    Five more gauges") && reader.shows("    Filed by") && !reader.shows("left out here"))
    reader.type("<Tab><Tab>zx")
    #expect(!reader.shows("    Five more gauges") && reader.shows("    Filed by"))
  }

  @Test func aPassageIsTakenOutAndThatIsRemembered() {
    var reader = ReaderDriver(Self.document, rows: 9)
    reader.state.reading?.opening.key = "rain"
    reader.type("}}zx")
    #expect(!reader.shows("The first gauge") && reader.shows("⋯ taken out by you: 6 words ── Enter shows them"))
    guard case .keepPassage(let word, true, "rain")? = reader.effects.last else {
      Issue.record("nothing is kept")
      return
    }
    #expect(!word.isOfArticle)
    reader.type("<Tab><Enter>")
    #expect(reader.shows("The first gauge"))
    reader.type("zk")
    #expect(reader.shows("The first gauge") && !reader.shows("taken out by you"))
    guard case .keepPassage(word, false, "rain")? = reader.effects.last else {
      Issue.record("it is not forgotten")
      return
    }
  }

  @Test func theReadersWordIsFoundAgainElsewhere() {
    let items = ReaderDriver(Self.document).state.reading?.page.items
    let item = (0..<(items?.count ?? 0)).first { items?.block($0) != nil } ?? 0
    guard var word = items?.word(on: .block(item), isOfArticle: false) else {
      Issue.record("no word")
      return
    }
    word.source += 40
    var reader = ReaderDriver(Self.document)
    reader.state.reading?.restore(KeptReading(passages: [word]))
    #expect(reader.shows("taken out by you: 6 words"))
  }

  @Test func searchFindsWhatWasLeftOutAndSaysSo() {
    var reader = ReaderDriver(Self.document)
    reader.type("/harbour desk<Enter>")
    #expect(reader.shows("Filed by the harbour desk"))
    #expect(reader.footer.contains("found in what was left out: byline"))
    reader.type("n")
    #expect(reader.footer.contains("found in what was left out: byline"))
  }

  @Test func theListIsGroupedFilteredAndLeadsThere() {
    var reader = ReaderDriver(Self.document)
    reader.type("x")
    #expect(reader.shows("navigation · 1") && reader.shows("related links · 1") && reader.shows("legal · 1"))
    #expect(reader.shows("3 % likely") && reader.shows("judged beside the rest of the page"))
    reader.type("/rights<Enter>")
    #expect(reader.shows("legal · 1") && !reader.shows("navigation"))
    reader.type("<Enter>")
    #expect(reader.state.context == .page && reader.shows("┊ legal: All rights reserved"))
  }

  @Test func whatIsExportedIsWhatTheReaderWants() {
    var reader = ReaderDriver(Self.document)
    reader.type("<Tab><Tab>zk")
    guard let state = reader.state.reading else { return }
    let article = Self.document.articles[0].revised(by: state.page.words, in: state.page.items, index: 0)
    #expect(article.blocks.count == 5 && article.removed.count == 2)
  }

  @Test func leftOutWordsCountForNothing() {
    var reader = ReaderDriver(Self.document, rows: 8)
    let minutes = reader.state.reading?.progress.minutes
    reader.type("G")
    #expect(reader.footer.contains("end") && minutes == 1)
  }

  @Test func placesBetweenBlocksAreKeptAsBlocks() {
    var reader = ReaderDriver(Self.document, rows: 8)
    reader.state.reading?.opening.key = "rain"
    reader.type("}")
    #expect(reader.state.note?.place.block == 0)
  }
}

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
