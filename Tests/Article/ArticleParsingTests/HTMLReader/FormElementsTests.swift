import TestSupport
import Testing

/// Forms that a page's own text asks the reader to fill in.
@Suite struct FormElementsTests {
  private static let fields = "<label>Street <input name=s></label> <label>House <input name=h></label>"

  @Test(arguments: [
    (
      "<form action='https://m.example/leak' aria-label='Report a leak'>\(fields)<textarea></textarea></form>",
      "Report a leak"
    ),
    (
      "<form action='https://m.example/leak'><p>Which was it?<input type=radio> ash <input type=radio> oak</p></form>",
      "form - / - <https://m.example/leak>"
    ),
    (
      "<form action='https://m.example/leak'>\(fields)<select><option>June</select></form>",
      "form - / - <https://m.example/leak>"
    ),
  ])
  func aFormIsALine(form: String, line: String) {
    let page = Page.printed("<p>The main in Mill Lane broke.</p>\(form)<p>It was mended by noon.</p>")
    #expect(page.contains("form "), "\(page)")
    #expect(page.contains(line), "\(page)")
  }

  @Test(arguments: [
    "<form role=search action='/s'><input type=search name=q></form>",
    "<form class='newsletter-form' action='/n'>\(fields)<input type=email><textarea></textarea></form>",
    "<form action='/n'><input type=email placeholder='Mail'><input type=checkbox> I agree</form>",
    "<form action='/in'>\(fields)<input type=text><input type=password></form>",
    "<form id=comment-form class=comment action='/c'>\(fields)<textarea></textarea></form>",
    "<form hidden action='https://m.example/leak'>\(fields)<textarea></textarea></form>",
  ])
  func whatThePageAsksForItselfIsNone(form: String) {
    let page = Page.printed("<p>The main in Mill Lane broke.</p>\(form)<p>It was mended by noon.</p>")
    #expect(!page.contains("form "), "\(page)")
  }

  @Test func aFormAroundThePageIsItsText() {
    let words = String(repeating: "The main in Mill Lane broke again before it was light. ", count: 12)
    let page = Page.printed("<form action='/'><input><input><textarea></textarea><p>\(words)</p><p>\(words)</p></form>")
    #expect(!page.contains("form "), "\(page)")
  }
}
