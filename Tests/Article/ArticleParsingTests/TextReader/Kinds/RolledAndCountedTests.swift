import ArticleModel
import TestSupport
import Testing

@testable import ArticleParsing

/// Captions that roll, readings in brackets, nodes of manuals, chapters counted in words, subjects of letters.
@Suite struct RolledAndCountedTests {
  @Test func captionsThatRollSayEachLineOnce() {
    let lines = ["the loom is old", "and it squeaks", "and it squeaks still", "in wet weather"]
    let cues = lines.indices.map { index in
      let above = index > 0 ? lines[index - 1] + "\n" : ""
      return "00:00:0\(index).000 --> 00:00:0\(index + 1).000\n\(above)\(lines[index])\n"
    }
    let text = reading("WEBVTT\n\n" + cues.joined(separator: "\n"))
    #expect(text.hasPrefix("p: the loom is old and it squeaks and it squeaks still in wet weather"))
  }

  @Test func threeCaptionsAreEnoughWhereAllRoll() {
    let cues = ["the loom is", "the loom is\nold and squeaks", "old and squeaks\nin wet weather"].enumerated().map {
      "00:00:0\($0.offset).000 --> 00:00:0\($0.offset + 1).000\n\($0.element)\n"
    }
    #expect(
      reading("WEBVTT\n\n" + cues.joined(separator: "\n")).hasPrefix("p: the loom is old and squeaks in wet weather"))
  }

  @Test func whatIsSaidTwiceStays() {
    let cues = ["No.", "No.", "Then I go."].enumerated().map {
      "00:00:0\($0.offset).000 --> 00:00:0\($0.offset + 1).000\n\($0.element)\n"
    }
    #expect(reading("WEBVTT\n\n" + cues.joined(separator: "\n")).hasPrefix("p: No. No. Then I go."))
  }

  @Test func readingsAndNotesOfATypist() {
    let text = """
      渡し場
      小川しずえ

      ［＃３字下げ］一［＃「一」は中見出し］

      　古い｜水車小屋《すいしゃごや》があった。
      底本：「川べりの話」水辺書房
      """
    let article = parsed(text)[0]
    #expect(article.masthead.title?.text == "渡し場")
    #expect(article.masthead.authors.map(\.name) == ["小川しずえ"])
    #expect(listing(article.blocks).contains("古い水車小屋（すいしゃごや）があった。"))
    #expect(!listing(article.blocks).contains("［"))
  }

  @Test func nodesOfAManual() {
    let text = """
      File: tide.info,  Node: Ports,  Next: Units,  Up: Top

      2.1 Ports
      =========

      A port is a file, and may be asked so:

           ask port 1
           port 1: 2.14

      * Menu:

      * Units::               Metres and feet.
      """
    let shown = listing(parsed(text)[0].blocks)
    #expect(shown.contains("Units: Metres and feet."))
    #expect(!shown.contains("Node:") && !shown.contains("Menu"))
    #expect(parsed(text)[0].blocks.contains { if case .code = $0.content { true } else { false } })
  }

  @Test(arguments: [["Erstes Kapitel", "Zweites Kapitel"], ["CHAPITRE PREMIER", "CHAPITRE SECOND"]])
  func chaptersCountedInWords(_ chapters: [String]) {
    let book =
      "Title: The Loom\n\n*** START OF THE PROJECT GUTENBERG EBOOK THE LOOM ***\n\n"
      + chapters.map { "\($0)\n\n\(prose)\n\n" }.joined() + "*** END OF THE PROJECT GUTENBERG EBOOK THE LOOM ***\n"
    let headings = parsed(book)[0].blocks.compactMap { block -> String? in
      if case .heading(let heading) = block.content { heading.text.text } else { nil }
    }
    #expect(headings == chapters)
  }

  @Test(arguments: [
    ("Betreff: Das Wehr", "Das Wehr"), ("Das Wehr am Bach", "Das Wehr am Bach"), ("Zu Händen Frau Bach", nil),
  ])
  func theSubjectOfALetter(_ line: String, _ title: String?) {
    let others = title == nil ? "" : "Wasserverband\nAm Wehr 1\n\n"
    let text = """
      Anna Weir
      Mill Lane 4

      \(others)Weirstadt, den 4. März 2025

      \(line)

      Sehr geehrte Damen und Herren,

      hiermit kündige ich meinen Platz am oberen Wehr.
      """
    #expect(parsed(text)[0].masthead.title?.text == title)
  }

  @Test func wideLettersOfQuestions() {
    let text = """
      手引き

      Ｑ１．犬は乗れますか。
      Ａ１．はい、乗れます。

      Ｑ２．雨の日も動きますか。
      Ａ２．動きます。
      """
    #expect(listing(parsed(text)[0].blocks).contains("faq: 犬は乗れますか。 → はい、乗れます。"))
  }

  @Test func questionsWithTheirAnswersEndWhereTheTextGoesOn() {
    let text = """
      How to keep a loom quiet
      A loom squeaks when the weather turns, and it stops when one has got used to it.
      Frequently asked questions
      Does oil help? For a day, and then it is worse.
      Is the peg of oak? It ought to be, and mostly it is not.
      Who changes it? Whoever has lost patience first.
      Conclusion
      Wait for a dry week.
      """
    let shown = listing(parsed(text)[0].blocks)
    #expect(shown.contains("faq: Does oil help? → For a day, and then it is worse."))
    #expect(shown.contains("heading 2: Conclusion") && shown.contains("p: Wait for a dry week."))
  }
}
