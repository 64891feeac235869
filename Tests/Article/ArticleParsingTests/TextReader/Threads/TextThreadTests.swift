import ArticleModel
import ArticleParsing
import TestSupport
import Testing

/// Discussions that were copied or saved as text.
@Suite("Threads in texts")
struct TextThreadTests {
  private static func printed(_ text: String) -> [String] {
    Page.print(ArticleParser(options: ParsingOptions(format: .text)).parse(Array(text.utf8)).articles[0].blocks)
  }

  @Test(
    "A line above a message says who wrote it and when",
    arguments: [
      ("moth 4 hours ago | next", "wick 3 hours ago | parent | next", "moth · 4 hours ago"),
      ("12 points by moth 4 hours ago", "3 points by wick 2 hours ago", "moth · 4 hours ago"),
      (
        "Post by Old Joiner » Mon Mar 03, 2025 9:12 pm", "Post by moth » Tue Mar 04, 2025 7:01 am",
        "Old Joiner · Mar 03, 2025 9:12 pm"
      ),
      (
        "Karl B. schrieb am 03.03.2025 um 21:12:", "Ina schrieb am 04.03.2025 um 07:40:",
        "Karl B. · 03.03.2025 um 21:12"
      ),
      ("Ina Brook vor 3 Stunden", "Piet vor 2 Stunden", "Ina Brook · vor 3 Stunden"),
      ("oldsalt\n3 days ago", "brine_and_tar\n2 days ago", "oldsalt · 3 days ago"),
    ])
  func heads(first: String, second: String, byline: String) {
    let printed = Self.printed(
      """
      What do you put on the wood of a boat?

      \(first)

      Linseed oil, twice a year, and patience in between.

      Reply

      \(second)

      Tar. It smells for a week and then it does not.

      Reply
      """)
    #expect(printed.count == 4 && printed.first == "@ 0 \(byline)")
    #expect(printed.dropFirst().first == "  p Linseed oil, twice a year, and patience in between.")
    #expect(printed.last == "  p Tar. It smells for a week and then it does not.")
  }

  @Test("Each mail of a mailbox is a post below the one it answers")
  func mailbox() {
    func mail(_ name: String, _ subject: String, _ head: String, _ words: String) -> String {
      """
      From \(name)@coast.example Tue Mar  4 10:11:12 2014
      From: \(name) Feld <\(name)@coast.example>
      Subject: \(subject)
      Date: Tue, 4 Mar 2014 10:11:12 +0100
      Message-ID: <\(name)@coast.example>
      \(head)

      \(words)


      """
    }
    let printed = Self.printed(
      mail("Mira", "Radar or float?", "To: gauges@coast.example", "Has anybody compared a radar gauge with a float?")
        + mail("Olav", "Re: Radar or float?", "In-Reply-To: <Mira@coast.example>", "We have. It was high in frost.")
        + mail("Ina", "AW: Radar or float?", "In-Reply-To: <Olav@coast.example>", "That is the ice on the arm.")
        + mail("Bo", "Minutes", "To: gauges@coast.example", "They are on the shelf beside the stove."))
    let date = "Tue, 4 Mar 2014 10:11:12 +0100"
    #expect(
      printed == [
        "@ 0 Mira Feld · \(date)", "  p Has anybody compared a radar gauge with a float?", "@ 1 Olav Feld · \(date)",
        "  p We have. It was high in frost.", "@ 2 Ina Feld · \(date)", "  p That is the ice on the arm.",
        "@ 0 Bo Feld · \(date)", "  h2 Minutes", "  p They are on the shelf beside the stove.",
      ])
  }

  @Test("The signature of each mail of a mailbox goes")
  func signatures() {
    let mails = ["Mira", "Olav", "Ina"].map { name in
      """
      From \(name)@coast.example Tue Mar  4 10:11:12 2014
      From: \(name) Feld <\(name)@coast.example>
      Subject: The oil
      Date: Tue, 4 Mar 2014 10:11:12 +0100

      The oil is low again, says \(name).

      --\u{20}
      \(name)
      Outer Light


      """
    }
    #expect(
      Self.printed(mails.joined()).filter { !$0.hasPrefix("@") }
        == ["Mira", "Olav", "Ina"].map { "  p The oil is low again, says \($0)." })
  }

  @Test("A digest's mails are posts under their subjects")
  func digest() {
    func mail(_ number: Int, _ subject: String, _ words: String) -> String {
      """
      Message: \(number)
      Date: Tue, 4 Mar 2014 10:11:12 +0100
      From: Mira Feld <mira@coast.example>
      Subject: \(subject)

      \(words)

      ------------------------------

      """
    }
    let printed = Self.printed(
      """
      From: gauges-request@coast.example
      Subject: Gauges Digest, Vol 12, Issue 3
      Date: Wed, 05 Mar 2014 12:00:00 +0100

      Today's topics are two.

      \(mail(1, "Radar", "Has anybody compared a radar gauge with a float?"))
      \(mail(2, "Minutes", "They are on the shelf beside the stove."))
      End of Gauges Digest, Vol 12, Issue 3
      *************************************
      """
    ).filter { !$0.hasSuffix("---") }
    #expect(printed.first == "@ 0 gauges-request · Wed, 05 Mar 2014 12:00:00 +0100")
    #expect(
      printed.suffix(6) == [
        "@ 0 Mira Feld · Tue, 4 Mar 2014 10:11:12 +0100", "  h2 Radar",
        "  p Has anybody compared a radar gauge with a float?",
        "@ 0 Mira Feld · Tue, 4 Mar 2014 10:11:12 +0100", "  h2 Minutes", "  p They are on the shelf beside the stove.",
      ])
  }
}
