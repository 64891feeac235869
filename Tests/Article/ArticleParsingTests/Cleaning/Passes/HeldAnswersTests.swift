import Testing

@Suite("The pass that keeps hidden answers below their questions")
struct HeldAnswersTests {
  @Test(
    "A hidden answer stays below the button that unfolds it", arguments: ["div hidden", "section hidden=until-found"])
  func answers(box: String) {
    let end = box.prefix { $0 != " " }
    let questions = ["Is there bread?", "May one see the wheel?"].map {
      "<div><h3><button aria-expanded=false>\($0)</button></h3><\(box)><p>On Sundays, until it is sold.</p></\(end)></div>"
    }
    let page = MillPage.printed("<h2>Frequently asked questions</h2>" + questions.joined())
    #expect(page.contains("? Is there bread? ! On Sundays, until it is sold."))
    #expect(page.contains("? May one see the wheel? ! On Sundays, until it is sold."))
  }

  @Test(
    "An answer that is folded by its height, or by a rule, stays below its question",
    arguments: [
      ("<h3><button aria-expanded=false>", "</button></h3>", "style='max-height:0'"),
      ("<div role=button aria-expanded=false>", "</div>", "class=shut"),
      ("<h3 class=a><button aria-expanded=false>", "</button></h3>", "style='max-height: 0px; overflow: hidden'"),
    ])
  func heights(start: String, end: String, fold: String) {
    let questions = ["Is there bread?", "May one see the wheel?"].map {
      "<style>.shut{display:none}</style><div>\(start)\($0)\(end)<div \(fold)><p>On Sundays.</p></div></div>"
    }
    let page = MillPage.printed(questions.joined() + "<h2>The weir</h2><p>It was built of oak, and it leaks.</p>")
    #expect(page.contains("? Is there bread? ! On Sundays.") && page.contains("h2 The weir"))
  }

  @Test("What is said in a film stays where it is hidden below it")
  func transcripts() {
    let film =
      "<video src='/w.mp4'></video><button>Show it</button><div id=t class=transcript hidden><p>Water falls.</p></div>"
    let page = MillPage.printed(film)
    #expect(page.contains("video - / - </w.mp4>") && page.contains("p Water falls."))
  }

  @Test("A hidden menu below a button that asks nothing does not")
  func menus() {
    let menu = "<div><button>Share</button><div hidden><a href=/m>Mail</a> <a href=/l>Copy link</a></div></div>"
    #expect(MillPage.printed(menu) == "p \(MillPage.first)\np \(MillPage.last)")
  }
}
