import ArticleModel
import ArticleParsing
import TestSupport
import Testing

/// Pages of archives of mailing lists, by what their programs write around a mail.
@Suite("Archives of mail")
struct MailArchiveTests {
  private static let mail = """
    <pre>Karl Bach wrote:
    &gt; The lamp at the weir has been dark for a week. Who has the key of
    &gt; the box?

    I have it, and I have been there this morning. The bulb is whole, but
    the wire was bitten through, by what I do not know.
    </pre>
    """

  private static let heads: [(name: String, head: String)] = [
    (
      "a list",
      """
      <ul><li><em>To</em>: <a href="mailto:x">weir@xxxxxxxxxx</a></li><li><em>Subject</em>: Re: Lamp of the weir</li>
      <li><em>From</em>: Ruth Stein &lt;<a href="mailto:x">ruth@xxxxxxxxxx</a>&gt;</li>
      <li><em>Date</em>: Mon, 3 Feb 2014 18:20:11 +0100</li><li><em>In-reply-to</em>: &lt;<a href="m">x@mail</a>&gt;</li></ul>
      """
    ),
    (
      "lines",
      """
      <p><span>From</span>: Ruth Stein &lt;<a href="mailto:x">ruth@valley.example</a>&gt;<br><span>Date</span>: Mon, 3 Feb 2014
      18:20:11 +0000<br><span>To</span>: Karl Bach &lt;<a href="mailto:x">karl@valley.example</a>&gt;</p>
      """
    ),
    (
      "a name and an address",
      """
      <b>Ruth Stein</b> <a href="mailto:x">ruth at valley.example</a><br><i>Mon Feb  3 18:20:11 CET 2014</i>
      """
    ),
  ]

  @Test("Who wrote a mail and when is read, and what stands around it goes", arguments: heads.map(\.name))
  func one(name: String) throws {
    let head = try #require(Self.heads.first { $0.name == name }).head
    let ways =
      "<ul><li>Previous message: <a href=1>Keys</a></li><li>Messages sorted by: <a href=d>[ date ]</a> <a href=t>[ thread ]</a></li></ul>"
    let article = Page.document(
      """
      <html><head><title>Re: Lamp of the weir</title></head><body><h1>Re: Lamp of the weir</h1>\(head)\(ways)<hr>
      \(Self.mail)<hr><ul><li><strong>Follow-Ups</strong>:<ul><li><a href=3>Re: Lamp</a></li></ul></li></ul>\(ways)</body></html>
      """
    ).articles[0]
    #expect(article.masthead.title?.text == "Re: Lamp of the weir" && article.masthead.subtitle == nil)
    #expect(article.masthead.authors.map(\.name) == ["Ruth Stein"] && article.masthead.published == "2014-02-03")
    #expect(
      Page.print(article.blocks).filter { $0 != "---" } == [
        "p Karl Bach wrote:",
        "> p The lamp at the weir has been dark for a week. Who has the key of the box?",
        "p I have it, and I have been there this morning. The bulb is whole, but the wire was bitten through, by what I do not know.",
      ])
  }

  @Test("The mails of a discussion that stand below each other are posts, as deep as the list above them draws them")
  func several() {
    func mail(_ overview: String, _ from: String, _ said: String) -> String {
      """
      <pre><b>Re: Lamp of the weir</b>
      \(overview)
      From: \(from) UTC (<a href=p>permalink</a> / <a href=r>raw</a>)
        To: weir; <b>+Cc:</b> Karl Bach

      \(said)

      <a href=p>permalink</a> <a href=r>raw</a> <a href=a>reply</a> 3 messages in thread</pre><hr>
      """
    }
    let article = Page.document(
      "<title>Lamp of the weir</title><body>"
        + mail("@ 2024-05-01  9:12 Karl Bach", "Karl Bach @ 2024-05-01  9:12", "The lamp is dark. Who has the key?")
        + mail("@ 2024-05-01 11:40 ` Ruth Stein", "Ruth Stein @ 2024-05-01 11:40", "I have it, and go there now.")
        + mail("@ 2024-05-02  7:03   ` Karl Bach", "Karl Bach @ 2024-05-02  7:03", "Thank you. It burns again.")
    ).articles[0]
    #expect(
      Page.print(article.blocks).filter { $0 != "---" } == [
        "@ 0 Karl Bach · 2024-05-01  9:12 UTC", "  p The lamp is dark. Who has the key?",
        "@ 1 Ruth Stein · 2024-05-01 11:40 UTC", "  p I have it, and go there now.",
        "@ 2 Karl Bach · 2024-05-02  7:03 UTC", "  p Thank you. It burns again.",
      ])
  }
}
