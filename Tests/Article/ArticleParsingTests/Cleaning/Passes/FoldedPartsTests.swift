import Testing

@Suite("The pass that keeps what is hidden amid the text")
struct FoldedPartsTests {
  private static let hidden = "<div style='display:none'><p>It was the miller, who needed it for the apples.</p></div>"

  @Test("A hidden answer below its line is a fold")
  func spoilers() {
    let spoiler = "<div class=sp><div class=sp-head>Show the answer</div>\(Self.hidden)</div>"
    let page = MillPage.printed(spoiler)
    #expect(page.contains("Show the answer") && page.contains("It was the miller"))
    #expect(page.contains(MillPage.first) && page.contains(MillPage.last))
  }

  @Test("A hidden text below a button without words is text")
  func buttons() {
    let spoiler = "<div class=sp><div><input type=button value=Show></div>\(Self.hidden)</div>"
    #expect(MillPage.printed(spoiler).contains("p It was the miller"))
  }

  @Test("The paragraphs of one hidden element share a fate")
  func parts() {
    let rest =
      "<div><div style='display:none'><p>The pilots no longer need it, they say, and yet all of them looked over to the point that night.</p>"
      + "<p>The town wants to open the stairs in summer, in groups of eight.</p></div></div>"
    let page = MillPage.printed(rest)
    #expect(page.contains("The pilots") == page.contains("The town wants"))
  }

  @Test("What a form says when it was sent, and a menu, stay out")
  func others() {
    let sent =
      "<div class=newsletter><div>Your address</div><div style='display:none'>Thank you for writing to us.</div></div>"
    let menu = "<div><div>Share</div><div style='display:none'><a href=/m>Mail</a> <a href=/l>Copy link</a></div></div>"
    #expect(MillPage.printed(sent + menu) == "p \(MillPage.first)\np \(MillPage.last)")
  }
}

@Suite("Boxes that are called after clutter by chance")
struct BorrowedNamesTests {
  @Test("Code in the box of a toolbar stays, its buttons go")
  func toolbars() {
    let code =
      "<div class=code-toolbar><pre>open(3)\nclose(3)</pre><div class=toolbar><button>Copy</button></div></div>"
    let page = MillPage.printed(code)
    #expect(page.contains("code() open(3)\nclose(3)") && !page.contains("Copy"))
  }

  @Test("A callout that is called an aside stays")
  func asides() {
    let note =
      "<aside class='docs-aside docs-aside--note' aria-label=Note><p class=docs-aside-title aria-hidden=true>Note</p><div class=docs-aside-text>"
      + "<p>Not while it turns, and never on a Sunday.</p></div></aside>"
    #expect(MillPage.printed(note).contains("Not while it turns"))
  }

  @Test("Text that fades in is text")
  func fading() {
    let text = "The stones were dressed anew in spring, by a mason who had learned it from a book and two old men."
    let page = MillPage.printed("<div style='visibility:hidden'><p>\(text)</p></div>")
    #expect(page.contains("p \(text)"))
  }
}
