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
    Case(
      "titles of fenced divs",
      "# A\n\n::: {.callout-tip title=\"On oil\"}\nPour.\n:::\n\n::: {.callout-note}\n## Read first\nSlowly.\n:::",
      "callout On oil: Pour.\ncallout Read first: Slowly."),
    Case(
      "divs that only set text",
      "# A\n\n:::: {.columns}\n::: {.column width=40%}\nLeft.\n:::\n::::\n\nBelow.", "p: Left.\np: Below."),
    Case("spans", "# A\n\nIn [three *steps*]{.lined} and `[code]{.x}`.", "p: In three steps and [code]{.x}."),
    Case(
      "items numbered through the text", "# A\n\n(@heat) Light it.\n(@) Push it.\n\nAs (@heat) says.",
      "ordered\n  item: Light it.\n  item: Push it.\np: As (1) says."),
    Case("roles", "# A\n\nSee {ref}`the sluice <sluice>` and {kbd}`F1`.", "p: See the sluice and F1."),
    Case("remarks in a line", "# A\n\nOil it %%ask the pilot%% now; 5%% of 6%%.", "p: Oil it now; 5%% of 6%%."),
    Case("marked words of Japanese", "# 畑\n\nとても==大切==なこと。", "p: とても大切なこと。"),
    Case("raised letters", "# A\n\n3 m^2^ on the 1^st^; x^2 and y^2.", "p: 3 m2 on the 1st; x^2 and y^2."),
    Case(
      "readings", "# 紙\n\n<ruby>楮<rt>こうぞ</rt></ruby>と<ruby>紙<rp>(</rp><rt>かみ</rt><rp>)</rp></ruby>。", "p: 楮（こうぞ）と紙（かみ）。"
    ),
    Case("panels", "# A\n\n=== \"Oak\"\n\n    Hard.\n\n=== \"Elm\"\n\n    Wet.", "p: Oak\np: Hard.\np: Elm\np: Wet."),
    Case(
      "meanings below an empty line", "# A\n\nDelta\n\n:   Land.\n\n:   A letter.\n\nIt ends.\n\n: So.",
      "definition: Delta → Land.\n    p: A letter.\np: It ends.\np: : So."),
    Case(
      "boxes in boxes", "# A\n\n::::{grid} 2\n:::{card} Upper\nMoss.\n:::\n:::{card} Lower\nReed.\n:::\n::::",
      "callout Upper: Moss.\ncallout Lower: Reed."),
    Case("lines of Chinese", "# 水车\n\n没有人知道是谁\n造的。每年春天，\n它都转 and\nturns\n水。", "p: 没有人知道是谁造的。每年春天，它都转 and turns 水。"),
  ])
  func areRead(_ given: Case) { #expect(listing(read(given.text).blocks) == given.expected) }

  @Test func percentLinesAreTheMasthead() {
    let article = read("% Firing an\n  Oven\n% Nell Ashby; Tom Lee\n% 2024-04-09\n\nLight it.")
    #expect(article.masthead.title?.text == "Firing an Oven")
    #expect(article.masthead.authors.map(\.name) == ["Nell Ashby", "Tom Lee"])
    #expect(article.masthead.published == "2024-04-09")
    #expect(listing(article.blocks) == "p: Light it.")
    #expect(listing(read("% of it is salt\nand more").blocks) == "p: % of it is salt and more")
  }

  @Test(
    "A question and its answer in one paragraph",
    arguments: [
      "**Q: Who pays?**\nA: They do.\n\n**Q: When?**\nA: In May.",
      "**Q:** Who pays?  \n**A:** They do.\n\n**Q:** When?  \n**A:** In May.",
      "Q: Who pays?<br>\nA: They do.\n\nQ: When?\\\nA: In May.",
    ])
  func questions(text: String) {
    guard case .faq(let entries)? = read("# A\n\n" + text).blocks.first?.content else {
      Issue.record("no questions in \(text)")
      return
    }
    #expect(entries.map(\.question.text) == ["Who pays?", "When?"])
    #expect(entries.map(\.answer.text) == ["They do.", "In May."])
  }

  @Test func linesThatBeginWithInitialsStayAParagraph() {
    #expect(listing(read("# A\n\nA. Ash sat down.\nD. Lee stood.").blocks) == "p: A. Ash sat down. D. Lee stood.")
  }

  @Test(arguments: ["Table: Heat by hour", ": Heat by hour {#tbl-heat}"])
  func linesThatNameTables(caption: String) {
    let rows = "| Hour | Heat |\n|---|---|\n| 1 | 120 |"
    for text in [caption + "\n\n" + rows, rows + "\n\n" + caption] {
      guard case .table(let table)? = read("# A\n\n" + text).blocks.first?.content else {
        Issue.record("no table in \(text)")
        continue
      }
      #expect(table.caption?.text == "Heat by hour")
    }
  }

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
