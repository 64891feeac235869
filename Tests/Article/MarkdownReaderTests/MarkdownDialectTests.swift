import ArticleModel
import TestSupport
import Testing

/// What single dialects of Markdown have.
@Suite struct MarkdownDialectTests {
  private func read(_ text: String) -> Article {
    markdown(text)
  }

  @Test(arguments: [
    Case("attributes of a heading", "# A\n\n## Catching {#catch .main}\n\nx", "heading 2: Catching\np: x"),
    Case("no attributes", "# A\n\n## The set {1, 2}\n\nx", "heading 2: The set {1, 2}\np: x"),
    Case("attributes of a picture", "# A\n\n![An eel](eel.jpg){width=50%}", "figure: An eel / -"),
    Case("attributes of a link", "# A\n\nSee [it](b){.x} and `c`{.py}.", "p: See it and c."),
    Case(
      "links between notes", "# A\n\nSee [[Lower weir|the weir]], [[Mills#History]] and [[ -f x ]].",
      "p: See the weir, Mills#History and [[ -f x ]]."),
    Case(
      "code between tags of a template", "# A\n\n{% highlight sh %}\neel --all\n{% endhighlight %}\n\nSee {% x %}.",
      "code: eel --all\np: See {% x %}."),
    Case("a picture of a vault", "# A\n\n![[eel.png|300]]\n\n![[eel.png|An eel]]", "figure: - / -\nfigure: An eel / -"),
    Case("marked words", "# A\n\n==Never== swim; a == b == c.", "p: Never swim; a == b == c."),
    Case(
      "lines", "# A\n\n| The eel went down\n|   to the sea\n| and *nobody* asked",
      "p: The eel went down⏎\u{A0}\u{A0}to the sea⏎and nobody asked"),
    Case(
      "a directive",
      "# A\n\n:::{note}\nPrime it.\n:::\n\n```{warning}\n:class: x\nNever *run* it.\n```\n\n```{r}\nx <- 1\n```",
      "callout Note: Prime it.\ncallout Warning: Never run it.\ncode: x <- 1"),
    Case(
      "a title of a callout", "# A\n\n> [!info]- What a *weir* is\n> A wall.\n>\n> - of stone\n\n> [!NOTE]\n> Plain.",
      "callout What a weir is: A wall.\ncallout Note: Plain."),
    Case(
      "meanings",
      "# A\n\nElver\n:   A young eel.\n\nSilver eel\n:   An eel going to sea.\n\n    It does not come back.",
      "definition: Elver → A young eel.\ndefinition: Silver eel → An eel going to sea.\n    p: It does not come back."),
    Case("lines of Chinese", "# 水车\n\n没有人知道是谁\n造的。每年春天，\n它都转 and\nturns\n水。", "p: 没有人知道是谁造的。每年春天，它都转 and turns 水。"),
  ])
  func areRead(_ given: Case) { #expect(listing(read(given.text).blocks) == given.expected) }

  @Test func whatShowsNowhereIsKept() {
    let removed = read("# A\n\n## B {#name}\n\n![c](d.png){width=50%}").removed.map(\.words.text)
    #expect(removed == ["{#name}", "{width=50%}"])
  }

  @Test func linksBetweenNotesLeadToThem() {
    guard case .paragraph(let text)? = read("# A\n\nSee [[Weir|it]].").blocks.first?.content else {
      return #expect(Bool(false))
    }
    #expect(text.spans == [Span(4..<6, .link(url: "Weir"))])
  }

  @Test(arguments: [
    String(repeating: "[[", count: 3000), String(repeating: "==a", count: 3000),
    String(repeating: "[a](b){.c}", count: 2000),
    String(repeating: "> [!x] y\n", count: 2000), String(repeating: "> ", count: 100) + "[!x] y\n> z",
    String(repeating: "{#a", count: 5000) + "}", String(repeating: "| a\n", count: 5000),
    String(repeating: "```{note}\n", count: 500),
  ])
  func hostileDialectsAreRead(_ text: String) { #expect(!read("# A\n\n" + text).blocks.isEmpty) }
}
