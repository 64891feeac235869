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

  @Test("A hidden menu below a button that asks nothing does not")
  func menus() {
    let menu = "<div><button>Share</button><div hidden><a href=/m>Mail</a> <a href=/l>Copy link</a></div></div>"
    #expect(MillPage.printed(menu) == "p \(MillPage.first)\np \(MillPage.last)")
  }
}
