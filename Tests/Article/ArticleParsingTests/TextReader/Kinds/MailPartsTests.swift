import ArticleModel
import TestSupport
import Testing

@testable import ArticleParsing

/// Memos, mails of several parts, mailboxes, and heads in other languages.
@Suite struct MailPartsTests {
  @Test func aMemoIsNamedByWhatStandsAboveItsHead() {
    let text = """
      MEMORANDUM

      From: Edda Brandt
      To: All skippers
      Date: 4 November 2020

      The eastern light will be out of order until Friday. Please keep to the
      west of the buoy after dark.
      """
    let article = parsed(text)[0]
    #expect(article.masthead.title?.text == "MEMORANDUM")
    #expect(article.masthead.authors.map(\.name) == ["Edda Brandt"])
    #expect(article.masthead.published == "2020-11-04")
    #expect(listing(article.blocks).contains("until Friday. Please keep to the west of the buoy after dark."))
  }

  @Test func whatIsPassedOnIsNoMemo() {
    let text = "FYI\n\nFrom: Tom Alder\nTo: All\nDate: 4 November 2020\n\nThe gate is open again, and nobody knows why."
    #expect(parsed(text)[0].masthead.title == nil)
  }

  @Test func oneOfSeveralPartsIsShown() {
    let text = """
      From: Anna Kahn <anna@wehr.example>
      Subject: Das Rad
      Content-Type: multipart/alternative; boundary="xyzzy"

      This is a message of several parts.

      --xyzzy
      Content-Type: text/plain; charset=utf-8

      Liebe alle,

      seit heute dreht sich das Rad. Wer es sehen will, kommt am Samstag
      um zehn an das Wehr.

      --xyzzy
      Content-Type: text/html; charset=utf-8

      <p>Liebe alle,</p><p>seit heute dreht sich das Rad. Wer es sehen will, kommt am Samstag um zehn.</p>

      --xyzzy--
      """
    let article = parsed(text)[0]
    #expect(
      listing(article.blocks) == """
        p: Liebe alle,
        p: seit heute dreht sich das Rad. Wer es sehen will, kommt am Samstag um zehn an das Wehr.
        """)
    let removed = article.removed.map(\.words.text).joined(separator: "\n")
    for words in ["several parts", "<p>Liebe alle", "--xyzzy--"] { #expect(removed.contains(words)) }
  }

  @Test func linesOfAMailboxLoseTheirSign() {
    let text = """
      From tom@weir.example Tue May  4 07:12:00 2021
      From: Tom Alder <tom@weir.example>
      Subject: The gate

      It is open.

      >From the bridge one can see the ducks.
      """
    #expect(listing(parsed(text)[0].blocks) == "p: It is open.\np: From the bridge one can see the ducks.")
  }

  @Test(arguments: [
    (
      "Gönderen: Elif Aydın\nKime: Murat Kaya\nTarih: 14 Nisan 2021\nKonu: Değirmen taşı", "Değirmen taşı", "2021-04-14"
    ),
    ("Feladó: Kiss Anna\nCímzett: Nagy Béla\nTárgy: A malom", "A malom", nil),
    ("보낸 사람: 김민수\n받는 사람: 이영희\n제목: 물레방아", "물레방아", nil),
    ("От: Анна Ветрова\nКому: Пётр Лосев\nДата: 3 марта 2021 г. 10:22\nТема: Колесо", "Колесо", "2021-03-03"),
  ])
  func headsInOtherLanguages(_ head: String, _ title: String, _ day: String?) {
    let masthead = parsed(head + "\n\nxyz xyz.")[0].masthead
    #expect(masthead.title?.text == title)
    #expect(masthead.published == day)
    #expect(masthead.authors.count == 1)
  }

  @Test func aGreetingLeavesTheSentenceSmall() {
    let text = "Liebe Freunde,\n\ndas Rad dreht sich wieder, und zwar seit gestern früh um sechs.\n\nHerzlich\nRené"
    #expect(listing(parsed(text)[0].blocks).contains("p: das Rad dreht"))
  }
}
