import Testing

@Suite("The pass that finds folds drawn of ordinary boxes")
struct NamedFoldsTests {
  /// Two questions with their answers, each in a box.
  private func page(_ head: String, _ tail: String, _ content: String) -> String {
    ["Is there bread?", "May one see the wheel?"].map {
      "<div class=item>\(head)\($0)\(tail)<\(content)><p>On Sundays, until it is sold.</p></div></div>"
    }.joined()
  }

  @Test(
    "Questions that unfold what the page shows are folds, and an FAQ below a title that says so",
    arguments: [
      ("<h4><a data-toggle=collapse href=#a>", "</a></h4>", "div class='panel-collapse collapse'"),
      ("<div role=button aria-expanded=false><a>", "</a></div>", "div role=region"),
      ("<h5 class=et_toggle_title>", "</h5>", "div class=et_toggle_content"),
      ("<strong class=faq-question>", "</strong>", "div class=faq-answer"),
    ])
  func questions(head: String, tail: String, content: String) {
    let printed = MillPage.printed(page(head, tail, content))
    for asked in ["Is there bread?", "May one see the wheel?"] {
      #expect(printed.contains("+ \(asked)\n  p On Sundays, until it is sold."))
    }
    #expect(printed.hasSuffix("p \(MillPage.last)"))
    let titled = MillPage.printed("<h2>Frequently asked questions</h2>" + page(head, tail, content))
    #expect(titled.contains("? Is there bread? ! On Sundays, until it is sold."))
  }

  @Test("What names call questions and answers is an FAQ")
  func named() {
    let printed = MillPage.printed(page("<h3 class=x-question>", "</h3>", "div class=x-answer"))
    #expect(printed.contains("? Is there bread? ! On Sundays, until it is sold."))
  }

  @Test("One line that unfolds what stands below it is a fold, and ends where that ends")
  func fold() {
    let fold =
      "<div class=expand><div class=expand-control><span>If it hums</span></div>"
      + "<div class=expand-content style='display:none'><p>Close the sluice and wait.</p></div></div>"
    #expect(MillPage.printed(fold).contains("+ If it hums\n  p Close the sluice and wait.\np \(MillPage.last)"))
  }

  @Test(
    "A menu, a heading of a section that can be folded, and a question without a box are none",
    arguments: [
      "<h2 aria-expanded=true>The weir</h2><div><h3>Oak</h3><p>It leaks at night.</p></div>",
      "<h2 class=accordion-heading>The weir</h2><div class=accordion-content><p>It leaks at night.</p></div>",
      "<h3>Is there bread?</h3><p>On Sundays, until it is sold.</p>",
    ])
  func others(page: String) {
    let printed = MillPage.printed(page)
    #expect(!printed.contains("+ ") && !printed.contains("? Is there bread?"))
  }
}
