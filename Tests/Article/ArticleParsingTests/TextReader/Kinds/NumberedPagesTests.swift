import ArticleModel
import TestSupport
import Testing

@testable import ArticleParsing

/// Pages told by their numbers, contents with dots, and title pages.
@Suite struct NumberedPagesTests {
  @Test func feetWithTheNumberOfPagesGo() {
    let text = """
      Jaarverslag De Lage Meent

      De gemalen hebben in het afgelopen jaar vaker gedraaid dan ooit sinds
      de metingen begonnen. Op twee plaatsen liep het over de kade, zonder dat

                                    Pagina 1 van 2

      iemand letsel van ondervond. De schade aan de weilanden was groot, maar
      is inmiddels vergoed.

                                    Pagina 2 van 2
      """
    let shown = listing(parsed(text)[0].blocks)
    #expect(shown.contains("over de kade, zonder dat iemand letsel van ondervond."))
    #expect(!shown.contains("Pagina"))
  }

  @Test func partsThatAreCountedStay() {
    let text = "Part 1 of 2\n\nThe first part of the story is short.\n\nPart 2 of 2\n\nThe second part is even shorter."
    #expect(listing(parsed(text)[0].blocks).contains("Part 2 of 2"))
  }

  @Test func contentsWhoseNamesComeAgainGo() {
    let text = """
      On Rivers

      Contents

      1  The River ................... 1
      2  The Mills .................. 17

      1  The River

      It rises in three places.

      2  The Mills

      They stand still.
      """
    let article = parsed(text)[0]
    #expect(!listing(article.blocks).contains("...."))
    #expect(article.removed.map(\.words.text).contains { $0.hasPrefix("2  The Mills ...") })
    #expect(article.removed.map(\.words.text).contains("Contents"))
  }

  @Test func aMenuWithPricesStays() {
    let text =
      "At the Weir\n\nSoup .......... 4\nFish ......... 12\nCake .......... 3\n\nOpen from May to October, if it does not rain."
    let shown = listing(parsed(text)[0].blocks)
    for dish in ["Soup", "Fish", "Cake", "12"] { #expect(shown.contains(dish)) }
  }

  @Test func fieldsOfATitlePage() {
    let text =
      "Title: The Last Lock\nAuthor: Ines Farrow\nDraft date: 2019-03-01\n\nMist over black water, and a boat in it."
    #expect(
      reading(text) == """
        title: The Last Lock
        by Ines Farrow
        on 2019-03-01
        p: Mist over black water, and a boat in it.
        – metadata: Title:
        – metadata: Author: Ines Farrow⏎Draft date: 2019-03-01
        """)
  }

  @Test func aNameBelowBy() {
    let text = "The House on the Weir\n\nby\n\nAdela Thornbury\n\n\(prose)\n\n\(prose)"
    let masthead = parsed(text)[0].masthead
    #expect(masthead.authors.map(\.name) == ["Adela Thornbury"])
    #expect(masthead.title?.text == "The House on the Weir")
  }

  @Test func twoSpacesBehindASentenceAreNoGap() {
    let text = """
      Ferries are late.  People on quays, however, are seldom told so, and
      the shelter has no roof.

      Nobody minds the rain as such.  It is the wind that comes with it and
      that turns the umbrellas.
      """
    #expect(
      listing(parsed(text)[0].blocks) == """
        p: Ferries are late. People on quays, however, are seldom told so, and the shelter has no roof.
        p: Nobody minds the rain as such. It is the wind that comes with it and that turns the umbrellas.
        """)
  }

  @Test func linesHangBelowALabel() {
    let text = """
      What is known

      Little has been written about it, and most of that is wrong [QUAY].

      [QUAY]  Alder, T.: The Lost Maps of Merrow. In: Journal of Hollow Ways 4
              (1987), pp. 11-29. Reprinted
              (1991).
      [2]     Farrow, I.: personal communication.
      """
    let shown = listing(parsed(text)[0].blocks)
    #expect(shown.contains("Hollow Ways 4 (1987), pp. 11-29. Reprinted (1991)."))
  }

  @Test func twoNumbersThatCutSentencesAreOfPages() {
    let text =
      "The Dome\n\nThe keeper lit the lamp and\n\n                 17\n\nwent down the stairs again, for the cat had called.\n\nThe night was long and\n\n                 18\n\nnobody came to the door until the morning."
    let read = reading(text)
    #expect(read.contains("The keeper lit the lamp and went down the stairs again"))
    #expect(read.contains("– site boilerplate: 18"))
  }
}
