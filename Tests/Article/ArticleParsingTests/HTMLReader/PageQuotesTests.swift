import ArticleModel
import ArticleParsing
import TestSupport
import Testing

struct PageQuotesTests {
  /// What is quoted, and who said it.
  private func quotes(_ body: String) -> [String] {
    Page.document(body).articles[0].blocks.compactMap { block in
      guard case .quote(let quote) = block.content else { return nil }
      let attribution = quote.attribution.map { "by \($0.text)" }
      return (Page.print(quote.blocks) + [attribution].compactMap { $0 }).joined(separator: "|")
    }
  }

  @Test(
    "Who is quoted stands in a cite or behind a dash, at the end",
    arguments: [
      ("<p>The sea is a door.</p><cite>Berthe Moll</cite>", "p The sea is a door.|by Berthe Moll"),
      ("<p>The sea is a door.</p>\n<p><cite>Berthe Moll</cite>\n</p>", "p The sea is a door.|by Berthe Moll"),
      ("<p>The sea is a door. <cite>Berthe Moll</cite></p>", "p The sea is a door.|by Berthe Moll"),
      ("<p>The sea is a door.</p><p>— Berthe Moll</p>", "p The sea is a door.|by Berthe Moll"),
      ("<p>The sea is a door.<br>– Berthe Moll</p>", "p The sea is a door.|by Berthe Moll"),
      ("<p>The sea is a door.</p>—Berthe Moll, <em>Doors</em>", "p The sea is a door.|by Berthe Moll, Doors"),
      ("<p>The sea is a door.</p><footer>-- Berthe Moll</footer>", "p The sea is a door.|by Berthe Moll"),
    ])
  func attributions(_ quoted: String, _ printed: String) {
    #expect(quotes("<p>She wrote:<blockquote>\(quoted)</blockquote><p>So it is.") == [printed])
  }

  @Test(
    "What somebody says behind a dash, and a book named in a sentence, are no attribution",
    arguments: [
      ("<p>— No, said he, and went.</p><p>— Yes, said she.</p>", "p — No, said he, and went.|p — Yes, said she."),
      ("<p>I read it twice.</p><p>It ends in <cite>Doors</cite></p>", "p I read it twice.|p It ends in _Doors_"),
      ("<p>- half of it</p>", "p - half of it"),
    ])
  func sayings(_ quoted: String, _ printed: String) {
    #expect(quotes("<p>She wrote:<blockquote>\(quoted)</blockquote><p>So it is.") == [printed])
  }

  @Test(
    "Cites within one another, and open to the end",
    arguments: [
      ("<cite><p>The sea<cite></p><cite></cite> is", "p _The sea_|p _is_"),
      ("<cite><cite><p>The sea</cite><cite></cite> is", "p _is_|by The sea"),
      ("<cite><p>The sea<cite></p><cite></cite><p>is", "p _The sea_|p _is_"),
    ])
  func nestedCites(_ quoted: String, _ printed: String) {
    #expect(quotes("<p>She wrote:<blockquote>\(quoted)</blockquote><p>So it is.") == [printed])
  }

  @Test(
    "Lists, tables, code and headings stand in the quotation they are quoted in",
    arguments: [
      ("<p>Sold:</p><ol><li>two bells<li>a gong</ol><p>Paid.</p>", "p Sold:|1. two bells|2. a gong|p Paid."),
      ("<ul><li>No running.<li>No shouting.</ul><cite>The board</cite>", "* No running.|* No shouting.|by The board"),
      ("<p>So:</p><h3>Rope</h3><pre>dip(2)</pre>", "p So:|h3 Rope|code() dip(2)"),
      (
        "<p>So:</p><table><tr><th>Bell<th>Weight</tr><tr><td>Old<td>9</tr></table><p>— Berthe Moll</p>",
        "p So:|th Bell|Weight|td Old|9|by Berthe Moll"
      ),
      ("<p>So:</p><ul><li>One<li>Two?<br>-- <em>Berthe Moll</em></ul>", "p So:|* One|* Two?|by Berthe Moll"),
      ("<p>One.</p><blockquote><p>Two.</p></blockquote><ul><li>Three</ul>", "p One.|> p Two.|* Three"),
    ])
  func blocks(_ quoted: String, _ printed: String) {
    #expect(quotes("<p>She wrote:<blockquote>\(quoted)</blockquote><p>So it is.") == [printed])
  }

  @Test("A picture behind a quotation is not in it")
  func pictureBehind() {
    let page = "<p>She wrote:<blockquote><ul><li>One<li>Two</ul></blockquote><img src=w.jpg alt=Weir><p>So it is."
    #expect(Page.printed(page) == "p She wrote:\n> * One\n> * Two\nfigure Weir / -\np So it is.")
  }

  @Test("Old pages set code in by a quotation")
  func codeAlone() { #expect(quotes("<p>Type:<blockquote><pre>dip(2)</pre></blockquote><p>So it is.") == []) }

  @Test func captionOfAQuotation() {
    let figure = "<figure><blockquote>The sea is a door.</blockquote><figcaption>— Berthe Moll</figcaption></figure>"
    #expect(quotes("<p>She wrote:\(figure)<p>So it is.") == ["p The sea is a door.|by Berthe Moll"])
  }
}
